import { useMemo } from 'react'
import { leftOut } from '../../data/queries/leftOut.ts'
import { trends } from '../../data/queries/trends.ts'
import { placeDepth } from '../../domain/placeDepth.ts'
import { quantity as quantityOf } from '../../domain/quantities.ts'
import { DEFAULT_QUESTION } from '../../domain/question.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useWords } from '../../ui/text/useText.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { queriesOf, useAnswer } from '../answer.ts'
import type { ViewProps } from '../view.ts'
import { Controls } from './Controls.tsx'
import { trendOf } from './model.ts'
import { TrendFigure } from './TrendFigure.tsx'
import styles from './TrendsView.module.css'
import { WORDS } from './words.ts'

/** The most lines that are asked for: more cannot be looked at together. */
const MOST = 24

/** One figure over the years, for all, for places, levels and kinds, or for single agencies. */
export function TrendsView(props: ViewProps) {
  const { question, dataset } = props
  const words = useWords(WORDS)
  const { filter } = question
  const { of, by, isConstant } = question.trends
  const quantity = quantityOf(of) ?? quantityOf(DEFAULT_QUESTION.trends.of)
  if (!quantity) throw new Error('the first quantity is one')
  const groups = useMemo(() => ({ by, depth: placeDepth(dataset.agencies, filter) }), [by, dataset.agencies, filter])
  const answer = useAnswer(trends(filter, quantity, groups, { isConstant, most: MOST }))
  const out = useAnswer(leftOut(filter, groups))
  const trend = useMemo(() => answer.rows && trendOf(answer.rows, out.rows ?? []), [answer.rows, out.rows])
  return (
    <div className={styles.view}>
      <Controls {...props} trend={trend} />
      {answer.state === 'failed' && <Notice problem={answer.problem} />}
      {!answer.rows && answer.state === 'waiting' && <Waiting />}
      {answer.rows && !trend && <p className={styles.nothing}>{words.noReports}</p>}
      {trend && (
        <TrendFigure {...props} trend={trend} queries={queriesOf(answer, out)} waiting={answer.state === 'waiting'} />
      )}
    </div>
  )
}
