import { formatPercent } from '../text/format.ts'
import type { FunnelLimit, FunnelModel, FunnelPoint } from './funnel.ts'
import { isDrawn, OWN_SIZE, placeOf, standing, type FunnelFrame } from './funnelPlaces.ts'
import { LINE_HEIGHT, textWidth, wrapName } from './names.ts'
import type { Note } from './notes.ts'
import type { Palette } from './palette.ts'
import { around, placeNames, type Box, type Naming } from './placeNames.ts'

const MOST_NAMED = 6
const WIDEST = 192

/** The names of a funnel: its lines, the point looked at, and up to six of those that stand out farthest; none over another. */
export function nameFunnel(model: FunnelModel, frame: FunnelFrame, palette: Palette): Note[] {
  const lineNames = [centreName(model, frame, palette), ...limitNames(model, frame, palette)]
  const outside = model.points.filter((point) => isNamed(point, model))
  const named = [
    ...model.points.filter(({ key }) => key === model.own),
    ...outside.filter(({ key }) => key !== model.own),
  ]
    .filter(isDrawn)
    .toSorted((a, b) => rank(b, model) - rank(a, model))
    .slice(0, MOST_NAMED + (model.points.some(({ key }) => key === model.own) ? 1 : 0))
  const namings = named.map((point): Naming => ({
    ...placeOf(point.n, point.share, frame),
    radius: point.key === model.own ? OWN_SIZE / 2 : 5,
    lines: wrapName(point.name, Math.min(WIDEST, frame.width * 0.6)),
  }))
  const bounds = { left: 0, top: 0, right: frame.left + frame.width + 16, bottom: frame.top + frame.height }
  const dots = [...outside, ...named].map(({ n, share }) => around({ ...placeOf(n, share, frame), radius: 4 }))
  const offsets = placeNames(namings, [...lineNames.map((note) => boxOf(note, frame)), ...dots], bounds)
  return [
    ...lineNames,
    ...named.flatMap((point, index): Note[] => {
      const offset = offsets[index]
      if (!offset) return []
      const isOwn = point.key === model.own
      return [
        {
          x: Math.log10(point.n),
          y: point.share,
          lines: namings[index]?.lines ?? [],
          runs: 'middle',
          offset,
          isBold: isOwn,
          color: isOwn ? palette.accent : palette.ink,
        },
      ]
    }),
  ]
}

const isNamed = (point: FunnelPoint, { centre }: FunnelModel) =>
  isDrawn(point) && !point.muted && standing(point, centre) === 'outside998'

/** How many standard errors from the centre; the point looked at comes before all. */
function rank({ key, n, share }: FunnelPoint, { own, centre }: FunnelModel): number {
  if (key === own) return Infinity
  return (Math.abs(share - centre) * Math.sqrt(n)) / Math.sqrt(Math.max(centre * (1 - centre), Number.EPSILON))
}

function centreName({ centre, centreName: name }: FunnelModel, frame: FunnelFrame, palette: Palette): Note {
  const lines = wrapName(`${name} ${formatPercent(centre)}`, frame.width * 0.6)
  const isHigh = centre / frame.maxShare > 0.9
  const down = (4 + (lines.length * LINE_HEIGHT) / 2) * (isHigh ? 1 : -1)
  return { x: frame.toPower, y: centre, lines, runs: 'left', offset: [0, down], color: palette.ink }
}

/**
 * The limits are named where they enter the plot, far apart: above it, or below where the centre is so high that only the
 * lower curves bend. The inner one's name runs inwards, the outer one's outwards.
 */
function limitNames({ limits, limitNames: names }: FunnelModel, frame: FunnelFrame, palette: Palette): Note[] {
  const inset = (frame.maxShare * LINE_HEIGHT * 0.75) / frame.height
  const level = frame.maxShare - inset
  const sorted = limits.filter(({ n }) => n > 0).toSorted((a, b) => a.n - b.n)
  const crossing = (key: keyof FunnelLimit, isPast: (bound: number) => boolean) =>
    sorted.find((limit) => isPast(limit[key]) && Math.log10(limit.n) <= frame.toPower)
  const over = {
    p95: crossing('high95', (bound) => bound < level),
    p998: crossing('high998', (bound) => bound < level),
  }
  const under = { p95: crossing('low95', (bound) => bound > inset), p998: crossing('low998', (bound) => bound > inset) }
  const isOver = over.p998 !== undefined && over.p998 !== sorted[0]
  const { p95, p998 } = isOver ? over : under
  const y = isOver ? level : inset
  const note = (at: FunnelLimit | undefined, text: string, runs: 'left' | 'right'): Note[] =>
    at === undefined
      ? []
      : [
          {
            x: Math.log10(at.n),
            y,
            lines: [text],
            runs,
            offset: [runs === 'left' ? -6 : 6, 0],
            color: palette['ink-faint'],
          },
        ]
  return [...note(p95, names.p95, 'left'), ...note(p998, names.p998, 'right')]
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
