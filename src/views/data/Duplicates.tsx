import { useMemo } from 'react'
import type { Dataset, Duplicate } from '../../domain/dataset.ts'
import { Segments } from '../../ui/Segments.tsx'
import { agencyPlace } from '../../ui/places.ts'
import type { TableColumn } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { TakeButton } from '../../ui/TakeButton.tsx'
import { tableFile } from '../../ui/table/tableFile.ts'
import { formatNumber } from '../../ui/text/format.ts'
import type { FileActions } from '../view.ts'
import { useDataText } from './texts.ts'

type Row = Duplicate & { readonly id: string; readonly name: string }

const placeOf = ({ file, line }: Duplicate['kept']) => `${file}:${line}`

/** Reports of the same agency and year: which was kept, which was left, and how they differ. */
export function Duplicates({ dataset, files }: { dataset: Dataset; files: FileActions }) {
  const { data } = useDataText()
  const rows = useMemo(() => {
    const agencies = new Map(dataset.agencies.map((agency) => [agency.key, agency]))
    return dataset.duplicates.map((duplicate, i): Row => {
      const agency = agencies.get(duplicate.agency)
      // Names repeat, so the place stands beside them.
      const name = agency ? `${agency.name} ${agencyPlace(agency)}`.trim() : duplicate.agency
      return { ...duplicate, id: String(i), name }
    })
  }, [dataset])
  const columns = useMemo(
    (): readonly TableColumn<Row>[] => [
      { id: 'agency', header: data.agency, value: (row) => row.name, names: true },
      { id: 'year', header: data.year, value: (row) => String(row.year) },
      { id: 'kept', header: data.kept, value: (row) => placeOf(row.kept) },
      { id: 'left', header: data.left, value: (row) => placeOf(row.left) },
      {
        id: 'differing',
        header: data.differing,
        value: (row) => row.differing,
        cell: ({ differing }) => (differing === 0 ? data.exactCopy : data.cellsDiffer(formatNumber(differing))),
      },
    ],
    [data],
  )
  if (rows.length === 0) return <p>{data.noDuplicates}</p>
  return (
    <>
      <p>{data.duplicatesNote(formatNumber(rows.length))}</p>
      <div>
        <Segments
          name={data.duplicatesChoice}
          choices={[
            { value: 'first', label: data.duplicatesFirst },
            { value: 'last', label: data.duplicatesLast },
          ]}
          value={files.choices.duplicates}
          onChange={(duplicates) => files.choose({ duplicates })}
        />
      </div>
      <DataTable
        name="duplicates"
        caption={data.duplicates}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
      />
      <div className="no-print">
        <TakeButton
          title={data.duplicates}
          file={() => tableFile(data.duplicates, columns, rows, [])}
          said={[data.duplicates]}
          hasSql={false}
        />
      </div>
    </>
  )
}
