import { isUnitless } from '../../data/queries/trends.ts'
import { change as changeBetween } from '../../domain/change.ts'
import type { Quantity } from '../../domain/quantities.ts'
import type { Scale } from '../../domain/question.ts'
import { quantityName } from '../../ui/quantityName.ts'
import { formatGrowth, formatList, formatNumber, formatYears } from '../../ui/text/format.ts'
import type { Lang } from '../../ui/text/texts.ts'
import { changeTitle } from './changeTitle.ts'
import { measureOf, showAbsolute, showFigure } from './figures.ts'
import { indexTitle } from './indexTitle.ts'
import { isOneAgency, type Trend, type TrendLine, type TrendPoint } from './model.ts'
import { type Names, type Wording } from './names.ts'
import { judgementOf } from './sentences.ts'
import { manyOf, MOST_NAMED, subjectOf, withinOf } from './subject.ts'

/**
 * The finding on a scale that is not refused. As they are: what the one line does from its first figure to its last, or
 * which of many is highest at the end.
 */
export function titleOf(trend: Trend, names: Names, scale: Scale, wording: Wording): string {
  const [line, ...more] = trend.lines
  if (!line) return wording.words.findingNoPanel(quantityName(trend.quantity, wording.lang))
  if (scale === 'index') return indexTitle(trend, names, wording)
  if (scale !== 'value') return changeTitle(trend, names, scale, wording)
  return more.length === 0 ? titleOfOne(line, trend, names, wording) : titleOfMany(trend, names, wording)
}

/** What is shown, how it is read, and of which years. */
export function subtitleOf({ quantity, years }: Trend, scale: Scale, { words, lang }: Wording): string {
  const name = quantityName(quantity, lang)
  const what = quantity.kind === 'rate' ? words.formula(name, quantity.formula[lang]) : name
  const read = words.subtitle[measureOf(quantity, scale) === 'points' ? 'points' : scale](what)
  return words.extent(isUnitless(quantity) ? read + words.unjoined : read, formatYears(years, lang))
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

/** What may be said of the way from the first figure to the last. */
function remark(line: TrendLine, trend: Trend, wording: Wording): string {
  const { words, lang } = wording
  const { isAlike } = line
  const mixed = isAlike ? '' : isOneAgency(trend) ? words.notOneScope : words.notAlike
  const judged = judgementOf(line, wording, isAlike ? '' : words.likeForLike)
  if (judged === null) return isAlike ? grownBy(line, trend.quantity, lang, words.grown) : mixed + words.noReading
  return mixed + words.joint + judged
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
  const many = manyOf(trend, wording)
  if (trend.lines.every(({ points }) => points.every(({ value }) => value === null))) return words.findingNone(many)
  if (last === undefined || !highest || !lowest || isUnitless(quantity)) return many
  const nameOf = ({ key }: typeof highest) => names.get(key) ?? key
  const said = (one: typeof highest) => words.ofLine(nameOf(one), showFigure(one.value, quantity))
  const within = withinOf(trend, wording)
  const top = ranked.filter(({ value }) => value === highest.value)
  const figure = showFigure(highest.value, quantity)
  // A line that is not in the dataset for the year may well have had more.
  const known = formatNumber(ranked.length)
  if (top.length === ranked.length) return words.manyEqual(last, what, within, known, figure)
  // The highest of several rates may be so by luck: their range claims nothing.
  if (quantity.kind === 'rate') return words.manyRange(last, what, within, said(lowest), said(highest), known)
  if (top.length > MOST_NAMED) return words.manyTied(last, what, within, known, formatNumber(top.length), figure)
  return words.manyHighest(last, what, within, known, words.ofLine(formatList(top.map(nameOf), lang), figure))
}

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
