import type { CellId } from '../../domain/cell.ts'
import type { AgencyKey } from '../../domain/report.ts'
import type { Store } from './replace.ts'
import { ident, join, sql, type Sql } from './sql.ts'
import { statement } from './statement.ts'
import type { SuppliedColumn, Supply } from './supply.ts'

/** Columns and marks of one agency's reports, which stand apart from those of all: a statement over all never meets them. */
const AGENCY_ROWS = 'rows of an agency'
const AGENCY_MARKS = 'marks of an agency'

interface Asked {
  readonly agency: AgencyKey
  /** The columns that are read of its reports alone. */
  readonly names: readonly string[]
  /** The cells whose marks stand for all reports. */
  readonly marked: readonly CellId[]
}

/** Makes columns of one agency's reports stand, in the place of those of another. */
export async function standOf(
  { agency, names, marked }: Asked,
  supply: Supply,
  store: Store,
): Promise<readonly SuppliedColumn[]> {
  const answer = await store.run(statement(sql`SELECT id FROM report WHERE agency_key = ${agency} ORDER BY id`))
  const reports = Int32Array.from(answer.getChild('id') ?? [], Number)
  const [supplied] = await supply.columns({ names, marked, withHeads: false, reports })
  if (!supplied) throw new Error(`nothing came of the reports of ${agency}`)
  for (const [name, ipc] of [[AGENCY_ROWS, supplied.ipc] as const, [AGENCY_MARKS, supplied.marks.ipc] as const]) {
    await store.run(statement(sql`DROP TABLE IF EXISTS ${ident(name)}`))
    await store.insert(name, ipc)
  }
  return supplied.columns
}

/**
 * The text of a statement, in which `report` and `mark` are those of the agency alone: all its reports, with the columns
 * that stand for all and those that were read for it. Beside the latter stands `id`.
 */
export function overAgency(text: string, columns: readonly SuppliedColumn[]): string {
  const [rows, marks] = [ident(AGENCY_ROWS), ident(AGENCY_MARKS)]
  const read = columns.map(({ name, isNarrow }): Sql => {
    const column = sql`own.${ident(name)}`
    return isNarrow ? sql`CAST(${column} AS DOUBLE) AS ${ident(name)}` : column
  })
  const { text: tables } = sql`
    report AS (SELECT ${join([sql`every.*`, ...read])} FROM main.report AS every JOIN ${rows} AS own ON own.id = every.id),
    mark AS (
      SELECT every.* FROM main.mark AS every JOIN ${rows} AS own ON own.id = every.report
      UNION ALL SELECT * FROM ${marks}
    )`
  const begun = text.trimStart()
  return begun.startsWith('WITH ') ? `WITH ${tables}, ${begun.slice('WITH '.length)}` : `WITH ${tables} ${begun}`
}
