import { fingerprint } from './fingerprint.ts'
import { answerRow, expectedAt, textOf } from './engine/answerRow.ts'
import { toMake } from './engine/derive.ts'
import type { AnswerTable, Query, Sql, TableQuery } from './engine/sql.ts'
import { statement } from './engine/statement.ts'

/** An answer as a file keeps it: column by column, as long as it has rows. */
export interface StoredAnswer {
  readonly rows: number
  readonly columns: Readonly<Record<string, readonly StoredValue[]>>
}

export type StoredValue = string | number | boolean | null

/**
 * What an answer is stored under: the fingerprint of all that the engine would be asked, the derived tables that the
 * statement reads among it, for the same words over other tables ask something else.
 */
export function answerKey(query: Sql): string {
  const asked = [statement(query), ...toMake(query, new Set()).map(({ text }) => text)]
  return fingerprint([new TextEncoder().encode(asked.join('\0'))])
}

/** Rows of a stored answer, read as the query says; throws where it lacks a column or holds something else. */
export function readStored<Row>(answer: StoredAnswer, query: Query<Row> | TableQuery<Row>): readonly Row[] {
  const column = (name: string): readonly StoredValue[] => {
    const values = Object.hasOwn(answer.columns, name) ? answer.columns[name] : undefined
    if (!values)
      throw new Error(`no column ${name} in the stored answer; it has ${Object.keys(answer.columns).join(', ')}`)
    return values
  }
  if ('readTable' in query) return query.readTable(tableOf(answer.rows, column))
  let index = 0
  const row = answerRow(
    (name) => column(name)[index],
    () => index,
  )
  const rows: Row[] = []
  for (; index < answer.rows; index++) rows.push(query.read(row))
  return rows
}

const tableOf = (rows: number, column: (name: string) => readonly StoredValue[]): AnswerTable => ({
  rows,
  numbers: (name) =>
    Float64Array.from(column(name), (value, row) => {
      if (value !== null && typeof value !== 'number') throw expectedAt('a number', name, row, value)
      return value ?? Number.NaN
    }),
  texts: (name) => column(name).map((value, row) => textOf(value, name, row)),
  choices: (name, among) =>
    Uint8Array.from(column(name), (value, row) => {
      const place = among.findIndex((one) => one === value)
      if (place < 0) throw expectedAt(`one of ${among.join(', ')}`, name, row, value)
      return place
    }),
  textAt(name) {
    const values = column(name)
    return (row) => textOf(values[row] ?? null, name, row)
  },
})
