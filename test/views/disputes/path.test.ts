import { describe, expect, test } from 'vitest'
import { EMPTY_FILTER } from '../../../src/domain/question.ts'
import { ratio } from '../../../src/domain/indicators.ts'
import { baseOf, pathSteps } from '../../../src/views/disputes/path.ts'
import { pathBars } from '../../../src/views/disputes/pathPicture.ts'
import { pathColumns, pathTitle } from '../../../src/views/disputes/pathTable.tsx'
import { yearly } from '../../../src/views/disputes/yearly.ts'
import { yearlyTitle } from '../../../src/views/disputes/yearlyText.ts'
import { only, wordingIn, yearsOf, zh } from './asking.ts'

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

  test('the four townships of 2019 print 0 everywhere: nothing decided is said, not that nothing is told', () => {
    const years = yearsOf({ ...EMPTY_FILTER, levels: ['township'], years: { from: 2019, to: 2019 } })
    expect(pathTitle(pathSteps(years), zh)).toBe(
      '写明的办结数为 0，不按每 100 件折算：行政复议 0 件，未经复议直接起诉 0 件，复议后起诉 0 件',
    )
    expect(yearlyTitle(yearly(years), zh)).toBe('写明的办结数为 0，不计争议率')
    expect(yearlyTitle(yearly(years), wordingIn('en'))).toBe('Nothing was decided, so there is no dispute rate')
    // 阎村镇 prints 0 decided and 0 suits, and leaves its reviews blank.
    const blank = yearsOf(only('阎村镇人民政府'))
    expect(pathTitle(pathSteps(blank), zh)).toBe(
      '写明的办结数为 0，不按每 100 件折算：未经复议直接起诉 0 件，复议后起诉 0 件',
    )
    expect(yearlyTitle(yearly(blank), zh)).toBe('所选年报没有同时写明办结数与三类争议件数')
  })

  test('社会事业局 decided 10 in seven years: its cases are told, and not for every 100', () => {
    const steps = pathSteps(yearsOf(only('社会事业局')))
    // 1 + 3 + 1 + 2 + 3 decided; 2 + 3 reviews; 4 + 6 suits without one; 1 + 19 + 2 after one, where 2024 prints 15 over 13 + 2 + 4.
    expect(pathTitle(steps, zh)).toBe(
      '办结不足 30 件，不按每 100 件折算：行政复议 5 件，未经复议直接起诉 10 件，复议后起诉 22 件',
    )
    expect(pathBars(steps, zh).categories).toContain('行政复议')
    const per100 = pathColumns(baseOf([]), zh, () => undefined).find(({ id }) => id === 'per100')
    const after = steps.find(({ key }) => key === 'suit_after')
    expect(after && [per100?.value(after), per100?.cell?.(after)]).toEqual([null, '220.0（办结不足 30 件）'])
  })

  test('a step known for few decisions alone says so beside the others', () => {
    const step = (key: 'review' | 'suit_after', cases: number, decided: number) => ({
      key,
      value: cases,
      reported: 1,
      doubted: 0,
      perDecided: ratio(cases, decided, 'per100'),
      parts: [],
    })
    expect(pathTitle([step('review', 8, 100), step('suit_after', 5, 10)], zh)).toBe(
      '每办结 100 件申请：行政复议 8.0 件，复议后起诉 5 件（办结 10 件，不折算）',
    )
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
