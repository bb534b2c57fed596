import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  keepExplanations,
  keepingNow,
  keepReviews,
  keptExplanations,
  keptReviews,
  setKeeping,
} from '../../src/app/keptReviews.ts'
import type { SavedReview } from '../../src/domain/correctionsFile.ts'

const KEY = 'gongkai-lens.reviews'

const saved = (i: number, text = '3'): SavedReview => ({
  name: `${i}.html`,
  fingerprint: i.toString(16).padStart(12, '0'),
  accepted: false,
  corrections: { 'app.granted.total': text },
})

beforeEach(() => localStorage.clear())
afterEach(() => vi.restoreAllMocks())

test('what is said of a document is kept beside the others, and gone when it is taken back', () => {
  expect(keptReviews()).toEqual([])
  expect(keepReviews([saved(1)])).toBe('on')
  keepReviews([saved(2)])
  keepReviews([saved(1, '4')])
  expect(keptReviews()).toEqual([saved(2), saved(1, '4')])
  keepReviews([{ ...saved(2), corrections: {} }])
  expect(keptReviews()).toEqual([saved(1, '4')])
})

test('nothing is kept once that is turned off, and what was kept is cleared', () => {
  keepReviews([saved(1)])
  expect(setKeeping(false)).toBe('off')
  expect(localStorage.getItem(KEY)).toBeNull()
  expect(keepReviews([saved(1)])).toBe('off')
  expect(keepingNow()).toBe('off')
  expect(setKeeping(true)).toBe('on')
  expect(keptReviews()).toEqual([])
})

test('what stands there and is no record of ours is not believed', () => {
  localStorage.setItem(KEY, '{"gongkaiLensCorrections": 1, "documents": [{"corrections": {"constructor": "x"}}]}')
  expect(keptReviews()).toEqual([])
  expect(keepReviews([saved(1)])).toBe('on')
  expect(keptReviews()).toEqual([saved(1)])
})

test('the oldest go where there are too many', () => {
  const long = 'x'.repeat(2_000)
  for (let i = 0; i < 6; i++) keepReviews(Array.from({ length: 100 }, (_, n) => saved(100 * i + n, long)))
  expect(localStorage.getItem(KEY)?.length).toBeLessThan(1_000_000)
  expect(keptReviews().at(-1)).toEqual(saved(599, long))
})

test('a browser that refuses is told of, and breaks nothing', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(keepReviews([saved(1)])).toBe('failed')
  expect(setKeeping(false)).toBe('failed')
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  expect(keepingNow()).toBe('failed')
  expect(keptReviews()).toEqual([])
})

const note = (i: number, text = '年度清理所致。') => ({
  finding: `2024 row:received ${i}`,
  found: { left: 6, right: 7, reading: null },
  text,
  day: '2026-02-01',
})

test('explanations are kept beside the reviews, under the same switch', () => {
  keepReviews([saved(1)])
  expect(keepExplanations([note(1)])).toBe('on')
  keepReviews([saved(2)])
  expect(keptExplanations()).toEqual([note(1)])
  expect(keptReviews()).toEqual([saved(1), saved(2)])
  expect(setKeeping(false)).toBe('off')
  expect(keptExplanations()).toEqual([])
  expect(keepExplanations([note(1)])).toBe('off')
  expect(localStorage.getItem(KEY)).toBeNull()
})

test('explanations are the last to go where there is too much', () => {
  keepReviews(Array.from({ length: 400 }, (_, n) => saved(n, 'x'.repeat(2_000))))
  const notes = Array.from({ length: 300 }, (_, i) => note(i, 'x'.repeat(500)))
  expect(keepExplanations(notes)).toBe('on')
  expect(keptExplanations()).toEqual(notes)
  expect(keptReviews().length).toBeLessThan(400)
  expect(localStorage.getItem(KEY)?.length).toBeLessThan(1_000_000)
})
