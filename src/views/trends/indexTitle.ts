import { quantityName } from '../../ui/quantityName.ts'
import { formatNumber } from '../../ui/text/format.ts'
import { showIndex } from './figures.ts'
import { isOneAgency, type Trend, type TrendLine } from './model.ts'
import type { Names, Wording } from './names.ts'
import { readLine } from './scale.ts'
import { lastTelling, manyOf, namesOf, subjectOf, withinOf } from './subject.ts'

/** The finding on the scale on which each line's first year is 100. */
export function indexTitle(trend: Trend, names: Names, wording: Wording): string {
  const [line, ...more] = trend.lines
  return line && more.length === 0 ? ofOne(line, trend, names, wording) : ofMany(trend, names, wording)
}

function ofOne(line: TrendLine, trend: Trend, names: Names, wording: Wording): string {
  const { words } = wording
  const subject = subjectOf(line, trend, names, wording)
  const read = readLine(line, 'index')
  const last = read.readings.findLast(({ value }) => value !== null)
  if (read.noBase) return words.findingReason(subject, words.noIndex[read.noBase])
  if (read.base === null || !last || last.value === null) return words.findingNone(subject)
  if (last.year === read.base) return words.findingReason(subject, words.indexOnlyBase(read.base))
  const mixed = line.isAlike ? '' : (isOneAgency(trend) ? words.notOneScope : words.notAlike) + words.noReading
  return words.findingReason(subject, words.indexIn(last.year, showIndex(last.value), read.base)) + mixed
}

function ofMany(trend: Trend, names: Names, wording: Wording): string {
  const { words, lang } = wording
  const read = trend.lines.map((line) => readLine(line, 'index'))
  // In its first year every line is 100, which says nothing.
  const last = lastTelling(trend.years, (year) =>
    read.flatMap(({ key, base, readings }) => {
      const value = readings.find((one) => one.year === year)?.value ?? null
      return base === null || value === null || year === base ? [] : [{ key, base, value }]
    }),
  )
  const ranked = last?.telling.toSorted((a, b) => b.value - a.value) ?? []
  const [highest, lowest] = [ranked[0], ranked.at(-1)]
  if (!last || !highest || !lowest) return words.findingReason(manyOf(trend, wording), words.indexNone)
  const what = words.indexWhat(last.year, quantityName(trend.quantity, lang), withinOf(trend, wording))
  const said = ({ key, value, base }: typeof highest) => words.indexOf(names.get(key) ?? key, showIndex(value), base)
  if (ranked.length === 1) return words.findingReason(what, words.onlyOne(said(highest)))
  // Against different first years nobody can be put before another.
  if (ranked.some(({ base }) => base !== highest.base))
    return words.findingReason(what, words.indexUnlike(said(lowest), said(highest)))
  const top = ranked.filter(({ value }) => value === highest.value).map(({ key }) => key)
  const who = words.indexOf(namesOf(top, names, wording), showIndex(highest.value), highest.base)
  return words.findingReason(what, words.indexHighest(formatNumber(ranked.length), who))
}
