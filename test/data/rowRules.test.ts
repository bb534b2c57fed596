import { expect, test } from 'vitest'
import { surveyTables } from '../../src/data/surveyTables.ts'
import type { FileSettings, Mapping } from '../../src/domain/mapping.ts'
import { isBalanced } from '../../src/domain/problem.ts'
import type { RowAnswers } from '../../src/domain/rowQuestions.ts'
import { DEPARTMENTS, tableOf } from './foreignTables.ts'
import { embedded, load, rowsOf, textFile } from './reports.ts'

/** The departments as the reader would have them read. */
function mappedAs(answers: RowAnswers): Mapping {
  const { mapping, rules } = surveyTables([{ name: 'a.csv', table: tableOf(DEPARTMENTS) }], { mapping: null, answers })
  if (!rules) throw new Error('a question is open')
  return { ...mapping, rows: rules }
}

const loaded = (settings: FileSettings, text = DEPARTMENTS.trim()) => load(textFile('departments.csv', text, settings))

test('a table whose columns are not ours is not read before the reader says how', async () => {
  const { dataset } = await loaded({})
  expect(dataset.reports).toBe(0)
  expect(dataset.files[0]?.problems.map(({ kind }) => kind)).toEqual(['noAgencyColumn', 'noCells'])
})

test('columns alone are no answer: rows that would be counted twice are asked about first', async () => {
  const { rows: _, ...columns } = mappedAs({ parts: 'overall' })
  const { dataset } = await loaded({ mapping: columns })
  expect(dataset.reports).toBe(0)
  expect(dataset.files[0]?.problems.map(({ kind }) => kind)).toEqual(['awaitsAnswer'])
})

test('rows left out are rejected with a reason of their own, and the account balances', async () => {
  const { dataset } = await loaded({ mapping: mappedAs({ parts: 'overall' }) })
  expect(dataset.reports).toBe(6)
  const [file] = dataset.files
  expect(file?.ledger).toMatchObject({ records: 15, loaded: 6, rejected: 8, header: 1 })
  expect(file?.ledger && isBalanced(file.ledger)).toBe(true)
  expect(new Set(file?.rejected.map(({ reason }) => reason))).toEqual(new Set(['leftOutByMapping']))
  expect(file?.rejected[0]).toMatchObject({ line: 3, found: 'North', raw: 'Health,2022,office,North,70,65' })
})

test('parts are agencies of their own below the one they are parts of, which is area-wide', async () => {
  const all = await loaded({ mapping: mappedAs({ parts: 'both' }) })
  const reports = rowsOf(all, 'report', ['agency', 'year', 'parent', 'scope', 'scope_stated'])
  expect(reports.slice(0, 3)).toEqual([
    { agency: 'Health', year: 2022, parent: '', scope: 'area', scope_stated: 1 },
    { agency: 'Health / North', year: 2022, parent: 'Health', scope: 'own', scope_stated: 1 },
    { agency: 'Health / South', year: 2022, parent: 'Health', scope: 'own', scope_stated: 1 },
  ])
  // Each of the 8 rows of offices is covered by its department's of the same year.
  expect(rowsOf(all, 'covered')).toHaveLength(8)
})

test('of repeated rows one is read, and the others name it', async () => {
  const text = 'Body,Year,Requests\nA,2020,5\nB,2020,1\nA,2020,9\nB,2020,1'
  const survey = (repeated: 'first' | 'last') => {
    const found = surveyTables([{ name: 'a.csv', table: tableOf(text) }], { mapping: null, answers: { repeated } })
    return found.rules && { ...found.mapping, rows: found.rules }
  }
  const [first, last] = [survey('first'), survey('last')]
  if (!first || !last) throw new Error('a question is open')
  const one = await loaded({ mapping: first }, text)
  expect(rowsOf(one, 'report', ['line', 'app.received.total'])).toEqual([
    { line: 2, 'app.received.total': 5 },
    { line: 3, 'app.received.total': 1 },
  ])
  const { rejected } = (await loaded({ mapping: last }, text)).dataset.files[0] ?? { rejected: [] }
  expect(rejected.map(({ line, reason, found }) => [line, reason, found])).toEqual([
    [2, 'leftOutByMapping', 'departments.csv:4'],
    [3, 'leftOutByMapping', 'departments.csv:5'],
  ])
})

test('our own format is not asked about: what occurs twice there is told as before', async () => {
  const twice = textFile('twice.csv', 'agency,year,app.received.total\n甲镇,2021,1\n甲镇,2021,2\n合计,2021,3')
  const { dataset } = await load(embedded(), twice)
  expect(dataset.reports).toBe(129)
  expect(dataset.duplicates).toHaveLength(1)
  expect(dataset.files.flatMap(({ problems }) => problems)).toEqual([])
})
