import { describe, expect, test } from 'vitest'
import { EMPTY_FILTER } from '../../../src/domain/question.ts'
import { endedCases, shareOf } from '../../../src/views/disputes/ended.ts'
import {
  endedShares,
  endedSummary,
  endedTitle,
  pendingTexts,
  toldTexts,
} from '../../../src/views/disputes/endedText.ts'
import { only, yearsOf, zh } from './asking.ts'

describe('how cases ended', () => {
  test('宿迁 2023 and 2024: 35 of 548 reviews corrected; the 36 pending are those of 2024 alone', () => {
    const ended = endedCases(yearsOf(only('宿迁市人民政府')))
    expect(ended[0]).toMatchObject({ concluded: 548, pending: 36, pendingYear: 2024, ends: { corrected: 35 } })
    expect(endedTitle(ended, zh)).toBe('行政复议已结 548 件，其中 35 件被纠正，占 6.4 %')
    const { bars } = endedShares(ended, zh)
    expect(bars[0]).toMatchObject({ beside: 'n = 548；36 件未结' })
    // The bar is the title's base, all concluded: 309 + 88 upheld, 35 corrected, 88 + 28 other.
    expect(bars[0]?.shares).toEqual([397 / 548, 35 / 548, 116 / 548])
  })

  test('of all, 739 reviews are 654 concluded, 78 pending at the end of a year, and 7 of 上海 in blank results', () => {
    const ended = endedCases(yearsOf(EMPTY_FILTER))
    // Pending: 宿迁 26 and 36, 平潭 1 in 2024, 沭阳 15 in 2025. 沭阳 lies inside 宿迁, whose report of 2024 counts: of the last
    // year, 2025, there are 沭阳 with 15 and 平潭 with none, and nothing stands twice.
    expect(ended[0]).toMatchObject({ told: 739, concluded: 654, pendingOfYears: 26 + 36 + 1 + 15, unclearCases: 7 })
    expect(ended.map(({ pending, pendingYear }) => [pending, pendingYear])).toEqual([
      [15, 2025],
      [0, 2025],
      [1, 2025],
    ])
    expect(toldTexts(ended, zh)[0]).toBe(
      '行政复议总计 739 件：已结 654 件，年末未结 78 件，结果未填全 7 件（1 份年报，未计入；空白不作 0）。',
    )
    expect(pendingTexts(ended, zh)).toEqual(['尚未审结为年末数，不跨年相加，取有数字的最近一年（2025 年）的年报。'])
    // Title and bar tell one share: 52 of 654.
    expect(endedTitle(ended, zh)).toContain('占 8.0 %')
    expect(endedShares(ended, zh).bars[0]?.shares[1]).toBeCloseTo(52 / 654, 12)
  })

  test('few reviews get no share in the title, and blank results are said, not taken for 0', () => {
    expect(endedTitle(endedCases(yearsOf(only('洪泽区人民政府'))), zh)).toBe(
      '行政复议已结 11 件，其中 1 件被纠正；件数少，不计比例',
    )
    const blank = endedCases(yearsOf(only('上海市人民政府办公厅')))
    expect(endedTitle(blank, zh)).toBe('所选年报均未写明行政复议的各项结果')
    expect(endedSummary(blank, zh)).toContain('行政复议：未填')
    expect(toldTexts(blank, zh)[0]).toBe('行政复议另有 1 份年报（7 件）未填全各项结果，未计入；空白不作 0。')
    expect(blank.map((one) => shareOf(one, one.ends.upheld))).toEqual([null, null, null])
    expect(pendingTexts(blank, zh)).toEqual([])
  })

  test('bars of fewer than 30 cases are pale and tell cases: 社会事业局 ended 5 reviews, 9 suits without and 22 after one', () => {
    const { bars } = endedShares(endedCases(yearsOf(only('社会事业局'))), zh)
    // 2025: 2 upheld, 1 corrected; 2024: 2 other. 3 + 3 upheld, 3 corrected. 1 + 13 + 2 upheld, 2 corrected, 4 other.
    expect(bars.map(({ counts, beside, muted, tellsCounts }) => [counts, beside, muted, tellsCounts])).toEqual([
      [[2, 1, 2], 'n = 5，件数少；0 件未结', true, true],
      [[6, 3, 0], 'n = 9，件数少；0 件未结', true, true],
      [[16, 2, 4], 'n = 22，件数少；0 件未结', true, true],
    ])
    const many = endedShares(endedCases(yearsOf(only('宿迁市人民政府'))), zh)
    expect(many.bars.map(({ muted, tellsCounts }) => [muted, tellsCounts])).toEqual(many.bars.map(() => [false, false]))
  })

  test('confirmed zeros are no case, not blank', () => {
    const none = endedCases(yearsOf(only('财政金融局')))
    expect(endedSummary(none, zh)).toBe('行政复议：没有案件；未经复议直接起诉：没有案件；复议后起诉：没有案件。')
  })
})
