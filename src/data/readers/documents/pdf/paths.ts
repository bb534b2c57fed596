import { apply, numbersOf, type Matrix, type Point } from './matrix.ts'
import type { Rule } from './print.ts'

/** Thicker than this, a filled rectangle is an area and no line. */
const THICKEST = 3
/** So far a line may lean and still be straight: paper that was scanned is not read anyway. */
const LEAN = 1

/** How many numbers each step of a path takes. */
const STEPS = { moveTo: 2, lineTo: 2, curveTo: 6, curveTo2: 4, curveTo3: 4, closePath: 0, rectangle: 4 } as const

interface SubPath {
  readonly points: Point[]
  isClosed: boolean
  isStraight: boolean
}

/** The straight lines that a path leaves on the page if it is drawn along its edge, or filled where it is thin. */
export function rulesOf(
  steps: unknown,
  numbers: unknown,
  operations: Readonly<Record<string, number>>,
  matrix: Matrix,
  how: 'stroked' | 'filled',
): readonly Rule[] {
  const paths = subPaths(numbersOf(steps), numbersOf(numbers), operations, matrix)
  return how === 'filled' ? paths.flatMap(thinLine) : paths.flatMap(edges)
}

function subPaths(
  steps: readonly number[],
  numbers: readonly number[],
  operations: Readonly<Record<string, number>>,
  matrix: Matrix,
): readonly SubPath[] {
  const paths: SubPath[] = []
  let at = 0
  for (const step of steps) {
    const name = STEP_NAMES.find((one) => operations[one] === step)
    if (!name) return []
    const [x = 0, y = 0, width = 0, height = 0] = numbers.slice(at, at + STEPS[name])
    const end = numbers.slice(at + STEPS[name] - 2, at + STEPS[name])
    at += STEPS[name]
    const path = paths.at(-1)
    if (name === 'moveTo') paths.push({ points: [apply(matrix, x, y)], isClosed: false, isStraight: true })
    else if (name === 'rectangle') {
      const corners = [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ]
      const points = corners.map(([left = 0, top = 0]) => apply(matrix, left, top))
      paths.push({ points, isClosed: true, isStraight: true })
    } else if (name === 'closePath') {
      if (path) path.isClosed = true
    } else if (path) {
      path.points.push(apply(matrix, end[0] ?? 0, end[1] ?? 0))
      if (name !== 'lineTo') path.isStraight = false
    }
  }
  return paths
}
const STEP_NAMES = ['moveTo', 'lineTo', 'curveTo', 'curveTo2', 'curveTo3', 'closePath', 'rectangle'] as const

function edges({ points, isClosed, isStraight }: SubPath): readonly Rule[] {
  if (!isStraight) return []
  const ends = isClosed ? [...points, ...points.slice(0, 1)] : points
  return ends.slice(1).flatMap((to, i) => {
    const from = ends[i]
    return from ? lineBetween(from, to) : []
  })
}

function lineBetween(a: Point, b: Point): readonly Rule[] {
  const [wide, high] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)]
  if (high <= LEAN && wide > high)
    return [{ isAcross: true, at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) }]
  if (wide <= LEAN && high > wide)
    return [{ isAcross: false, at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) }]
  return []
}

function thinLine({ points, isStraight }: SubPath): readonly Rule[] {
  if (!isStraight || points.length < 2) return []
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const [wide, high] = [right - left, bottom - top]
  if (high <= THICKEST && wide > high) return [{ isAcross: true, at: (top + bottom) / 2, from: left, to: right }]
  if (wide <= THICKEST && high > wide) return [{ isAcross: false, at: (left + right) / 2, from: top, to: bottom }]
  return []
}
