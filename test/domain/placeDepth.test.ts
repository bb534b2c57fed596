import { expect, test } from 'vitest'
import { placeDepth } from '../../src/domain/placeDepth.ts'
import { EMPTY_FILTER } from '../../src/domain/question.ts'
import { EMBEDDED } from './embeddedReports.ts'

const within = (place: string) => placeDepth(EMBEDDED, { ...EMPTY_FILTER, places: [place] })

test('provinces of several, else cities, else counties', () => {
  expect(placeDepth(EMBEDDED, EMPTY_FILTER)).toBe(1)
  expect(within('江苏省')).toBe(2)
  expect(within('江苏省/宿迁市')).toBe(3)
  expect(within('福建省/福州市/平潭综合实验区')).toBe(3)
  expect(placeDepth([], EMPTY_FILTER)).toBe(3)
})
