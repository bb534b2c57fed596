import type { CoverageRow } from '../../data/queries/coverage.ts'
import { openReport } from '../../domain/question.ts'
import type { Agency } from '../../domain/report.ts'
import { agencyPlace } from '../../ui/places.ts'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import type { TableColumn } from '../../ui/table/column.ts'
import { formatNumber } from '../../ui/text/format.ts'
import type { Texts } from '../../ui/text/texts.ts'
import type { ViewProps } from '../view.ts'
import type { Coverage } from './coverageModel.ts'

/** One agency-year of the coverage map as a row; null where there is no report. */
export interface CoverageCell {
  readonly agency: Agency
  readonly year: number
  readonly row: CoverageRow | null
  /** Not there, and expected by the chosen roster. */
  readonly isMissed: boolean
}

/** The map as rows: each agency in each year. */
export function coverageCells({ agencies, years, cells, isMissed }: Coverage): CoverageCell[] {
  return agencies.flatMap((agency) =>
    years.map((year) => {
      const row = cells.get(agency.key)?.get(year) ?? null
      return { agency, year, row, isMissed: !row && isMissed(agency.key, year) }
    }),
  )
}

/** The columns of the table and of the download; a state stands in its own column, never as a number. */
export function coverageColumns(
  texts: Texts,
  { question, ask }: Pick<ViewProps, 'question' | 'ask'>,
): TableColumn<CoverageCell>[] {
  const { overview, states, filter } = texts
  return [
    {
      id: 'agency',
      header: overview.agency,
      value: ({ agency }) => agency.name,
      cell: ({ agency, year, row }) => (
        <QuestionLink question={openReport(question, agency.key, row ? year : null)} ask={ask}>
          {agency.name}
        </QuestionLink>
      ),
      names: true,
    },
    { id: 'place', header: filter.place, value: ({ agency }) => agencyPlace(agency) },
    { id: 'year', header: overview.tableYear, value: ({ year }) => String(year) },
    {
      id: 'state',
      header: overview.state,
      value: ({ row, isMissed }) => stateName(row, texts, isMissed),
    },
    { id: 'value', header: overview.value, value: ({ row }) => counted(row)?.value ?? null, numeric: true },
    { id: 'mark', header: states.cell.mark, value: ({ row }) => markOf(counted(row)) },
    {
      id: 'doubt',
      header: overview.doubt,
      value: ({ row }) => (counted(row)?.isContradicted ? overview.contradicted : null),
    },
  ]
}

/** The report, unless it is left out: what it prints then counts nowhere. */
const counted = (row: CoverageRow | null) => (row?.isLeftOut ? null : row)

const markOf = (row: CoverageRow | null) => (row?.state === 'mark' ? row.text : null)

function stateName(row: CoverageRow | null, { states }: Texts, isMissed: boolean): string {
  if (!row) return isMissed ? states.missed : states.cell.missing
  return row.isLeftOut ? states.leftOut : states.cell[row.state]
}

/** What the total of a report prints, in words. */
export function coverageText(row: CoverageRow | null, texts: Texts, isMissed = false): string {
  const { overview, states } = texts
  if (!row || row.isLeftOut) return stateName(row, texts, isMissed)
  if (row.state === 'mark') return states.markPrinted(row.text ?? '')
  if (row.state !== 'number') return states.cell[row.state]
  const printed = overview.cellNumber(formatNumber(row.value))
  return row.isContradicted ? `${printed}（${overview.contradicted}）` : printed
}

/** How many reports there are, how many are left out, and of those that are not there how many are missing by the roster. */
export function coverageTitle({ agencies, counts, missed }: Coverage, { overview }: Texts): string {
  const n = formatNumber
  // Those left out are in the dataset, too.
  const [all, reports] = [n(agencies.length), n(counts.reports + counts.leftOut)]
  const leftOut = counts.leftOut > 0 ? overview.coverageLeftOut(n(counts.leftOut)) : ''
  if (counts.missing === 0) return overview.coverageFull(all, reports, leftOut)
  if (missed === 0) return overview.coverageFinding(all, reports, n(counts.missing), leftOut)
  return overview.coverageMissed(all, reports, n(missed), n(counts.missing - missed), leftOut)
}
