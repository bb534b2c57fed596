import { expect, test } from 'vitest'
import { change, pairedChange } from '../../src/domain/change.ts'
import { measureOf } from '../../src/domain/measured.ts'
import { EMBEDDED } from './embeddedReports.ts'

test('a change from 30 or more is relative, from fewer absolute, from 0 not defined', () => {
  expect(change(81, 218)).toEqual({ absolute: 137, relative: 137 / 81, why: null })
  expect(change(30, 15)).toEqual({ absolute: -15, relative: -0.5, why: null })
  expect(change(29, 58)).toEqual({ absolute: 29, relative: null, why: 'fewBefore' })
  expect(change(0, 7)).toEqual({ absolute: 7, relative: null, why: 'fromZero' })
  expect(change(0, 0)).toEqual({ absolute: 0, relative: null, why: 'fromZero' })
  expect(change(null, 7)).toEqual({ absolute: null, relative: null, why: 'blank' })
})

test('no pair of numbers gives NaN or an infinite change', () => {
  for (const before of [-5, 0, 1e-300, 1, 30, 1e308]) {
    for (const after of [-5, 0, 1, 1e308]) {
      const { relative } = change(before, after)
      expect(relative === null || Number.isFinite(relative)).toBe(true)
    }
  }
})

test('宿迁 joins the dataset in 2023: 2022 → 2023 compares 平潭 alone, 74 → 81', () => {
  // A plain sum would add the 3,607 applications of 宿迁 to 2023: a growth that nobody had.
  const areas = EMBEDDED.filter((report) => ['平潭综合实验区', '宿迁市人民政府'].includes(report.name))
  const received = (name: string, year: number) => {
    const report = areas.find((one) => one.name === name && one.year === year)
    return report ? measureOf(report, 'received').value : null
  }
  const pairs = ['平潭综合实验区', '宿迁市人民政府'].map((name) => ({
    before: received(name, 2022),
    after: received(name, 2023),
  }))
  expect(pairedChange(pairs)).toEqual({
    before: 74,
    after: 81,
    absolute: 7,
    relative: 7 / 74,
    why: null,
    compared: 1,
    of: 2,
  })
  expect(pairedChange([{ before: null, after: 5 }])).toMatchObject({ before: null, after: null, why: 'blank', of: 1 })
})
