import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ident, join, type Param, sql } from '../../../src/data/engine/sql.ts'
import { statement } from '../../../src/data/engine/statement.ts'
import { openTestEngine, type TestEngine } from '../engine.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await openTestEngine()
})
afterAll(() => engine.close())

/** What the engine makes of a parameter. */
const echo = (param: Param): unknown =>
  engine
    .run(sql`SELECT ${param} AS echoed`)
    .getChildAt(0)
    ?.get(0)

test('parameters are written out in order, through spliced pieces and lists', () => {
  const names = join([sql`${'阎村镇'}`, sql`${"O'Neil"}`])
  const query = sql`SELECT ${ident('app.received.total')} FROM report WHERE year = ${2021} AND agency IN (${names})`
  expect(statement(query)).toBe(
    `SELECT "app.received.total" FROM report WHERE year = (2021) AND agency IN ('阎村镇', 'O''Neil')`,
  )
})

test('a question mark in a name, a string or a comment is no parameter', () => {
  const query = sql`SELECT ${ident('why?')} AS "a""?", 'it''s ?' -- what?
    /* ? */ , ${1}`
  expect(statement(query)).toBe(`SELECT "why?" AS "a""?", 'it''s ?' -- what?
    /* ? */ , (1)`)
})

test('a parameter too few, one too many, or no number at all is our own mistake', () => {
  expect(() => statement({ text: 'SELECT ?, ?', params: [1] })).toThrow('parameter 2 of 1 is missing in: SELECT ?, ?')
  expect(() => statement({ text: 'SELECT ?', params: [1, 2] })).toThrow('2 parameters for 1 question marks')
  expect(() => statement(sql`SELECT ${NaN}`)).toThrow('NaN is no number')
})

test('no text leaves its quotes', () => {
  const hostile = [
    "'",
    "''",
    "\\'",
    "'; DROP TABLE report; --",
    '\0',
    "a\0'b",
    '?',
    '$$',
    '\r\n',
    '😀',
    '"',
    '/*',
    '{}',
    '%s',
  ]
  expect(hostile.map(echo)).toEqual(hostile)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(echo(text)).toBe(text)
    }),
    { seed: 2021, numRuns: 100 },
  )
})

test('numbers arrive as they are, fractions as DOUBLE', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      // DuckDB knows no negative zero in an integer literal.
      expect(echo(value)).toBe(value === 0 ? 0 : value)
    }),
    { seed: 2021, numRuns: 100 },
  )
  expect([0, -5, 2 ** 31, 2 ** 53, 1e21, 0.1].map(echo)).toEqual([0, -5, 2147483648, 9007199254740992, 1e21, 0.1])
  expect(
    engine
      .run(sql`SELECT typeof(${0.1}) AS t`)
      .getChildAt(0)
      ?.get(0),
  ).toBe('DOUBLE')
  expect([true, false, null].map(echo)).toEqual([true, false, null])
})

test('names with quotes, dots and question marks are names', () => {
  for (const name of ['app.received.total', 'a"b', '"; DROP TABLE report; --', '?', '收到 "申请"', "it's"]) {
    expect(engine.run(sql`SELECT 1 AS ${ident(name)}`).schema.fields[0]?.name).toBe(name)
  }
})
