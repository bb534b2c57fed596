import { expect, test } from 'vitest'
import { fitting } from '../../src/domain/fitting.ts'
import { DEFAULT_QUESTION, EMPTY_FILTER, type Filter } from '../../src/domain/question.ts'
import type { Agency } from '../../src/domain/report.ts'

const agency: Agency = {
  key: '江苏省/宿迁市|宿迁市人民政府',
  name: '宿迁市人民政府',
  code: '',
  province: '江苏省',
  city: '宿迁市',
  county: '',
  level: 'city',
  kind: 'government',
  parent: '江苏省',
}
const dataset = { agencies: [agency], years: [2023, 2024] }
const asked = (filter: Partial<Filter>) => ({ ...DEFAULT_QUESTION, filter: { ...EMPTY_FILTER, ...filter } })

test('what the data have stays, and the question with it', () => {
  const question = asked({
    years: { from: 2019, to: 2023 },
    places: ['江苏省', '江苏省/宿迁市'],
    levels: ['city'],
    kinds: ['government'],
    agencies: [agency.key],
  })
  expect(fitting(question, dataset)).toEqual({ question, problems: [] })
})

test('what they do not have is left out and named; the rest of the filter holds', () => {
  const question = asked({
    years: { from: 1990, to: 1995 },
    places: ['江苏省', '江苏省/南京市'],
    levels: ['township'],
    kinds: ['zzz'],
    agencies: ['nobody', agency.key],
  })
  const fitted = fitting(question, dataset)
  expect(fitted.question.filter).toEqual({
    years: null,
    places: ['江苏省'],
    levels: [],
    kinds: [],
    agencies: [agency.key],
    onlySound: false,
  })
  expect(fitted.problems).toEqual([
    { kind: 'addressPart', part: 'years', value: '1990-1995' },
    { kind: 'addressPart', part: 'place', value: '江苏省/南京市' },
    { kind: 'addressPart', part: 'level', value: 'township' },
    { kind: 'addressPart', part: 'kind', value: 'zzz' },
    { kind: 'addressPart', part: 'agency', value: 'nobody' },
  ])
})

test('who is compared and is not there is left out and named, in the view that the address tells of', () => {
  const compare = { ...DEFAULT_QUESTION.compare, agency: 'nobody', others: [agency.key, 'no one'] }
  const fitted = fitting({ ...DEFAULT_QUESTION, view: 'compare', compare }, dataset)
  expect(fitted.question.compare).toEqual({ ...compare, agency: null, others: [agency.key] })
  expect(fitted.problems).toEqual([
    { kind: 'addressPart', part: 'of', value: 'nobody' },
    { kind: 'addressPart', part: 'with', value: 'no one' },
  ])
  const elsewhere = fitting({ ...DEFAULT_QUESTION, compare }, dataset)
  expect(elsewhere.question.compare).toEqual(fitted.question.compare)
  expect(elsewhere.problems).toEqual([])
})
