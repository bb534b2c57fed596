import { MOST_RESTATED, type SaidState } from '../domain/restated.ts'
import { STATE, cellAt, sameCell, type CellColumn } from './cellColumns.ts'
import type { FileReports, ReportHead } from './fileReports.ts'

/** A report of an agency's year that occurs more than once: the version that counts, and one that does not. */
export interface Versions {
  readonly kept: VersionPlace
  readonly left: VersionPlace
}

interface VersionPlace {
  readonly file: number
  readonly report: number
}

/** One side of a changed cell, a column a property. */
export interface SaidColumns {
  readonly state: SaidState[]
  readonly number: number[]
  readonly text: (string | null)[]
  readonly unit: (string | null)[]
}

/** Where versions differ: one row a changed cell, and for each pair of versions how many there are. */
export interface Restatements {
  /** For each pair how many cells, told figures and facts of the head differ. */
  readonly changed: Int32Array
  /** Of these, the cells and told figures. */
  readonly figures: Int32Array
  /** Of each row: the pair, and what differs. */
  readonly pair: number[]
  readonly cell: string[]
  readonly left: SaidColumns
  readonly kept: SaidColumns
}

const noneSaid = (): SaidColumns => ({ state: [], number: [], text: [], unit: [] })

/**
 * Compares versions column by column, so that two releases of 300,000 reports cost one pass over typed arrays. All changes
 * are counted; rows are made for the first `most`.
 */
export function restatements(
  files: readonly Pick<FileReports, 'cells'>[],
  heads: readonly (readonly ReportHead[])[],
  versions: readonly Versions[],
  most = MOST_RESTATED,
): Restatements {
  const found: Restatements = {
    changed: new Int32Array(versions.length),
    figures: new Int32Array(versions.length),
    pair: [],
    cell: [],
    left: noneSaid(),
    kept: noneSaid(),
  }
  if (versions.length === 0) return found
  const note = (
    pair: number,
    cell: string,
    isFigure: boolean,
    say: (side: keyof Versions, to: SaidColumns) => void,
  ) => {
    found.changed[pair] = (found.changed[pair] ?? 0) + 1
    if (isFigure) found.figures[pair] = (found.figures[pair] ?? 0) + 1
    if (found.pair.length >= most) return
    found.pair.push(pair)
    found.cell.push(cell)
    say('left', found.left)
    say('kept', found.kept)
  }
  compareCells(files, versions, note)
  compareHeads(heads, versions, note)
  return found
}

type Note = (
  pair: number,
  cell: string,
  isFigure: boolean,
  say: (side: keyof Versions, to: SaidColumns) => void,
) => void

function compareCells(files: readonly Pick<FileReports, 'cells'>[], versions: readonly Versions[], note: Note): void {
  const places = (of: (versions: Versions) => number) => Int32Array.from(versions, of)
  const [keptFile, kept] = [places((one) => one.kept.file), places((one) => one.kept.report)]
  const [leftFile, left] = [places((one) => one.left.file), places((one) => one.left.report)]
  for (const cell of new Set(files.flatMap(({ cells }) => [...cells.keys()]))) {
    const columns = files.map(({ cells }) => cells.get(cell))
    for (let pair = 0; pair < versions.length; pair++) {
      const [a, b] = [columns[keptFile[pair] ?? 0], columns[leftFile[pair] ?? 0]]
      const [at, other] = [kept[pair] ?? 0, left[pair] ?? 0]
      if (isPlainlySame(a, at, b, other) || sameCell(a, at, b, other)) continue
      note(pair, cell, true, (side, to) => sayCell(to, side === 'kept' ? a : b, side === 'kept' ? at : other))
    }
  }
}

/** The same state and number, with no printed text that could differ: nearly every cell of two releases. */
function isPlainlySame(a: CellColumn | undefined, at: number, b: CellColumn | undefined, other: number): boolean {
  const state = a?.states[at] ?? STATE.absent
  if (state !== (b?.states[other] ?? STATE.absent) || state > STATE.number) return false
  return state !== STATE.number || a?.numbers[at] === b?.numbers[other]
}

function sayCell(to: SaidColumns, column: CellColumn | undefined, report: number): void {
  const says = cellAt(column, report)
  to.state.push(says.state)
  to.number.push(says.state === 'number' ? says.value : NaN)
  to.text.push('raw' in says ? (says.raw ?? null) : null)
  to.unit.push('unit' in says ? (says.unit ?? null) : null)
}

const TOLD = ['received', 'granted', 'denied', 'reviews', 'suits'] as const

/** A scope that the dataset does not state is blank, though it counts as the one that the reader chose. */
const FACTS = {
  form: (head: ReportHead) => head.form,
  scope: (head: ReportHead) => (head.scopeStated ? head.scope : ''),
  published: (head: ReportHead) => head.published,
} as const

function compareHeads(heads: readonly (readonly ReportHead[])[], versions: readonly Versions[], note: Note): void {
  for (const [pair, { kept, left }] of versions.entries()) {
    const [a, b] = [heads[kept.file]?.[kept.report], heads[left.file]?.[left.report]]
    if (!a || !b) throw new Error(`no report ${left.report} in file ${left.file}`)
    for (const figure of TOLD) {
      if (a.told[figure] === b.told[figure]) continue
      note(pair, `text.${figure}`, true, (side, to) => sayTold(to, (side === 'kept' ? a : b).told[figure]))
    }
    for (const [fact, of] of Object.entries(FACTS)) {
      if (of(a) !== of(b)) note(pair, fact, false, (side, to) => sayFact(to, of(side === 'kept' ? a : b)))
    }
  }
}

function sayTold(to: SaidColumns, value: number | null): void {
  to.state.push(value === null ? 'untold' : 'number')
  to.number.push(value ?? NaN)
  to.text.push(null)
  to.unit.push(null)
}

function sayFact(to: SaidColumns, value: string): void {
  to.state.push(value === '' ? 'blank' : 'words')
  to.number.push(NaN)
  to.text.push(value === '' ? null : value)
  to.unit.push(null)
}
