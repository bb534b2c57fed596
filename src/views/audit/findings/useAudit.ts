import { use, useEffect, useLayoutEffect, useState } from 'react'
import { sql, tableOf, type DerivedTable, type Query } from '../../../data/engine/sql.ts'
import { AUDIT_STATES, AUDIT_STEPS } from '../../../data/queries/audit.ts'
import type { PageProblem } from '../../../domain/problem.ts'
import { queryProblem } from '../../../domain/refused.ts'
import { AnswererContext } from '../../answer.ts'

/** How far the audit of the open data has come; steps are counted from 1. */
export type AuditRun =
  | { readonly state: 'running'; readonly step: number; readonly steps: number }
  | { readonly state: 'ready' | 'cancelled' }
  | { readonly state: 'failed'; readonly problem: PageProblem }

const STEPS: readonly DerivedTable[] = [...AUDIT_STATES, ...AUDIT_STEPS]
const FIRST: AuditRun = { state: 'running', step: 1, steps: STEPS.length }

/** A statement that only makes a step's table. */
const making = (step: DerivedTable): Query<null> => ({
  ...sql`SELECT report FROM ${tableOf(step)} LIMIT 0`,
  columns: [],
  read: () => null,
})

/** Audits what is open, step by step, so that a country's reports show how far they are and can be let go. */
export function useAudit(): { readonly run: AuditRun; readonly cancel: () => void; readonly again: () => void } {
  const answerer = use(AnswererContext)
  if (!answerer) throw new Error('useAudit stands outside of an AnswererContext')
  const { edition } = answerer
  const [attempt, setAttempt] = useState({ number: 0, stop: new AbortController() })
  const asked = `${edition} ${attempt.number}`
  const [told, setTold] = useState<{ readonly asked: string; readonly run: AuditRun }>({ asked, run: FIRST })
  const run = told.asked === asked ? told.run : FIRST
  useEffect(() => {
    const left = new AbortController()
    const signal = AbortSignal.any([left.signal, attempt.stop.signal])
    const tell = (next: AuditRun) => {
      if (!left.signal.aborted) setTold({ asked, run: next })
    }
    const walk = async () => {
      for (const [i, step] of STEPS.entries()) {
        tell({ state: 'running', step: i + 1, steps: STEPS.length })
        await answerer.rows(making(step), signal)
      }
      tell({ state: 'ready' })
    }
    walk().catch((error: unknown) => {
      if (attempt.stop.signal.aborted) tell({ state: 'cancelled' })
      else tell({ state: 'failed', problem: queryProblem(error) })
    })
    return () => left.abort()
    // oxlint-disable-next-line react/exhaustive-deps -- `asked` stands for the data and the attempt
  }, [asked])
  const isRunning = run.state === 'running'
  useLayoutEffect(() => (isRunning ? answerer.awaiting() : undefined), [answerer, isRunning])
  return {
    run,
    cancel: () => attempt.stop.abort(),
    again: () => setAttempt(({ number }) => ({ number: number + 1, stop: new AbortController() })),
  }
}
