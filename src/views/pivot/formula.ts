import type { PivotValue } from '../../domain/pivot.ts'
import { REPORTS } from '../../domain/pivotQuantities.ts'
import { quantity, type Quantity } from '../../domain/quantities.ts'
import type { Wording } from './names.ts'

/** How a cell is worked out, in words; `slice` is its quantity as the form divides it there. */
export function formulaOf(slice: Quantity, { stat }: PivotValue, { words, lang }: Wording): string {
  const { formula } = words
  if (slice.id === REPORTS.id) return stat === 'sum' ? formula.reports : (formula.share[stat] ?? '')
  const share = formula.share[stat]
  if (share !== undefined) return share
  if (slice.kind === 'rate') {
    if (stat === 'reported') return formula.reported
    const rate = formula.rate(slice[lang], slice.formula[lang])
    return stat === 'change' ? `${rate}${words.semicolon}${formula.rateChange}` : rate
  }
  return formula.of[stat]?.(partsOf(slice, words.plus, lang)) ?? ''
}

/** What an amount adds up in each report: its own name, or those of its parts. */
function partsOf(slice: Quantity, plus: string, lang: 'zh' | 'en'): string {
  const [term, ...more] = slice.kind === 'rate' ? [] : slice.terms
  if (term?.kind !== 'known' || more.length > 0) return slice[lang]
  return term.ids.flatMap((id) => quantity(id)?.[lang] ?? []).join(plus)
}
