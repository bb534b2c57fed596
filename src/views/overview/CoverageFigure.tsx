import { useMemo } from 'react'
import type { CoverageRow } from '../../data/queries/coverage.ts'
import type { Asked } from '../../domain/asked.ts'
import { openReport } from '../../domain/question.ts'
import { useIsAlone } from '../../ui/alone.ts'
import { tableFile } from '../../ui/table/tableFile.ts'
import { Figure } from '../../ui/Figure.tsx'
import { useRoster } from '../../ui/roster.ts'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import type { TableColumn } from '../../ui/table/column.ts'
import { AgencyGrid } from '../../ui/table/AgencyGrid.tsx'
import { LazyTable } from '../../ui/table/LazyTable.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { agencyPlace } from '../../ui/places.ts'
import { useText } from '../../ui/text/useText.ts'
import { commonCaveats, sourceOf } from '../caveats.ts'
import { YearLink } from '../YearLink.tsx'
import type { ViewProps } from '../view.ts'
import { coverageCells, coverageColumns, coverageText, coverageTitle, type CoverageCell } from './coverageColumns.tsx'
import { coverageModel, type Coverage } from './coverageModel.ts'
import { CoverageLegend } from './CoverageLegend.tsx'
import { coveragePicture } from './coveragePicture.ts'
import { CoverageTile } from './CoverageTile.tsx'

interface CoverageFigureProps extends ViewProps {
  /** Every report under the filter. */
  reports: readonly CoverageRow[]
  queries: readonly Asked[]
  waiting: boolean
}

/** Agency by year: whether there is a report, and what its total of applications received prints. */
export function CoverageFigure({ reports, queries, question, dataset, ask, waiting }: CoverageFigureProps) {
  const texts = useText()
  const { overview, figure, frame, states } = texts
  const { inForce } = useRoster()
  const isAlone = useIsAlone()
  // Worked out once for an answer: other answers of the view draw it anew.
  const coverage = useMemo(
    () => coverageModel(reports, dataset, question.filter, inForce?.isMissing),
    [reports, dataset, question.filter, inForce],
  )
  const { counts, agencies, shown, years, cells, isMissed, missed } = coverage
  const n = formatNumber
  const columns = useMemo(() => coverageColumns(texts, { question, ask }), [texts, question, ask])
  const caption = overview.coverageSubtitle
  // Hundreds of links: drawn once for an answer.
  const grid = useMemo(
    () => (
      <AgencyGrid
        caption={caption}
        groups={[
          { key: 'all', name: '', agencies: shown.map((agency) => ({ ...agency, place: agencyPlace(agency) })) },
        ]}
        years={years}
        picture={coveragePicture(coverage, texts)}
        yearHead={(year) => <YearLink year={year} question={question} ask={ask} />}
        agencyName={(agency) => (
          <QuestionLink question={openReport(question, agency.key, null)} ask={ask}>
            {agency.name}
          </QuestionLink>
        )}
        cell={(agency, year) => {
          const row = cells.get(agency.key)?.get(year) ?? null
          const name = overview.cellName(
            agency.name,
            year,
            coverageText(row, texts, !row && isMissed(agency.key, year)),
          )
          const link = row ? { question: openReport(question, agency.key, year), ask } : undefined
          return <CoverageTile row={row} name={name} link={link} isMissed={!row && isMissed(agency.key, year)} />
        }}
      />
    ),
    [caption, coverage, shown, years, cells, question, ask, overview, texts, isMissed],
  )
  return (
    <Figure
      name="coverage"
      title={coverageTitle(coverage, texts)}
      subtitle={overview.coverageSubtitle}
      summary={overview.coverageSentence(
        n(counts.numbers),
        n(counts.zeros),
        n(counts.contradicted),
        n(counts.activeZeros),
        n(counts.blank),
        n(counts.mark),
        n(counts.absent),
      )}
      n={figure.n(n(counts.reports))}
      source={sourceOf(dataset, texts)}
      caveats={[
        ...commonCaveats({}, texts),
        ...(counts.leftOut > 0 ? [frame.named(states.leftOut, states.leftOutNote)] : []),
        ...(missed > 0 ? [states.missedNote] : []),
        ...(counts.missing > missed ? [overview.notMissing] : []),
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
      file={() => tableFile(overview.coverageFile, columns, coverageCells(coverage), queries)}
      table={<CoverageTable caption={caption} coverage={coverage} columns={columns} />}
    >
      {counts.leftOut > 0 && !isAlone && <CoverageLegend coverage={coverage} />}
      {grid}
    </Figure>
  )
}

interface CoverageTableProps {
  caption: string
  coverage: Coverage
  columns: readonly TableColumn<CoverageCell>[]
}

/** The map as a table; its rows are worked out when it is shown. */
function CoverageTable({ caption, coverage, columns }: CoverageTableProps) {
  const rows = useMemo(() => coverageCells(coverage), [coverage])
  return (
    <LazyTable
      name="coverage"
      caption={caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ agency, year }) => `${agency.key} ${year}`}
    />
  )
}
