import { lazy, Suspense, useMemo } from 'react'
import { coverage } from '../../data/queries/coverage.ts'
import { overviewYears } from '../../data/queries/overview.ts'
import { overviewAreas } from '../../data/queries/overviewAreas.ts'
import { overviewChanges } from '../../data/queries/overviewChanges.ts'
import { overviewRateChanges, overviewShares, overviewZeroYears } from '../../data/queries/overviewLeads.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useText } from '../../ui/text/useText.ts'
import { queriesOf, useAnswer } from '../answer.ts'
import { useAnswered } from '../useAnswered.ts'
import type { ViewProps } from '../view.ts'
import { Fetching } from '../Fetching.tsx'
import { Leads } from './Leads.tsx'
import { leads } from './leads.ts'
import styles from './OverviewView.module.css'
import { Stats } from './Stats.tsx'
import { stats } from './stats.ts'
import { NAMED } from './trend.ts'
import { TrendFigure } from './TrendFigure.tsx'

/** It stands below the first screen, and its grid brings much along: it is fetched meanwhile. */
const CoverageFigure = lazy(async () => ({ default: (await import('./CoverageFigure.tsx')).CoverageFigure }))

/** What is loaded, the large figures, what is worth a look, the trend, and which reports there are. */
export function OverviewView(props: ViewProps) {
  const { question } = props
  const { overview } = useText()
  const { filter } = question
  const years = useAnswer(overviewYears(filter))
  const changes = useAnswer(overviewChanges(filter))
  const zeros = useAnswer(overviewZeroYears(filter))
  const areas = useAnswer(overviewAreas(filter))
  const rates = useAnswer(overviewRateChanges(filter))
  const shares = useAnswer(overviewShares(filter, NAMED))
  const map = useAnswer(coverage(filter))
  const answers = [years, changes, zeros, areas, rates, shares, map]
  const waiting = answers.some((answer) => answer.state === 'waiting')
  const shown = { ...props, question: useAnswered(question, waiting) }
  const large = useMemo(() => years.rows && changes.rows && stats(years.rows, changes.rows), [years.rows, changes.rows])
  const worth = useMemo(
    () =>
      zeros.rows && areas.rows && rates.rows
        ? leads({ zeros: zeros.rows, areas: areas.rows, rates: rates.rows }, shown.question)
        : null,
    [zeros.rows, areas.rows, rates.rows, shown.question],
  )
  const failed = answers.find((answer) => answer.state === 'failed')
  if (failed?.state === 'failed') return <Notice problem={failed.problem} />
  if (years.rows?.length === 0) return <p className={styles.nothing}>{overview.noReports}</p>
  return (
    <div className={styles.view} aria-busy={waiting}>
      {large && <Stats {...shown} stats={large} />}
      {worth && <Leads leads={worth} question={props.question} ask={props.ask} />}
      {shares.rows && <TrendFigure {...shown} shares={shares.rows} queries={queriesOf(shares)} waiting={waiting} />}
      {map.rows && (
        <Suspense fallback={<Fetching />}>
          <CoverageFigure {...shown} reports={map.rows} queries={queriesOf(map)} waiting={waiting} />
        </Suspense>
      )}
    </div>
  )
}
