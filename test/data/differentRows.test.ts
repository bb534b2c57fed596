import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compared, differentRows } from '../../src/data/differentRows.ts'

const table = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 200 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(fc.integer({ min: -2, max: 3 }), { minLength: rows, maxLength: rows }), {
      minLength: columns,
      maxLength: columns,
    }),
  )
  .map((columns) => columns.map((column) => Int32Array.from(column)))

const textOf = (columns: readonly Int32Array[], row: number) => columns.map((column) => column[row]).join()

test('rows have one number exactly where they are the same, in the order in which they come', () => {
  fc.assert(
    fc.property(table, (columns) => {
      const rows = columns[0]?.length ?? 0
      const { numberOf, firsts } = differentRows(columns, rows)
      const texts = Array.from({ length: rows }, (_, row) => textOf(columns, row))
      expect(firsts.map((row) => texts[row])).toEqual([...new Set(texts)])
      expect([...numberOf].map((number) => texts[firsts[number] ?? -1])).toEqual(texts)
    }),
  )
})

test('rows that were taken for one, as where their hashes are the same, are told apart', () => {
  fc.assert(
    fc.property(table, (columns) => {
      const rows = columns[0]?.length ?? 0
      const { numberOf, firsts } = compared(columns, { numberOf: new Int32Array(rows), firsts: rows > 0 ? [0] : [] })
      const texts = Array.from({ length: rows }, (_, row) => textOf(columns, row))
      expect(new Set(firsts.map((row) => texts[row])).size).toBe(firsts.length)
      expect([...numberOf].map((number) => texts[firsts[number] ?? -1])).toEqual(texts)
    }),
  )
})
