import { beforeAll, describe, expect, test } from 'vitest'
import type { Groups } from '../../../src/data/queries/figures.ts'
import { ALL_TOGETHER } from '../../../src/data/queries/figures.ts'
import { trends, type TrendRow, type TrendYear } from '../../../src/data/queries/trends.ts'
import { quantity } from '../../../src/domain/quantities.ts'
import { EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { LEVELS } from '../../../src/domain/report.ts'
import { openEmbedded } from '../embedded.ts'

let open: Awaited<ReturnType<typeof openEmbedded>>
beforeAll(async () => {
  open = await openEmbedded()
})

const BY_AGENCY: Groups = { by: 'agency', depth: 1 }
const PINGTAN = '350128|government|平潭综合实验区'

interface Asked {
  readonly filter?: Partial<Filter>
  readonly groups?: Groups
  readonly isConstant?: boolean
  readonly most?: number
}

function ask(id: string, { filter = {}, groups = ALL_TOGETHER, isConstant = false, most = 24 }: Asked = {}) {
  const one = quantity(id)
  if (!one) throw new Error(`no quantity ${id}`)
  const rows = open.engine.rows(trends({ ...EMPTY_FILTER, ...filter }, one, groups, { isConstant, most }))
  const lines = rows.filter((row): row is TrendRow => row.kind === 'line')
  const years = rows.filter((row): row is TrendYear => row.kind === 'year')
  return { lines, years, groups: [...new Set(lines.map((row) => row.group))] }
}

describe('all together', () => {
  test('9,270 applications by year, each counted once, from 13 of 128 reports', () => {
    const { lines } = ask('received')
    expect(lines.map((row) => row.value)).toEqual([882, 21, 70, 74, 3613, 3743, 867])
    expect(lines.map((row) => row.reports)).toEqual([19, 17, 19, 18, 19, 19, 17])
    expect(lines.map((row) => row.counted)).toEqual([2, 1, 2, 1, 3, 2, 2])
    // 平潭, 宿迁, 沭阳, 洪泽, 阎村 and 上海 add to it in one year or another.
    expect(lines.map((row) => row.ever)).toEqual([6, 6, 6, 6, 6, 6, 6])
  })

  test('coverage: agencies with a report of the 24, and units left out for their area', () => {
    const { years } = ask('received')
    expect(years.map((row) => row.agencies)).toEqual([19, 17, 19, 18, 19, 19, 17])
    expect(years.every((row) => row.of === 24 && row.groups === 1)).toBe(true)
    expect(years.reduce((sum, row) => sum + row.left, 0)).toBe(128 - 13)
  })

  test('changes are like for like: 宿迁 joins in 2023 and is no growth', () => {
    const { lines } = ask('received')
    const paired = lines.map((row) => row.paired && [row.paired.before, row.paired.after, row.paired.agencies])
    expect(paired).toEqual([null, [23, 21, 1], [21, 70, 1], [70, 74, 1], [74, 81, 1], [3592, 3743, 2], [218, 154, 1]])
  })

  test('only 平潭 counts with a figure in all seven years', () => {
    const { lines, years } = ask('received', { isConstant: true })
    expect(years.every((row) => row.panel === 1)).toBe(true)
    expect(years[0]?.panelKeys).toEqual([PINGTAN])
    // Of the 15 that report in all seven years, for 14 the area report of 平潭 stands.
    expect(years.every((row) => row.stoodFor === 14)).toBe(true)
    expect(lines.map((row) => row.value)).toEqual([23, 21, 70, 74, 81, 218, 154])
    expect(lines.map((row) => row.reports)).toEqual([19, 17, 19, 18, 19, 19, 17])
  })
})

describe('by agency', () => {
  test('each report stands for itself, so 15 agencies have a figure in every year', () => {
    const { groups, years } = ask('received', { groups: BY_AGENCY })
    expect(groups).toHaveLength(24)
    expect(years.every((row) => row.left === 0)).toBe(true)
    // 平潭 and 14 of its units; 公安局, 国有资产管理局, 投资促进局 and 自然资源与生态环境局 each miss a year.
    expect(years.map((row) => row.panel)).toEqual([15, 15, 15, 15, 15, 15, 15])
    expect(years.every((row) => row.stoodFor === 0)).toBe(true)
    const constant = ask('received', { groups: BY_AGENCY, isConstant: true })
    expect(constant.groups).toHaveLength(15)
    expect(constant.lines.every((row) => row.counted === 1)).toBe(true)
  })

  test('the largest are told, with how many there are; those the filter names are all told', () => {
    const { groups, years } = ask('received', { groups: BY_AGENCY, most: 2 })
    expect(years[0]?.groups).toBe(24)
    // 宿迁 3,511 and 3,525; 上海 859 and 沭阳 713 stand behind it.
    expect(groups).toHaveLength(2)
    expect(groups.some((key) => key.endsWith('宿迁市人民政府'))).toBe(true)
    const chosen = open.dataset.agencies.slice(0, 5).map(({ key }) => key)
    expect(ask('received', { groups: BY_AGENCY, most: 2, filter: { agencies: chosen } }).groups).toHaveLength(5)
  })
})

test('a rate has both sides: 平潭 discloses 35 of 69 in 2021, and 71 of 148 in 2025', () => {
  const { lines } = ask('disclosure_rate', { filter: { agencies: [PINGTAN], years: { from: 2021, to: 2025 } } })
  expect(lines.map((row) => [row.value, row.whole])).toEqual([
    [35, 69],
    [30, 75],
    [42, 81],
    [100, 218],
    [71, 148],
  ])
  expect(lines.map((row) => row.paired?.wholeBefore ?? null)).toEqual([null, 69, 75, 81, 218])
})

describe('what has no figure', () => {
  test('documents in force are no cell of the 2019 form: absent in 2019 and 2020, never 0', () => {
    const { lines } = ask('normative.in_force', { filter: { agencies: [PINGTAN] } })
    expect(lines.map((row) => row.value)).toEqual([null, null, 665, 698, 470, 440, 546])
    expect(lines.map((row) => row.absent)).toEqual([1, 1, 0, 0, 0, 0, 0])
  })

  test('documents made: newly made in the 2019 form, made in the 2021 form, one line', () => {
    const { lines } = ask('normative.made', { filter: { agencies: [PINGTAN] } })
    expect(lines.map((row) => row.value)).toEqual([89, 77, 69, 88, 77, 62, 58])
  })

  test('money without a unit of the form is shown of a single report, and never added', () => {
    const { lines } = ask('procurement.amount', { filter: { years: { from: 2020, to: 2020 }, levels: ['township'] } })
    // 苏平 1089059, 君山 10669053 and 金井 8810055 print no unit; 海坛 prints 922533.2元.
    expect(lines).toMatchObject([{ known: 3, unlike: 1, value: null }])
    const alone = ask('procurement.amount', { filter: { years: { from: 2020, to: 2020 } }, groups: BY_AGENCY })
    const suping = alone.lines.find((row) => row.group.endsWith('苏平片区管理局'))
    expect(suping).toMatchObject({ known: 1, value: 1089059 })
  })
})

test('the forms of each year, as the layout shows them', () => {
  const key = open.dataset.agencies.find(({ name }) => name.endsWith('海坛片区管理局'))?.key ?? ''
  const { lines } = ask('received', { filter: { agencies: [key] } })
  expect(lines.map((row) => row.forms.map(({ form }) => form).join())).toEqual([
    'cn-2019',
    'cn-2019',
    'cn-2019',
    'cn-2019',
    'mixed',
    'cn-2021',
    'cn-2021',
  ])
})

// A filter that could part units from their area report is answered report by report, all others by what each report tells.
const EVERY_LEVEL: Partial<Filter> = { levels: LEVELS }

test.each<[string, Groups]>([
  ['all together', ALL_TOGETHER],
  ['by agency', BY_AGENCY],
  ['by province', { by: 'place', depth: 1 }],
  ['by city', { by: 'place', depth: 2 }],
  ['by county', { by: 'place', depth: 3 }],
])('%s: a filter that leaves all in changes nothing', (_, groups) => {
  const { lines, years } = ask('received', { groups })
  const filtered = ask('received', { groups, filter: EVERY_LEVEL })
  const without = <Row extends object>(rows: readonly Row[]) => rows.map((row) => ({ ...row, asked: null }))
  expect(without(filtered.lines)).toEqual(without(lines))
  expect(without(filtered.years)).toEqual(without(years))
})
