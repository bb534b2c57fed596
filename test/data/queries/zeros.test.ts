import { beforeAll, expect, test } from 'vitest'
import { zeros, type ZeroRow } from '../../../src/data/queries/zeros.ts'
import { LENSES } from '../../../src/domain/activity.ts'
import { EMPTY_FILTER } from '../../../src/domain/question.ts'
import { openEmbedded } from '../embedded.ts'

let open: Awaited<ReturnType<typeof openEmbedded>>
beforeAll(async () => {
  open = await openEmbedded()
})

const of = (lens: (typeof LENSES)[number], filter = EMPTY_FILTER) => open.engine.rows(zeros(filter, lens))
const keyOf = ({ agency }: ZeroRow) => open.dataset.agencies[agency]?.key ?? ''

test.each(LENSES)('%s: one row a report, each with its class, a reason only where it contradicts itself', (lens) => {
  const rows = of(lens)
  expect(rows).toHaveLength(128)
  expect(new Set(rows.map((row) => row.report)).size).toBe(128)
  for (const row of rows) {
    expect(row.lens).toBe(lens)
    expect(row.reason !== null).toBe(row.zeroClass === 'contradictory')
  }
})

test('the volume is the settled figure: 海坛片区 2024 prints 0 over 5 and 1', () => {
  const years = { from: 2024, to: 2024 }
  const row = of('applications', { ...EMPTY_FILTER, years }).find((one) => keyOf(one).includes('海坛片区'))
  expect(row).toMatchObject({
    zeroClass: 'contradictory',
    volume: 6,
    isArea: false,
    scopeStated: true,
    form: 'cn-2021',
  })
})

test('reviews and suits have no sum where one of the three is blank; proactive disclosure never has', () => {
  const shaanxi = { ...EMPTY_FILTER, places: ['陕西省'] }
  expect(of('litigation', shaanxi).map(({ zeroClass, volume }) => [zeroClass, volume])).toEqual([['partly', null]])
  expect(of('disclosure').filter(({ volume }) => volume === null)).toHaveLength(128)
})

test('the area-wide reports are told apart, one a year', () => {
  const area = of('applications').filter(({ isArea }) => isArea)
  expect(
    area
      .filter((one) => keyOf(one).endsWith('平潭综合实验区'))
      .map(({ year }) => year)
      .toSorted((a, b) => a - b),
  ).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025])
})
