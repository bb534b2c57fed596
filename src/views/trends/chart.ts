import { isUnitless } from '../../data/queries/trends.ts'
import type { Scale } from '../../domain/question.ts'
import type { Line, LinePoint, LinesModel } from '../../ui/chart/lines.ts'
import { formatRatio } from '../../ui/text/format.ts'
import { measureOf } from './figures.ts'
import type { Trend, TrendLine } from './model.ts'
import type { Names, Wording } from './names.ts'
import { isFew, readLine, type Reading, type ReadLine } from './scale.ts'
import { changeText, gapsOf } from './sentences.ts'

/** More lines than this in one picture cannot be told apart. */
export const MOST_DRAWN = 8

/** What the chart draws of some lines of a trend on a scale that is not refused. */
export function chartOf(
  trend: Trend,
  shown: readonly TrendLine[],
  names: Names,
  scale: Scale,
  wording: Wording,
): LinesModel {
  const { quantity, years } = trend
  const breaksOf = ({ after }: Trend['forms']) =>
    after.map((year) => ({ after: year, name: wording.texts.figure.editionBreak }))
  const lines = shown.map((line): Line => {
    const read = readLine(line, scale)
    const points = read.readings.map((reading) => pointOf(reading, read, trend, scale, wording))
    const { key, forms } = line
    const isEmpty = points.every(({ value }) => value === null)
    return {
      key: seriesOf(key),
      name: names.get(key) ?? key,
      points,
      breaks: breaksOf(forms),
      empty: isEmpty ? gapsOf(read, scale, wording).join(wording.words.semicolon) : undefined,
    }
  })
  const { words } = wording
  const measure = measureOf(quantity, scale)
  return {
    years,
    lines,
    measure,
    ...(measure === 'points' ? { unit: words.points, to: words.to } : {}),
    isUnjoined: isUnitless(quantity),
    breaks: breaksOf(trend.forms),
    mutedName: scale === 'change' ? words.fewChange : words.few,
  }
}

/** A series must have a name; the group of all together, and of those whose level is not stated, has none. */
const NAMELESS = '-'
const seriesOf = (key: string) => (key === '' ? NAMELESS : key)

/** The group of a series of the chart. */
export const keyOfSeries = (series: string) => (series === NAMELESS ? '' : series)

function pointOf(reading: Reading, line: ReadLine, trend: Trend, scale: Scale, wording: Wording): LinePoint {
  const { year, value, interval, point } = reading
  const { numerator = null, denominator = null } = point.ratio ?? {}
  const sides = scale === 'value' && numerator !== null && denominator !== null
  return {
    year,
    value,
    interval: interval ?? undefined,
    note: value === null ? noteOf(reading, line, trend, scale, wording) : undefined,
    beside: sides ? formatRatio(numerator, denominator) : undefined,
    muted: isFew(reading, scale, trend.quantity),
  }
}

/** Why a year has no mark on this scale. */
function noteOf({ point }: Reading, line: ReadLine, trend: Trend, scale: Scale, wording: Wording): string | undefined {
  const { words } = wording
  if (scale === 'change' || scale === 'growth') {
    if (point.gap) return words.gap[point.gap]
    return changeText(point, trend, wording) ?? undefined
  }
  if (point.gap) return words.gap[point.gap]
  return line.noBase ? words.noIndex[line.noBase] : undefined
}
