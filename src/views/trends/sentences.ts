import { FEWEST_RANKED } from '../../domain/indicators.ts'
import { formatNumber, formatRatio, formatYears } from '../../ui/text/format.ts'
import { showChange, showDifference, showPoint } from './figures.ts'
import { isUntold } from './change.ts'
import type { Trend, TrendLine, TrendPoint } from './model.ts'
import type { Names, Wording } from './names.ts'
import type { Words } from './words.ts'

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
  const few = lines.flatMap(({ points }) => points.filter(({ change }) => isUntold(change))).length
  const untold = few > 0 ? words.untold(formatNumber(few)) : ''
  if (tested.length === 0) return untold === '' ? null : untold
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
    if (few > 0) return words.chanceRest(pairs) + untold
    return lines.length === 1 ? words.chance(saying(tested)) : words.chanceMany(formatNumber(lines.length), pairs)
  }
  const count = formatNumber(real.length)
  if (lines.length === 1) return words.realOne(count, pairs, saying(real)) + untold
  const largest = real.toSorted((a, b) => Math.abs(b.change.absolute ?? 0) - Math.abs(a.change.absolute ?? 0))
  const said = words.realMany(count, pairs, saying(largest.slice(0, TOLD))) + untold
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
