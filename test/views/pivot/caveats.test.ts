import { beforeAll, expect, test } from 'vitest'
import type { Dimension, PivotLayout, PivotValue, Stat } from '../../../src/domain/pivot.ts'
import { EMPTY_FILTER, type Sorting } from '../../../src/domain/question.ts'
import { pivotCaveats } from '../../../src/views/pivot/caveats.ts'
import { pivotSubtitle, pivotTitle } from '../../../src/views/pivot/sentences.ts'
import { openEmbedded } from '../../data/embedded.ts'
import { tableFor, wordingFor } from './asking.ts'

let open: Awaited<ReturnType<typeof openEmbedded>>
beforeAll(async () => {
  open = await openEmbedded()
}, 60_000)

const value = (of: string, stat: Stat = 'sum'): PivotValue => ({ of, stat })
const layoutOf = (
  rows: readonly Dimension[],
  columns: readonly Dimension[],
  ...values: readonly PivotValue[]
): PivotLayout => ({ rows, columns, values })

interface Asked {
  readonly from?: number
  readonly to?: number
  readonly places?: readonly string[]
  readonly sorting?: Sorting
  readonly lang?: 'zh' | 'en'
}

/** The caveats of a layout over the embedded reports of some years. */
function caveatsOf(
  layout: PivotLayout,
  { from = 2019, to = 2025, places = [], sorting, lang = 'zh' }: Asked = {},
): readonly string[] {
  const table = tableFor(open, layout, { ...EMPTY_FILTER, years: { from, to }, places })
  const years = open.dataset.years.filter((year) => year >= from && year <= to)
  return pivotCaveats(table, { years, sorting: sorting ?? null }, wordingFor(open, lang))
}

const JOINED = '2019年版“其他处理”为一行，2021年版为三行之和。'

test.each([
  ['the row itself, over all years together', layoutOf(['agency'], [], value('other')), {}, 1],
  ['decided, divided by outcomes', layoutOf(['agency'], ['outcome'], value('decided')), {}, 1],
  ['the row beside others, by year: once', layoutOf(['agency'], ['year'], value('other'), value('decided')), {}, 1],
  ['both forms side by side', layoutOf(['agency'], ['form'], value('other')), { from: 2021, to: 2022 }, 1],
  ['years of one edition', layoutOf(['agency'], ['year'], value('other')), { from: 2022 }, 0],
  ['a figure that both editions print alike', layoutOf(['agency'], ['year'], value('received')), {}, 0],
] as const)('what the editions join is said where a table crosses them: %s', (_, layout, asked, times) => {
  expect(caveatsOf(layout, asked).filter((one) => one === JOINED)).toHaveLength(times)
})

test('documents made: the wording of the editions differs, in both languages', () => {
  const layout = layoutOf(['item'], ['year'], value('proactive'))
  expect(caveatsOf(layout)).toContain('2019年版为“本年新制作数量”，2021年版为“本年制发件数”，口径相近。')
  expect(caveatsOf(layout, { lang: 'en' }).join(' ')).toContain('counts documents newly made')
})

test('sums of years are of other reports each: how many count is said year by year', () => {
  // Each year 平潭 for all its units; beside it 上海 2019, 阎村镇 2021, 宿迁 2023 and 2024, 洪泽区 2023, 沭阳县 2025.
  const layout = layoutOf(['agency'], ['year'], value('received'))
  const said = caveatsOf(layout).find((one) => one.startsWith('各年收录'))
  expect(said).toBe(
    '各年收录的年报不同：2019 年 2 份、2020 年 1 份、2021 年 2 份、2022 年 1 份、2023 年 3 份、2024 年 2 份和 2025 年 2 份计入，合计不可直接相比；要比较同一批机关请用“比上年增减”。',
  )
  expect(caveatsOf(layoutOf(['year'], ['level'], value('received')))).toContain(said)
  expect(caveatsOf(layout, { lang: 'en' }).join(' ')).toContain(
    '(counted: 2 in 2019, 1 in 2020, 2 in 2021, 1 in 2022, 3 in 2023, 2 in 2024 and 2 in 2025)',
  )
})

test('where the year is inside of another field the counts are not said; of one area the years are alike', () => {
  const inside = layoutOf(['agency'], ['form', 'year'], value('received'))
  expect(caveatsOf(inside)).toContain('各年收录的年报不同，合计不可直接相比；要比较同一批机关请用“比上年增减”。')
  const isSaid = (layout: PivotLayout, asked: Asked) => caveatsOf(layout, asked).some((one) => one.includes('各年收录'))
  const byYear = layoutOf(['agency'], ['year'], value('received'))
  // 平潭 alone counts in each year, however many of its units report.
  expect(isSaid(byYear, { places: ['福建省'] })).toBe(false)
  expect(isSaid(layoutOf(['agency'], ['year'], value('received', 'change')), {})).toBe(false)
  expect(isSaid(layoutOf(['agency'], ['level'], value('received')), {})).toBe(false)
})

test('a field that the form does not divide a figure by is named first, with a figure that it divides', () => {
  const first = (layout: PivotLayout, lang: 'zh' | 'en' = 'zh') => caveatsOf(layout, { lang })[0]
  const outcomes = layoutOf(['outcome'], [], value('received'))
  const said = '新收申请在年报表内不按办理结果分列；办结按其分列。'
  expect(first(outcomes)).toBe(said)
  expect(first(outcomes, 'en')).toBe('The form does not divide Received by “Outcome”; it divides Decided by it.')
  expect(first(layoutOf(['agency'], ['item'], value('received')))).toBe(
    '新收申请在年报表内不按主动公开事项分列；主动公开各项按其分列。',
  )
  expect(first(layoutOf(['item'], ['applicant'], value('proactive')))).toBe(
    '主动公开各项在年报表内不按申请人分列；新收申请和办结按其分列。',
  )
  expect(first(layoutOf(['result'], [], value('decided'), value('disputes')))).toBe(
    '办结在年报表内不按案件结果分列；复议诉讼合计按其分列。',
  )
  expect(first(layoutOf(['outcome'], ['applicant'], value('decided')))).toBe('各机关自行公布，未经核实。')
})

test('where it divides none of the figures the subtitle says so too', () => {
  const subtitle = (...values: readonly PivotValue[]) =>
    pivotSubtitle(tableFor(open, layoutOf(['agency'], ['outcome'], ...values)), wordingFor(open))
  const laid = '行：机关；列：办理结果。每件申请在每个格、小计、总计中只计一次。'
  expect(subtitle(value('received'))).toBe(`${laid}新收申请在年报表内不按办理结果分列；办结按其分列。`)
  expect(subtitle(value('received'), value('decided'))).toBe(laid)
})

test('cases pending at the end of a year are in the totals of two', () => {
  const said = '多年合计含各年年末尚未审结的案件，同一案件可能在相邻两年各计一次。'
  const isSaid = (of: string, asked: Asked = {}, stat: Stat = 'sum') =>
    caveatsOf(layoutOf(['agency'], ['year'], value(of, stat)), asked).includes(said)
  expect(['review.total', 'suit_direct.total', 'disputes', 'suits'].map((of) => isSaid(of))).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect([isSaid('review.corrected'), isSaid('received')]).toEqual([false, false])
  expect(isSaid('disputes', { from: 2024, to: 2024 })).toBe(false)
  expect(isSaid('disputes', {}, 'change')).toBe(false)
})

test('rates on few cases stand last where rows are sorted by a rate', () => {
  const layout = layoutOf(['agency'], [], value('disclosure_rate'), value('received'))
  const isSaid = (column: string) =>
    caveatsOf(layout, { sorting: { column, desc: true } }).includes(
      '按比率排序时，基数不足 30 的行排在最后，不排名次。',
    )
  expect([isSaid('\t0'), isSaid('\t1')]).toEqual([true, false])
  expect(caveatsOf(layout).join('')).not.toContain('按比率排序')
})

test('in English one report, row or column is counted as one, and places of a table are cells', () => {
  const years = { from: 2024, to: 2024 }
  const title = (places: readonly string[]) =>
    pivotTitle(
      tableFor(open, layoutOf(['agency'], [], value('received')), { ...EMPTY_FILTER, years, places }),
      [2024],
      wordingFor(open, 'en'),
    )
  expect(title(['江苏省'])).toBe('Received, 2024 (1 report)')
  expect(title([])).toBe('Received, 2024 (19 reports)')
  const { words } = wordingFor(open, 'en')
  expect(words.summary('1', '7', 'x')).toBe('1 row, 7 columns. Total row: x.')
  expect(words.picture.lowest(words.picture.atSome('0', '3'))).toBe('lowest 0 (3 cells)')
})
