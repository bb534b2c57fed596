import { indicator } from '../../domain/indicators.ts'
import type { TipLine } from '../../ui/chart/tooltip.ts'
import { formatInterval, formatNumber, formatPercent } from '../../ui/text/format.ts'
import type { Lang } from '../../ui/text/texts.ts'
import type { EndingBar } from './endings.ts'
import type { Words } from './words.ts'

/** The name of the disclosure rate. */
export const rateName = (lang: Lang): string => indicator('disclosure_rate')?.[lang] ?? ''

/** The disclosure rate of a bar when pointed at: with its interval, and what it is made of; or why there is none. */
export function disclosedLines(bar: EndingBar, words: Words, lang: Lang): TipLine[] {
  const { share, interval, why, denominator } = bar.disclosed
  const name = rateName(lang)
  if (share === null) return why === null ? [] : [{ name, value: words.rates.why[why] }]
  const { granted, partial } = bar.row.disclosed
  const made = words.rates.sum(`${formatNumber(granted)} + ${formatNumber(partial)}`, formatNumber(denominator))
  const value = interval ? `${formatPercent(share)} ${formatInterval(interval)}` : formatPercent(share)
  return [
    { name, value },
    { name: '', value: made },
  ]
}
