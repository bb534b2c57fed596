import type { CellId } from '../../domain/cell.ts'
import { DERIVED } from '../../domain/derived.ts'
import type { Column } from '../engine/arrow.ts'
import type { Lookup, Supplied, WantedColumns } from '../engine/supply.ts'
import type { CodedTexts } from '../readers/codedTexts.ts'
import type { ParquetFile } from '../readers/parquetFile.ts'
import { ofReports, type KeptCell, type KeptTold } from './kept.ts'
import { CELLS, DERIVED_OF, readTogether, type Heads } from './readTogether.ts'

/** What columns are read from. */
export interface ColumnsBehind {
  readonly file: ParquetFile
  /** The file's column of each cell that it has. */
  readonly columnOf: ReadonlyMap<CellId, number>
  /** The form of each report, and what it tells in words. */
  readonly form: CodedTexts
  readonly told: KeptTold
  /** Who and when of each report, as far as it is not in tables of its own. */
  readonly columns: readonly Column[]
  readonly lookups: readonly Lookup[]
  /** The cells of all reports that were read already. */
  readonly read: ReadonlyMap<CellId, KeptCell>
  /** The row of each report, from 0 and ascending. */
  readonly recordOf: Int32Array
}

/** So many columns are in memory at once. */
const COLUMNS_AT_ONCE = 32

/**
 * Columns by their names, as `Supply` hands them over; of a derived one all that are computed with it. Throws where the
 * file is broken.
 */
export async function readColumns(
  behind: ColumnsBehind,
  { names, marked, withHeads, reports }: WantedColumns,
  onReading: () => void = () => undefined,
): Promise<readonly Supplied[]> {
  if (reports) return [await readOfReports(behind, { names, marked, reports }, onReading)]
  const supplied: Supplied[] = []
  const known = new Set(marked)
  const heads = withHeads ? behind : NO_HEADS
  const comeAlong = new Set([
    ...heads.columns.map(({ name }) => name),
    ...heads.lookups.flatMap(({ columns }) => columns),
  ])
  const all = [...new Set(names.flatMap(withItsSubject))].filter((name) => !comeAlong.has(name))
  for (let i = 0; i === 0 || i < all.length; i += COLUMNS_AT_ONCE) {
    const part = await readTogether(behind, all.slice(i, i + COLUMNS_AT_ONCE), known, {
      heads: i === 0 ? heads : NO_HEADS,
      onPart: onReading,
    })
    onReading()
    for (const cell of part.marked) known.add(cell)
    supplied.push(part)
  }
  return supplied
}

/** Cells of some reports alone: of row groups in which there is none of them nothing is read. */
async function readOfReports(
  behind: ColumnsBehind,
  { names, marked, reports }: Pick<Required<WantedColumns>, 'names' | 'marked' | 'reports'>,
  onPart: () => void,
): Promise<Supplied> {
  const other = names.find((name) => !CELLS.has(name))
  if (other !== undefined) throw new Error(`${other} is not read of some reports alone`)
  const columns: Column[] = [{ name: 'id', type: 'integer', values: reports }]
  const read = new Map([...behind.read].map(([cell, kept]) => [cell, ofReports(kept, reports)]))
  const of = { ...behind, read, recordOf: reports.map((id) => behind.recordOf[id] ?? 0) }
  const { columns: come, ...supplied } = await readTogether(of, names, new Set(marked), {
    heads: { columns, lookups: [] },
    onPart,
    idOf: (report) => reports[report] ?? 0,
  })
  return { ...supplied, columns: come.filter(({ name }) => name !== 'id') }
}

const NO_HEADS: Heads = { columns: [], lookups: [] }

function withItsSubject(name: string): readonly string[] {
  const subject = DERIVED_OF.get(name)?.subject
  return subject === undefined ? [name] : DERIVED.flatMap((one) => (one.subject === subject ? [one.name] : []))
}
