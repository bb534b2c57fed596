import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { ident, sql, tableOf, type DerivedTable } from '../../src/data/engine/sql.ts'
import { answerKey, readStored } from '../../src/data/stored.ts'
import { readStoredSet, storedRows, writeStoredSet } from '../../src/data/storedSet.ts'
import { coverage } from '../../src/data/queries/coverage.ts'
import { overviewYears } from '../../src/data/queries/overview.ts'
import { EMPTY_FILTER } from '../../src/domain/question.ts'
import { plain } from '../../src/publish/plain.ts'
import { FIRST_QUESTIONS, storeAnswers } from '../../src/publish/storeAnswers.ts'
import { openEmbedded } from '../data/embedded.ts'

const VERSION = '0.0.0 (test)'
let text = ''
beforeAll(async () => {
  const bytes = new Uint8Array(readFileSync('data/reports.csv'))
  const embedded = { name: 'reports.csv', bytes, origin: 'embedded' } as const
  const questions = FIRST_QUESTIONS.filter(({ view }) => view === 'overview' || view === 'zeros')
  text = (await storeAnswers(embedded, questions, VERSION)).text
})
const stored = () => {
  const set = readStoredSet(text, VERSION)
  if (!set) throw new Error('the set cannot be read')
  return set
}

describe('stored answers of the views as they first open', () => {
  test('are those of the engine, and the dataset is the one that the page loads', async () => {
    const { dataset, engine } = await openEmbedded()
    expect(stored().dataset).toEqual(JSON.parse(JSON.stringify(dataset)))
    const years = overviewYears(EMPTY_FILTER)
    expect(storedRows(stored(), years)).toEqual(engine.rows(years))
    const map = coverage(EMPTY_FILTER)
    expect(storedRows(stored(), map)).toEqual(engine.rows(map))
    expect(storedRows(stored(), map)).toHaveLength(128)
  })

  test('are all that they ask, also what follows from an answer, and few bytes', () => {
    expect(stored().answers.size).toBe(8)
    expect(gzipSync(text).length).toBeLessThan(20_000)
  })

  test('are not used by a page of another version, nor for another question', () => {
    expect(readStoredSet(text, '0.0.1')).toBeNull()
    expect(readStoredSet('[]', VERSION)).toBeNull()
    const filter = { ...EMPTY_FILTER, years: { from: 2024, to: 2024 } }
    expect(storedRows(stored(), overviewYears(filter))).toBeNull()
  })
})

describe('an answer is stored under all that the engine is asked', () => {
  const derived = (select: string): DerivedTable => ({ name: 'd', select: { text: select, params: [] }, columns: [] })
  const over = (table: DerivedTable) => sql`SELECT * FROM ${tableOf(table)}`

  test('the values and the derived tables too', () => {
    expect(answerKey(sql`SELECT ${1}`)).not.toBe(answerKey(sql`SELECT ${2}`))
    expect(answerKey(over(derived('SELECT 1')))).not.toBe(answerKey(over(derived('SELECT 2'))))
    expect(answerKey(over(derived('SELECT 1')))).toBe(answerKey(over(derived('SELECT 1'))))
  })
})

describe('an answer with blanks, texts, truth and numbers', () => {
  test('comes back as it was, read by rows and by columns', async () => {
    const { engine } = await openEmbedded()
    const query = sql`SELECT * FROM (VALUES (1, ${'甲'}, true, 0.1), (NULL, NULL, false, -2.5)) AS ${ident('t')}(n, t, b, x)`
    const answer = plain(engine.run(query))
    const set = writeStoredSet({ dataset: stored().dataset, answers: new Map([[answerKey(query), answer]]) }, VERSION)
    const again = readStoredSet(set, VERSION)
    const rows = {
      ...query,
      columns: [],
      read: (row: {
        numberOrNull(c: string): number | null
        textOrNull(c: string): string | null
        boolean(c: string): boolean
        number(c: string): number
      }) => [row.numberOrNull('n'), row.textOrNull('t'), row.boolean('b'), row.number('x')],
    }
    expect(again && storedRows(again, rows)).toEqual([
      [1, '甲', true, 0.1],
      [null, null, false, -2.5],
    ])
    const table = {
      ...query,
      columns: [],
      readTable: (t: { numbers(c: string): Float64Array; texts(c: string): readonly (string | null)[] }) => [
        t.numbers('n'),
        t.texts('t'),
      ],
    }
    expect(again && storedRows(again, table)).toEqual([Float64Array.of(1, Number.NaN), ['甲', null]])
  })

  test('that does not hold what the question reads is refused', () => {
    const query = { ...sql`SELECT 1`, columns: [], read: (row: { number(c: string): number }) => row.number('n') }
    expect(() => readStored({ rows: 1, columns: { m: [1] } }, query)).toThrow('no column n')
    expect(() => readStored({ rows: 1, columns: { n: ['1'] } }, query)).toThrow('should hold a number')
  })
})
