import type { Scale } from '../../domain/question.ts'
import { formatGrowth, formatNumber, formatRatio, formatYears } from '../../ui/text/format.ts'
import { showAbsolute, showBounds, showChange, showDifference, showIndex, showPoint } from './figures.ts'
import { isUntold } from './change.ts'
import type { Trend, TrendLine, TrendPoint } from './model.ts'
import type { Names, Wording } from './names.ts'
import { drawable, readLine, type ReadLine, type Reading } from './scale.ts'
import type { Words } from './words.ts'

/** Lines whose figures are told one by one in the sentence. */
const TOLD = 3

/** The figures in a sentence, as a scale that is not refused reads them, for those who do not see the picture. */
export function summaryOf(trend: Trend, names: Names, scale: Scale, wording: Wording): string {
  const { words } = wording
  const able = drawable(trend, scale)
  const told = (able.length > 0 ? able : trend.lines).slice(0, TOLD).map((line) => {
    const read = readLine(line, scale)
    const known = read.readings.filter(({ value }) => value !== null)
    const parts = known.map((reading) => words.inYear(reading.year, toldFigure(reading, trend, scale, wording)))
    const said = [...(parts.length > 0 ? [parts.join(words.comma)] : []), ...gapsOf(read, scale, wording)]
    return words.sentence(
      words.onScale[scale](names.get(line.key) ?? line.key),
      said.length > 0 ? said.join(words.semicolon) : words.noneTold.change,
    )
  })
  const left = trend.lines.length - told.length
  return [...told, ...(left > 0 ? [words.more(formatNumber(left))] : [])].join('')
}

/** The years that a scale says nothing of, each reason once. */
export function gapsOf(line: ReadLine, scale: Scale, { words, lang }: Wording): string[] {
  const gaps = line.readings.flatMap((reading) => {
    const reason = reading.value === null ? whyNot(reading, line, scale, words) : null
    return reason === null ? [] : [{ year: reading.year, reason }]
  })
  const reasons = [...new Set(gaps.map(({ reason }) => reason))]
  return reasons.map((reason) => {
    const years = gaps.filter((gap) => gap.reason === reason).map(({ year }) => year)
    return words.gapYears(formatYears(years, lang), reason)
  })
}

/** Why a year has nothing on a scale; null where there is no year before. */
function whyNot({ point }: Reading, { noBase }: ReadLine, scale: Scale, words: Words): string | null {
  if (point.gap) return words.gap[point.gap]
  if (scale === 'index') return noBase && words.noIndex[noBase]
  return scale === 'value' ? null : whyNoChange(point, words)
}

function toldFigure({ value, point }: Reading, { quantity }: Trend, scale: Scale, wording: Wording): string {
  const { words, lang } = wording
  if (value === null) return formatNumber(null)
  if (scale === 'index') return showIndex(value)
  if (scale === 'growth') return formatGrowth(value)
  if (scale === 'change') {
    const shown = showAbsolute(value, quantity, lang)
    return point.change?.interval ? `${shown} ${showBounds(point.change.interval, words)}` : shown
  }
  const { ratio } = point
  const shown = showPoint(point, quantity)
  if (!ratio || ratio.numerator === null || ratio.denominator === null) return shown
  return words.withReason(shown, formatRatio(ratio.numerator, ratio.denominator))
}

/** Whether the changes of rates can be told from chance; null where no two years can be compared. */
export function chanceOf(trend: Trend, names: Names, wording: Wording): string | null {
  const { words } = wording
  const { quantity, lines } = trend
  const tested = lines.flatMap(({ key, points }) =>
    points.flatMap(({ year, change }) => (change && change.isReal !== null ? [{ key, year, change }] : [])),
  )
  const few = lines.flatMap(({ points }) => points.filter(({ change }) => isUntold(change))).length
  const untold = few > 0 ? words.untold(formatNumber(few)) : ''
  if (tested.length === 0) return untold === '' ? null : untold
  const pairs = formatNumber(tested.length)
  const real = tested.filter(({ change }) => change.isReal)
  const saying = (some: typeof tested) =>
    some
      .map(({ key, year, change }) => {
        const name = lines.length > 1 ? (names.get(key) ?? key) : ''
        return words.changeIn(name, year, showDifference(change, quantity, wording))
      })
      .join(words.semicolon)
  if (real.length === 0) {
    if (few > 0) return words.chanceRest(pairs) + untold
    return lines.length === 1 ? words.chance(saying(tested)) : words.chanceMany(formatNumber(lines.length), pairs)
  }
  const count = formatNumber(real.length)
  if (lines.length === 1) return words.realOne(count, pairs, saying(real)) + untold
  const largest = real.toSorted((a, b) => Math.abs(b.change.absolute ?? 0) - Math.abs(a.change.absolute ?? 0))
  const said = words.realMany(count, pairs, saying(largest.slice(0, TOLD))) + untold
  return tested.length > MANY_TESTS ? said + words.manyTests : said
}

/** What may be said of the changes of a rate, `like` before what is judged; null where no two years can be compared. */
export function judgementOf({ points }: TrendLine, { words, lang }: Wording, like = ''): string | null {
  const yearsWhere = (is: (change: TrendPoint['change']) => boolean) =>
    points.flatMap(({ year, change }) => (is(change) ? [year] : []))
  const tested = yearsWhere((change) => change !== null && change.isReal !== null)
  const real = yearsWhere((change) => change?.isReal === true)
  const untold = yearsWhere(isUntold)
  const few = untold.length > 0 ? words.untoldYears(formatYears(untold, lang)) : ''
  if (tested.length === 0) return few === '' ? null : few
  const chance = few === '' ? words.allChance : words.restChance
  const said = real.length > 0 ? words.real(formatYears(real, lang)) : chance
  return like + said + (few === '' ? '' : words.joint + few)
}

/** Of so many comparisons at 95 % one is likely to stand out by chance alone. */
const MANY_TESTS = 10

/** What a change says, with the reason where a relative one is not defined. */
export function changeText(point: TrendPoint, { quantity }: Trend, { words, lang }: Wording): string | null {
  const { change } = point
  if (!change) return null
  const { absolute } = change
  const reason = whyNoChange(point, words)
  if (absolute === null) return reason
  const shown = showChange(change, quantity, lang)
  return reason === null ? shown : words.withReason(shown, reason)
}

/** Why there is no change, or no relative one: where the year before lacks the figure, what it lacks. */
export function whyNoChange({ change, before }: TrendPoint, words: Words): string | null {
  const why = change?.why ?? null
  if (why === null || why === 'isRate') return null
  if (before === null) return words.noChange[why]
  return words.lackBefore(before === 'otherScope' ? words.otherScope : words.gap[before])
}
