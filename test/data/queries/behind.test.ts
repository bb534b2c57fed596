import { beforeAll, expect, test } from 'vitest'
import { behind } from '../../../src/data/queries/behind.ts'
import { quantity, type Quantity } from '../../../src/domain/quantities.ts'
import { EMPTY_FILTER } from '../../../src/domain/question.ts'
import { inYear } from '../../../src/domain/narrow.ts'
import { openEmbedded } from '../embedded.ts'

let open: Awaited<ReturnType<typeof openEmbedded>>
beforeAll(async () => {
  open = await openEmbedded()
})

function of(id: string): Quantity {
  const found = quantity(id)
  if (!found) throw new Error(`no quantity ${id}`)
  return found
}

test('the 13 reports that count add up to the 9,270 applications received, the largest first', () => {
  const rows = open.engine.rows(behind(EMPTY_FILTER, [of('received')]))
  const values = rows.map(({ figures }) => figures[0]?.value ?? null)
  expect(rows).toHaveLength(13)
  expect(values.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(9270)
  expect(values).toEqual(values.toSorted((a, b) => (b ?? 0) - (a ?? 0)))
})

test('a rate shows both sides of each report: 平潭 disclosed of the 218 it decided in 2024', () => {
  const pingtan = { ...inYear(EMPTY_FILTER, 2024), places: ['福建省/福州市/平潭综合实验区'] }
  const [row, ...others] = open.engine.rows(behind(pingtan, [of('disclosure_rate')]))
  expect(others).toEqual([])
  expect(row).toMatchObject({ agency: '平潭综合实验区', year: 2024, scope: 'area' })
  // 45.9 % of 218.
  expect(row?.figures).toEqual([{ value: 100, whole: 218, why: null, exceeds: false, isHalf: false, isDoubted: false }])
})

test('within groups each application counts once in its own: units stand beside their area report', () => {
  const year = inYear(EMPTY_FILTER, 2024)
  const together = open.engine.rows(behind(year, [of('received')]))
  const apart = open.engine.rows(behind(year, [of('received')], { by: 'agency', depth: 1 }))
  expect(together.length).toBeLessThan(apart.length)
  expect(apart).toHaveLength(19)
})

test('a figure that the form does not have says so, and is not blank', () => {
  // The block of procurement stands in the form of 2019 alone.
  const rows = open.engine.rows(behind(EMPTY_FILTER, [of('procurement.amount')]))
  const of2021 = rows.filter(({ form }) => form === 'cn-2021')
  expect(of2021.length).toBeGreaterThan(0)
  expect(of2021.every(({ figures }) => figures[0]?.why === 'absent')).toBe(true)
})
