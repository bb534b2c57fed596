import { quantityName } from '../../ui/quantityName.ts'
import { formatList, formatNumber, formatYears } from '../../ui/text/format.ts'
import type { Trend, TrendLine } from './model.ts'
import type { Names, Wording } from './names.ts'

/** Whose figure it is, of a single line. */
export function subjectOf({ key }: TrendLine, trend: Trend, names: Names, wording: Wording): string {
  const { words } = wording
  const subject = words.subject(names.get(key) ?? key, quantityName(trend.quantity, wording.lang))
  const isSaid = trend.isConstant && trend.filter.agencies.length !== 1
  return isSaid ? subject + words.onlyConstant(formatNumber(trend.panel)) : subject
}

/** What several lines are about, where none of them can be picked out. */
export const manyOf = ({ lines, quantity, years }: Trend, { words, lang }: Wording): string =>
  words.many(formatNumber(lines.length), quantityName(quantity, lang), formatYears(years, lang))

/** Of a part of the groups, the largest over all years, none is the highest of all. */
export const withinOf = ({ lines, others }: Trend, { words }: Wording): string =>
  others > 0 ? words.ofTold(formatNumber(lines.length)) : ''

/** Lines that share a place are named one by one up to here. */
export const MOST_NAMED = 3

/** The lines of these keys by name; of many, one and how many they are. */
export function namesOf(keys: readonly string[], names: Names, { words, lang }: Wording): string {
  const [first = '', ...more] = keys.map((key) => names.get(key) ?? key)
  if (keys.length > MOST_NAMED) return words.andOthers(first, formatNumber(keys.length))
  return formatList([first, ...more], lang)
}

/** The last year in which more than one has anything to say, else the last in which one has; null where none ever has. */
export function lastTelling<T>(years: readonly number[], tellingIn: (year: number) => readonly T[]) {
  const found = years.map((year) => ({ year, telling: tellingIn(year) }))
  return found.findLast(({ telling }) => telling.length > 1) ?? found.findLast(({ telling }) => telling.length > 0)
}
