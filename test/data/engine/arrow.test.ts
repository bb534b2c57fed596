import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Column, encodeTable } from '../../../src/data/engine/arrow.ts'
import { type Query, sql } from '../../../src/data/engine/sql.ts'
import { openTestEngine, type TestEngine } from '../engine.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await openTestEngine()
})
afterAll(() => engine.close())

interface Report {
  agency: string | null
  year: number
  received: number | null
}

const reports: Query<Report> = {
  ...sql`SELECT agency, year, "app.received.total" AS received FROM report ORDER BY rowid`,
  columns: ['app.received.total'],
  read: (row) => ({
    agency: row.textOrNull('agency'),
    year: row.number('year'),
    received: row.numberOrNull('received'),
  }),
}

const columns = (rows: readonly Report[]): Column[] => [
  { name: 'agency', type: 'text', values: rows.map((row) => row.agency) },
  { name: 'year', type: 'integer', values: Int32Array.from(rows, (row) => row.year) },
  { name: 'app.received.total', type: 'number', values: Float64Array.from(rows, (row) => row.received ?? NaN) },
]
const encode = (rows: readonly Report[]) => encodeTable('report', columns(rows))

const answerTo = async (rows: readonly Report[]) => {
  await engine.load([encode(rows)])
  return engine.rows(reports)
}

test('a zero stays zero, a blank stays null, names keep quotes, line breaks and rare characters', async () => {
  const rows = [
    { agency: '阎村镇', year: 2021, received: 0 },
    { agency: '"城关"镇', year: 2021, received: null },
    { agency: "O'Neil\r\n\t镇", year: 2022, received: 12.34 },
    { agency: '😀𠮷', year: 2023, received: 1e15 },
    { agency: null, year: 2024, received: -12 },
    { agency: '', year: 2024, received: 1 },
  ]
  expect(await answerTo(rows)).toEqual(rows)
})

test('halves of characters in two texts do not become one character', async () => {
  const halves = (agency: string) => ({ agency, year: 2021, received: 0 })
  expect(await answerTo([halves('镇\ud83d'), halves('\ude00镇'), halves('é')])).toEqual([
    halves('镇�'),
    halves('�镇'),
    halves('é'),
  ])
})

test('a table without rows keeps its columns', async () => {
  expect(await answerTo([])).toEqual([])
  expect(
    engine
      .run(sql`SELECT count(*) AS n, sum("app.received.total") AS total FROM report`)
      .toArray()[0]
      ?.toJSON(),
  ).toEqual({ n: 0, total: null })
})

test('more rows than one batch come back in order', async () => {
  const rows = Array.from({ length: 70_000 }, (_, i) => ({
    agency: i % 7 === 0 ? null : `第${i % 1000}镇`,
    year: 2019 + (i % 7),
    received: i % 3 === 0 ? null : i,
  }))
  expect(await answerTo(rows)).toEqual(rows)
})

test('any text, number and blank comes back as it went in', async () => {
  const row = fc.record({
    agency: fc.option(fc.string({ unit: 'grapheme' })),
    year: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    received: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 40 }), async (rows) => {
      expect(await answerTo(rows)).toEqual(rows)
    }),
    { numRuns: 30, seed: 2021 },
  )
})

test('columns of unlike length are refused', () => {
  const agency: Column = { name: 'agency', type: 'text', values: ['阎村镇'] }
  const year: Column = { name: 'year', type: 'integer', values: Int32Array.of(2021, 2022) }
  expect(() => encodeTable('report', [agency, year])).toThrow('column year of report has 2 rows, others 1')
})
