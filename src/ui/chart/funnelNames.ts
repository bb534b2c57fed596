import { formatPercent } from '../text/format.ts'
import { OWN_SIZE } from './dotLook.ts'
import type { FunnelModel, FunnelPoint } from './funnel.ts'
import { isDrawn, placeOf, type FunnelFrame } from './funnelPlaces.ts'
import { LINE_HEIGHT, textWidth, wrapName } from './names.ts'
import type { Note } from './notes.ts'
import type { Palette } from './palette.ts'
import { around, countCovered, placeNames, type Box, type Naming } from './placeNames.ts'

const MOST_NAMED = 6
/** In px, and of the plot's width. */
const [WIDEST, WIDEST_SHARE] = [192, 0.3]
/** The px that names may stand out to the right. */
const MARGIN = 12

/** The names of a funnel: its lines, the point looked at, and up to six of those that stand out farthest; none over another. */
export function nameFunnel(model: FunnelModel, frame: FunnelFrame, palette: Palette): Note[] {
  const spared = dotBoxes(model, frame)
  const centre = centreName(model, frame, spared, palette)
  const lineNames = [centre, ...limitNames(model, frame, centre, spared, palette)]
  const named = namedPoints(model)
  const namings = named.map((point): Naming => ({
    ...placeOf(point.n, point.share, frame),
    radius: point.key === model.own ? OWN_SIZE / 2 : 5,
    lines: wrapName(point.name, Math.min(WIDEST, frame.width * WIDEST_SHARE)),
  }))
  const free = [...lineNames.map((note) => boxOf(note, frame)), ...namings.map(around)]
  const bounds = { left: 0, top: 0, right: frame.left + frame.width + MARGIN, bottom: frame.top + frame.height }
  const offsets = placeNames(namings, { free, spared, lines: [centreBox(model, frame)], bounds })
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

const dotBoxes = ({ points }: FunnelModel, frame: FunnelFrame): Box[] =>
  points.filter(isDrawn).map(({ n, share }) => around({ ...placeOf(n, share, frame), radius: 4 }))

function centreBox({ centre }: FunnelModel, frame: FunnelFrame): Box {
  const { y } = placeOf(1, centre, frame)
  return { left: 0, right: frame.left + frame.width, top: y - 2, bottom: y + 2 }
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
 * the centre is high. The inner one's name runs inwards, the outer one's outwards, as far as there is room; else it runs
 * the other way, or stands farther along its curve, where it covers no dot if it can.
 */
function limitNames(
  model: FunnelModel,
  frame: FunnelFrame,
  centre: Note,
  dots: readonly Box[],
  palette: Palette,
): Note[] {
  const { limitNames: names } = model
  const isUpper = model.centre <= frame.maxShare / 2
  const taken = [boxOf(centre, frame)]
  const [inner, outer] = isUpper ? (['high95', 'high998'] as const) : (['low95', 'low998'] as const)
  return [
    { key: inner, text: names.p95, directions: ['left', 'right'] as const },
    { key: outer, text: names.p998, directions: ['right', 'left'] as const },
  ].flatMap(({ key, text, directions }) => {
    const free = placesAlong(model, key, frame)
      .flatMap(({ x, y }) =>
        directions.map((runs): Note => {
          const offset = [runs === 'left' ? -6 : 6, 0] as const
          return { x, y, lines: [text], runs, offset, color: palette['ink-faint'] }
        }),
      )
      .filter((one) => isFree(boxOf(one, frame), frame, taken))
    const note = free.find((one) => countCovered(boxOf(one, frame), dots) === 0) ?? free[0]
    if (note) taken.push(boxOf(note, frame))
    return note ?? []
  })
}

/** Where a limit runs within the plot, from where it comes in; a line of text stands within the plot there. */
function placesAlong({ limits, centre }: FunnelModel, key: LimitKey, frame: FunnelFrame) {
  const inset = (frame.maxShare * LINE_HEIGHT * 0.75) / frame.height
  const [low, high] = [inset, frame.maxShare - inset]
  const isUpper = centre <= frame.maxShare / 2
  return limits
    .filter((limit) => limit.n > 0 && Math.log10(limit.n) <= frame.toPower)
    .toSorted((a, b) => a.n - b.n)
    .filter((limit) => (isUpper ? limit[key] < high : limit[key] > low))
    .map((limit) => ({ x: Math.log10(limit.n), y: Math.min(high, Math.max(low, limit[key])) }))
}

type LimitKey = 'high95' | 'high998' | 'low95' | 'low998'

/** Whether a name lies within the picture, and over no other. */
const isFree = (box: Box, { left, width }: FunnelFrame, taken: readonly Box[]) =>
  box.left >= left && box.right <= left + width + MARGIN && countCovered(box, taken) === 0

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
