import type { HeatRow } from '../../../data/queries/auditHeat.ts'
import { auditHeat as en } from '../../../ui/text/en/auditHeat.ts'
import { formatNumber } from '../../../ui/text/format.ts'
import { auditHeat as zh } from '../../../ui/text/zh/auditHeat.ts'
import type { Heat, HeatState } from './heat.ts'

export const HEAT_WORDS = { zh, en }
export type HeatWords = typeof zh

/** The finding as a sentence. */
export function heatTitle({ reports, counts: { error, doubt, notice } }: Heat, words: HeatWords): string {
  const n = formatNumber
  if (reports === 0) return words.titleEmpty
  if (error + doubt + notice === 0) return words.titleNone(n(reports))
  return words.title(n(reports), n(error), n(doubt), n(notice))
}

/** What a tile says, in words. */
export function tileWords(state: HeatState, row: HeatRow | null, words: HeatWords): string {
  const name = words.states[state]
  if (!row || state === 'open' || state === 'leftOut') return name
  const found = row.findings === 0 ? name : words.found(name, formatNumber(row.findings))
  return [found, words.equations(formatNumber(row.assessed), formatNumber(row.broken))].join(words.and)
}
