import { groupBy } from '../domain/groupBy.ts'
import { MOST_RESTATED, type SaidState } from '../domain/restated.ts'
import { STATE, cellAt, emptyColumn, sameCell, type CellColumn } from './cellColumns.ts'
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
  const kept = Int32Array.from(versions, (one) => one.kept.report)
  const left = Int32Array.from(versions, (one) => one.left.report)
  const cells = new Set(files.flatMap((file) => [...file.cells.keys()]))
  for (const { ofFiles, pairs } of byFiles(versions)) {
    for (const cell of cells) {
      const [a, b] = [files[ofFiles.kept]?.cells.get(cell), files[ofFiles.left]?.cells.get(cell)]
      if (!a && !b) continue
      differing(a ?? NO_COLUMN, kept, b ?? NO_COLUMN, left, pairs, (pair) => {
        // A release without the column says nothing of it: that is told, and is no other figure.
        note(pair, cell, a !== undefined && b !== undefined, (side, to) =>
          sayCell(to, side === 'kept' ? a : b, (side === 'kept' ? kept : left)[pair] ?? 0),
        )
      })
    }
  }
}

const NO_COLUMN = emptyColumn(0)

/** The versions by the two files that they stand in: within such a group two columns are read side by side. */
function byFiles(versions: readonly Versions[]) {
  const groups = groupBy([...versions.keys()], (pair) => `${versions[pair]?.kept.file}|${versions[pair]?.left.file}`)
  return [...groups].map(([key, pairs]) => {
    const [kept = 0, left = 0] = key.split('|').map(Number)
    return { ofFiles: { kept, left }, pairs: Int32Array.from(pairs) }
  })
}

/** Nearly every cell of two releases has one state and number, and no printed text that could differ. */
function differing(
  a: CellColumn,
  kept: Int32Array,
  b: CellColumn,
  left: Int32Array,
  pairs: Int32Array,
  found: (pair: number) => void,
): void {
  const { states, numbers } = a
  const { states: otherStates, numbers: otherNumbers } = b
  for (const pair of pairs) {
    const at = kept[pair] ?? 0
    const other = left[pair] ?? 0
    const state = states[at] ?? STATE.absent
    if (state === (otherStates[other] ?? STATE.absent)) {
      if (state < STATE.number) continue
      if (state === STATE.number && numbers[at] === otherNumbers[other]) continue
    }
    if (!sameCell(a, at, b, other)) found(pair)
  }
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
      note(pair, `text.${figure}`, a.told[figure] !== null && b.told[figure] !== null, (side, to) =>
        sayTold(to, (side === 'kept' ? a : b).told[figure]),
      )
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
