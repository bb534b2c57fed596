import { expect, test } from 'vitest'
import { inAgency, inGroup, inYear } from '../../src/domain/narrow.ts'
import { EMPTY_FILTER } from '../../src/domain/question.ts'

const filter = { ...EMPTY_FILTER, years: { from: 2019, to: 2025 }, levels: ['county' as const] }

test('narrowing keeps what is on and replaces what it names', () => {
  expect(inYear(filter, 2024)).toEqual({ ...filter, years: { from: 2024, to: 2024 } })
  expect(inAgency(filter, 'a')).toEqual({ ...filter, agencies: ['a'] })
  expect(inGroup(filter, 'level', 'township')).toEqual({ ...filter, levels: ['township'] })
  expect(inGroup(filter, 'place', '江苏省/宿迁市')).toEqual({ ...filter, places: ['江苏省/宿迁市'] })
  expect(inGroup(filter, 'kind', 'office')).toEqual({ ...filter, kinds: ['office'] })
  expect(inGroup(filter, 'all', '')).toBe(filter)
})

test('what has no name cannot be filtered for', () => {
  expect(inGroup(filter, 'level', '')).toBeNull()
  expect(inGroup(filter, 'level', 'village')).toBeNull()
})
