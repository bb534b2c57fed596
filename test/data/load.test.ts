import { expect, test } from 'vitest'
import { isBalanced } from '../../src/domain/problem.ts'
import { ALL_CELLS, hasCell } from '../../src/domain/forms/cells.ts'
import { absentCellsOf, embedded, load, rowsOf } from './reports.ts'

test('the embedded dataset: 128 reports of 24 agencies over seven years, every record accounted for', async () => {
  const { dataset } = await load(embedded())
  expect(dataset.reports).toBe(128)
  expect(dataset.agencies).toHaveLength(24)
  expect(dataset.years).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025])
  const [file] = dataset.files
  expect(file?.ledger).toEqual({ records: 129, loaded: 128, rejected: 0, header: 1, skipped: 0, blank: 0 })
  expect(file?.ledger && isBalanced(file.ledger)).toBe(true)
  expect(file?.problems).toEqual([])
  expect(file?.mapping?.columns.filter((column) => column.use === 'ignored')).toEqual([])
  expect(file?.preview).toHaveLength(20)
  expect(dataset.duplicates).toEqual([])
  // Two rows of the file leave `scope` empty.
  expect(dataset.scopeUnstated).toBe(2)
  // sha256sum data/reports.csv
  expect(dataset.fingerprint).toBe('d586e00f3fe9')
})

test('阎村镇 2021 prints blanks for reviews and zeros for suits', async () => {
  const loaded = await load(embedded())
  const [yancun] = rowsOf(loaded, 'report').filter((row) => row['agency'] === '渭南市临渭区阎村镇人民政府')
  expect(yancun).toMatchObject({
    year: 2021,
    code: '610502114',
    level: 'township',
    form: 'cn-2021',
    'text.received': 0,
  })
  const results = ['upheld', 'corrected', 'other', 'pending', 'total']
  expect(results.map((result) => yancun?.[`review.${result}`])).toEqual([null, null, null, null, null])
  for (const channel of ['suit_direct', 'suit_after'])
    expect(results.map((result) => yancun?.[`${channel}.${result}`])).toEqual([0, 0, 0, 0, 0])
  // A null that is neither a mark nor absent is a blank.
  expect(rowsOf(loaded, 'mark').filter((row) => row['report'] === yancun?.['id'])).toEqual([])
  const absent = absentCellsOf(loaded).get(yancun?.['id'] ?? null) ?? []
  expect(absent.filter((cell) => hasCell('cn-2021', cell))).toEqual([])
})

const RULES = ['rules.made', 'rules.repealed', 'rules.in_force']

test('numbers among words keep their words and unit, absent cells of the form are told', async () => {
  const loaded = await load(embedded())
  const marks = rowsOf(loaded, 'mark')
  const reports = rowsOf(loaded, 'report')
  const shanghai = reports.find((row) => row['agency'] === '上海市人民政府办公厅')
  expect(shanghai?.['procurement.amount']).toBe(251000)
  expect(marks.filter((row) => row['report'] === shanghai?.['id'])).toEqual([
    { report: shanghai?.['id'], cell: 'procurement.amount', state: 'number', text: '251000元', unit: '元' },
  ])
  // 14 reports name three cells each in their column `absent`.
  const absent = absentCellsOf(loaded)
  const named = reports
    .filter((row) => row['form'] === 'cn-2021')
    .flatMap(({ id = null }) => (absent.get(id) ?? []).filter((cell) => RULES.includes(cell)))
  expect(named).toHaveLength(14 * 3)
})

test('the engine is given every cell of every edition, and what is computed from them', async () => {
  const [row] = rowsOf(await load(embedded()), 'report')
  const columns = Object.keys(row ?? {})
  expect(ALL_CELLS.filter((cell) => !columns.includes(cell))).toEqual([])
  for (const name of ['zero.applications', 'why.applications', 'measure.received', 'doubt.received', 'scope_stated'])
    expect(columns).toContain(name)
})

test('the area report of 平潭 stands for its 17 units of 2024', async () => {
  const loaded = await load(embedded())
  const reports = rowsOf(loaded, 'report')
  const area = reports.find((row) => row['agency'] === '平潭综合实验区' && row['year'] === 2024)
  const units = rowsOf(loaded, 'covered').filter((row) => row['area'] === area?.['id'])
  expect(units).toHaveLength(17)
  const received = units.map((row) => Number(reports[Number(row['report'])]?.['app.received.total']))
  expect(received.reduce((a, b) => a + b)).toBe(209)
})
