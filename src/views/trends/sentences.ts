import { FEWEST_RANKED } from '../../domain/indicators.ts'
import { formatNumber, formatRatio, formatYears } from '../../ui/text/format.ts'
import { showChange, showDifference, showFigure, showPoint } from './figures.ts'
import type { Trend, TrendLine, TrendPoint } from './model.ts'
import { quantityName, type Wording } from './names.ts'

type Names = ReadonlyMap<string, string>

/** The finding: what the one line does from its first figure to its last, or which of many is highest at the end. */
export function titleOf(trend: Trend, names: Names, wording: Wording): string {
  const [line, ...more] = trend.lines
  if (!line) return wording.words.findingNoPanel(quantityName(trend.quantity, wording))
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
  const subject = words.subject(names.get(key) ?? key, quantityName(trend.quantity, wording))
  const isSaid = trend.isConstant && trend.filter.agencies.length !== 1
  return isSaid ? subject + words.onlyConstant(formatNumber(trend.panel)) : subject
}

/** What may be said of the way from the first figure to the last. */
function remark({ points, isAlike }: TrendLine, { quantity }: Trend, { words, lang }: Wording): string {
  const tested = points.filter((point) => point.change?.isReal !== null && point.change !== null)
  const real = tested.filter((point) => point.change?.isReal === true).map((point) => point.year)
  if (real.length > 0) return words.real(formatYears(real, lang))
  if (tested.length > 0) return words.allChance
  return isAlike || quantity.kind === 'rate' ? '' : words.notAlike
}

function titleOfMany(trend: Trend, names: Names, wording: Wording): string {
  const { words, lang } = wording
  const { quantity } = trend
  const what = quantityName(quantity, wording)
  const last = trend.years.findLast((year) => rankedIn(trend, year).length > 1)
  const ranked = last === undefined ? [] : rankedIn(trend, last)
  const [highest] = ranked
  const lowest = ranked.at(-1)
  if (last === undefined || !highest || !lowest)
    return words.many(formatNumber(trend.lines.length), what, formatYears(trend.years, lang))
  const said = ({ key, value }: typeof highest) => words.ofLine(names.get(key) ?? key, showFigure(value, quantity))
  if (quantity.kind !== 'rate') return words.manyHighest(last, what, said(highest))
  // The highest of several rates may be so by luck: their range claims nothing.
  return words.manyRange(last, what, said(lowest), said(highest), formatNumber(ranked.length))
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

/** Lines whose figures are told one by one in the sentence. */
const TOLD = 3

/** The figures in a sentence, for those who do not see the picture. */
export function summaryOf(trend: Trend, names: Names, wording: Wording): string {
  const { words } = wording
  const told = trend.lines.slice(0, TOLD).map((line) => {
    const known = line.points.filter((point) => point.gap === null)
    const parts = known.map((point) => words.inYear(point.year, toldFigure(point, trend, wording)))
    const said = [...(parts.length > 0 ? [parts.join(words.comma)] : []), ...gapsOf(line, wording)]
    return words.sentence(names.get(line.key) ?? line.key, said.join(words.semicolon))
  })
  const left = trend.lines.length - TOLD
  return [...told, ...(left > 0 ? [words.more(formatNumber(left))] : [])].join('')
}

/** The years without a figure, each reason once. */
function gapsOf({ points }: TrendLine, { words, lang }: Wording): string[] {
  const reasons = [...new Set(points.flatMap(({ gap }) => gap ?? []))]
  return reasons.map((reason) => {
    const years = points.filter(({ gap }) => gap === reason).map(({ year }) => year)
    return words.gapYears(formatYears(years, lang), words.gap[reason])
  })
}

function toldFigure(point: TrendPoint, { quantity }: Trend, { words }: Wording): string {
  const { ratio } = point
  const shown = showPoint(point, quantity)
  if (!ratio || ratio.numerator === null || ratio.denominator === null) return shown
  return words.withReason(shown, formatRatio(ratio.numerator, ratio.denominator))
}

/** Whether the changes of rates can be told from chance; null where no two years can be compared. */
export function chanceOf(trend: Trend, names: Names, wording: Wording): string | null {
  const { words, lang } = wording
  const { quantity, lines } = trend
  const tested = lines.flatMap(({ key, points }) =>
    points.flatMap(({ year, change }) => (change && change.isReal !== null ? [{ key, year, change }] : [])),
  )
  if (tested.length === 0) return null
  const pairs = formatNumber(tested.length)
  const real = tested.filter(({ change }) => change.isReal)
  const saying = (some: typeof tested) =>
    some
      .map(({ key, year, change }) => {
        const name = lines.length > 1 ? (names.get(key) ?? key) : ''
        return words.changeIn(name, year, showDifference(change, quantity, lang))
      })
      .join(words.semicolon)
  if (real.length === 0) {
    return lines.length === 1 ? words.chance(saying(tested)) : words.chanceMany(formatNumber(lines.length), pairs)
  }
  const count = formatNumber(real.length)
  if (lines.length === 1) return words.realOne(count, pairs, saying(real))
  // Only changes between years with enough cases are held against each other.
  const largest = real
    .filter(({ change }) => change.isRanked)
    .toSorted((a, b) => Math.abs(b.change.absolute ?? 0) - Math.abs(a.change.absolute ?? 0))
  const said =
    largest.length > 0 ? words.realMany(count, pairs, saying(largest.slice(0, TOLD))) : words.realFew(count, pairs)
  return tested.length > MANY_TESTS ? said + words.manyTests : said
}

/** Of so many comparisons at 95 % one is likely to stand out by chance alone. */
const MANY_TESTS = 10

/** Years in which a line's rate stands on too few cases to be compared. */
export const smallPoints = ({ lines }: Trend): number =>
  lines.flatMap(({ points }) => points).filter(({ value, ratio }) => value !== null && isSmall(ratio)).length

/** A rate on few cases: grey, and never ranked. */
export const isSmall = (ratio: TrendPoint['ratio']): boolean =>
  ratio !== null && (ratio.denominator ?? 0) < FEWEST_RANKED

/** What a change says, with the reason where a relative one is not defined. */
export function changeText({ change }: TrendPoint, { quantity }: Trend, { words, lang }: Wording): string | null {
  if (!change) return null
  const { absolute, why } = change
  const reason = why === null || why === 'isRate' ? null : words.noChange[why]
  if (absolute === null) return reason
  const shown = showChange(change, quantity, lang)
  return reason === null ? shown : words.withReason(shown, reason)
}
