import { isUnitless } from '../../data/queries/trends.ts'
import { change as changeBetween } from '../../domain/change.ts'
import type { Quantity } from '../../domain/quantities.ts'
import { quantityName } from '../../ui/quantityName.ts'
import { formatGrowth, formatList, formatNumber, formatYears } from '../../ui/text/format.ts'
import type { Lang } from '../../ui/text/texts.ts'
import { showAbsolute, showFigure } from './figures.ts'
import { isUntold } from './change.ts'
import { isOneAgency, type Trend, type TrendLine, type TrendPoint } from './model.ts'
import { type Names, type Wording } from './names.ts'

/** The finding: what the one line does from its first figure to its last, or which of many is highest at the end. */
export function titleOf(trend: Trend, names: Names, wording: Wording): string {
  const [line, ...more] = trend.lines
  if (!line) return wording.words.findingNoPanel(quantityName(trend.quantity, wording.lang))
  return more.length === 0 ? titleOfOne(line, trend, names, wording) : titleOfMany(trend, names, wording)
}

function titleOfOne(line: TrendLine, trend: Trend, names: Names, wording: Wording): string {
  const { words } = wording
  const subject = subjectOf(line, trend, names, wording)
  const known = line.points.filter((point) => point.value !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return words.findingNone(subject)
  const said = (point: TrendPoint) => words.inYear(point.year, showFigure(point.value, trend.quantity))
  if (first === last) return words.findingOne(subject, said(first))
  return words.finding(subject, said(first), said(last)) + remark(line, trend, wording)
}

function subjectOf({ key }: TrendLine, trend: Trend, names: Names, wording: Wording): string {
  const { words } = wording
  const subject = words.subject(names.get(key) ?? key, quantityName(trend.quantity, wording.lang))
  const isSaid = trend.isConstant && trend.filter.agencies.length !== 1
  return isSaid ? subject + words.onlyConstant(formatNumber(trend.panel)) : subject
}

/** What may be said of the way from the first figure to the last. */
function remark(line: TrendLine, trend: Trend, { words, lang }: Wording): string {
  const { quantity } = trend
  const { points, isAlike } = line
  const tested = points.filter(({ change }) => change !== null && change.isReal !== null)
  const real = tested.filter(({ change }) => change?.isReal).map((point) => point.year)
  const untold = points.filter(({ change }) => isUntold(change)).map((point) => point.year)
  const mixed = isAlike ? '' : isOneAgency(trend) ? words.notOneScope : words.notAlike
  if (tested.length + untold.length === 0)
    return isAlike ? grownBy(line, quantity, lang, words.grown) : mixed + words.noReading
  const like = isAlike ? '' : words.likeForLike
  const few = untold.length > 0 ? words.untoldYears(formatYears(untold, lang)) : ''
  if (tested.length === 0) return mixed + words.joint + few
  const chance = few === '' ? words.allChance : words.restChance
  const said = real.length > 0 ? words.real(formatYears(real, lang)) : chance
  return mixed + words.joint + like + said + (few === '' ? '' : words.joint + few)
}

/** How much an amount has changed from the first figure to the last, where the same agencies make up both. */
function grownBy({ points }: TrendLine, quantity: Quantity, lang: Lang, said: (change: string) => string): string {
  const known = points.flatMap(({ value }) => value ?? [])
  const [before, after] = [known[0], known.at(-1)]
  if (quantity.kind === 'rate' || isUnitless(quantity) || before === undefined || after === undefined) return ''
  const { absolute, relative } = changeBetween(before, after)
  if (absolute === null || absolute === 0) return ''
  return said(relative === null ? showAbsolute(absolute, quantity, lang) : formatGrowth(relative))
}

function titleOfMany(trend: Trend, names: Names, wording: Wording): string {
  const { words, lang } = wording
  const { quantity } = trend
  const what = quantityName(quantity, wording.lang)
  const last = trend.years.findLast((year) => rankedIn(trend, year).length > 1)
  const ranked = last === undefined ? [] : rankedIn(trend, last)
  const [highest] = ranked
  const lowest = ranked.at(-1)
  const many = words.many(formatNumber(trend.lines.length), what, formatYears(trend.years, lang))
  if (trend.lines.every(({ points }) => points.every(({ value }) => value === null))) return words.findingNone(many)
  if (last === undefined || !highest || !lowest || isUnitless(quantity)) return many
  const nameOf = ({ key }: typeof highest) => names.get(key) ?? key
  const said = (one: typeof highest) => words.ofLine(nameOf(one), showFigure(one.value, quantity))
  // Of a part of the groups, the largest over all years, none is the highest of all.
  const within = trend.others > 0 ? words.ofTold(formatNumber(trend.lines.length)) : ''
  const top = ranked.filter(({ value }) => value === highest.value)
  const figure = showFigure(highest.value, quantity)
  if (top.length === ranked.length) return words.manyEqual(last, what, within, formatNumber(top.length), figure)
  if (quantity.kind !== 'rate' && top.length > MOST_NAMED)
    return words.manyTied(last, what, within, formatNumber(top.length), figure)
  if (quantity.kind !== 'rate')
    return words.manyHighest(last, what, within, words.ofLine(formatList(top.map(nameOf), lang), figure))
  // The highest of several rates may be so by luck: their range claims nothing.
  return words.manyRange(last, what, within, said(lowest), said(highest), formatNumber(ranked.length))
}

/** Lines that share the highest figure are named one by one up to here. */
const MOST_NAMED = 3

/** Lines by their figure of a year, the highest first; rates on few cases are never ranked. Ties leave the order as it is. */
function rankedIn({ lines, quantity }: Trend, year: number) {
  return lines
    .flatMap(({ key, points }) => {
      const point = points.find((one) => one.year === year)
      if (!point || point.value === null) return []
      return quantity.kind === 'rate' && !point.ratio?.ranked ? [] : [{ key, value: point.value }]
    })
    .toSorted((a, b) => b.value - a.value)
}
