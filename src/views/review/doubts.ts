import type { Flag } from '../../domain/checks.ts'
import type { DocumentDoubt } from '../../domain/problem.ts'
import type { Reading } from './useReading.ts'

/** One thing about a document to look at; `column` is where to look first. */
export type Doubt =
  | { readonly id: string; readonly kind: 'who'; readonly column: string; readonly problem: DocumentDoubt | null }
  | { readonly id: string; readonly kind: 'lacking'; readonly column: 'agency' | 'year' }
  | { readonly id: string; readonly kind: 'uncertain'; readonly column: string }
  | { readonly id: string; readonly kind: 'broken'; readonly column: string; readonly flag: Flag }

/** What is doubtful: whose report it is and of when, texts that may be of another cell, and equations that do not hold. */
export function doubtList({ who, reading }: Pick<Reading, 'who' | 'reading'>): readonly Doubt[] {
  const { lacking, uncertain, flags } = reading
  return [
    ...who.map(({ column, problem }): Doubt => {
      const id = `who ${column} ${problem?.reason ?? ''}`
      return { id, kind: 'who', column, problem }
    }),
    ...lacking.map((column): Doubt => ({ id: `lacking ${column}`, kind: 'lacking', column })),
    ...uncertain
      .filter((column) => lacking.every((field) => field !== column))
      .map((column): Doubt => ({ id: `uncertain ${column}`, kind: 'uncertain', column })),
    ...flags.map((flag): Doubt => {
      const [column = ''] = flag.right
      return { id: `broken ${flag.equation}`, kind: 'broken', column, flag }
    }),
  ]
}

/** The columns that a doubt is about. */
export function columnsOf(doubt: Doubt | undefined): ReadonlySet<string> {
  if (!doubt) return new Set()
  return new Set(doubt.kind === 'broken' ? [...doubt.flag.left, ...doubt.flag.right] : [doubt.column])
}

/**
 * The doubt after the chosen one, or before it, going round. Where the chosen one is settled, `at` tells where it stood, and
 * the next one stands there now.
 */
export function nextDoubt(doubts: readonly Doubt[], chosen: string | null, at: number, step: 1 | -1): number {
  const now = doubts.findIndex(({ id }) => id === chosen)
  const next = now >= 0 ? now + step : step > 0 ? at : at - 1
  return doubts.length === 0 ? -1 : (next + doubts.length) % doubts.length
}
