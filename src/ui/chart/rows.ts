import { LINE_HEIGHT, textWidth, wrapName } from './names.ts'

/** What stands around one row of a sideways chart. */
export interface NamedRow {
  readonly name: string
  /** At the right of the row, or of its name where that stands above. */
  readonly beside: string
}

/** Where names and figures of a sideways chart stand. */
export interface RowLayout {
  /** Names stand above their rows. */
  readonly isNarrow: boolean
  /** The lines of each name. */
  readonly names: readonly (readonly string[])[]
  /** Px between the chart's edges and the plot. */
  readonly left: number
  readonly right: number
  /** The px across which the axis runs. */
  readonly plot: number
  /** The px that the longest name needs downwards. */
  readonly nameHeight: number
}

const NARROW = 520
const EDGE = 12
const GAP = 12
/** The share of the width that names at the left may take. */
const NAME_SHARE = 0.34
const LEAST_NAME = 96

/** Names at the left, wrapped, or above their rows where the chart is narrow; never cut. */
export function layRows(rows: readonly NamedRow[], width: number): RowLayout {
  const isNarrow = width < NARROW
  const beside = Math.ceil(Math.max(0, ...rows.map((row) => textWidth(row.beside))))
  const besideRoom = beside === 0 ? 0 : beside + GAP
  const longest = Math.ceil(Math.max(0, ...rows.map((row) => textWidth(row.name))))
  const nameRoom = isNarrow
    ? Math.max(LEAST_NAME, width - 2 * EDGE - besideRoom)
    : Math.min(longest, Math.max(LEAST_NAME, Math.floor(width * NAME_SHARE)))
  const left = isNarrow ? EDGE : EDGE + nameRoom + GAP
  // Half of the axis' last figure stands beyond the plot.
  const right = isNarrow ? EDGE + GAP : EDGE + Math.max(besideRoom, GAP)
  const names = rows.map(({ name }) => wrapName(name, nameRoom))
  return {
    isNarrow,
    names,
    left,
    right,
    plot: Math.max(1, width - left - right),
    nameHeight: Math.max(1, ...names.map((lines) => lines.length)) * LINE_HEIGHT,
  }
}
