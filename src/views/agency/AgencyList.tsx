import { useMemo } from 'react'
import type { CoverageRow } from '../../data/queries/coverage.ts'
import type { Asked } from '../../domain/asked.ts'
import type { Dataset } from '../../domain/dataset.ts'
import type { Question } from '../../domain/question.ts'
import type { Agency, AgencyKey } from '../../domain/report.ts'
import { agencyPlace, kindName, levelName } from '../../ui/places.ts'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import type { TableColumn } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { TakeButton } from '../../ui/TakeButton.tsx'
import { sourceOf } from '../caveats.ts'
import { tableFile } from '../../ui/table/tableFile.ts'
import { formatNumber, formatYears } from '../../ui/text/format.ts'
import type { Lang } from '../../ui/text/texts.ts'
import { useLang } from '../../ui/text/useText.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import styles from './AgencyList.module.css'
import { useAgencyText, type AgencyTexts } from '../../ui/official/texts.ts'

interface AgencyListProps {
  /** The reports the filter leaves in; null while they are asked for. */
  rows: readonly CoverageRow[] | null
  queries: readonly Asked[]
  dataset: Dataset
  ask: (next: Question) => void
  choose: (key: AgencyKey) => Question
}

interface Reporting {
  readonly agency: Agency
  readonly years: readonly number[]
}

/** The agencies that the filter leaves in, each a link to its reports, with the years they are of. */
export function AgencyList({ rows, queries, dataset, ask, choose }: AgencyListProps) {
  const texts = useAgencyText()
  const lang = useLang()
  const words = texts.agency
  const agencies = useMemo(() => reportingAgencies(rows ?? [], dataset), [rows, dataset])
  const columns = useMemo(() => listColumns(texts, lang, { ask, choose }), [texts, lang, ask, choose])
  if (!rows) return <Waiting />
  return (
    <section className={styles.list}>
      <h2>{words.list}</h2>
      <p>
        {agencies.length === 0
          ? texts.figure.noRows
          : words.listSummary(formatNumber(agencies.length), formatNumber(rows.length))}
      </p>
      {agencies.length > 0 && (
        <>
          <DataTable
            caption={words.list}
            captionHidden
            columns={columns}
            rows={agencies}
            rowKey={({ agency }) => agency.key}
            name="agencies"
            sorting={{ column: 'name', desc: false }}
          />
          <div className="no-print">
            <TakeButton
              title={words.list}
              file={() => tableFile(words.list, columns, agencies, queries)}
              said={[words.list, sourceOf(dataset, texts)]}
            />
          </div>
        </>
      )}
    </section>
  )
}

function listColumns(
  texts: AgencyTexts,
  lang: Lang,
  { ask, choose }: Pick<AgencyListProps, 'ask' | 'choose'>,
): readonly TableColumn<Reporting>[] {
  const words = texts.agency
  return [
    {
      id: 'name',
      header: words.name,
      names: true,
      value: ({ agency }) => agency.name,
      cell: ({ agency }) => (
        <QuestionLink question={choose(agency.key)} ask={ask}>
          {agency.name}
        </QuestionLink>
      ),
    },
    { id: 'place', header: words.place, value: ({ agency }) => agencyPlace(agency) },
    { id: 'level', header: words.level, value: ({ agency }) => levelName(agency.level, texts) },
    { id: 'kind', header: words.kind, value: ({ agency }) => kindName(agency.kind, texts) },
    { id: 'reports', header: words.reports, numeric: true, value: ({ years }) => years.length },
    { id: 'years', header: words.years, value: ({ years }) => formatYears(years, lang) },
  ]
}

function reportingAgencies(rows: readonly CoverageRow[], dataset: Dataset): Reporting[] {
  const years = new Map<AgencyKey, number[]>()
  for (const { key, year } of rows) years.set(key, [...(years.get(key) ?? []), year])
  return dataset.agencies.flatMap((agency) => {
    const reported = years.get(agency.key)
    return reported ? [{ agency, years: reported }] : []
  })
}
