import type { CellId } from '../domain/cell.ts'
import { ALL_CELLS } from '../domain/forms/cells.ts'
import { STATE } from './cellColumns.ts'
import type { ReportSet } from './reportSet.ts'

/** Which cells the reports do not have. Most reports lack the same ones, so each such set is kept once. */
export interface Absence {
  /** For each report the number of its set. */
  readonly patternOf: Int32Array
  /** The cells of each set. */
  readonly patterns: readonly (readonly CellId[])[]
}

const WORD = 16
const WORDS = Math.ceil(ALL_CELLS.length / WORD)

/** The sets of absent cells of a dataset: those that the form, the report, or its file does not have. */
export function absenceOf({ heads, cells }: ReportSet): Absence {
  const columns = ALL_CELLS.map((cell) => cells.get(cell)?.states)
  const bits = new Uint16Array(heads.length * WORDS)
  for (const [i, states] of columns.entries()) {
    const word = Math.floor(i / WORD)
    const bit = 1 << (i % WORD)
    for (let report = 0; report < heads.length; report++) {
      if ((states?.[report] ?? STATE.absent) !== STATE.absent) continue
      const at = report * WORDS + word
      bits[at] = (bits[at] ?? 0) | bit
    }
  }
  const known = new Map<string, number>()
  const patterns: CellId[][] = []
  const patternOf = Int32Array.from(heads, (_, report) => {
    const key = String.fromCharCode(...bits.subarray(report * WORDS, (report + 1) * WORDS))
    const found = known.get(key)
    if (found !== undefined) return found
    known.set(key, patterns.length)
    return patterns.push(ALL_CELLS.filter((_cell, i) => (columns[i]?.[report] ?? STATE.absent) === STATE.absent)) - 1
  })
  return { patternOf, patterns }
}
