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

/**
 * Where each name stands so that it covers no other name, no box to keep free, and stays within the bounds; first come,
 * first placed. Null for a name that fits nowhere.
 */
export function placeNames(namings: readonly Naming[], free: readonly Box[], bounds: Box): (Offset | null)[] {
  const taken = [...free]
  return namings.map((naming) => {
    for (const offset of places(naming)) {
      const box = boxAt(naming, offset)
      const isInside =
        box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom
      if (!isInside || taken.some((other) => overlap(box, other))) continue
      taken.push(box)
      return offset
    }
    return null
  })
}

/** The box of a name whose middle stands aside from its dot. */
function boxAt({ x, y, lines }: Naming, [right, down]: Offset): Box {
  const [half, tall] = [Math.max(...lines.map(textWidth)) / 2, (lines.length * LINE_HEIGHT) / 2]
  return { left: x + right - half, right: x + right + half, top: y + down - tall, bottom: y + down + tall }
}

/** Beside the dot, above and below it, then farther up and down. */
function places({ radius, lines }: Naming): Offset[] {
  const beside = radius + AIR + Math.max(...lines.map(textWidth)) / 2
  const above = radius + (lines.length * LINE_HEIGHT) / 2
  return [
    [beside, 0],
    [-beside, 0],
    [0, -above],
    [0, above],
    ...[above, -above, 1.6 * above, -1.6 * above].flatMap((down): Offset[] => [
      [beside * 0.8, down],
      [-beside * 0.8, down],
    ]),
  ]
}
