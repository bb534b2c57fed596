import { OUTCOME_RATES, type OutcomesTotal } from '../../data/queries/outcomesTotal.ts'
import { ratio, type Indicator, type Ratio } from '../../domain/indicators.ts'
import type { MeasureId } from '../../domain/measures.ts'
import { formatInterval, formatNumber, formatPercent } from '../../ui/text/format.ts'
import { saidInRow, type Naming } from './names.ts'

/** One rate of how applications ended, with the sum of each of its measures. */
export interface OutcomeRate {
  readonly indicator: Indicator
  readonly ratio: Ratio
  readonly numerator: readonly (number | null)[]
  readonly denominator: readonly (number | null)[]
  /** Reports that add to both sides. */
  readonly reported: number
  /** Reports that add to neither, because their part exceeds their whole. */
  readonly exceeding: number
}

/** The rates, sum over sum of the reports that print both sides, as far as these make a rate. */
export function outcomeRates(total: OutcomesTotal): readonly OutcomeRate[] {
  return OUTCOME_RATES.map((indicator) => {
    const found = total.rates.get(indicator.id)
    const terms = (ids: readonly MeasureId[]) => ids.map((id) => found?.terms.get(id) ?? null)
    return {
      indicator,
      ratio: ratio(found?.numerator ?? null, found?.denominator ?? null),
      numerator: terms(indicator.numerator),
      denominator: terms(indicator.denominator),
      reported: found?.reported ?? 0,
      exceeding: found?.exceeding ?? 0,
    }
  })
}

/** `43.6 % [41.9–45.2] = (1,191 + 328) ÷ 3,486`; empty where there is no rate. */
export function rateEquation({ ratio: { share, interval }, numerator, denominator }: OutcomeRate): string {
  if (share === null) return ''
  const shown = interval ? `${formatPercent(share)} ${formatInterval(interval)}` : formatPercent(share)
  return `${shown} = ${added(numerator)} ÷ ${added(denominator)}`
}

/** What the rates stand on, and how many reports add to none of their sides. */
export function ratesNote(rates: readonly OutcomeRate[], { words, lang }: Naming): string {
  const left = rates.filter(({ exceeding }) => exceeding > 0)
  if (left.length === 0) return words.rates.note
  const named = left.map(({ indicator, exceeding }) => words.rates.excludedOf(indicator[lang], formatNumber(exceeding)))
  return saidInRow([words.rates.note, words.rates.excluded(named.join(words.endings.comma))], lang)
}

function added(terms: readonly (number | null)[]): string {
  const sum = terms.map(formatNumber).join(' + ')
  return terms.length === 1 ? sum : `(${sum})`
}
