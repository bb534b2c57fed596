import { beforeAll, describe, expect, test } from 'vitest'
import { coverage } from '../../src/data/queries/coverage.ts'
import { overviewYears } from '../../src/data/queries/overview.ts'
import { overviewAreas } from '../../src/data/queries/overviewAreas.ts'
import { overviewChanges } from '../../src/data/queries/overviewChanges.ts'
import { overviewRateChanges, overviewShares, overviewZeroYears } from '../../src/data/queries/overviewLeads.ts'
import { DEFAULT_QUESTION, EMPTY_FILTER, type Filter } from '../../src/domain/question.ts'
import { TEXTS } from '../../src/ui/text/texts.ts'
import {
  coverageCells,
  coverageColumns,
  coverageText,
  coverageTitle,
} from '../../src/views/overview/coverageColumns.tsx'
import { coverageModel } from '../../src/views/overview/coverageModel.ts'
import { coveragePicture } from '../../src/views/overview/coveragePicture.ts'
import { leads } from '../../src/views/overview/leads.ts'
import { leadText } from '../../src/views/overview/leadText.ts'
import { stats } from '../../src/views/overview/stats.ts'
import { narrowed, trend, trendBars } from '../../src/views/overview/trend.ts'
import { openEmbedded } from '../data/embedded.ts'

let open: Awaited<ReturnType<typeof openEmbedded>>
beforeAll(async () => {
  open = await openEmbedded()
})

const statsOf = (filter: Filter) => {
  const { engine } = open
  return stats(engine.rows(overviewYears(filter)), engine.rows(overviewChanges(filter)))
}
const years = (from: number, to = from): Filter => ({ ...EMPTY_FILTER, years: { from, to } })

describe('large figures', () => {
  test('say how many reports they count, and how many units they leave out', () => {
    const all = statsOf(EMPTY_FILTER)
    expect(all.received).toEqual({ value: 9270, reported: 13, counted: 13, doubted: 0 })
    expect(all.decided).toEqual({ value: 9186, reported: 13, counted: 13, doubted: 1 })
    // 阎村镇 2021 leaves its review cells blank, so one of the 13 has no figure.
    expect(all.reviews).toMatchObject({ reported: 12, counted: 13 })
    expect(all.left).toBe(115)
    expect(all.plainReceived).toBe(9841)
  })

  test('compare 2023 with 2022 over 平潭 alone: 74 to 81, not 74 to 3,613', () => {
    expect(statsOf(years(2023)).changes.received).toMatchObject({ before: 74, after: 81, absolute: 7, agencies: 1 })
  })

  test('a first year has nothing to be compared with', () => {
    expect(statsOf(years(2019)).changes.received).toBeNull()
  })

  test('the rate of 宿迁 rose from 43.6 [41.9–45.2] to 54.0 [52.4–55.7] per cent', () => {
    const { rateChange } = statsOf({ ...years(2024), places: ['江苏省/宿迁市'] })
    expect(rateChange?.before).toMatchObject({ numerator: 1519, denominator: 3486 })
    const percent = (share: number | null | undefined) => ((share ?? NaN) * 100).toFixed(1)
    expect(percent(rateChange?.before.share)).toBe('43.6')
    expect([rateChange?.before.interval?.low, rateChange?.before.interval?.high].map(percent)).toEqual(['41.9', '45.2'])
    expect(percent(rateChange?.after.share)).toBe('54.0')
    expect([rateChange?.after.interval?.low, rateChange?.after.interval?.high].map(percent)).toEqual(['52.4', '55.7'])
    expect(rateChange?.difference?.low).toBeGreaterThan(0)
  })
})

test('a rate that is none has no change, for its own reason and not for want of agencies to compare', () => {
  const row = (compared: 'disclosed' | 'disclosed_of', before: number, after: number) =>
    ({ year: 2024, compared, agencies: 3, before, after }) as const
  // 4 of 8 was a rate; 12 disclosed of 9 decided is none.
  const changes = [row('disclosed', 4, 12), row('disclosed_of', 8, 9)]
  const { rateChange } = stats(open.engine.rows(overviewYears(years(2024))), changes)
  expect(rateChange).toMatchObject({ agencies: 3, difference: null, why: 'exceeds', before: { share: 0.5 } })
})

test('the three leads: zeros that contradict themselves, totals that hide 9 applications, the rate of 宿迁', () => {
  const { engine } = open
  const found = leads(
    {
      zeros: engine.rows(overviewZeroYears(EMPTY_FILTER)),
      areas: engine.rows(overviewAreas(EMPTY_FILTER)),
      rates: engine.rows(overviewRateChanges(EMPTY_FILTER)),
    },
    DEFAULT_QUESTION,
  )
  expect(found.map((lead) => leadText(lead, TEXTS.zh.overview))).toEqual([
    '2025 年 4 份“零申请”年报中，3 份与自身数据矛盾',
    '2024 年平潭综合实验区汇总新收申请 218 件，所属 17 个单位填报总计相加为 209 件，按分项重算正为 218 件',
    '宿迁市人民政府 2024 年公开率由 43.6 % [41.9–45.2] 变为 54.0 % [52.4–55.7]，差异超出偶然范围',
  ])
  expect(found.map((lead) => lead.to.view)).toEqual(['zeros', 'agency', 'agency'])
})

test('the trend is made of the largest agencies and the others, and says that the years are not alike', () => {
  const model = trend(open.engine.rows(overviewShares(EMPTY_FILTER, 4)), '其他机关')
  expect(model.years).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025])
  expect(model.totals).toEqual([882, 21, 70, 74, 3613, 3743, 867])
  expect(model.parts[0]?.name).toBe('宿迁市人民政府')
  expect(model.parts.at(-1)?.name).toBe('其他机关')
  expect(model.isLikeForLike).toBe(false)
  // All reports to 2020 use the form of 2019, all later ones another: a gap stands between them.
  expect(model).toMatchObject({ isAcrossEditions: true, breakAfter: 2020 })
  const bars = trendBars(model, '格式变更')
  expect(bars.categories).toEqual(['2019', '2020', '', '2021', '2022', '2023', '2024', '2025'])
  expect(bars.stackedTo).toEqual(model.totals.toSpliced(2, 0, null))
  expect(bars.break).toEqual({ at: 2, name: '格式变更' })
})

describe('coverage', () => {
  test('128 reports of 24 agencies leave 40 of 168 agency-years not in the dataset', () => {
    const model = coverageModel(open.engine.rows(coverage(EMPTY_FILTER)), open.dataset, EMPTY_FILTER)
    expect(model.agencies).toHaveLength(24)
    expect(model.counts).toMatchObject({ reports: 128, missing: 40, numbers: 128, contradicted: 8 })
  })

  test('rows of a wider filter, still on the screen, make no negative number of missing reports', () => {
    const model = coverageModel(open.engine.rows(coverage(EMPTY_FILTER)), open.dataset, years(2024))
    // 19 of the 24 agencies report for 2024.
    expect(model.counts.missing).toBe(5)
  })

  test('what a roster expects and is not there is missing; the rest stays not in the dataset', () => {
    const isMissed = (key: string, year: number) => key.endsWith('公安局') && year > 2022
    const model = coverageModel(open.engine.rows(coverage(EMPTY_FILTER)), open.dataset, EMPTY_FILTER, isMissed)
    // 公安局 reports in 2019, 2021, 2022 and 2024: of the years expected here 2023 and 2025 are not there.
    expect([model.counts.missing, model.missed]).toEqual([40, 2])
    const state = coverageColumns(TEXTS.zh, { question: DEFAULT_QUESTION, ask: () => {} }).find(
      ({ id }) => id === 'state',
    )
    const said = coverageCells(model).flatMap((cell) =>
      cell.agency.name.endsWith('公安局') && !cell.row ? [[cell.year, state?.value(cell)]] : [],
    )
    expect(said).toEqual([
      [2020, '未收录'],
      [2023, '未见年报'],
      [2025, '未见年报'],
    ])
  })

  test('a report that the switch leaves out is neither counted nor said to be not in the dataset', () => {
    const filter = { ...EMPTY_FILTER, onlySound: true }
    const isMissed = (key: string) => key.endsWith('公安局')
    const model = coverageModel(open.engine.rows(coverage(filter)), open.dataset, filter, isMissed)
    expect(model.agencies).toHaveLength(24)
    expect(model.counts).toMatchObject({ reports: 106, leftOut: 22, missing: 40, numbers: 106 })
    const columns = coverageColumns(TEXTS.zh, { question: DEFAULT_QUESTION, ask: () => {} })
    const left = coverageCells(model).filter(({ row }) => row?.isLeftOut)
    expect(left).toHaveLength(22)
    // 公安局 2021 is left out: its 1 application is unbalanced. It was never missing, whatever a roster expects.
    const police = left.find(({ agency, year }) => agency.name.endsWith('公安局') && year === 2021)
    expect(police?.isMissed).toBe(false)
    const said = Object.fromEntries(columns.map(({ id, value }) => [id, police && value(police)]))
    expect(said).toMatchObject({ state: '已剔除', value: null, mark: null, doubt: null })
    expect(coverageText(police?.row ?? null, TEXTS.zh)).toBe('已剔除')
  })

  test('the title counts what is left out apart from what is not in the dataset', () => {
    const filter = { ...EMPTY_FILTER, onlySound: true }
    const rows = open.engine.rows(coverage(filter))
    const title = '24 个机关收录 128 份年报，22 份因勾稽不符已剔除，40 个机关年份未收录'
    expect(coverageTitle(coverageModel(rows, open.dataset, filter), TEXTS.zh)).toBe(title)
    const all = coverageModel(open.engine.rows(coverage(EMPTY_FILTER)), open.dataset, EMPTY_FILTER)
    expect(coverageTitle(all, TEXTS.zh)).toBe('24 个机关收录 128 份年报，40 个机关年份未收录')
  })

  test('an agency-year without a report is said to be not in the dataset, and is no number', () => {
    const model = coverageModel(open.engine.rows(coverage(EMPTY_FILTER)), open.dataset, EMPTY_FILTER)
    const columns = coverageColumns(TEXTS.zh, { question: DEFAULT_QUESTION, ask: () => {} })
    const missing = coverageCells(model).filter(({ row }) => row === null)
    expect(missing).toHaveLength(40)
    const said = Object.fromEntries(columns.map(({ id, value }) => [id, missing[0] ? value(missing[0]) : undefined]))
    expect(said).toMatchObject({ state: '未收录', value: null, mark: null, doubt: null })
  })
})

test('50 totals print 0, and 49 are zero reports or contradictory: one received nothing but had one carried in', () => {
  const { counts } = coverageModel(open.engine.rows(coverage(EMPTY_FILTER)), open.dataset, EMPTY_FILTER)
  expect(counts).toMatchObject({ zeros: 50, contradicted: 8, activeZeros: 1 })
})

test('a press on a part narrows to its year and agency, one on the others to the year alone', () => {
  const filter = { ...EMPTY_FILTER, levels: ['county' as const] }
  expect(narrowed(filter, 2024, 'k')).toEqual({ ...filter, years: { from: 2024, to: 2024 }, agencies: ['k'] })
  expect(narrowed(filter, 2024, 'others')).toEqual({ ...filter, years: { from: 2024, to: 2024 } })
  const model = trend(open.engine.rows(overviewShares(EMPTY_FILTER, 4)), '其他机关')
  expect(model.parts.map((part) => part.isAgency)).toEqual([true, true, true, true, false])
})

test.each([
  ['zh', '0 · 与自身数据矛盾'],
  ['en', '0 · Contradicts itself'],
] as const)('a zero that its report contradicts is said so in a picture of the map (%s)', (lang, said) => {
  const { engine, dataset } = open
  const model = coverageModel(engine.rows(coverage(EMPTY_FILTER)), dataset, EMPTY_FILTER)
  const { tile } = coveragePicture(model, TEXTS[lang])
  const tiles = model.agencies.flatMap((agency) => model.years.map((year) => tile(agency, year)))
  // Those of the test of the query on the overview: eight reports print a 0 that they contradict.
  expect(tiles.filter((one) => typeof one === 'object' && 'said' in one && one.said === said)).toHaveLength(8)
})
