import type { CellId } from '../../domain/cell.ts'
import { isOutOfMemory } from './error.ts'
import { overAgency, standOf } from './ofAgency.ts'
import type { Store } from './replace.ts'
import { ident, join, sql, type Sql } from './sql.ts'
import { statement } from './statement.ts'
import { columnsRead, type Lookup, type Reading, type Supplied, type SuppliedColumn, type Supply } from './supply.ts'

/** The table behind the view `report`. */
const REPORT_ROWS = 'report rows'

const WIDER = 'wider rows'
const rowsPart = (part: number) => `rows part ${part}`
const marksPart = (part: number) => `marks part ${part}`

/** Of the columns that a statement does not read, how many are let go before it is tried a second and a third time. */
const LET_GO = [1 / 2, 1]

/** The view `report` over a table that is made by the first statement, and grows wider as columns are asked for. */
export class Widening {
  readonly #supply: Supply
  #columns: readonly SuppliedColumn[] = []
  #lookups: readonly Lookup[] = []
  #marked: readonly CellId[] = []
  /** The columns that were asked for, the least recently asked first. */
  #asked: readonly string[] = []
  /** What stands of one agency alone. */
  #ofAgency: { readonly key: string; readonly columns: readonly SuppliedColumn[] } | null = null

  constructor(supply: Supply) {
    this.#supply = supply
  }

  /**
   * The text of a statement as it can be run: the columns that it reads stand. Where it is about one agency, those that are
   * not there yet are read of its reports alone.
   */
  async standing(text: string, reading: Reading, store: Store): Promise<string> {
    const names = columnsRead(reading)
    const { agency, needs = [] } = reading
    if (agency === undefined || needs.length > 0) {
      await this.stand(names, store)
      return text
    }
    await this.stand([], store)
    const missing = this.#missing(names)
    if (missing.length === 0) return text
    const asked = { agency, names: missing, marked: this.#marked }
    const key = JSON.stringify(asked)
    const known = this.#ofAgency?.key === key ? this.#ofAgency.columns : null
    this.#ofAgency = null
    const columns = known ?? (await standOf(asked, this.#supply, store))
    this.#ofAgency = { key, columns }
    return overAgency(text, columns)
  }

  #missing(names: readonly string[]): readonly string[] {
    const lookedUp = this.#lookups.flatMap(({ columns }) => columns)
    const there = new Set([...this.#columns.map(({ name }) => name), ...lookedUp])
    return names.filter((name) => !there.has(name))
  }

  /** Makes these columns stand in the view, those that are not there yet. */
  async stand(names: readonly string[], store: Store): Promise<void> {
    this.#asked = [...this.#asked.filter((name) => !names.includes(name)), ...names]
    const missing = this.#missing(names)
    const isFirst = this.#columns.length === 0
    if (missing.length === 0 && !isFirst) return
    const supplied = await this.#supply.columns({ names: missing, marked: this.#marked, withHeads: isFirst })
    await this.withRoom(names, store, () => this.#widen(supplied, isFirst, store))
  }

  /** Does what reads these columns. Where memory runs out, others are let go, and it is tried again. */
  async withRoom<T>(names: readonly string[], store: Store, work: () => Promise<T>): Promise<T> {
    for (const share of LET_GO) {
      try {
        return await work()
      } catch (cause) {
        if (!isOutOfMemory(cause) || !(await this.#letGo(names, share, store))) throw cause
      }
    }
    return work()
  }

  async #widen(supplied: readonly Supplied[], isFirst: boolean, store: Store): Promise<void> {
    const there = new Set(this.#columns.map(({ name }) => name))
    // What belongs together comes together, also where some of it was not let go.
    const added = supplied.map((part) => part.columns.filter(({ name }) => !there.has(name)))
    const columns = [...this.#columns, ...added.flat()]
    const lookups = [...this.#lookups, ...supplied.flatMap((part) => part.lookups)]
    const came: string[] = []
    try {
      for (const [i, { ipc, marks }] of supplied.entries()) {
        for (const [name, rows] of [[rowsPart(i), ipc] as const, [marksPart(i), marks.ipc] as const]) {
          await store.insert(name, rows)
          came.push(name)
        }
      }
      await inOneGo(store, [...widening(added, isFirst), viewOf(columns, lookups)])
      this.#columns = columns
      this.#lookups = lookups
      this.#marked = [...this.#marked, ...supplied.flatMap(({ marked }) => marked)]
    } finally {
      for (const name of came) await store.run(statement(sql`DROP TABLE IF EXISTS ${ident(name)}`))
    }
  }

  /** Lets go of a share of the columns that are not among these, the least recently asked first; false where there are none. */
  async #letGo(names: readonly string[], share: number, store: Store): Promise<boolean> {
    const idle = this.#columns
      .filter(({ name, isHead }) => !isHead && !names.includes(name))
      .toSorted((a, b) => this.#asked.indexOf(a.name) - this.#asked.indexOf(b.name))
    const gone = idle.slice(0, Math.ceil(idle.length * share))
    if (gone.length === 0) return false
    const left = this.#columns.filter((column) => !gone.includes(column))
    await inOneGo(store, [
      sql`DROP VIEW IF EXISTS report`,
      ...gone.map(({ name }) => sql`ALTER TABLE ${ident(REPORT_ROWS)} DROP COLUMN ${ident(name)}`),
      viewOf(left, this.#lookups),
    ])
    this.#columns = left
    return true
  }
}

/**
 * Puts what came beside the rows, and its marks to the others; what comes first is the rows. They are copied: a view over
 * both would spare that, but statements over it are planned as if it had few rows, and joins then outgrow any memory.
 */
function widening(added: readonly (readonly SuppliedColumn[])[], isFirst: boolean): readonly Sql[] {
  const each = [...added.keys()]
  const parts = each.slice(isFirst ? 1 : 0)
  const beside = parts.map((i) => sql` POSITIONAL JOIN ${ident(rowsPart(i))}`)
  const rows = isFirst ? rowsPart(0) : REPORT_ROWS
  const wide = [
    sql`${ident(rows)}.*`,
    ...parts.flatMap((i) => (added[i] ?? []).map(({ name }) => sql`${ident(rowsPart(i))}.${ident(name)}`)),
  ]
  const wider =
    beside.length === 0
      ? [sql`ALTER TABLE ${ident(rows)} RENAME TO ${ident(REPORT_ROWS)}`]
      : [
          sql`CREATE TABLE ${ident(WIDER)} AS SELECT ${join(wide)} FROM ${ident(rows)}${join(beside, '')}`,
          sql`DROP VIEW IF EXISTS report`,
          sql`DROP TABLE ${ident(rows)}`,
          sql`ALTER TABLE ${ident(WIDER)} RENAME TO ${ident(REPORT_ROWS)}`,
        ]
  return [...wider, ...each.map((i) => sql`INSERT INTO mark SELECT * FROM ${ident(marksPart(i))}`)]
}

async function inOneGo(store: Store, statements: readonly Sql[]): Promise<void> {
  await store.run('BEGIN')
  try {
    for (const one of statements) await store.run(statement(one))
    await store.run('COMMIT')
  } catch (cause) {
    await store.run('ROLLBACK')
    throw cause
  }
}

function viewOf(columns: readonly SuppliedColumn[], lookups: readonly Lookup[]): Sql {
  const keys = new Set(lookups.map(({ key }) => key))
  const own = columns.filter(({ name }) => !keys.has(name)).map(selected)
  const lookedUp = lookups.flatMap(({ table, columns: names }) =>
    names.map((name) => sql`${ident(table)}.${ident(name)}`),
  )
  const joins = lookups.map(
    ({ table, key }) => sql` JOIN ${ident(table)} ON ${ident(table)}."no" = ${ident(REPORT_ROWS)}.${ident(key)}`,
  )
  return sql`CREATE OR REPLACE VIEW report AS SELECT ${join([...own, ...lookedUp])} FROM ${ident(REPORT_ROWS)}${join(joins, '')}`
}

const selected = ({ name, isNarrow }: SuppliedColumn): Sql => {
  const column = sql`${ident(REPORT_ROWS)}.${ident(name)}`
  return isNarrow ? sql`CAST(${column} AS DOUBLE) AS ${ident(name)}` : column
}
