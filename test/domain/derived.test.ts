import { expect, test } from 'vitest'
import { readReason } from '../../src/domain/activity.ts'
import { DERIVED } from '../../src/domain/derived.ts'
import type { Report } from '../../src/domain/report.ts'
import { embedded } from './embeddedReports.ts'

const columns = (report: Report) => Object.fromEntries(DERIVED.map((column) => [column.name, column.compute(report)]))

test('a class and a reason for each lens, a figure and a doubt for each measure', () => {
  expect(DERIVED).toHaveLength(3 * 2 + 46 * 2)
  expect(new Set(DERIVED.map(({ name }) => name)).size).toBe(DERIVED.length)
})

test('海坛片区 2024: contradictory, 6 received where 0 is printed', () => {
  const found = columns(embedded('海坛片区管理局', 2024))
  expect(found).toMatchObject({
    'zero.applications': 'contradictory',
    'measure.received': 6,
    'doubt.received': 'partsDiffer',
    'why.litigation': null,
  })
  expect(readReason(String(found['why.applications']))).toMatchObject({ told: 6, printsZero: true })
})

test('a report read from the same object as the one before is not taken for it', () => {
  const [first, second] = [embedded('平潭综合实验区', 2024), embedded('平潭综合实验区', 2025)]
  const cursor = { ...first }
  expect(columns(cursor)['measure.decided']).toBe(218)
  Object.assign(cursor, second)
  expect(columns(cursor)['measure.decided']).toBe(148)
})
