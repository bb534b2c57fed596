import { Segments } from '../../ui/Segments.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import type { FileActions } from '../view.ts'
import { useDataText } from './texts.ts'

/** How many reports do not say whether they are own or area-wide, and how those are treated. */
export function ScopeUnstated({ reports, files }: { reports: number; files: FileActions }) {
  const { data } = useDataText()
  if (reports === 0) return <p>{data.scopeStated}</p>
  return (
    <>
      <p>{data.scopeNote(formatNumber(reports))}</p>
      <div>
        <Segments
          name={data.scopeChoice}
          choices={[
            { value: 'own', label: data.own },
            { value: 'area', label: data.area },
          ]}
          value={files.choices.scopeUnstated}
          onChange={(scopeUnstated) => files.choose({ scopeUnstated })}
        />
      </div>
    </>
  )
}
