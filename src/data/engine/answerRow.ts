import type { AnswerRow } from './sql.ts'

/** A row of an answer, wherever its values lie: `value` gives that of a column, or throws where there is no such column. */
export function answerRow(value: (column: string) => unknown, index: () => number): AnswerRow {
  const expected = (what: string, column: string, found: unknown) => expectedAt(what, column, index(), found)
  const row: AnswerRow = {
    text(column) {
      const found = value(column)
      if (typeof found !== 'string') throw expected('text', column, found)
      return found
    },
    textOrNull(column) {
      return value(column) === null ? null : row.text(column)
    },
    oneOf(column, choices) {
      const found = value(column)
      const chosen = choices.find((choice) => choice === found)
      if (chosen === undefined) throw expected(`one of ${choices.join(', ')}`, column, found)
      return chosen
    },
    number(column) {
      const found = value(column)
      if (typeof found !== 'number' || !Number.isFinite(found)) throw expected('a number', column, found)
      return found
    },
    numberOrNull(column) {
      return value(column) === null ? null : row.number(column)
    },
    boolean(column) {
      const found = value(column)
      if (found === true || found === 1) return true
      if (found === false || found === 0) return false
      throw expected('true or false', column, found)
    },
  }
  return row
}

/** What is thrown where a column holds something else than the query says. */
export const expectedAt = (what: string, column: string, row: number, found: unknown) =>
  new TypeError(`column ${column} should hold ${what}, row ${row} holds ${String(found)}`)

/** A value of a column of texts, null where there is none. */
export function textOf(value: unknown, column: string, row: number): string | null {
  if (value !== null && typeof value !== 'string') throw expectedAt('text', column, row, value)
  return value
}
