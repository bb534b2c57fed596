import { useMemo } from 'react'
import { findingsRateChanges, findingsReasons } from '../../data/queries/findingsChanges.ts'
import { findingsCorrections } from '../../data/queries/findingsCorrections.ts'
import { findingsZeros } from '../../data/queries/findingsZeros.ts'
import { leftOut } from '../../data/queries/leftOut.ts'
import { distinctNames } from '../../ui/places.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { queriesOf, useAnswer } from '../answer.ts'
import type { ViewProps } from '../view.ts'
import styles from './Findings.module.css'
import { KindFilter } from './KindFilter.tsx'
import { LeadFigure } from './LeadFigure.tsx'
import { LookedAtTable } from './LookedAtTable.tsx'
import { findings } from './model.ts'

/** Leads as plain sentences, the most surprising first, and what was looked at to find them. */
export function FindingsView(props: ViewProps) {
  const { question, dataset } = props
  const { filter } = question
  const zeros = useAnswer(findingsZeros(filter))
  const rates = useAnswer(findingsRateChanges(filter))
  const reasons = useAnswer(findingsReasons(filter))
  const corrections = useAnswer(findingsCorrections(filter))
  const out = useAnswer(leftOut(filter))
  const answers = [zeros, rates, reasons, corrections, out]
  const names = useMemo(() => distinctNames(dataset.agencies), [dataset.agencies])
  const model = useMemo(
    () =>
      zeros.rows && rates.rows && reasons.rows && corrections.rows && out.rows
        ? findings(
            {
              zeros: zeros.rows,
              rates: rates.rows,
              reasons: reasons.rows,
              corrections: corrections.rows,
              leftOut: out.rows,
            },
            names,
          )
        : null,
    [zeros.rows, rates.rows, reasons.rows, corrections.rows, out.rows, names],
  )
  const failed = answers.find((answer) => answer.state === 'failed')
  if (failed?.state === 'failed') return <Notice problem={failed.problem} />
  if (!model) return <Waiting />
  const waiting = answers.some((answer) => answer.state === 'waiting')
  const parts = { ...props, model, queries: queriesOf(...answers), waiting }
  return (
    <div className={styles.view}>
      <KindFilter {...parts} />
      <LeadFigure {...parts} />
      <LookedAtTable {...parts} />
    </div>
  )
}
