import { expect, test } from 'vitest'
import type { DocumentDoubt } from '../../src/domain/problem.ts'
import type { DoubtReason } from '../../src/domain/reportDocument.ts'
import { isSettledBy, whoDoubts } from '../../src/domain/whoDoubts.ts'

const doubt = (reason: DoubtReason): DocumentDoubt => ({
  kind: 'documentDoubt',
  file: 'a.html',
  reason,
  said: '2022',
  against: '2023',
})
const columns = (...args: Parameters<typeof whoDoubts>) => whoDoubts(...args).map(({ column }) => column)
const unsure = { confidence: 'unsure' } as const

test('a doubt that is told and a weak telling of the same column are one', () => {
  expect(columns({ year: unsure, published: unsure }, [doubt('wrongYear')], {})).toEqual(['year', 'published'])
  expect(columns({ year: { confidence: 'likely' } }, [], {})).toEqual([])
  // What its tables lack is not about who or when.
  expect(columns({}, [{ kind: 'rowsNotFound', file: 'a.html', rows: [] }], {})).toEqual([])
})

test('code, level and kind are in doubt with the agency, not once more each', () => {
  const told = { agency: unsure, code: unsure, level: unsure, kind: unsure }
  expect(columns(told, [doubt('otherSignature')], {})).toEqual(['agency'])
  expect(columns({ code: unsure, level: unsure, kind: unsure }, [], {})).toEqual(['code'])
  expect(columns({ level: unsure, kind: unsure }, [], {})).toEqual(['level'])
  expect(columns(told, [], { agency: '甲镇' })).toEqual([])
})

test('a correction settles the doubts about what it corrects, and no others', () => {
  const problems = [doubt('wrongYear'), doubt('otherSignature'), doubt('severalDivisions')]
  expect(columns({}, problems, { year: '2023' })).toEqual(['agency', 'code'])
  // The place follows the agency.
  expect(columns({}, problems, { agency: '甲镇' })).toEqual(['year'])
  expect(isSettledBy(doubt('publishedEarly'), { year: '2022' })).toBe(true)
  expect(isSettledBy(doubt('publishedEarly'), { agency: '甲镇' })).toBe(false)
})
