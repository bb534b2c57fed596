import { toMake } from '../engine/derive.ts'
import type { DerivedTable, Sql } from '../engine/sql.ts'
import { statement } from '../engine/statement.ts'

/** What is said in the file besides its statements. */
export interface SqlWords {
  /** What the file is, and how its statements lead to the table. */
  readonly about: readonly string[]
  /** Where the tables come from. */
  readonly tablesAre: string
  /** What each of the tables holds, by its name. */
  readonly tables: Readonly<Record<string, string>>
  readonly derived: string
  readonly statement: (n: number, of: number) => string
}

/**
 * The statements that made a table, as one text that runs as it stands: the derived tables they read, then each of them,
 * its values written out. What is said above goes before them as comments.
 */
export function sqlFile(queries: readonly Sql[], said: readonly string[], words: SqlWords): string {
  const tidied = queries.map(tidy)
  const derived = toMake({ needs: tidied.flatMap(({ needs = [] }) => needs) }, new Set()).map(({ text }) => text)
  const statements = tidied.map(statement)
  const read = Object.entries(words.tables).filter(([name]) =>
    [...derived, ...statements].some((text) => new RegExp(`(?:FROM|JOIN|,)\\s+"?${name}"?(?![\\w."])`, 'i').test(text)),
  )
  const longest = Math.max(0, ...read.map(([name]) => name.length))
  const blocks = [
    comment([
      ...(said.length === 0 ? [] : [...said, '']),
      ...words.about,
      words.tablesAre,
      ...read.map(([name, holds]) => `  ${name.padEnd(longest)}  ${holds}`),
    ]),
    ...derived.map((text, i) => `${i === 0 ? `${comment([words.derived])}\n` : ''}${text};`),
    ...statements.map((text, i) => `${comment([words.statement(i + 1, statements.length)])}\n${text};`),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** What is said can hold names from files: a line of it never ends the comment it stands in. */
const comment = (lines: readonly string[]) =>
  lines.map((line) => `-- ${line.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')}`.trimEnd()).join('\n')

/** Without empty lines and the indentation of the code it was written in; its values are not in it yet. */
function tidy({ text, params, needs }: Sql): Sql {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const [, ...indented] = lines
  const depth = Math.min(...(text.startsWith('\n') ? lines : indented).map((line) => line.search(/\S/)))
  const tidied = lines.map((line) => line.slice(Math.min(depth, line.search(/\S/))).trimEnd()).join('\n')
  return { text: tidied.trimStart(), params, ...(needs && { needs: needs.map(tidyTable) }) }
}

const tidyTable = (table: DerivedTable): DerivedTable => ({ ...table, select: tidy(table.select) })
