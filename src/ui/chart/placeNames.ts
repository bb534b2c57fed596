import { LINE_HEIGHT, textWidth } from './names.ts'

/** A rectangle of the drawing, in px. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A dot that wants a name. */
export interface Naming {
  readonly x: number
  readonly y: number
  /** Half the dot's size. */
  readonly radius: number
  readonly lines: readonly string[]
}

/** The middle of a name, in px from its dot. */
export type Offset = readonly [number, number]

const AIR = 4

/** The box around a dot. */
export const around = ({ x, y, radius }: Omit<Naming, 'lines'>): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
})

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** What names must not cover, what they had better not, and where they must stay. */
export interface Surroundings {
  readonly free: readonly Box[]
  readonly spared: readonly Box[]
  /** Lines: a name across one is harder to read than a dot under its edge. */
  readonly lines: readonly Box[]
  readonly bounds: Box
}

/** So many dots a line counts for. */
const LINE_WEIGHT = 3

/** Where each name stands so that it covers no other; first come, first placed. Null for a name that fits nowhere. */
export function placeNames(
  namings: readonly Naming[],
  { free, spared, lines, bounds }: Surroundings,
): (Offset | null)[] {
  const taken = [...free]
  return namings.map((naming) => {
    const found = places(naming, bounds)
      .map((offset) => ({ offset, box: boxAt(naming, offset) }))
      .filter(({ box }) => contains(bounds, box) && !taken.some((other) => overlap(box, other)))
      .map((place) => ({
        ...place,
        covered: countCovered(place.box, spared) + LINE_WEIGHT * countCovered(place.box, lines),
      }))
      .reduce<Place | null>((best, place) => (best && best.covered <= place.covered ? best : place), null)
    if (found) taken.push(found.box)
    return found?.offset ?? null
  })
}

interface Place {
  readonly offset: Offset
  readonly box: Box
  readonly covered: number
}

/** How many of the boxes a box covers, in whole or in part. */
export const countCovered = (box: Box, all: readonly Box[]) => all.filter((other) => overlap(box, other)).length

const contains = (outer: Box, inner: Box) =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom

/** The box of a name whose middle stands aside from its dot. */
function boxAt({ x, y, lines }: Naming, [right, down]: Offset): Box {
  const [half, tall] = [Math.max(...lines.map(textWidth)) / 2, (lines.length * LINE_HEIGHT) / 2]
  return { left: x + right - half, right: x + right + half, top: y + down - tall, bottom: y + down + tall }
}

/** Beside the dot, above and below it as near its middle as the edges allow, then farther up and down. */
function places({ x, radius, lines }: Naming, bounds: Box): Offset[] {
  const half = Math.max(...lines.map(textWidth)) / 2
  const beside = radius + AIR + half
  const inward = Math.max(bounds.left + half - x, Math.min(0, bounds.right - half - x))
  const above = radius + (lines.length * LINE_HEIGHT) / 2
  const farther = above + LINE_HEIGHT / 2
  return [
    [beside, 0],
    [-beside, 0],
    [inward, -above],
    [inward, above],
    ...[above, -above, farther, -farther].flatMap((down): Offset[] => [
      [beside * 0.8, down],
      [-beside * 0.8, down],
    ]),
  ]
}
