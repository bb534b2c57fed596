import { useMemo } from 'react'
import { zeros } from '../../data/queries/zeros.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useRoster } from '../../ui/roster.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { queriesOf, useAnswer } from '../answer.ts'
import { useAnswered } from '../useAnswered.ts'
import type { ViewProps } from '../view.ts'
import { ClassFilter } from './ClassFilter.tsx'
import { LensChoice } from './LensChoice.tsx'
import { zerosModel } from './model.ts'
import { shownZeros } from './shown.ts'
import { ZeroGrid } from './ZeroGrid.tsx'
import { ZeroList } from './ZeroList.tsx'
import styles from './ZerosView.module.css'
import { useZerosText } from './texts.ts'

/** Who shows zeros, since when, and whether the zeros hold: classes, agency × year, and the list with reasons. */
export function ZerosView({ question, dataset, ask }: ViewProps) {
  const { zeros: words } = useZerosText()
  const { inForce } = useRoster()
  const { filter } = question
  const { lens: askedLens, classes } = question.zeros
  const answer = useAnswer(zeros(filter, askedLens))
  const answered = useAnswered(question, answer.state === 'waiting')
  const model = useMemo(
    () => answer.rows && zerosModel(answer.rows, dataset, answered.filter, inForce?.isMissing),
    [answer.rows, dataset, answered.filter, inForce],
  )
  const shown = useMemo(() => model && shownZeros(model, classes), [model, classes])
  // While another lens is awaited, the last answer stays, under its own name.
  const lens = answer.rows?.[0]?.lens ?? askedLens
  const waiting = answer.state === 'waiting'
  const parts = model &&
    shown && { model, shown, lens, queries: queriesOf(answer), question: answered, dataset, ask, waiting }
  return (
    <div className={styles.view}>
      <LensChoice question={question} ask={ask} />
      {answer.state === 'failed' && <Notice problem={answer.problem} />}
      {!parts && answer.state === 'waiting' && <Waiting />}
      {parts && parts.model.reports === 0 && <p className={styles.nothing}>{words.noReports}</p>}
      {parts && parts.model.reports > 0 && (
        <>
          <ClassFilter {...parts} question={question} />
          <ZeroGrid {...parts} />
          <ZeroList {...parts} />
        </>
      )}
    </div>
  )
}
