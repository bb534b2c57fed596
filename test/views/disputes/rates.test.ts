import { describe, expect, test } from 'vitest'
import type { DisputeRateRow } from '../../../src/data/queries/disputesRates.ts'
import { DEFAULT_QUESTION, EMPTY_FILTER } from '../../../src/domain/question.ts'
import { rates, yearPairs } from '../../../src/views/disputes/rates.ts'
import { ratesPicture } from '../../../src/views/disputes/ratesPicture.ts'
import { ratesColumns } from '../../../src/views/disputes/ratesTable.tsx'
import { pairTexts, ratesSummary, ratesTitle } from '../../../src/views/disputes/ratesText.ts'
import { scopeText } from '../../../src/views/disputes/wording.ts'
import { pooledRate } from '../../../src/views/disputes/yearly.ts'
import { only, ratesOf, wordingIn, yearsOf, zh } from './asking.ts'

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
    expect(ratesTitle(found, zh)).toBe(
      '复议纠错率 2023 年 4.4 %（存疑），2024 年 13.6 %；两年计入的机关不同，不能直接比较',
    )
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
    expect(model.rows[2]).toMatchObject({
      name: '宿迁市人民政府（汇总）',
      beside: '6.4 %（35 / 548；36 件未结）',
      muted: false,
    })
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

  test('the highest rate stands on a doubted report, and is said to: 社会事业局 5 of 31, where 2024 prints 15 over 19', () => {
    const found = ratesOf(EMPTY_FILTER, 'suit_lost', 'agency')
    // 社会事业局 ended 9 suits without review, 3 of them lost, and 22 after one, 2 of them lost; 宿迁 1 of 98 and 0 of 57.
    expect(ratesTitle(found, zh)).toBe(
      '诉讼败诉率：平潭综合实验区社会事业局 16.1 %（存疑）最高，宿迁市人民政府 0.6 % 最低',
    )
    expect(ratesTitle(found, wordingIn('en'))).toBe(
      'Suits lost: highest in 平潭综合实验区社会事业局 (16.1 %, in doubt), lowest in 宿迁市人民政府 (0.6 %)',
    )
    const { model } = ratesPicture(found, null, zh)
    expect(model.rows.slice(0, 3).map(({ name, beside }) => [name, beside])).toEqual([
      ['平潭综合实验区社会事业局', '16.1 %（5 / 31；0 件未结；存疑）'],
      // 平潭 lost 2 of 19 in 2024, 3 of 9 in 2025, none of 12, 1 and 6 before.
      ['平潭综合实验区（汇总）', '10.6 %（5 / 47；0 件未结）'],
      ['宿迁市人民政府（汇总）', '0.6 %（1 / 155；20 件未结）'],
    ])
    expect(ratesSummary(found, zh)).toContain('平潭综合实验区社会事业局 16.1 %（5 / 31；存疑）')
  })

  test('the table tells each scope, and which is not stated', () => {
    const found = ratesOf(EMPTY_FILTER, 'suit_lost', 'agency')
    const columns = ratesColumns(found, { question: DEFAULT_QUESTION, ask: () => undefined, wording: zh })
    const scope = columns.find(({ id }) => id === 'scope')
    const of = (nameEnd: string) =>
      [...found.first, ...found.few, ...found.none].flatMap((row) =>
        row.name.endsWith(nameEnd) ? [scope?.value(row)] : [],
      )
    expect(of('社会事业局')).toEqual(['本级'])
    expect(of('宿迁市人民政府')).toEqual(['汇总'])
    // 沭阳 and 洪泽 leave it empty.
    expect(of('沭阳县人民政府')).toEqual(['本级（未注明）'])
    expect(of('洪泽区人民政府')).toEqual(['本级（未注明）'])
    expect(scopeText({ reported: 9, areas: 7, unstated: 0 }, zh)).toBe('汇总 7 份，本级 2 份')
    expect(scopeText({ reported: 9, areas: 7, unstated: 2 }, zh)).toBe('汇总 7 份，本级 2 份（2 份未注明）')
    expect(scopeText({ reported: 0, areas: 0, unstated: 0 }, zh)).toBeNull()
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
      pendingYear: 2025,
      areas: 0,
      unstated: 0,
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
