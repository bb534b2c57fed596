import { beforeAll, describe, expect, test, vi } from 'vitest'
import { compareAgencies } from '../../../src/data/queries/compare.ts'
import { compareOverlaps, compareYears } from '../../../src/data/queries/compareYears.ts'
import { quantity } from '../../../src/domain/quantities.ts'
import { EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { openEmbedded } from '../embedded.ts'

// The engine starts once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let open: Awaited<ReturnType<typeof openEmbedded>>
beforeAll(async () => {
  open = await openEmbedded()
})

const PINGTAN = '350128|government|平潭综合实验区'
const department = (name: string) => `福建省/福州市/平潭综合实验区|平潭综合实验区${name}`

function of(id: string) {
  const found = quantity(id)
  if (!found) throw new Error(`no quantity ${id}`)
  return found
}
const agencies = (id: string, filter: Filter = EMPTY_FILTER, year: number | null = null) =>
  open.engine.rows(compareAgencies(filter, of(id), year))
const years = (id: string, ...keys: readonly string[]) =>
  open.engine.rows(compareYears({ ...EMPTY_FILTER, agencies: keys }, of(id)))

describe('agencies over the years', () => {
  test('every agency stands for itself: 24 of them, each report once', () => {
    const rows = agencies('received')
    expect(rows).toHaveLength(24)
    expect(rows.reduce((sum, row) => sum + row.reports, 0)).toBe(128)
    expect(rows.filter(({ scope }) => scope === 'area').map(({ key }) => key)).toEqual([
      '321300|government|宿迁市人民政府',
      PINGTAN,
    ])
    expect(rows.filter(({ unstated }) => unstated > 0)).toHaveLength(2)
  })

  test('交通与建设局 disclosed 0 + 0 + 4 + 7 + 7 + 12 + 11 = 41 of 1 + 2 + 5 + 11 + 14 + 58 + 21 = 112', () => {
    const row = agencies('disclosure_rate').find(({ key }) => key === department('交通与建设局'))
    expect(row).toMatchObject({ value: 41, whole: 112, reports: 7, reported: 7, volume: 112, last: 2025, scope: 'own' })
  })

  test('what was received a year: 公安局 0, 1, 1 and 8 in four reports, 2.5 a year; 交通与建设局 112 in seven', () => {
    const rows = agencies('disclosure_rate')
    const rowOf = (name: string) => rows.find(({ key }) => key === department(name))
    expect(rowOf('公安局')).toMatchObject({ volume: 10, yearlyVolume: 2.5 })
    expect(rowOf('交通与建设局')).toMatchObject({ volume: 112, yearlyVolume: 16 })
  })

  test('the filter’s years bound what is added: 2024 and 2025 make 23 of 79', () => {
    const rows = agencies('disclosure_rate', { ...EMPTY_FILTER, years: { from: 2024, to: 2025 } })
    expect(rows.find(({ key }) => key === department('交通与建设局'))).toMatchObject({ value: 23, whole: 79 })
  })

  test('a stock is that of one year, while what was received is that of all', () => {
    const rows = agencies('carried_out', EMPTY_FILTER, 2025)
    // 平潭 carried 1 out of 2021 and 6 out of 2025, and received 641 in seven years.
    expect(rows.find(({ key }) => key === PINGTAN)).toMatchObject({ value: 6, counted: 1, reported: 1, volume: 641 })
    expect(rows.find(({ key }) => key.endsWith('洪泽区人民政府'))).toMatchObject({ counted: 0, value: null })
  })

  test('what a form does not print is absent, not nothing', () => {
    const rows = agencies('normative.in_force', { ...EMPTY_FILTER, years: { from: 2019, to: 2020 } })
    expect(rows.find(({ key }) => key === PINGTAN)).toMatchObject({ value: null, absent: 2, reported: 0 })
  })
})

describe('year by year', () => {
  test('公安局 decided 0, 1, 2 and 8 in the four years that it reported', () => {
    const rows = years('disclosure_rate', department('公安局'))
    expect(rows.map(({ year, value, whole }) => [year, value, whole])).toEqual([
      [2019, 0, 0],
      [2021, 0, 1],
      [2022, 1, 2],
      [2024, 4, 8],
    ])
  })

  test('海坛片区 2024 prints 0 in every total over 6 applications: its figure is doubted', () => {
    const rows = years('received', department('海坛片区管理局'))
    expect(rows.find(({ year }) => year === 2024)).toMatchObject({ value: 6, isDoubted: true })
  })
})

test('a unit beside its area-wide report is found, in the seven years of both; two units are not', () => {
  const overlaps = (...keys: readonly string[]) =>
    open.engine.rows(compareOverlaps({ ...EMPTY_FILTER, agencies: keys }))
  const [office, traffic] = [department('综合执法与应急管理局'), department('交通与建设局')]
  expect(overlaps(office, PINGTAN)).toEqual([{ unit: office, area: PINGTAN, years: 7 }])
  expect(overlaps(office, traffic)).toEqual([])
})
