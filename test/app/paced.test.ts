import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { paced } from '../../src/app/paced.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the first word is said at once, of those that follow too soon the last, and after an end none', () => {
  const said: number[] = []
  const { tell, stop } = paced((word: number) => said.push(word))
  for (const word of [1, 2, 3]) tell(word)
  expect(said).toEqual([1])
  vi.advanceTimersByTime(100)
  expect(said).toEqual([1, 3])
  tell(4)
  expect(said).toEqual([1, 3])
  vi.advanceTimersByTime(100)
  vi.advanceTimersByTime(1_000)
  expect(said).toEqual([1, 3, 4])
  tell(5)
  tell(6)
  stop()
  vi.advanceTimersByTime(1_000)
  expect(said).toEqual([1, 3, 4, 5])
})
