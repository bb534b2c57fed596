import type { Scale } from '../../domain/question.ts'
import { quantityName } from '../../ui/quantityName.ts'
import { formatGrowth, formatNumber, formatYears } from '../../ui/text/format.ts'
import { showAbsolute } from './figures.ts'
import type { Trend, TrendLine, TrendPoint } from './model.ts'
import type { Names, Wording } from './names.ts'
import { judgementOf } from './sentences.ts'
import { lastTelling, manyOf, MOST_NAMED, namesOf, subjectOf, withinOf } from './subject.ts'

/** Changes in things or points, or relative ones. */
type ChangeScale = Exclude<Scale, 'value' | 'index'>

/** The change of a line in a year, where it may be held against others. */
interface Told {
  readonly key: string
  readonly year: number
  readonly value: number
  readonly isReal: boolean | null
}

/** What changes are told of: whose they are in words, and how they are written. */
interface Telling {
  readonly who: (some: readonly Told[]) => string
  readonly show: (value: number) => string
}

/** The finding on a scale of changes on the year before: the largest rise and fall; of rates only what is no chance. */
export function changeTitle(trend: Trend, names: Names, scale: ChangeScale, wording: Wording): string {
  const [line, ...more] = trend.lines
  return line && more.length === 0
    ? titleOfOne(line, trend, names, scale, wording)
    : titleOfMany(trend, names, scale, wording)
}

function titleOfOne(line: TrendLine, trend: Trend, names: Names, scale: ChangeScale, wording: Wording): string {
  const { words, lang } = wording
  const subject = words.changeSubject[scale](subjectOf(line, trend, names, wording))
  const told = line.points.flatMap((point) => toldOf(line.key, point, trend, scale))
  if (told.length === 0) return words.findingReason(subject, noneTold(trend, scale, wording))
  const judged = judgementOf(line, wording)
  const remark = judged === null ? '' : words.joint + judged
  const years = (some: readonly Told[]) =>
    formatYears(
      some.map(({ year }) => year),
      lang,
    )
  const telling = { who: (some: readonly Told[]) => words.ofYears(years(some)), show: shower(trend, scale, wording) }
  const n = formatNumber(told.length)
  const [only, ...more] = told
  if (only && more.length === 0)
    return words.findingReason(subject, words.onlyOne(tell(only, telling, wording))) + remark
  const said =
    trend.quantity.kind === 'rate'
      ? rangeOf(told, telling, wording) + words.ofRanked(n)
      : extremesOf(told, words.amongYears(n), scale, telling, wording)
  return words.findingReason(subject, said) + remark
}

function titleOfMany(trend: Trend, names: Names, scale: ChangeScale, wording: Wording): string {
  const { words, lang } = wording
  const { quantity } = trend
  const last = lastTelling(trend.years, (year) =>
    trend.lines.flatMap(({ key, points }) =>
      points.flatMap((point) => (point.year === year ? toldOf(key, point, trend, scale) : [])),
    ),
  )
  if (!last) return words.findingReason(manyOf(trend, wording), noneTold(trend, scale, wording))
  const { year, telling: told } = last
  const what = words.changeWhat[scale](year, quantityName(quantity, lang), withinOf(trend, wording))
  const keys = (some: readonly Told[]) => some.map(({ key }) => key)
  const telling = {
    who: (some: readonly Told[]) => namesOf(keys(some), names, wording),
    show: shower(trend, scale, wording),
  }
  const n = formatNumber(told.length)
  if (quantity.kind === 'rate' && quantity.unit === 'share')
    return words.findingReason(what, realOf(told, telling, wording) + words.ofRanked(n))
  const [only, ...more] = told
  if (only && more.length === 0) return words.findingReason(what, words.onlyOne(tell(only, telling, wording)))
  if (quantity.kind === 'rate') return words.findingReason(what, rangeOf(told, telling, wording) + words.ofRanked(n))
  return words.findingReason(what, extremesOf(told, words.amongLines(n), scale, telling, wording))
}

/** A rate's change on few cases is never held against others. */
function toldOf(key: string, { year, change }: TrendPoint, { quantity }: Trend, scale: ChangeScale): Told[] {
  const value = (scale === 'growth' ? change?.relative : change?.absolute) ?? null
  if (!change || value === null || (quantity.kind === 'rate' && !change.isRanked)) return []
  return [{ key, year, value, isReal: change.isReal }]
}

function noneTold({ quantity, lines }: Trend, scale: ChangeScale, { words }: Wording): string {
  const isAnyKnown = lines.some(({ points }) => points.some(({ change }) => (change?.absolute ?? null) !== null))
  return quantity.kind === 'rate' && isAnyKnown ? words.noneRanked : words.noneTold[isAnyKnown ? scale : 'change']
}

const shower =
  ({ quantity }: Trend, scale: ChangeScale, { lang }: Wording) =>
  (value: number) =>
    scale === 'growth' ? formatGrowth(value) : showAbsolute(value, quantity, lang)

const tell = (one: Told, { who, show }: Telling, { words }: Wording) => words.ofLine(who([one]), show(one.value))

/** The largest rise and the largest fall. */
function extremesOf(told: readonly Told[], among: string, scale: ChangeScale, telling: Telling, wording: Wording) {
  const { words } = wording
  const values = told.map(({ value }) => value)
  const [most, least] = [Math.max(...values), Math.min(...values)]
  const at = (value: number) =>
    words.ofLine(telling.who(told.filter((one) => one.value === value)), telling.show(value))
  const parts = [
    ...(most > 0 ? [words.rise[scale](at(most))] : []),
    ...(least < 0 ? [words.fall[scale](at(least))] : []),
  ]
  return among + words.comma + (parts.length > 0 ? parts.join(words.comma) : words.noneChanged)
}

/** The highest of several changes of rates may be so by luck: their range claims nothing. */
function rangeOf(told: readonly Told[], telling: Telling, wording: Wording): string {
  const sorted = told.toSorted((a, b) => a.value - b.value)
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  if (!lowest || !highest) return ''
  return wording.words.changeRange(tell(lowest, telling, wording), tell(highest, telling, wording))
}

/** The changes of rates that chance does not explain, the largest first. */
function realOf(told: readonly Told[], telling: Telling, wording: Wording): string {
  const { words } = wording
  const real = told.filter(({ isReal }) => isReal).toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
  if (real.length === 0) return words.noneReal
  const named = real.slice(0, MOST_NAMED).map((one) => tell(one, telling, wording))
  const left = real.length - named.length
  return words.someReal([...named, ...(left > 0 ? [`+${formatNumber(left)}`] : [])].join(words.comma))
}
