import type { CoverageRow } from '../../data/queries/coverage.ts'
import type { Agency } from '../../domain/report.ts'
import { Figure } from '../../ui/Figure.tsx'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import { AgencyGrid } from '../../ui/table/AgencyGrid.tsx'
import type { TableColumn } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { agencyPlace } from '../../ui/places.ts'
import type { Texts } from '../../ui/text/texts.ts'
import { useText } from '../../ui/text/useText.ts'
import type { ViewProps } from '../view.ts'
import type { Coverage } from './coverageModel.ts'
import { CoverageTile } from './CoverageTile.tsx'

interface CoverageFigureProps extends ViewProps {
  coverage: Coverage
  waiting: boolean
}

/** Agency by year: whether there is a report, and what its total of applications received prints. */
export function CoverageFigure({ coverage, question, dataset, ask, waiting }: CoverageFigureProps) {
  const texts = useText()
  const { overview, figure } = texts
  const { counts, agencies, shown, years, cells } = coverage
  const n = formatNumber
  const open = (agency: Agency, year: number | null) => ({
    ...question,
    view: 'agency' as const,
    agency: { key: agency.key, year, beside: null },
  })
  return (
    <Figure
      title={
        counts.missing === 0
          ? overview.coverageFull(n(agencies.length), n(counts.reports))
          : overview.coverageFinding(n(agencies.length), n(counts.reports), n(counts.missing))
      }
      subtitle={overview.coverageSubtitle}
      summary={overview.coverageSentence(
        n(counts.numbers),
        n(counts.zeros),
        n(counts.contradicted),
        n(counts.blank),
        n(counts.mark),
        n(counts.absent),
      )}
      n={figure.n(n(counts.reports))}
      source={`${overview.source}（${dataset.fingerprint}）`}
      caveats={[
        overview.notMissing,
        ...(shown.length < agencies.length ? [overview.more(n(shown.length), n(agencies.length))] : []),
      ]}
      waiting={waiting}
      actions={
        shown.length < agencies.length && (
          <QuestionLink question={{ ...question, view: 'zeros' }} ask={ask}>
            {overview.allInZeros}
          </QuestionLink>
        )
      }
      table={<CoverageTable coverage={coverage} caption={overview.coverageSubtitle} />}
    >
      <AgencyGrid
        caption={overview.coverageSubtitle}
        groups={[{ key: 'all', name: '', agencies: shown.map((agency) => ({ ...agency, place: agencyPlace(agency) })) }]}
        years={years}
        agencyName={(agency) => (
          <QuestionLink question={open(agency, null)} ask={ask}>
            {agency.name}
          </QuestionLink>
        )}
        cell={(agency, year) => {
          const row = cells.get(agency.key)?.get(year) ?? null
          return <CoverageTile row={row} name={overview.cellName(agency.name, year, coverageText(row, texts))} />
        }}
      />
    </Figure>
  )
}

/** What the total of a report prints, in words. */
function coverageText(row: CoverageRow | null, { overview, states }: Texts): string {
  if (!row) return states.cell.missing
  if (row.state === 'mark') return states.markPrinted(row.text ?? '')
  if (row.state !== 'number') return states.cell[row.state]
  const printed = overview.cellNumber(formatNumber(row.value))
  return row.isContradicted ? `${printed}（${overview.contradicted}）` : printed
}

interface TableRow {
  readonly agency: Agency
  readonly year: number
  readonly row: CoverageRow | null
}

function CoverageTable({ coverage, caption }: { coverage: Coverage; caption: string }) {
  const texts = useText()
  const { overview, states } = texts
  const rows = coverage.agencies.flatMap((agency) =>
    coverage.years.map((year): TableRow => ({ agency, year, row: coverage.cells.get(agency.key)?.get(year) ?? null })),
  )
  const columns: TableColumn<TableRow>[] = [
    { id: 'agency', header: overview.agency, value: ({ agency }) => agency.name, names: true },
    { id: 'place', header: texts.filter.place, value: ({ agency }) => agencyPlace(agency) },
    { id: 'year', header: overview.tableYear, value: ({ year }) => String(year) },
    {
      id: 'state',
      header: overview.state,
      value: ({ row }) => (row?.isContradicted ? overview.contradicted : states.cell[row?.state ?? 'missing']),
    },
    { id: 'value', header: overview.value, value: ({ row }) => row?.value ?? null, numeric: true },
  ]
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ agency, year }) => `${agency.key} ${year}`}
    />
  )
}
