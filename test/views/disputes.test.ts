import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { disputeYears } from '../../src/data/queries/disputes.ts'
import { disputeRates, type DisputeRateRow } from '../../src/data/queries/disputesRates.ts'
import { disputeRows } from '../../src/data/queries/disputesRows.ts'
import { EMPTY_FILTER, type DisputeBars, type DisputeRate, type Filter } from '../../src/domain/question.ts'
import { TEXTS, type Lang } from '../../src/ui/text/texts.ts'
import { endedCases, shareOf } from '../../src/views/disputes/ended.ts'
import { endedShares, endedSummary, endedTitle, unclearTexts } from '../../src/views/disputes/endedText.ts'
import { baseOf, pathSteps } from '../../src/views/disputes/path.ts'
import { pathBars } from '../../src/views/disputes/pathPicture.ts'
import { pathTitle } from '../../src/views/disputes/pathTable.tsx'
import { rates, yearPairs } from '../../src/views/disputes/rates.ts'
import { ratesPicture } from '../../src/views/disputes/ratesPicture.ts'
import { pairTexts, ratesTitle } from '../../src/views/disputes/ratesText.ts'
import { doubtTexts, rowsTitle } from '../../src/views/disputes/rowsText.ts'
import { namesIn } from '../../src/views/disputes/wording.ts'
import { WORDS } from '../../src/views/disputes/words.ts'
import { pooledRate, yearly } from '../../src/views/disputes/yearly.ts'
import { yearlyLines, yearlyTitle } from '../../src/views/disputes/yearlyText.ts'
import { openEmbedded } from '../data/embedded.ts'

// The engine starts once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let open: Awaited<ReturnType<typeof openEmbedded>>
beforeAll(async () => {
  open = await openEmbedded()
})
afterAll(() => open.engine.close())

const wordingIn = (lang: Lang) => ({ words: WORDS[lang], texts: TEXTS[lang], lang })
const zh = wordingIn('zh')
const only = (nameEnd: string): Filter => ({
  ...EMPTY_FILTER,
  agencies: open.dataset.agencies.filter(({ name }) => name.endsWith(nameEnd)).map(({ key }) => key),
})
const yearsOf = (filter: Filter) => open.engine.rows(disputeYears(filter))
const ratesOf = (filter: Filter, rate: DisputeRate, by: DisputeBars, lang: Lang = 'zh') => {
  const found = rates(
    open.engine.rows(disputeRates(filter, { rate, by, depth: 1 })),
    namesIn(open.dataset, wordingIn(lang)),
  )
  if (!found) throw new Error('no report')
  return found
}

describe('the path', () => {
  test('739 reviews for 9,186 decided; 180 suits after review for 8,381, because 上海 leaves these blank', () => {
    const steps = pathSteps(yearsOf(EMPTY_FILTER))
    const review = steps.find(({ key }) => key === 'review')
    expect(review).toMatchObject({ value: 739, reported: 12, perDecided: { numerator: 739, denominator: 9186 } })
    // 上海 leaves suits after review blank: its 805 decided stand on neither side.
    const after = steps.find(({ key }) => key === 'suit_after')
    expect(after).toMatchObject({ value: 180, reported: 12, perDecided: { numerator: 180, denominator: 9186 - 805 } })
    expect(pathTitle(steps, zh)).toBe('每办结 100 件申请：行政复议 8.0 件，未经复议直接起诉 0.9 件，复议后起诉 2.1 件')
  })

  test('what is not granted is drawn in its parts, everything else as one bar', () => {
    const steps = pathSteps(yearsOf({ ...only('宿迁市人民政府'), years: { from: 2024, to: 2024 } }))
    const { series, stackedTo } = pathBars(steps, zh)
    expect(stackedTo).toEqual([3525, 3521, 1619, 170, 25, 52])
    expect(series.map(({ values }) => values[2])).toEqual([null, 92, 941, 117, 469])
    expect(series.map(({ values }) => values[3])).toEqual([170, null, null, null, null])
  })

  test('115 units are left out because their area report counts', () => {
    expect(baseOf(yearsOf(EMPTY_FILTER))).toMatchObject({ reports: 128, counted: 13, left: 115, isAcrossForms: true })
    // 上海 2019 leaves reasons blank; the outcomes of 平潭 2020 add to 27 where it prints 21; 洪泽 2023 prints 0 over its results.
    expect(baseOf(yearsOf(EMPTY_FILTER))).toMatchObject({ doubted: 3, doubtedCases: 1 })
  })
})

describe('how cases ended', () => {
  test('宿迁 2023 and 2024: 35 of 548 reviews corrected; the 36 pending are those of 2024 alone', () => {
    const ended = endedCases(yearsOf(only('宿迁市人民政府')))
    expect(ended[0]).toMatchObject({ concluded: 548, pending: 36, cases: 584, ends: { corrected: 35 } })
    expect(endedTitle(ended, zh)).toBe('行政复议已结 548 件，其中 35 件被纠正，占 6.4 %')
    const { bars, rest } = endedShares(ended, zh)
    expect(rest).toBe('尚未审结')
    // The three results leave 36 of 584 open.
    expect(bars[0]?.shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)).toBeCloseTo(548 / 584, 12)
  })

  test('few reviews get no share in the title, and blank results are said, not taken for 0', () => {
    expect(endedTitle(endedCases(yearsOf(only('洪泽区人民政府'))), zh)).toBe(
      '行政复议已结 11 件，其中 1 件被纠正；件数少，不计比例',
    )
    const blank = endedCases(yearsOf(only('上海市人民政府办公厅')))
    expect(endedTitle(blank, zh)).toBe('所选年报均未写明行政复议的各项结果')
    expect(endedSummary(blank, zh)).toContain('行政复议：未填')
    expect(unclearTexts(blank, zh)[0]).toBe('行政复议另有 1 份年报（7 件）未填全各项结果，未计入；空白不作 0。')
    expect(blank.map((one) => shareOf(one, one.pending))).toEqual([null, null, null])
  })

  test('confirmed zeros are no case, not blank', () => {
    const none = endedCases(yearsOf(only('财政金融局')))
    expect(endedSummary(none, zh)).toBe('行政复议：没有案件；未经复议直接起诉：没有案件；复议后起诉：没有案件。')
  })
})

describe('two years', () => {
  test('宿迁 corrected 4.1 % [2.6–6.5] and 13.4 % [8.7–20.2]; the difference is 9.3 points [4.0–16.3]', () => {
    const found = ratesOf(only('宿迁市人民政府'), 'review_corrected', 'year')
    // Wilson with z = 1.959964: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n).
    const [before, after] = found.first.map(({ ratio }) => ratio)
    expect(before?.interval?.low).toBeCloseTo(0.02579, 5)
    expect(before?.interval?.high).toBeCloseTo(0.06477, 5)
    expect(after?.interval?.low).toBeCloseTo(0.08669, 5)
    expect(after?.interval?.high).toBeCloseTo(0.20235, 5)
    const [pair] = yearPairs(found)
    // Newcombe: 0.09327 − √((0.13433 − 0.08669)² + (0.06477 − 0.04106)²) and + √((0.20235 − 0.13433)² + (0.04106 − 0.02579)²).
    expect(pair?.difference.difference).toBeCloseTo(18 / 134 - 17 / 414, 12)
    expect(pair?.difference.low).toBeCloseTo(0.04005, 5)
    expect(pair?.difference.high).toBeCloseTo(0.16298, 5)
    expect(pair).toMatchObject({ isDifferent: true, isLikeForLike: true })
    expect(ratesTitle(found, zh)).toBe('复议纠错率 2023 年 4.1 %，2024 年 13.4 %，差异超出偶然范围')
    expect(pairTexts(found, zh)).toEqual([
      '2023 → 2024 年：4.1 % → 13.4 %，差 +9.3 个百分点，95 % 区间 [4.0–16.3]（Newcombe），不含 0，差异超出偶然范围。',
    ])
  })

  test('宿迁 lost 1 of 98 suits and 0 of 57: it cannot be told from chance', () => {
    const found = ratesOf(only('宿迁市人民政府'), 'suit_lost', 'year', 'en')
    expect(yearPairs(found)[0]).toMatchObject({ isDifferent: false })
    expect(ratesTitle(found, wordingIn('en'))).toBe(
      'Suits lost: 1.0 % in 2023, 0.0 % in 2024, within what chance explains',
    )
  })

  test('years of other agencies are not said to differ', () => {
    const found = ratesOf({ ...EMPTY_FILTER, years: { from: 2023, to: 2024 } }, 'review_corrected', 'year')
    expect(yearPairs(found)[0]).toMatchObject({ isDifferent: true, isLikeForLike: false })
    expect(ratesTitle(found, zh)).toBe('复议纠错率 2023 年 4.4 %，2024 年 13.6 %；两年计入的机关不同，不能直接比较')
  })
})

describe('rates by agency', () => {
  test('ranked from the highest; 1 of 1 and all others under 30 cases follow by name, unranked', () => {
    const found = ratesOf(EMPTY_FILTER, 'review_corrected', 'agency')
    expect(found.first.map(({ name, ratio }) => [name, ratio.numerator, ratio.denominator])).toEqual([
      ['宿迁市沭阳县人民政府', 10, 46],
      ['平潭综合实验区', 6, 49],
      ['宿迁市人民政府', 35, 548],
    ])
    expect(found.few).toHaveLength(11)
    expect(found.few.find(({ ratio }) => ratio.share === 1)).toMatchObject({ name: '平潭综合实验区经济发展局' })
    expect(found.few.every(({ ratio }) => !ratio.ranked)).toBe(true)
    expect(found.none).toHaveLength(10)
    expect(ratesTitle(found, zh)).toBe('复议纠错率：宿迁市沭阳县人民政府 21.7 % 最高，宿迁市人民政府 6.4 % 最低')
  })

  test('the picture parts them by a line of words, shows pending cases beside, and the rate of all together', () => {
    const found = ratesOf(EMPTY_FILTER, 'review_corrected', 'agency')
    const { model, rows } = ratesPicture(found, pooledRate(yearsOf(EMPTY_FILTER), 'review_corrected'), zh)
    expect(model.rows[2]).toMatchObject({ beside: '6.4 %（35 / 548；36 件未结）', muted: false })
    expect(model.rows[3]).toMatchObject({ name: '案件少于 30 件，不排序', value: null })
    expect(rows[3]).toBeNull()
    expect(model.rows.slice(4).every(({ muted }) => muted)).toBe(true)
    // 35 + 10 + 6 + 1 of 548 + 46 + 49 + 11, each case once.
    expect(model.line?.value).toBeCloseTo(52 / 654, 12)
  })

  test('highest and lowest that cannot be told from chance are said to be so: 10 of 46 and 6 of 49', () => {
    const filter = { ...EMPTY_FILTER, levels: ['county' as const] }
    // 0.2174 − 0.1224 = 0.0950, less √((0.2174 − 0.1226)² + (0.2424 − 0.1224)²): below 0.
    expect(ratesTitle(ratesOf(filter, 'review_corrected', 'agency'), zh)).toBe(
      '复议纠错率：宿迁市沭阳县人民政府 21.7 % 最高，平潭综合实验区 12.2 % 最低，两者差异未超出偶然范围',
    )
  })

  test('where all have the same rate, nobody is called highest', () => {
    const row = (key: string): DisputeRateRow => ({
      rate: 'suit_lost',
      by: 'agency',
      key,
      numerator: 0,
      denominator: 40,
      reported: 1,
      of: 1,
      exceeding: 0,
      doubted: 0,
      cases: 40,
      pending: 0,
      agencies: key,
    })
    const found = rates([row('甲局'), row('乙局')], ({ key }) => key)
    expect(found && ratesTitle(found, zh)).toBe('诉讼败诉率：可排序的 2 项均为 0.0 %')
  })

  test('where nobody has 30 cases, nobody is called highest', () => {
    expect(ratesTitle(ratesOf({ ...EMPTY_FILTER, kinds: ['department'] }, 'review_corrected', 'agency'), zh)).toBe(
      '复议纠错率：各项案件均少于 30 件，不排序',
    )
    expect(ratesTitle(ratesOf(only('财政金融局'), 'suit_lost', 'agency'), zh)).toBe(
      '所选年报没有可计算诉讼败诉率的案件',
    )
  })
})

describe('the dispute rate by year', () => {
  test('of years with other agencies the finding says so', () => {
    const found = yearly(yearsOf(EMPTY_FILTER))
    // 平潭 alone in 2021: 3 reviews and 12 suits for 69 decided; 578 for 3,588 in 2023. Of the 593 cases 2.5 % [1.5–4.1] are
    // those of 2021, of what was decided 1.9 %.
    expect(yearlyTitle(found, zh)).toBe(
      '2021 年每办结 100 件有争议 21.7 件，为办结满 30 件的各年最高，与次高的 2023 年（16.1 件）的差异不能排除偶然；各年计入的机关不同',
    )
  })

  test('宿迁: 15.9 and 7.0 for each 100 decided, (440 + 24 + 89) / 3,486 and (170 + 25 + 52) / 3,521', () => {
    const found = yearly(yearsOf(only('宿迁市人民政府')))
    expect(found.years.map(({ ratio }) => [ratio.numerator, ratio.denominator, ratio.interval])).toEqual([
      [553, 3486, null],
      [247, 3521, null],
    ])
    expect(yearlyTitle(found, zh)).toBe('2023 年每办结 100 件有争议 15.9 件，为各年最高')
  })

  test('it exceeds 100 where one decision leads to several disputes: 社会事业局 2025, 11 for 3', () => {
    const { years } = yearly(yearsOf({ ...only('社会事业局'), years: { from: 2025, to: 2025 } }))
    expect(years[0]?.ratio).toMatchObject({ share: 11 / 3, why: null, ranked: false })
  })

  test('a year in which nothing is decided is a gap with its reason; years with few decided are grey', () => {
    const found = yearly(yearsOf(EMPTY_FILTER))
    const points = yearlyLines(found, zh).lines[0]?.points
    expect(points?.find(({ year }) => year === 2020)).toMatchObject({ value: 0, muted: true, beside: '0 / 21' })
    const blank = yearlyLines(yearly(yearsOf(only('上海市人民政府办公厅'))), zh).lines[0]?.points
    expect(blank?.[0]).toMatchObject({ value: null, note: '未填，无法计算' })
    expect(found.breaks).toEqual([2020])
  })
})

test('the rows are named without blame, and the doubt about 洪泽 says both numbers', () => {
  const rows = open.engine.rows(disputeRows(EMPTY_FILTER))
  expect(rowsTitle(rows, [], zh)).toBe('4 份年报的复议与诉讼多于当年办结，其中 1 份仅复议一项即多于办结')
  // Where no report knows its disputes, none is said to be in order.
  expect(rowsTitle([], [], zh)).toBe('没有年报同时写明办结数与复议、诉讼件数，无从比较')
  const hongze = rows.find(({ agency }) => agency.includes('洪泽'))
  expect(hongze && doubtTexts(hongze, zh)).toEqual([
    '行政复议总计印为 0，各项合计 11',
    '复议后起诉总计印为 0，各项合计 5',
  ])
})
