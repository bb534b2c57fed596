import { expect, test } from 'vitest'
import { shareDone } from '../../src/app/progress.ts'
import type { Progress } from '../../src/data/load.ts'

const at = (phase: Progress['phase'], number: number, files: number) =>
  shareDone({ phase, number, files, file: `${number}.csv` })

test('the bar of a single file moves by its phases', () => {
  expect([at('read', 1, 1), at('map', 1, 1), at('derive', 1, 1)]).toEqual([0, 1 / 3, 2 / 3])
})

test('over several files the bar never goes back, and is full only at the end', () => {
  // Each file is read and mapped; what is derived of all is told as the last file's.
  const steps = [at('read', 1, 2), at('map', 1, 2), at('read', 2, 2), at('map', 2, 2), at('derive', 2, 2)]
  expect(steps).toEqual(steps.toSorted((a, b) => a - b))
  expect(steps.at(-1)).toBeLessThan(1)
})

test('within a large text the bar moves with its bytes', () => {
  const half = {
    phase: 'read',
    number: 1,
    files: 1,
    file: 'large.csv',
    soFar: { bytes: 5, of: 10, records: 2 },
  } as const
  expect(shareDone(half)).toBe(1 / 6)
})
