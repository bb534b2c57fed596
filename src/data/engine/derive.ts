import { ident, type DerivedTable, type Sql } from './sql.ts'
import { statement } from './statement.ts'

/** A derived table that is still to be made. */
interface Making {
  readonly name: string
  readonly text: string
}

/** The derived tables that a statement reads and that are not among `made`, each after those that it reads itself. */
export function toMake({ needs = [] }: Pick<Sql, 'needs'>, made: ReadonlySet<string>): readonly Making[] {
  const found = new Map<string, Making>()
  const add = (table: DerivedTable) => {
    if (made.has(table.name) || found.has(table.name)) return
    table.select.needs?.forEach(add)
    // It may stand there already, where a cancel came just too late to stop its making.
    const text = `CREATE OR REPLACE TABLE ${ident(table.name).text} AS ${statement(table.select)}`
    found.set(table.name, { name: table.name, text })
  }
  needs.forEach(add)
  return [...found.values()]
}
