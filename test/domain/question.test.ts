import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LENSES, ZERO_CLASSES } from '../../src/domain/activity.ts'
import {
  DEFAULT_QUESTION,
  EMPTY_FILTER,
  GROUPINGS,
  readAddress,
  VIEWS,
  writeAddress,
} from '../../src/domain/question.ts'
import { LEVELS } from '../../src/domain/report.ts'

const name = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => text.trim() !== '')
const year = fc.integer({ min: 1990, max: 2100 })
const question = fc
  .record({
    view: fc.constantFrom(...VIEWS),
    filter: fc.record({
      years: fc.option(fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))),
      places: fc.array(name, { maxLength: 3 }),
      levels: fc.uniqueArray(fc.constantFrom(...LEVELS)),
      kinds: fc.array(name, { maxLength: 2 }),
      agencies: fc.array(name, { maxLength: 3 }),
    }),
    zeros: fc.record({
      lens: fc.constantFrom(...LENSES),
      classes: fc.uniqueArray(fc.constantFrom(...ZERO_CLASSES)),
      group: fc.constantFrom(...GROUPINGS),
    }),
    agency: fc.record({ key: fc.option(name), year: fc.option(year), beside: fc.option(year) }),
    data: fc.option(name),
    lang: fc.constantFrom('zh' as const, 'en' as const),
  })
  // Only the shown view's own part travels in the address.
  .map((asked) => ({
    ...asked,
    zeros: asked.view === 'zeros' ? asked.zeros : DEFAULT_QUESTION.zeros,
    agency: asked.view === 'agency' ? asked.agency : DEFAULT_QUESTION.agency,
  }))

test('a question put into an address and read again is the same question', () => {
  fc.assert(
    fc.property(question, (asked) => {
      expect(readAddress(writeAddress(asked))).toEqual({ question: asked, problems: [] })
    }),
  )
})

test('the default question has no address', () => {
  expect(writeAddress(DEFAULT_QUESTION)).toBe('')
  expect(readAddress('')).toEqual({ question: DEFAULT_QUESTION, problems: [] })
})

test('parts that cannot be read are left out and named; the others hold', () => {
  const { question: asked, problems } = readAddress('?v=1&view=zeros&years=20x4&level=county&level=village&colour=red')
  expect(asked).toMatchObject({ view: 'zeros', filter: { years: null, levels: ['county'] } })
  expect(problems).toEqual([
    { kind: 'addressPart', part: 'colour', value: 'red' },
    { kind: 'addressPart', part: 'years', value: '20x4' },
    { kind: 'addressPart', part: 'level', value: 'village' },
  ])
})

test('a version this page does not know is named', () => {
  expect(readAddress('?v=9&view=data').problems).toEqual([{ kind: 'addressPart', part: 'v', value: '9' }])
})

test('a single year and a turned range are ranges', () => {
  expect(readAddress('?years=2024').question.filter.years).toEqual({ from: 2024, to: 2024 })
  expect(readAddress('?years=2025-2019').question.filter.years).toEqual({ from: 2019, to: 2025 })
})

test('a busy question on real names stays under 2,000 characters', () => {
  const key = '福建省/福州市/平潭综合实验区|平潭综合实验区综合执法与应急管理局'
  const address = writeAddress({
    ...DEFAULT_QUESTION,
    view: 'zeros',
    filter: {
      years: { from: 2019, to: 2025 },
      places: ['福建省/福州市/平潭综合实验区', '江苏省/宿迁市'],
      levels: ['county', 'township'],
      kinds: ['government', 'department'],
      agencies: [key, key],
    },
    zeros: { lens: 'litigation', classes: [...ZERO_CLASSES], group: 'place' },
  })
  expect(address.length).toBeLessThan(2000)
})

test('a single year is written as itself', () => {
  const asked = { ...DEFAULT_QUESTION, filter: { ...EMPTY_FILTER, years: { from: 2025, to: 2025 } } }
  expect(writeAddress(asked)).toBe('?v=1&years=2025')
  expect(readAddress('?v=1&years=2025').question).toEqual(asked)
})

test('a part that may stand once and stands twice is read once, and the other is named', () => {
  const { question: asked, problems } = readAddress('?years=2019-2023&years=2024&place=a&place=b')
  expect(asked.filter).toMatchObject({ years: { from: 2019, to: 2023 }, places: ['a', 'b'] })
  expect(problems).toEqual([{ kind: 'addressPart', part: 'years', value: '2024' }])
})
