import type { CellId } from '../../domain/cell.ts'
import type { EngineTable } from './arrow.ts'
import { ident, join, sql, type DerivedTable, type Sql } from './sql.ts'
import { statement } from './statement.ts'
import type { Store } from './replace.ts'

/** Columns of the table `report` that are read when a statement first asks for them. */
export interface Supply {
  /** The columns of `report` that its tables bring along. */
  readonly first: readonly SuppliedColumn[]
  /**
   * Hands over columns by their names, with the marks of each cell that is read for them and is not among those whose marks
   * are there. Rejects where the file behind them cannot be read any more.
   */
  columns(names: readonly string[], marked: readonly CellId[]): Promise<readonly Supplied[]>
  close(): void
}

export interface SuppliedColumn {
  readonly name: string
  /** Numbers are stored in as few bytes as they fit in; statements calculate with DOUBLE. */
  readonly isNarrow: boolean
}

/** Some columns, a row a report in the order of `report`, and what comes along with them. */
export interface Supplied {
  readonly columns: readonly SuppliedColumn[]
  readonly ipc: Uint8Array
  /** Rows for the table `mark`: those of the cells `marked`. */
  readonly marks: EngineTable
  readonly marked: readonly CellId[]
}

/** The table that holds what is there of every report from the beginning. */
export const FIRST_PART = 'report part 0'

interface Part {
  readonly name: string
  readonly columns: readonly SuppliedColumn[]
}

/** The view `report` over tables that stand beside each other, row by row. */
export class Widening {
  readonly #supply: Supply
  #parts: readonly Part[]
  #marked: readonly CellId[] = []

  constructor(supply: Supply) {
    this.#supply = supply
    this.#parts = [{ name: FIRST_PART, columns: supply.first }]
  }

  /** The statement that makes the view of what is there. */
  view(): string {
    const [first, ...more] = this.#parts.map(({ name }) => ident(name))
    const from = more.reduce((all, part) => sql`${all} POSITIONAL JOIN ${part}`, first ?? ident(FIRST_PART))
    const columns = this.#parts.flatMap((part) => part.columns.map((column) => selected(part.name, column)))
    return statement(sql`CREATE OR REPLACE VIEW report AS SELECT ${join(columns)} FROM ${from}`)
  }

  /** Makes these columns stand in the view, those that are not there yet. */
  async stand(names: readonly string[], store: Store): Promise<void> {
    const there = new Set(this.#parts.flatMap(({ columns }) => columns.map(({ name }) => name)))
    const missing = names.filter((name) => !there.has(name))
    if (missing.length === 0) return
    for (const { columns, ipc, marks, marked } of await this.#supply.columns(missing, this.#marked)) {
      const name = `report part ${this.#parts.length}`
      await store.insert(name, ipc)
      await append(marks, store)
      this.#parts = [...this.#parts, { name, columns }]
      this.#marked = [...this.#marked, ...marked]
    }
    await store.run(this.view())
  }
}

const selected = (part: string, { name, isNarrow }: SuppliedColumn): Sql => {
  const column = sql`${ident(part)}.${ident(name)}`
  return isNarrow ? sql`CAST(${column} AS DOUBLE) AS ${ident(name)}` : column
}

/** The columns of the table `report` that a statement reads, with those of the tables that are made for it. */
export const columnsRead = ({ columns, needs = [] }: Reading): readonly string[] => [
  ...new Set([
    ...columns,
    ...needs.flatMap((table) => columnsRead({ columns: table.columns, needs: table.select.needs })),
  ]),
]

interface Reading {
  readonly columns: readonly string[]
  readonly needs?: readonly DerivedTable[] | undefined
}

const ADDED = 'added rows'

async function append({ name, ipc }: EngineTable, store: Store): Promise<void> {
  await store.insert(ADDED, ipc)
  await store.run(statement(sql`INSERT INTO ${ident(name)} SELECT * FROM ${ident(ADDED)}`))
  await store.run(statement(sql`DROP TABLE ${ident(ADDED)}`))
}
