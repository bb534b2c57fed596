import type { LinesModel } from '../../ui/chart/lines.ts'
import { formatRatio } from '../../ui/text/format.ts'
import type { Ratio } from '../../domain/indicators.ts'
import { ratesDiffer } from '../../domain/statistics.ts'
import { per100Text, type Wording } from './wording.ts'
import type { Yearly, YearlyRate } from './yearly.ts'

const sides = ({ numerator, denominator }: Ratio) =>
  numerator === null || denominator === null ? '' : formatRatio(numerator, denominator)

/** The line over years; a year without a figure is a gap with its reason. */
export function yearlyLines({ years, breaks }: Yearly, { words, texts }: Pick<Wording, 'words' | 'texts'>): LinesModel {
  const first = Math.min(...years.map(({ year }) => year))
  const last = Math.max(...years.map(({ year }) => year))
  return {
    measure: 'per100',
    years: Array.from({ length: last - first + 1 }, (_, i) => first + i),
    lines: [
      {
        key: 'dispute_rate',
        name: words.trend.line,
        points: years.map(({ year, ratio, doubted }) => ({
          year,
          value: ratio.share,
          note: ratio.why === null ? undefined : words.trend.why[ratio.why],
          beside: sides(ratio),
          muted: ratio.share !== null && !ratio.ranked,
          ...(doubted > 0 ? { isDoubted: true } : {}),
        })),
      },
    ],
    breaks: breaks.map((after) => ({ after, name: texts.figure.editionBreak })),
    mutedName: words.trend.smallNote,
  }
}

/** The year with the most disputes for each 100 decided, among years with 30 decided or more, and whether chance may have made it. */
export function yearlyTitle({ years, isLikeForLike }: Yearly, { words }: Wording): string {
  const known = years.filter(({ ratio }) => ratio.share !== null)
  const ranked = known.filter(({ ratio }) => ratio.ranked)
  const [one, next] = ranked.toSorted((a, b) => (b.ratio.share ?? 0) - (a.ratio.share ?? 0))
  if (!one && known.length > 0) return words.trend.few
  if (!one)
    return years.some(({ ratio }) => ratio.why === 'noDenominator') ? words.trend.noneDecided : words.trend.nothing
  const value = per100Text(one.ratio)
  if (!next) return words.trend.one(String(one.year), value) + inDoubt([one], words)
  if (one.ratio.share === 0) return words.trend.zero
  const within = known.length > ranked.length ? words.trend.ofEnough : words.trend.ofAll
  const [a, b] = [sidesOf(one.ratio), sidesOf(next.ratio)]
  const isTold = a !== null && b !== null && ratesDiffer(a, b) === true
  const chance = isTold ? '' : words.trend.notTold(String(next.year), per100Text(next.ratio))
  const agencies = isLikeForLike ? '' : words.trend.otherAgencies
  return (
    words.trend.finding(String(one.year), value, within) +
    chance +
    agencies +
    inDoubt(isTold ? [one] : [one, next], words)
  )
}

/** Which of the years that a title names rest on doubted figures. */
function inDoubt(named: readonly YearlyRate[], { trend, list }: Wording['words']): string {
  const years = named.filter(({ doubted }) => doubted > 0).map(({ year }) => String(year))
  return years.length === 0 ? '' : trend.inDoubt(years.join(list))
}

/** The rate of a year, with what is doubted about it. */
const valueText = ({ ratio, doubted }: YearlyRate, { rate }: Wording['words']) =>
  doubted > 0 ? rate.shareInDoubt(per100Text(ratio)) : per100Text(ratio)

const sidesOf = ({ numerator, denominator }: Ratio) =>
  numerator === null || denominator === null ? null : { numerator, denominator }

/** Each year in words. */
export function yearlySummary({ years }: Yearly, { words }: Wording): string {
  const said = years.map((one) => {
    const { year, ratio } = one
    return ratio.why === null
      ? words.trend.said(String(year), valueText(one, words), sides(ratio))
      : words.trend.unknown(String(year), words.trend.why[ratio.why])
  })
  return words.trend.sentence(said.join(words.list))
}
