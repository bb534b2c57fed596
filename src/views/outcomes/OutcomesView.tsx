import { useMemo } from 'react'
import { outcomes } from '../../data/queries/outcomes.ts'
import { outcomesByApplicant } from '../../data/queries/outcomesByApplicant.ts'
import { outcomesTotal } from '../../data/queries/outcomesTotal.ts'
import { placeDepth, type PlaceDepth } from '../../domain/placeDepth.ts'
import { reasonsOf } from '../../domain/reasons.ts'
import { OUTCOME_BARS, type Filter, type OutcomeBars } from '../../domain/question.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { useWords } from '../../ui/text/useText.ts'
import { queriesOf, useAnswer } from '../answer.ts'
import type { ViewProps } from '../view.ts'
import { EndingsFigure } from './EndingsFigure.tsx'
import styles from './OutcomesView.module.css'
import { Rates } from './Rates.tsx'
import { ReasonsFigure } from './ReasonsFigure.tsx'
import { WhyFigure } from './WhyFigure.tsx'
import { WORDS } from './words.ts'

/** Agencies are cut to the largest; of the other breakdowns there are few. */
const MOST_AGENCIES = 24
const MOST_BARS = 60

/** How applications ended, why they were not simply granted, and the rates of it. */
export function OutcomesView(props: ViewProps) {
  const { question, dataset, ask } = props
  const { filter } = question
  const { by, group } = question.outcomes
  const words = useWords(WORDS)
  const depth = useMemo(() => placeDepth(dataset.agencies, filter), [dataset, filter])
  const bars = useAnswer(barsQuery(filter, by, depth))
  const totals = useAnswer(outcomesTotal(filter))
  const failed = [bars, totals].find((answer) => answer.state === 'failed')
  if (failed?.state === 'failed') return <Notice problem={failed.problem} />
  const total = totals.rows?.[0]
  if (total?.counted === 0) return <p className={styles.nothing}>{words.noReports}</p>
  // The reasons of an open group stand where all reasons stood.
  const hasReasons = group !== null && reasonsOf(group).length > 0
  const isWaiting = totals.state === 'waiting'
  const ofTotal = total && { ...props, total, queries: queriesOf(totals), waiting: isWaiting }
  return (
    <div className={styles.view}>
      <div className={styles.controls}>
        <Segments
          name={words.by}
          choices={OUTCOME_BARS.map((value) => ({ value, label: words.bars[value] }))}
          value={by}
          onChange={(next) => ask({ ...question, outcomes: { ...question.outcomes, by: next } })}
        />
      </div>
      {total && bars.rows && (
        <EndingsFigure
          {...props}
          rows={bars.rows}
          total={total}
          depth={depth}
          queries={queriesOf(bars, totals)}
          waiting={isWaiting || bars.state === 'waiting'}
        />
      )}
      {total && <Rates {...props} total={total} />}
      {ofTotal && group !== null && <ReasonsFigure {...ofTotal} group={group} />}
      {ofTotal && !hasReasons && <WhyFigure {...ofTotal} />}
    </div>
  )
}

function barsQuery(filter: Filter, by: OutcomeBars, depth: PlaceDepth) {
  if (by === 'applicant') return outcomesByApplicant(filter)
  if (by === 'year') return outcomes(filter, by, MOST_BARS)
  return outcomes(filter, { by, depth }, by === 'agency' ? MOST_AGENCIES : MOST_BARS)
}
