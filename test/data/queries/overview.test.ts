import { beforeAll, describe, expect, test } from 'vitest'
import { coverage } from '../../../src/data/queries/coverage.ts'
import { overviewYears } from '../../../src/data/queries/overview.ts'
import { overviewAreas } from '../../../src/data/queries/overviewAreas.ts'
import { overviewChanges } from '../../../src/data/queries/overviewChanges.ts'
import { overviewRateChanges, overviewShares, overviewZeroYears } from '../../../src/data/queries/overviewLeads.ts'
import { EMPTY_FILTER } from '../../../src/domain/question.ts'
import { openEmbedded } from '../embedded.ts'

let open: Awaited<ReturnType<typeof openEmbedded>>
beforeAll(async () => {
  open = await openEmbedded()
})

const total = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
const pingtan = { ...EMPTY_FILTER, places: ['福建省/福州市/平潭综合实验区'] }

describe('the years, each application once', () => {
  test('9,270 received and 9,186 decided from 13 reports, where a plain sum gives 9,841', () => {
    const years = open.engine.rows(overviewYears(EMPTY_FILTER))
    expect(total(years.map((year) => year.sums.received.value))).toBe(9270)
    expect(total(years.map((year) => year.sums.decided.value))).toBe(9186)
    expect(total(years.map((year) => year.counted))).toBe(13)
    expect(total(years.map((year) => year.reports))).toBe(128)
    // 沭阳县 for 2025 and 洪泽区 for 2023 do not say whether they are own or area-wide.
    expect(years.filter((year) => year.unstated > 0).map(({ year, unstated }) => [year, unstated])).toEqual([
      [2023, 1],
      [2025, 1],
    ])
    expect(total(years.map((year) => year.plainReceived))).toBe(9841)
  })

  test('平潭 disclosed 34.8 to 48.0 per cent of what it decided', () => {
    const years = open.engine.rows(overviewYears(pingtan))
    const rates = years.map(({ disclosed: { numerator, denominator } }) =>
      (((numerator ?? 0) / (denominator ?? 0)) * 100).toFixed(1),
    )
    expect(rates).toEqual(['34.8', '61.9', '50.7', '40.0', '51.9', '45.9', '48.0'])
    expect(years.map((year) => year.disclosed.denominator)).toEqual([23, 21, 69, 75, 81, 218, 148])
  })

  test('without the area report its four township offices count in each of the seven years', () => {
    const offices = { ...pingtan, levels: ['township' as const] }
    const years = open.engine.rows(overviewYears(offices))
    expect(years).toHaveLength(7)
    for (const year of years) expect(year).toMatchObject({ reports: 4, counted: 4, areas: 0 })
  })
})

test('a change compares only agencies that reported in both years: 宿迁 joins in 2023 and is no growth', () => {
  const changes = open.engine.rows(overviewChanges(EMPTY_FILTER))
  const received = changes.filter((row) => row.compared === 'received')
  expect(received.find((row) => row.year === 2023)).toMatchObject({ before: 74, after: 81, agencies: 1 })
  expect(received.find((row) => row.year === 2024)).toMatchObject({ agencies: 2 })
  // 平潭 alone reports both 2024 and 2025.
  expect(received.find((row) => row.year === 2025)).toMatchObject({ before: 218, agencies: 1 })
})

test('the area of 2024 reports 218; the totals its 17 units print add to 209, their parts to 218', () => {
  const areas = open.engine.rows(overviewAreas(EMPTY_FILTER))
  expect(areas.find((row) => row.year === 2024)).toMatchObject({
    area: '平潭综合实验区',
    units: 17,
    received: 218,
    unitsPrinted: 209,
    unitsSettled: 218,
  })
  expect(areas.find((row) => row.year === 2022)).toMatchObject({ received: 74, unitsSettled: 78 })
  expect(areas.find((row) => row.year === 2023)).toMatchObject({ received: 81, unitsPrinted: 69, unitsSettled: 76 })
})

test('宿迁 is the one agency with 30 decided in two years of which the rate moved from 1,519 of 3,486', () => {
  const changes = open.engine.rows(overviewRateChanges(EMPTY_FILTER))
  expect(changes.find((row) => row.agency === '宿迁市人民政府')).toMatchObject({
    year: 2024,
    before: { numerator: 1519, denominator: 3486 },
  })
})

test('of the zeros of 2024, one is confirmed and three contradict themselves', () => {
  const years = open.engine.rows(overviewZeroYears(EMPTY_FILTER))
  expect(years.find((row) => row.year === 2024)).toEqual({ year: 2024, reports: 19, confirmed: 1, contradictory: 3 })
  expect(total(years.map((year) => year.confirmed))).toBe(41)
  expect(total(years.map((year) => year.contradictory))).toBe(8)
})

test('the shares of the largest and the others make the whole of each year', () => {
  const shares = open.engine.rows(overviewShares(EMPTY_FILTER, 2))
  expect(new Set(shares.map((row) => row.key)).size).toBe(3)
  expect(total(shares.map((row) => row.value))).toBe(9270)
})

test('coverage has a row a report, and says in which state the total of received is', () => {
  const rows = open.engine.rows(coverage(EMPTY_FILTER))
  expect(rows).toHaveLength(128)
  expect(rows.every((row) => row.state === 'number')).toBe(true)
})
