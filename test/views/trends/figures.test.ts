import { describe, expect, test, vi } from 'vitest'
import { quantity } from '../../../src/domain/quantities.ts'
import { caveatsOf } from '../../../src/views/trends/caveats.ts'
import { chartOf } from '../../../src/views/trends/chart.ts'
import { formChanges } from '../../../src/views/trends/forms.ts'
import type { Trend } from '../../../src/views/trends/model.ts'
import { lineNames } from '../../../src/views/trends/names.ts'
import { tableRows } from '../../../src/views/trends/rows.ts'
import { chanceOf, changeText, summaryOf } from '../../../src/views/trends/sentences.ts'
import { titleOf } from '../../../src/views/trends/title.ts'

import { ask, PINGTAN, pingtan, keyOf, wordingIn, only, values, percent, zh } from './asking.ts'

// Datasets are loaded, one of them out of six files; on a busy machine that takes seconds.
vi.setConfig({ hookTimeout: 60_000, testTimeout: 30_000 })

describe('the disclosure rate of 平潭, 2021 to 2025', () => {
  test('50.7, 40.0, 51.9, 45.9, 48.0 per cent of 69, 75, 81, 218, 148', () => {
    const { points } = only(ask('disclosure_rate', { filter: pingtan }))
    expect(points.map((point) => percent(point.value))).toEqual(['50.7', '40.0', '51.9', '45.9', '48.0'])
    expect(points.map((point) => point.ratio?.denominator)).toEqual([69, 75, 81, 218, 148])
  })

  test("Newcombe's interval of each of the four changes holds 0, as worked out apart from this code", () => {
    const { points } = only(ask('disclosure_rate', { filter: pingtan }))
    const changes = points.flatMap(({ change }) => change ?? [])
    const shown = changes.map(({ absolute, interval }) => [absolute, interval?.low, interval?.high].map(percent))
    // 35/69 → 30/75 → 42/81 → 100/218 → 71/148.
    expect(shown).toEqual([
      ['-10.7', '-26.1', '5.4'],
      ['11.9', '-3.7', '26.6'],
      ['-6.0', '-18.4', '6.6'],
      ['2.1', '-8.2', '12.4'],
    ])
    expect(changes.every((change) => change.isReal === false)).toBe(true)
    expect(points[0]?.change).toBeNull()
  })

  test('the page says that these changes cannot be told from chance, in both languages', () => {
    const trend = ask('disclosure_rate', { filter: pingtan })
    expect(titleOf(trend, lineNames(trend, zh), 'value', zh)).toBe(
      '平潭综合实验区的公开率：2021 年 50.7 %，2025 年 48.0 %；逐年变化均不能排除偶然',
    )
    expect(chanceOf(trend, lineNames(trend, zh), zh)).toBe(
      '逐年变化的 95 % 区间（Newcombe）都含 0，这些变化不能排除偶然：2022 年 −10.7 个百分点 [−26.1 至 +5.4]；2023 年 +11.9 个百分点 [−3.7 至 +26.6]；2024 年 −6.0 个百分点 [−18.4 至 +6.6]；2025 年 +2.1 个百分点 [−8.2 至 +12.4]。',
    )
    const en = wordingIn('en')
    expect(titleOf(trend, lineNames(trend, en), 'value', en)).toBe(
      '平潭综合实验区, disclosure rate: 50.7 % in 2021, 48.0 % in 2025; these changes cannot be told from chance',
    )
    expect(chanceOf(trend, lineNames(trend, en), en)).toContain('these changes cannot be told from chance')
  })
})

test('宿迁 2024 differs beyond chance, and the title says which year', () => {
  const trend = ask('disclosure_rate', { filter: { agencies: [keyOf('宿迁市人民政府')] } })
  expect(only(trend).points.at(-1)?.change).toMatchObject({ isReal: true, isRanked: true })
  expect(titleOf(trend, lineNames(trend, zh), 'value', zh)).toBe(
    '宿迁市人民政府的公开率：2023 年 43.6 %，2024 年 54.0 %；2024 年的变化超出偶然范围',
  )
})

describe('gaps, each with its reason', () => {
  const gaps = (trend: Trend) => only(trend).points.map((point) => point.gap)

  test('公安局 has no report in this dataset for 2020 and 2023, and its line ends in 2024', () => {
    const trend = ask('received', { filter: { agencies: [keyOf('公安局')] } })
    expect(trend.years).toEqual([2019, 2020, 2021, 2022, 2023, 2024])
    expect(gaps(trend)).toEqual([null, 'missing', null, null, 'missing', null])
    // A change needs the year before it.
    expect(only(trend).points.map((point) => point.change?.absolute ?? null)[4]).toBeNull()
  })

  test('the 2019 form has no such cell; 阎村 leaves its reviews blank', () => {
    expect(gaps(ask('normative.in_force', { filter: { agencies: [PINGTAN] } })).slice(0, 3)).toEqual([
      'absent',
      'absent',
      null,
    ])
    expect(gaps(ask('review.total', { filter: { agencies: [keyOf('阎村镇人民政府')] } }))).toEqual(['blank'])
  })

  test('nothing decided is nothing to divide by; money without a unit is not added', () => {
    const { points } = only(ask('disclosure_rate', { filter: { agencies: [keyOf('农业农村局')] } }))
    expect(points[0]).toMatchObject({ value: null, gap: 'noDenominator' })
    const money = { filter: { years: { from: 2020, to: 2020 }, levels: ['township' as const] } }
    expect(gaps(ask('procurement.amount', money))).toEqual(['notAdded'])
  })
})

describe('where the form changes', () => {
  const after = (end: string) => only(ask('received', { filter: { agencies: [keyOf(end)] } })).forms

  test('平潭 after 2020; 海坛 after 2022, its 2023 mixes the two; 社会事业局 after 2020, its 2021 mixes', () => {
    expect(only(ask('received', { filter: { agencies: [PINGTAN] } })).forms).toEqual({ after: [2020], both: [] })
    expect(after('海坛片区管理局')).toEqual({ after: [2022], both: [2023] })
    expect(after('社会事业局')).toEqual({ after: [2020], both: [2021] })
  })

  test('of several agencies the form that most use; where two share that, the one of the year before', () => {
    const used = (year: number, ...forms: [string, number][]) => ({
      year,
      forms: forms.map(([form, reports]) => ({ form, reports })),
    })
    const rows = [
      used(2019, ['cn-2019', 3]),
      used(2020, ['cn-2019', 2], ['cn-2021', 2]),
      used(2021, ['', 9], ['cn-2019', 1], ['cn-2021', 2]),
    ]
    expect(formChanges(rows)).toEqual({ after: [2020], both: [2020, 2021] })
  })

  test('the picture has the break and the caveats name the years', () => {
    const trend = ask('received', { by: 'agency' })
    const names = lineNames(trend, zh)
    const model = chartOf(trend, trend.lines, names, 'value', zh)
    expect(model.breaks).toEqual([{ after: 2020, name: '格式变更' }])
    expect(model.lines.find((line) => line.name.endsWith('海坛片区管理局'))?.breaks).toEqual([
      { after: 2022, name: '格式变更' },
    ])
    const said = caveatsOf(trend, names, { scale: 'value', shown: trend.lines, of: 24 }, zh)
    expect(said).toContain('2020 年之后改用另一版格式（据表格版式判断）。')
    expect(said.find((one) => one.includes('海坛片区管理局（2022 年）'))).toBeDefined()
    expect(said).toContain('两版格式并用的年份：2021–2023。')
  })
})

test('documents made are joined over the forms with a note; documents in force are refused with the reason', () => {
  const made = ask('normative.made', { filter: { agencies: [PINGTAN] } })
  expect(values(only(made))).toEqual([89, 77, 69, 88, 77, 62, 58])
  const said = caveatsOf(made, lineNames(made, zh), { scale: 'value', shown: made.lines, of: 1 }, zh)
  expect(said).toContain('2019年版为“本年新制作数量”，2021年版为“本年制发件数”，口径相近。')
  expect(quantity('normative.in_force')?.refused).toEqual([
    {
      id: 'normative.disclosed_total',
      reason: expect.objectContaining({
        zh: '“对外公开总数量”是累计公开的件数，“现行有效件数”是仍然有效的件数，两者不是同一数量。',
      }),
    },
  ])
})

describe('a year that cannot be compared says what the year before lacks', () => {
  const whyIn = (year: number, trend: Trend) => {
    const point = only(trend).points.find((one) => one.year === year)
    return point && changeText(point, trend, zh)
  }

  test('公安局 has no report in this dataset for 2020 and 2023', () => {
    const trend = ask('received', { filter: { agencies: [keyOf('公安局')] } })
    expect([2021, 2024].map((year) => whyIn(year, trend))).toEqual(['上年未收录', '上年未收录'])
    const rows = tableRows(trend, lineNames(trend, zh), 'value')
    expect(rows.find(({ point }) => point.year === 2024)).toMatchObject({ point: { before: 'missing' } })
  })

  test('the 2019 form has no documents in force; 农业农村局 decided nothing in 2019 and 2020', () => {
    expect(whyIn(2021, ask('normative.in_force', { filter: { agencies: [PINGTAN] } }))).toBe('上年格式无此栏')
    expect(whyIn(2021, ask('disclosure_rate', { filter: { agencies: [keyOf('农业农村局')] } }))).toBe('上年分母为 0')
  })

  test('several agencies, none of which has both years: 国有资产管理局 ends in 2023, 投资促进局 begins in 2024', () => {
    const agencies = [keyOf('国有资产管理局'), keyOf('投资促进局')]
    expect(whyIn(2024, ask('received', { filter: { agencies } }))).toBe('没有两年同口径均有数字的机关')
  })
})

test('money with a unit of its own is not said to differ from the form, which prints none', () => {
  // 金井 prints 147230元 in 2019 and 8810055 in 2020.
  const trend = ask('procurement.amount', { filter: { agencies: [keyOf('金井片区管理局')] } })
  const names = lineNames(trend, zh)
  expect(only(trend).points.slice(0, 2)).toMatchObject([{ gap: 'ownUnit' }, { gap: null, value: 8810055 }])
  expect(summaryOf(trend, names, 'value', zh)).toContain('2019 年自印单位，不与未印单位者同列')
  const said = caveatsOf(trend, names, { scale: 'value', shown: trend.lines, of: 1 }, zh)
  expect(said).toContain('格式未印单位，1 份年报自印单位，不与未印单位者同列，未计入。')
})

test('a year left out for its sums is none that the dataset lacks: 公安局 2021 and 2020', () => {
  const gaps = (onlySound: boolean, by: 'agency' | 'all' = 'agency') => {
    const filter = { agencies: [keyOf('公安局')], years: { from: 2019, to: 2022 }, onlySound }
    const { lines, coverage } = ask('received', { filter, by })
    const said = lines.map(({ points }) => points.map(({ gap }) => gap))
    return [said, coverage.filter(({ isLeftOut }) => isLeftOut).map(({ year }) => year)]
  }
  expect(gaps(false)).toEqual([[[null, 'missing', null, null]], []])
  expect(gaps(true)).toEqual([[[null, 'missing', 'leftOut', null]], [2021]])
  expect(gaps(true, 'all')).toEqual([[[null, 'missing', 'leftOut', null]], [2021]])
})
