import { expect, test } from 'vitest'
import { partsOf } from '../../src/domain/part.ts'
import { roomColumnwise, roomWhole, rowsOf } from '../../src/domain/room.ts'

const YEARS = [
  { year: 2021, rows: 100 },
  { year: 2022, rows: 200 },
  { year: 2023, rows: 300 },
]

test('a part leaves the rows of its years, and those whose year cannot be read', () => {
  expect(rowsOf(650, YEARS, {})).toBe(650)
  expect(rowsOf(650, YEARS, { years: { from: 2022, to: 2022 } })).toBe(250)
  expect(rowsOf(650, YEARS, { years: { from: 2022, to: 2023 }, every: 5 })).toBe(110)
})

const SIZE = { bytes: 99_250_965, rows: 174_467, columns: 243, format: 'csv' } as const

test('the estimate is of the order of what was measured', () => {
  // 99 MB of CSV took some 0.67 GB read column by column, and 2.2 GB read whole.
  expect(roomColumnwise(SIZE) / 1e9).toBeCloseTo(0.67, 1)
  expect(roomWhole(SIZE) / 1e9).toBeCloseTo(2.3, 1)
  const years = [
    { year: 2023, rows: 10_000 },
    { year: 2024, rows: 164_467 },
  ]
  expect(roomColumnwise(SIZE, years, { years: { from: 2023, to: 2023 } })).toBeLessThan(roomColumnwise(SIZE))
})

test('a small file is never asked about', () => {
  expect(roomColumnwise({ ...SIZE, bytes: 1_000_000 })).toBe(0)
  expect(roomWhole({ ...SIZE, bytes: 1_000_000 })).toBe(0)
})

test('a part that was chosen of a file that is not loaded is no part of the dataset', () => {
  const part = { every: 2 }
  expect(partsOf([{ part, ledger: null }, { part, ledger: {} }, { ledger: {} }])).toEqual([part])
})
