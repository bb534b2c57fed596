import { useCallback, useMemo } from 'react'
import { auditHeat, type HeatRow } from '../../../data/queries/auditHeat.ts'
import type { Asked } from '../../../domain/asked.ts'
import { openReport } from '../../../domain/question.ts'
import type { AgencyKey } from '../../../domain/report.ts'
import { Figure } from '../../../ui/Figure.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { agencyPlace } from '../../../ui/places.ts'
import { QuestionLink } from '../../../ui/QuestionLink.tsx'
import { AgencyGrid, type GridColumn } from '../../../ui/table/AgencyGrid.tsx'
import { tableFile } from '../../../ui/table/tableFile.ts'
import type { GridAgency } from '../../../ui/table/gridLines.ts'
import { formatNumber } from '../../../ui/text/format.ts'
import { useText, useWords } from '../../../ui/text/useText.ts'
import { Waiting } from '../../../ui/Waiting.tsx'
import { queriesOf, useAnswer } from '../../answer.ts'
import { commonCaveats, sourceOf } from '../../caveats.ts'
import { useAnswered } from '../../useAnswered.ts'
import type { ViewProps } from '../../view.ts'
import { YearLink } from '../../YearLink.tsx'
import { heatModel, heatState, heatYears, type HeatAgency } from './heat.ts'
import styles from './Heat.module.css'
import { HeatLegend } from './HeatLegend.tsx'
import { heatPicture } from './heatPicture.ts'
import { HeatTable, heatColumns } from './HeatTable.tsx'
import { HeatTile } from './HeatTile.tsx'
import { HEAT_WORDS, heatTitle, tileWords } from './heatWords.ts'

interface HeatFigureProps extends ViewProps {
  /** Opens the findings of an agency's report of a year. */
  onOpen: (key: AgencyKey, year: number) => void
}

/** Agency by year: the gravest finding of each report. */
export function HeatFigure(props: HeatFigureProps) {
  const answer = useAnswer(auditHeat(props.question.filter))
  if (answer.state === 'failed') return <Notice problem={answer.problem} />
  if (answer.rows === null) return <Waiting />
  return <HeatOf {...props} rows={answer.rows} queries={queriesOf(answer)} waiting={answer.state === 'waiting'} />
}

interface Row extends GridAgency, HeatAgency {}

interface HeatOfProps extends HeatFigureProps {
  rows: readonly HeatRow[]
  queries: readonly Asked[]
  waiting: boolean
}

function HeatOf(props: HeatOfProps) {
  const { rows, waiting, question, dataset, ask, onOpen } = props
  const texts = useText()
  const words = useWords(HEAT_WORDS)
  const n = formatNumber
  // While another filter's reports are awaited, the map stays as it is.
  const filter = useAnswered(question.filter, waiting)
  const heat = useMemo(() => heatModel(rows, dataset, filter), [rows, dataset, filter])
  const { agencies, years, reports, counts, otherErrors } = heat
  const listed = useCallback(() => heatYears(heat), [heat])
  const columns = useMemo(() => heatColumns(words, question, ask), [words, question, ask])
  // Hundreds of tiles: drawn once for an answer.
  const grid = useMemo(
    () => (
      <AgencyGrid
        name="heat"
        caption={words.subtitle}
        groups={[{ key: 'all', name: '', agencies: agencies.map(asRow) }]}
        years={years}
        columns={gridColumns(words)}
        picture={heatPicture({ counts }, words)}
        empty={words.empty}
        yearHead={(year) => <YearLink year={year} question={question} ask={ask} />}
        agencyName={({ agency }) => (
          <QuestionLink question={openReport(question, agency.key, null)} ask={ask}>
            {agency.name}
          </QuestionLink>
        )}
        cell={({ agency, reports: own }, year) => {
          const row = own.get(year) ?? null
          const state = heatState(row)
          const name = words.tile(agency.name, year, tileWords(state, row, words))
          const isOpenable = row !== null && state !== 'leftOut'
          return <HeatTile state={state} name={name} onOpen={isOpenable ? () => onOpen(agency.key, year) : undefined} />
        }}
      />
    ),
    [agencies, years, counts, words, question, ask, onOpen],
  )
  return (
    <Figure
      name="heat"
      title={heatTitle(heat, words)}
      subtitle={words.subtitle}
      summary={
        words.summary(n(counts.passes), n(counts.open), n(counts.missing)) +
        (counts.leftOut > 0 ? words.leftOut(n(counts.leftOut)) : '')
      }
      hint={words.hint}
      n={texts.figure.n(n(reports))}
      source={sourceOf(dataset, texts)}
      caveats={[
        ...(otherErrors > 0 ? [words.otherErrors(n(otherErrors))] : []),
        ...commonCaveats({}, texts),
        words.question,
        ...(counts.open > 0 ? [words.unassessed] : []),
      ]}
      waiting={waiting}
      table={<HeatTable columns={columns} listed={listed} caption={words.subtitle} />}
      file={() => tableFile(words.file, columns, listed(), props.queries)}
    >
      <div className={styles.heat}>
        <HeatLegend counts={counts} words={words} />
        {grid}
      </div>
    </Figure>
  )
}

const asRow = (one: HeatAgency): Row => ({
  ...one,
  key: one.agency.key,
  name: one.agency.name,
  place: agencyPlace(one.agency),
})

const gridColumns = (words: (typeof HEAT_WORDS)['zh']): readonly GridColumn<Row>[] => [
  {
    id: 'errors',
    header: words.heads.errorYears,
    note: words.errorYearsNote,
    cell: ({ counts }) => formatNumber(counts.error),
    value: ({ counts }) => counts.error,
  },
  {
    id: 'findings',
    header: words.heads.findings,
    note: words.findingsNote,
    cell: ({ findings }) => formatNumber(findings),
    value: ({ findings }) => findings,
  },
]
