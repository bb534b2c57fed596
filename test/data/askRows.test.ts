import { expect, test } from 'vitest'
import { surveyTables } from '../../src/data/surveyTables.ts'
import type { RowAnswers, RowQuestion } from '../../src/domain/rowQuestions.ts'
import { DEPARTMENTS, QUARTERLY, tableOf } from './foreignTables.ts'

const survey = (text: string, answers: RowAnswers = {}) =>
  surveyTables([{ name: 'table.csv', table: tableOf(text) }], { mapping: null, answers })

const asked = (text: string, answers: RowAnswers = {}) => survey(text, answers).questions

const only = ([question, ...others]: readonly RowQuestion[]): RowQuestion => {
  if (!question || others.length > 0) throw new Error(`${others.length + (question ? 1 : 0)} questions, not one`)
  return question
}

const received = (text: string, answers: RowAnswers) =>
  survey(text, answers).outcome?.sums.find(({ cell }) => cell === 'app.received.total')?.sum

test('overall rows beside those of offices: what tells them apart, and what a plain sum would double', () => {
  const question = only(asked(DEPARTMENTS))
  expect(question).toMatchObject({
    kind: 'parts',
    column: 2,
    values: ['overall'],
    part: 3,
    rows: 6,
    others: 8,
    alone: 0,
  })
  // Health and Works in two years: all four overall rows are the sum of their two offices in both columns.
  expect(question.agreement).toEqual([
    { column: 4, equal: 4, of: 4 },
    { column: 5, equal: 4, of: 4 },
  ])
  // 2022: 120 + 40 + 7 overall; the offices add 120 and 40 again. 2023: 130 + 44 + 0.
  expect(question.sums).toEqual([
    { year: 2022, plain: 327, once: 167 },
    { year: 2023, plain: 348, once: 174 },
  ])
  expect(question.examples.map(({ line, values }) => [line, values.at(-1)])).toEqual([
    [5, '130'],
    [6, '75'],
    [7, '55'],
  ])
})

test('each answer counts each request once: 341 in two years, from overall rows, from parts, or from both', () => {
  // 167 + 174. The archive has no offices: its own rows stand for it.
  expect(survey(DEPARTMENTS, { parts: 'overall' }).outcome).toMatchObject({ reports: 6, agencies: 3, leftOut: 8 })
  expect(survey(DEPARTMENTS, { parts: 'parts' }).outcome).toMatchObject({ reports: 10, agencies: 5, leftOut: 4 })
  expect(survey(DEPARTMENTS, { parts: 'both' }).outcome).toMatchObject({ reports: 14, agencies: 7, leftOut: 0 })
  for (const parts of ['overall', 'parts', 'both'] as const) expect(received(DEPARTMENTS, { parts })).toBe(341)
})

test('whether requests balance tells a right mapping from a wrong one', () => {
  const text =
    'Body,Year,Pending at start,Requests received,Closed,Pending at end\nA,2020,2,10,9,3\nB,2020,0,4,4,1\nC,2020,,4,4,1'
  // 2 + 10 = 9 + 3; 0 + 4 is not 4 + 1; C prints no start.
  expect(survey(text).outcome?.balance).toEqual({ of: 2, differing: 1 })
  expect(survey(DEPARTMENTS, { parts: 'overall' }).outcome?.balance).toEqual({ of: 0, differing: 0 })
})

test('nothing is added up while a question is open', () => {
  expect(survey(DEPARTMENTS).outcome).toBeNull()
  expect(survey(DEPARTMENTS).rules).toBeNull()
})

test('rows that the reader takes for no sums are asked about as repeated ones', () => {
  expect(asked(DEPARTMENTS, { parts: 'all' }).map(({ kind }) => kind)).toEqual(['parts', 'repeated'])
  expect(asked(DEPARTMENTS, { parts: 'all' })[1]).toMatchObject({ column: 3, rows: 12, others: 4 })
})

test('offices whose rows do not add up to another are repeated rows, told apart by the office', () => {
  const text = 'Body,Year,Office,Requests\nA,2020,North,5\nA,2020,South,9\nB,2020,North,4\nB,2020,South,1'
  expect(only(asked(text))).toMatchObject({ kind: 'repeated', column: 2, rows: 4, others: 2 })
  expect(survey(text, { repeated: 'apart' }).outcome).toMatchObject({ reports: 4, agencies: 4 })
  expect(received(text, { repeated: 'apart' })).toBe(19)
  expect(received(text, { repeated: 'first' })).toBe(9)
  expect(received(text, { repeated: 'last' })).toBe(10)
  expect(survey(text, { repeated: 'none' }).outcome).toMatchObject({ reports: 0, leftOut: 4 })
})

test('an overall row that differs from its parts in a few years is still asked about', () => {
  const oneOff = DEPARTMENTS.replace('Works,2023,overall,All of it,44,41', 'Works,2023,overall,All of it,45,41')
  expect(only(asked(oneOff)).agreement[0]).toEqual({ column: 4, equal: 3, of: 4 })
})

test('quarters beside whole years: 204 requests, not 408', () => {
  const question = only(asked(QUARTERLY))
  expect(question).toMatchObject({ kind: 'periods', column: 2, values: ['Annual'], rows: 3, others: 12 })
  expect(question.sums).toEqual([{ year: 2022, plain: 408, once: 204 }])
  expect(received(QUARTERLY, { periods: 'overall' })).toBe(204)
  // Quarters are no agencies: of rows that repeat one is read, and none becomes another agency.
  expect(asked(QUARTERLY, { periods: 'all' })[1]?.choices).toEqual(['first', 'last', 'none'])
})

test('a total of all bodies for the year and for each quarter: first the quarters, then the total', () => {
  const all = ['Annual,204', 'Q1,46', 'Q2,56', 'Q3,46', 'Q4,56'].map((row) => {
    const [quarter, requests] = row.split(',')
    return `All monitored bodies,2022,${quarter},${requests},`
  })
  const text = `${QUARTERLY.trim()}\n${all.join('\n')}`
  expect(asked(text).map(({ kind }) => kind)).toEqual(['periods', 'totals'])
  expect(asked(text)[1]).toMatchObject({ values: ['All monitored bodies'], rows: 1, others: 3 })
  expect(asked(text)[1]?.sums).toEqual([{ year: 2022, plain: 408, once: 204 }])
  expect(received(text, { periods: 'overall', totals: 'leaveOut' })).toBe(204)
})

test('quarters written into the year: 2022 beside 2022Q1', () => {
  const text = QUARTERLY.replaceAll(/2022,(Annual|Q\d)/g, (_, part: string) =>
    part === 'Annual' ? '2022' : `2022${part}`,
  )
  const question = only(asked(text.replace('Year,Quarter', 'Year')))
  expect(question).toMatchObject({ kind: 'periods', column: 1, part: null, rows: 3, others: 12 })
  expect(question.values).toEqual(['2022Q1', '2022Q2', '2022Q3', '2022Q4'])
  expect(received(text.replace('Year,Quarter', 'Year'), { periods: 'overall' })).toBe(204)
})

const COUNCILS = 'Council,Year,Requests\nAyr,2020,30\nBute,2020,12\nFife,2020,8\nOban,2020,6\n'

test('a total row is found by its name, or because it is the sum of all others', () => {
  expect(only(asked(`${COUNCILS}All councils,2020,56`))).toMatchObject({ kind: 'totals', values: ['All councils'] })
  const unnamed = `${COUNCILS}Scotland,2020,56\nAyr,2021,31\nBute,2021,2\nFife,2021,7\nOban,2021,1\nScotland,2021,41`
  const question = only(asked(unnamed))
  expect(question).toMatchObject({ kind: 'totals', values: ['Scotland'], rows: 2, others: 8 })
  expect(question.agreement).toEqual([{ column: 2, equal: 2, of: 2 }])
  expect(received(unnamed, { totals: 'leaveOut' })).toBe(97)
  expect(received(unnamed, { totals: 'keep' })).toBe(194)
})

test('one agency that happens to equal a few small others is no total', () => {
  expect(asked('Council,Year,Requests\nAyr,2020,6\nBute,2020,3\nFife,2020,2\nOban,2020,1')).toEqual([])
  expect(asked(COUNCILS)).toEqual([])
})

test('one file a year is asked about once, with the rows of all', () => {
  const year = (n: number) => `Body,Office,Requests\nA,all,${n}\nA,x,${n - 1}\nA,y,1\nB,all,9\nB,x,5\nB,y,4`
  const files = [2019, 2020].map((n) => ({ name: `${n}.csv`, table: tableOf(year(n)) }))
  const found = surveyTables(files, { mapping: null, answers: { parts: 'overall' } })
  expect(only(found.questions)).toMatchObject({ kind: 'parts', rows: 4, others: 8 })
  expect(found.outcome).toMatchObject({ reports: 4, years: [2019, 2020] })
})
