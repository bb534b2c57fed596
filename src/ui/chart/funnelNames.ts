import { formatPercent } from '../text/format.ts'
import { OWN_SIZE } from './dotLook.ts'
import type { FunnelModel, FunnelPoint } from './funnel.ts'
import { isDrawn, placeOf, type FunnelFrame } from './funnelPlaces.ts'
import { LINE_HEIGHT, textWidth, wrapName } from './names.ts'
import type { Note } from './notes.ts'
import type { Palette } from './palette.ts'
import { around, countCovered, placeNames, type Box, type Naming } from './placeNames.ts'

const MOST_NAMED = 6
const WIDEST = 192
/** The px that names may stand out to the right. */
const MARGIN = 12

/** The names of a funnel: its lines, the point looked at, and up to six of those that stand out farthest; none over another. */
export function nameFunnel(model: FunnelModel, frame: FunnelFrame, palette: Palette): Note[] {
  const spared = sparedBoxes(model, frame)
  const lineNames = [centreName(model, frame, spared, palette), ...limitNames(model, frame, palette)]
  const named = namedPoints(model)
  const namings = named.map((point): Naming => ({
    ...placeOf(point.n, point.share, frame),
    radius: point.key === model.own ? OWN_SIZE / 2 : 5,
    lines: wrapName(point.name, Math.min(WIDEST, frame.width * 0.6)),
  }))
  const free = [...lineNames.map((note) => boxOf(note, frame)), ...namings.map(around)]
  const bounds = { left: 0, top: 0, right: frame.left + frame.width + MARGIN, bottom: frame.top + frame.height }
  const offsets = placeNames(namings, { free, spared, bounds })
  const pointNames = named.flatMap((point, index): Note[] => {
    const [offset, isOwn] = [offsets[index], point.key === model.own]
    if (!offset) return []
    const lines = namings[index]?.lines ?? []
    const look = { isBold: isOwn, color: isOwn ? palette.accent : palette.ink }
    return [{ x: Math.log10(point.n), y: point.share, lines, runs: 'middle', offset, ...look }]
  })
  return [...lineNames, ...pointNames]
}

/** The point looked at, then those farthest outside. */
function namedPoints(model: FunnelModel): FunnelPoint[] {
  const own = model.points.filter((point) => point.key === model.own && isDrawn(point))
  const outside = model.points
    .filter((point) => point.key !== model.own && isDrawn(point) && point.standing === 'outside998')
    .toSorted((a, b) => errorsOff(b, model.centre) - errorsOff(a, model.centre))
  return [...own, ...outside.slice(0, MOST_NAMED)]
}

/** The dots and the centre line. */
function sparedBoxes({ points, centre }: FunnelModel, frame: FunnelFrame): Box[] {
  const dots = points.filter(isDrawn).map(({ n, share }) => around({ ...placeOf(n, share, frame), radius: 4 }))
  const { y } = placeOf(1, centre, frame)
  return [...dots, { left: 0, right: frame.left + frame.width, top: y - 2, bottom: y + 2 }]
}

/** How many standard errors from the centre. */
function errorsOff({ n, share }: FunnelPoint, centre: number): number {
  return (Math.abs(share - centre) * Math.sqrt(n)) / Math.sqrt(Math.max(centre * (1 - centre), Number.EPSILON))
}

/** Over the end of the centre line that has fewer dots, or under it where there is no room above. */
function centreName(
  { centre, centreName: name }: FunnelModel,
  frame: FunnelFrame,
  spared: readonly Box[],
  palette: Palette,
): Note {
  const lines = wrapName(`${name} ${formatPercent(centre)}`, frame.width * 0.6)
  const isHigh = centre / frame.maxShare > 0.9
  const down = (4 + (lines.length * LINE_HEIGHT) / 2) * (isHigh ? 1 : -1)
  const note = { y: centre, lines, offset: [0, down] as const, color: palette.ink }
  const atEnd: Note = { ...note, x: frame.toPower, runs: 'left' }
  const atStart: Note = { ...note, x: frame.fromPower, runs: 'right', offset: [4, down] }
  const covered = (one: Note) => countCovered(boxOf(one, frame), spared)
  return covered(atStart) < covered(atEnd) ? atStart : atEnd
}

/**
 * The limits are named where their curves come into the plot, far apart: at the upper curves, or at the lower ones where
 * the centre is high. The inner one's name runs inwards where it has room, the outer one's outwards.
 */
function limitNames({ limits, limitNames: names, centre }: FunnelModel, frame: FunnelFrame, palette: Palette): Note[] {
  const inset = (frame.maxShare * LINE_HEIGHT * 0.75) / frame.height
  const [low, high] = [inset, frame.maxShare - inset]
  const isUpper = centre <= frame.maxShare / 2
  const drawn = limits.filter(({ n }) => n > 0 && Math.log10(n) <= frame.toPower).toSorted((a, b) => a.n - b.n)
  const note = (key: 'high95' | 'high998' | 'low95' | 'low998', text: string, prefers: 'left' | 'right'): Note[] => {
    const entry = drawn.find((limit) => (isUpper ? limit[key] < high : limit[key] > low))
    if (!entry) return []
    const hasRoom = placeOf(entry.n, 0, frame).x - textWidth(text) - 6 > frame.left
    const runs = prefers === 'left' && hasRoom ? 'left' : 'right'
    const y = Math.min(high, Math.max(low, entry[key]))
    const offset = [runs === 'left' ? -6 : 6, 0] as const
    return [{ x: Math.log10(entry.n), y, lines: [text], runs, offset, color: palette['ink-faint'] }]
  }
  return isUpper
    ? [...note('high95', names.p95, 'left'), ...note('high998', names.p998, 'right')]
    : [...note('low95', names.p95, 'left'), ...note('low998', names.p998, 'right')]
}

function boxOf({ x, y, lines, runs, offset = [0, 0] }: Note, frame: FunnelFrame): Box {
  const place = placeOf(10 ** x, y, frame)
  const [at, middle] = [place.x + offset[0], place.y + offset[1]]
  const wide = Math.max(...lines.map(textWidth))
  const tall = (lines.length * LINE_HEIGHT) / 2
  return {
    left: runs === 'left' ? at - wide : at,
    right: runs === 'left' ? at : at + wide,
    top: middle - tall,
    bottom: middle + tall,
  }
}
