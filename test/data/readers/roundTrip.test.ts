import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { parquetWriteBuffer } from 'hyparquet-writer'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { isBalanced } from '../../../src/domain/problem.ts'
import { readTable } from '../../../src/data/readers/read.ts'
import { encode, ENCODINGS } from './encode.ts'
import { rowsOf } from './shared.ts'

const REPORTS = readFileSync('data/reports.csv', 'utf8')

test('the embedded dataset has the same 128 × 243 cells in every encoding', async () => {
  const plain = await readTable({ name: 'reports.csv', bytes: encode(REPORTS, 'utf-8') })
  const expected = Papa.parse<string[]>(REPORTS.replace(/^\uFEFF/, '').trimEnd()).data.slice(1)
  expect(rowsOf(plain)).toEqual(expected)
  for (const encoding of ENCODINGS) {
    const result = await readTable({ name: 'reports.csv', bytes: encode(REPORTS.replace(/^\uFEFF/, ''), encoding) })
    if (!result.ok) throw new Error(JSON.stringify(result.problem))
    expect(result.table.encoding?.name).toBe(encoding.replace(' with mark', ''))
    expect(rowsOf(result)).toEqual(expected)
  }
  expect([expected.length, expected[0]?.length]).toEqual([128, 243])
})

test('the embedded dataset has the same cells as Parquet, of text and of numbers', async () => {
  const plain = await readTable({ name: 'reports.csv', bytes: encode(REPORTS, 'utf-8') })
  if (!plain.ok) throw new Error(plain.problem.reason)
  const { header, columns } = plain.table
  const asText = header.map((name, index) => ({ name, data: [...(columns[index] ?? [])], type: 'STRING' as const }))
  const asNumbers = header.map((name, index) => {
    const column = columns[index] ?? []
    const isWhole = column.every((cell) => cell === '' || String(Number.parseInt(cell, 10)) === cell)
    const data = isWhole ? column.map((cell) => (cell === '' ? null : Number(cell))) : [...column]
    return { name, data, type: isWhole ? ('DOUBLE' as const) : ('STRING' as const) }
  })
  for (const columnData of [asText, asNumbers]) {
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData }))
    const result = await readTable({ name: 'reports.parquet', bytes })
    expect(rowsOf(result)).toEqual(rowsOf(plain))
    expect(result.ok && result.table.header).toEqual(header)
    expect(result.ok && result.table.lines.slice(0, 2)).toEqual([1, 2])
  }
})

/** Names that head a column, cells of any text that all the encodings hold. */
const name = fc.stringMatching(/^[A-Za-z机构年度本新收]{2,6}$/)
const cell = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '/',
    '1,5',
    '"',
    '""',
    'a\nb',
    'a\r\nb',
    'a\rb',
    '平潭',
    ' ',
    'x;y|z\tw',
    "'",
    '22（其中修订16件）',
  ),
  fc.stringMatching(/^[\x20-\x7e一中国人大政府信息公开申请数量]{0,8}$/),
)
const table = fc.integer({ min: 2, max: 6 }).chain((width) =>
  fc.record({
    header: fc.uniqueArray(name, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  }),
)

test('any table written in any delimiter, line end and encoding reads back equal, its ledger balanced', async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom(',', '\t', ';', '|'),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom(...ENCODINGS),
      fc.boolean(),
      async ({ header, rows }, delimiter, newline, encoding, quotes) => {
        const text = Papa.unparse([header, ...rows], { delimiter, newline, quotes })
        const named = encoding.replace(' with mark', '')
        const result = await readTable({ name: 'any.csv', bytes: encode(text, encoding) }, { encoding: named })
        if (!result.ok) throw new Error(JSON.stringify(result.problem))
        const filled = rows.filter((row) => row.some((value) => value.trim() !== ''))
        expect(result.table.header).toEqual(header)
        expect(rowsOf(result)).toEqual(filled)
        expect(isBalanced(result.table.ledger)).toBe(true)
        expect(result.table.ledger.records).toBe(rows.length + 1)
      },
    ),
    { seed: 20_240_101, numRuns: 500 },
  )
})
