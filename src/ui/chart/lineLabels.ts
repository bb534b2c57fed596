import { besideValues, BESIDE, type Side } from './besideValues.ts'
import { breaksOf } from './breaks.ts'
import { endNames, PLOT, type EndName } from './lineNames.ts'
import type { Line, LinePoint, LinesModel } from './lines.ts'
import type { LineScale } from './lineScale.ts'
import type { PointLabel } from './lineSeries.ts'
import { hasIntervals, knownPoints, valuedYears, valueLabel, type Surroundings } from './lineValues.ts'
import type { Palette } from './palette.ts'
import { seriesLook, type SeriesLook } from './seriesLook.ts'

/** Between a line's last point and its name, in px. */
export const NAME_GAP = 8
const HALF_SYMBOL = 4

export type LabelOf = (line: Line, index: number, point: LinePoint) => PointLabel | null

/** Where there are several lines with intervals, how far each line is moved aside, in years. */
export const asidesOf = ({ lines: all }: LinesModel) =>
  all.some(({ points }) => points.some(({ interval }) => interval))
    ? all.map((_, i) => (i - (all.length - 1) / 2) * 0.1)
    : []

/** The values of a single line; several would stand on each other. */
export function valueLabels({ lines: all }: LinesModel, scale: LineScale, column: number, palette: Palette): LabelOf {
  const [only] = all
  if (!only || all.length > 1) return () => null
  const around = { known: knownPoints(only), scale, height: PLOT }
  if (hasIntervals(only)) {
    const sides = besideValues(around, column)
    return (_, _index, point) => besideLabel(point, sides.get(point.year), around, palette)
  }
  const years = valuedYears(around, column)
  return (_, _index, point) => (years.has(point.year) ? valueLabel(point, around, palette) : null)
}

const besideLabel = (point: LinePoint, side: Side | undefined, around: Surroundings, palette: Palette) =>
  side ? { ...valueLabel(point, around, palette), position: side, distance: BESIDE - HALF_SYMBOL } : null

interface Places {
  readonly width: number
  readonly column: number
  readonly last: number
  readonly asides: readonly number[]
}

/** The names of lines, each at its line's last point. */
export function nameLabels(model: LinesModel, scale: LineScale, places: Places, palette: Palette): LabelOf {
  const { width, column, last, asides } = places
  const names = endNames(model.lines, scale, { width, column, last })
  const widest = Math.max(0, ...asides)
  return (line, index, point) => {
    const name = names.get(line.key)
    if (!name || point !== knownPoints(line).at(-1)) return null
    const look = seriesLook(index)
    // All names begin at one edge, wherever their lines end.
    const right = name.right + (widest - (asides[index] ?? 0)) * column
    return nameLabel({ ...name, right }, look, palette[line.tone ?? look.tone], point.isDoubted === true, palette)
  }
}

/** The name of a new form moves up where a single line's value stands beside it. */
export function breakLift(model: LinesModel, { min, max }: LineScale): number {
  const breaks = breaksOf(model)
  const isHigh = ({ year, value, interval }: LinePoint) =>
    breaks.some(({ after }) => year === after || year === after + 1) &&
    ((interval?.high ?? value ?? min) - min) / (max - min) > 0.85
  const { lines: all } = model
  return all.length === 1 && all.some(({ points }) => points.some(isHigh)) ? 16 : 0
}

function nameLabel(
  { lines: [first = '', ...more], right, up, hasSign }: EndName,
  look: SeriesLook,
  color: string,
  isDoubted: boolean,
  palette: Palette,
) {
  // The name stands where the star of the last point would: the star is put between both.
  const space = isDoubted ? '{doubt|*}' : ' '

  return {
    position: 'right' as const,
    distance: NAME_GAP,
    color: palette['ink-soft'],
    lineHeight: 16,
    offset: [right, -up],
    rich: {
      sign: { color, fontSize: 10, lineHeight: 16 },
      ...(isDoubted ? { doubt: { color: palette.doubt, fontWeight: 600, lineHeight: 16 } } : {}),
    },
    // A function, because braces in a name would be read as a template.
    formatter: () =>
      [first, ...more]
        .map((text, i) => `{sign|${hasSign && i === 0 ? look.sign : NO_SIGN}}${i === 0 ? space : ' '}${unstyled(text)}`)
        .join('\n'),
  }
}

/** As wide as a sign, so that all lines of all names begin at one edge. */
const NO_SIGN = '\u3000'

// Braces would be read as a style; a word joiner, which is not seen, keeps them text.
const unstyled = (name: string) => name.replaceAll('{', '{\u2060')
