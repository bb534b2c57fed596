import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kept } from '../../src/domain/kept.ts'
import { DEFAULT_QUESTION } from '../../src/domain/question.ts'

test('of another question the parts that are as they were stay the same objects', () => {
  const before = structuredClone(DEFAULT_QUESTION)
  const years = { from: 2019, to: 2021 }
  const now = kept(before, { ...structuredClone(before), filter: { ...structuredClone(before.filter), years } })
  expect(now).toEqual({ ...before, filter: { ...before.filter, years } })
  expect(now).not.toBe(before)
  expect(now.pivot).toBe(before.pivot)
  expect(now.filter).not.toBe(before.filter)
  expect(now.filter.places).toBe(before.filter.places)
})

test('the same question is the same object', () => {
  expect(kept(DEFAULT_QUESTION, structuredClone(DEFAULT_QUESTION))).toBe(DEFAULT_QUESTION)
})

test('whatever there was, what is asked now comes out', () => {
  const data = fc.letrec((tie) => ({
    part: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(null, undefined, 0, 1, '', 'a'),
      fc.array(tie('part'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('part'), { noNullPrototype: true }),
    ),
  })).part
  fc.assert(
    fc.property(data, data, (before, now) => {
      expect(kept(before, now)).toEqual(now)
    }),
  )
})
