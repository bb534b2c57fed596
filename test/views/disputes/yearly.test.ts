import { describe, expect, test } from 'vitest'
import { DEFAULT_QUESTION, EMPTY_FILTER } from '../../../src/domain/question.ts'
import { yearly } from '../../../src/views/disputes/yearly.ts'
import { yearlyColumns } from '../../../src/views/disputes/yearlyTable.tsx'
import { yearlyLines, yearlyTitle } from '../../../src/views/disputes/yearlyText.ts'
import { only, yearsOf, zh } from './asking.ts'

describe('the dispute rate by year', () => {
  test('of years with other agencies the finding says so', () => {
    const found = yearly(yearsOf(EMPTY_FILTER))
    // 平潭 alone in 2021: 3 reviews and 12 suits for 69 decided; 578 for 3,588 in 2023. Of the 593 cases 2.5 % [1.5–4.1] are
    // those of 2021, of what was decided 1.9 %. 洪泽 2023 prints 0 reviews in all beside 10 upheld and 1 corrected.
    expect(yearlyTitle(found, zh)).toBe(
      '2021 年每办结 100 件有争议 21.7 件，为办结满 30 件的各年最高，与次高的 2023 年（16.1 件）的差异不能排除偶然；各年计入的机关不同；2023 年存疑',
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

  test('a table sorted by the rate leaves 2019 and 2020 last, in which 23 and 21 were decided', () => {
    const columns = yearlyColumns({ question: DEFAULT_QUESTION, ask: () => undefined, wording: zh })
    const sorted = columns.find(({ id }) => id === 'value')
    const values = yearly(yearsOf({ ...EMPTY_FILTER, levels: ['county'] })).years.map((one) => [
      one.year,
      one.ratio.denominator,
      sorted?.value(one) === null,
    ])
    expect(values.slice(0, 3)).toEqual([
      [2019, 23, true],
      [2020, 21, true],
      [2021, 69, false],
    ])
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
