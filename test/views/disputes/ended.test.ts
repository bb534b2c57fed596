import { afterAll, describe, expect, test } from 'vitest'
import { endedCases, shareOf } from '../../../src/views/disputes/ended.ts'
import { endedShares, endedSummary, endedTitle, unclearTexts } from '../../../src/views/disputes/endedText.ts'
import { open, only, yearsOf, zh } from './asking.ts'

afterAll(() => open.engine.close())

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

  test('bars of fewer than 30 cases are pale and tell cases: 社会事业局 ended 5 reviews, 9 suits without and 22 after one', () => {
    const { bars } = endedShares(endedCases(yearsOf(only('社会事业局'))), zh)
    // 2025: 2 upheld, 1 corrected; 2024: 2 other. 3 + 3 upheld, 3 corrected. 1 + 13 + 2 upheld, 2 corrected, 4 other.
    expect(bars.map(({ counts, beside, muted, tellsCounts }) => [counts, beside, muted, tellsCounts])).toEqual([
      [[2, 1, 2], 'n = 5，件数少', true, true],
      [[6, 3, 0], 'n = 9，件数少', true, true],
      [[16, 2, 4], 'n = 22，件数少', true, true],
    ])
    const many = endedShares(endedCases(yearsOf(only('宿迁市人民政府'))), zh)
    expect(many.bars.map(({ muted, tellsCounts }) => [muted, tellsCounts])).toEqual(many.bars.map(() => [false, false]))
  })

  test('confirmed zeros are no case, not blank', () => {
    const none = endedCases(yearsOf(only('财政金融局')))
    expect(endedSummary(none, zh)).toBe('行政复议：没有案件；未经复议直接起诉：没有案件；复议后起诉：没有案件。')
  })
})
