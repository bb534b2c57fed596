import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnswerRow, AnswerTable, Sql } from '../../../src/data/engine/sql.ts'
import { sql } from '../../../src/data/engine/sql.ts'
import { openTestEngine, type TestEngine } from '../engine.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await openTestEngine()
})
afterAll(() => engine.close())

const first = <T>(query: Sql, read: (row: AnswerRow) => T) => engine.rows({ ...query, columns: [], read })[0]

const table = <T>(query: Sql, read: (table: AnswerTable) => T) =>
  engine.rows({ ...query, columns: [], readTable: (answer) => [read(answer)] })[0]

test('decimals keep their point', () => {
  expect(first(sql`SELECT 12.34::DECIMAL(10, 2) AS x`, (row) => row.number('x'))).toBe(12.34)
  expect(first(sql`SELECT sum(x) AS x FROM (VALUES (1.5), (2.25)) t(x)`, (row) => row.number('x'))).toBe(3.75)
})

test('counts and sums of integers are numbers, beyond 2^53 to the nearest double', () => {
  const query = sql`SELECT sum(n) AS total, count(*) AS n, max(n) AS largest FROM (VALUES (1), (9007199254740993)) t(n)`
  expect(first(query, (row) => [row.number('n'), row.number('total'), row.number('largest')])).toEqual([
    2, 9007199254740994, 9007199254740992,
  ])
})

test('a zero is no blank', () => {
  const query = sql`SELECT 0 AS zero, NULL::DOUBLE AS blank, '' AS empty, NULL::VARCHAR AS none`
  expect(first(query, (row) => [row.numberOrNull('zero'), row.numberOrNull('blank')])).toEqual([0, null])
  expect(first(query, (row) => [row.textOrNull('empty'), row.textOrNull('none')])).toEqual(['', null])
  expect(() => first(query, (row) => row.number('blank'))).toThrow(
    'column blank should hold a number, row 0 holds null',
  )
  expect(() => first(query, (row) => row.text('zero'))).toThrow('column zero should hold text, row 0 holds 0')
})

test('a sum of nothing is blank, and so is a division by zero', () => {
  expect(first(sql`SELECT sum(range) AS x FROM range(0)`, (row) => row.numberOrNull('x'))).toBeNull()
  const query = sql`SELECT 1 / 0 AS x, 0.0::DOUBLE / 0 AS y, 1 % 0 AS z`
  expect(first(query, (row) => ['x', 'y', 'z'].map((column) => row.numberOrNull(column)))).toEqual([null, null, null])
})

test('what is not finite is no number', () => {
  expect(() => first(sql`SELECT 'inf'::DOUBLE AS x`, (row) => row.number('x'))).toThrow('row 0 holds Infinity')
})

test('true and false, also as 0 and 1', () => {
  const query = sql`SELECT 1 > 0 AS yes, 0 AS no, 2 AS neither`
  expect(first(query, (row) => [row.boolean('yes'), row.boolean('no')])).toEqual([true, false])
  expect(() => first(query, (row) => row.boolean('neither'))).toThrow('column neither should hold true or false')
})

test('a text is one of those the query knows', () => {
  const query = sql`SELECT 'blank' AS known, 'blink' AS unknown, NULL::VARCHAR AS none`
  const states = ['number', 'blank'] as const
  expect(first(query, (row) => row.oneOf('known', states))).toBe('blank')
  expect(() => first(query, (row) => row.oneOf('unknown', states))).toThrow(
    'column unknown should hold one of number, blank, row 0 holds blink',
  )
  expect(() => first(query, (row) => row.oneOf('none', states))).toThrow('row 0 holds null')
})

test('a column of many parts is read as places among choices, and text by text in any order', () => {
  const query = sql`
    SELECT range AS no, CASE WHEN range % 3 = 0 THEN 'blank' ELSE 'number' END AS state,
      CASE WHEN range % 5 > 0 THEN 'row ' || range END AS said
    FROM range(5000) ORDER BY no`
  const read = table(query, (answer) => ({
    numbers: answer.numbers('no'),
    places: answer.choices('state', ['number', 'blank']),
    said: answer.textAt('said'),
  }))
  const rows = Array.from({ length: 5000 }, (_, row) => row)
  expect([...(read?.numbers ?? [])]).toEqual(rows)
  expect([...(read?.places ?? [])]).toEqual(rows.map((row) => (row % 3 === 0 ? 1 : 0)))
  for (const row of [4999, 0, 2049, 2047, 2048, 1, 4998]) {
    expect(read?.said(row)).toBe(row % 5 > 0 ? `row ${row}` : null)
  }
  expect(read?.said(5000)).toBeNull()
})

test('a text that is no choice is told with its row', () => {
  const query = sql`SELECT CASE WHEN range = 3000 THEN 'blink' ELSE 'blank' END AS state FROM range(4000) ORDER BY range`
  expect(() => table(query, (answer) => answer.choices('state', ['blank']))).toThrow(
    'column state should hold one of blank, row 3000 holds blink',
  )
})

test('a column that is not there is named, with those that are', () => {
  expect(() => first(sql`SELECT 1 AS agency, 2 AS year`, (row) => row.text('angency'))).toThrow(
    'no column angency in the answer; it has agency, year',
  )
})
