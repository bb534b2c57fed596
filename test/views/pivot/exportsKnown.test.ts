import { beforeAll, expect, test } from 'vitest'
import type { ExportCell } from '../../../src/domain/csv.ts'
import type { PivotLayout, PivotValue } from '../../../src/domain/pivot.ts'
import { flatExport, shownExport } from '../../../src/views/pivot/exports.ts'
import { linesOf } from '../../../src/views/pivot/table.ts'
import { openTables } from './embeddedTables.ts'

let open: Awaited<ReturnType<typeof openTables>>
beforeAll(async () => {
  open = await openTables()
}, 60_000)

/** A row of the CSV as shown, by the name that it begins with and the heads. */
function shownRow(layout: PivotLayout, name: string): Readonly<Record<string, ExportCell>> {
  const table = open.tableFor(layout)
  const { header, rows } = shownExport(table, linesOf(table, { open: 9, toggled: [] }, null), open.wording)
  expect(new Set(header).size).toBe(header.length)
  const row = rows.find(([first]) => first === name) ?? []
  return Object.fromEntries(header.map((head, i) => [head, row[i] ?? null]))
}

const byYear = (...values: readonly PivotValue[]): PivotLayout => ({ rows: ['agency'], columns: ['year'], values })

test('a rate says its unit and its interval: 宿迁 2023, 1,519 of 3,486 decided, a digit more than on screen', () => {
  const row = shownRow(
    byYear({ of: 'disclosure_rate', stat: 'sum' }, { of: 'received', stat: 'sum' }),
    '宿迁市人民政府',
  )
  // Wilson, worked by hand: centre 0.435814 ± 0.016452.
  expect(row).toMatchObject({
    '2023 · 公开率（%）': 43.57,
    '2023 · 公开率·95 % 区间下限（%）': 41.94,
    '2023 · 公开率·95 % 区间上限（%）': 45.23,
    '2023 · 新收申请': 3511,
  })
})

test('differences of rates are percentage points, disputes are per hundred', () => {
  const values = [
    { of: 'disclosure_rate', stat: 'change' },
    { of: 'dispute_rate', stat: 'sum' },
    { of: 'dispute_rate', stat: 'change' },
  ] as const
  const row = shownRow(byYear(...values), '宿迁市人民政府')
  // 1,902 / 3,521 − 1,519 / 3,486; 553 / 3,486 and 247 / 3,521.
  expect(row).toMatchObject({
    '2024 · 公开率（比上年增减，百分点）': 10.44,
    '2023 · 争议率（每百件）': 15.86,
    '2024 · 争议率（每百件）': 7.02,
    '2024 · 争议率（比上年增减，每百件）': -8.85,
  })
  expect(Object.keys(row).filter((head) => head.includes('区间'))).toEqual([])
})

test('n of m are two columns of numbers; a mean has two digits', () => {
  const layout: PivotLayout = {
    rows: ['agency'],
    columns: [],
    values: [
      { of: 'received', stat: 'reported' },
      { of: 'received', stat: 'mean' },
    ],
  }
  const row = shownRow(layout, '总计')
  expect(row).toMatchObject({ '新收申请（有数字的年报）': 13, '新收申请（有数字的年报）·计入的年报': 13 })
  // 9,270 from 13 reports.
  expect(row['新收申请（每份平均）']).toBe(713.08)
})

test('for programs: shares of 1, said in `unit`; a share of a total is drawn from no sample and has no interval', () => {
  const table = open.tableFor({
    rows: ['agency'],
    columns: [],
    values: [
      { of: 'disclosure_rate', stat: 'sum' },
      { of: 'received', stat: 'total' },
      { of: 'received', stat: 'sum' },
    ],
  })
  const { header, rows } = flatExport(table, open.wording)
  const place = (name: string) => header.indexOf(name)
  const [rate, share, sum] = rows
    .filter((row) => row[place('name')] === '宿迁市人民政府')
    .map((row) => ['unit', 'figure', 'numerator', 'denominator', 'low', 'high'].map((name) => row[place(name)]))
  // 宿迁 2023 and 2024: 1,519 + 1,902 of 3,486 + 3,521 disclosed; 3,511 + 3,525 of 9,270 received.
  expect(rate).toEqual(['of_1', 3421 / 7007, 3421, 7007, expect.closeTo(0.4765, 3), expect.closeTo(0.4999, 3)])
  expect(share).toEqual(['of_1', 7036 / 9270, 7036, 9270, null, null])
  expect(sum).toEqual(['number', 7036, null, null, null, null])
})

test('for programs: a row without a figure hides all inside of it, as on screen', () => {
  // 新收申请 is not divided by how applications ended.
  const table = open.tableFor({ rows: ['outcome', 'year'], columns: [], values: [{ of: 'received', stat: 'sum' }] })
  const { header, rows } = flatExport(table, open.wording)
  expect(rows.map((row) => row[header.indexOf('name')])).toEqual([''])
})
