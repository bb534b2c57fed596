import { describe, expect, test, vi } from 'vitest'
import { EMPTY_FILTER } from '../../../src/domain/question.ts'
import { TEXTS } from '../../../src/ui/text/texts.ts'
import {
  apartNote,
  besideCaveats,
  besideExport,
  besideLines,
  besideSummary,
  besideTitle,
} from '../../../src/views/compare/besideText.ts'

import { agencyOf, zh, AREA, beside, peers } from './asking.ts'

const CHOSEN = { by: 'chosen', keys: [agencyOf('公安局').key] } as const

// The engine starts once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

describe('side by side', () => {
  test('宿迁 2024 with 1,902 of 3,521 is above 平潭 with 100 of 218, and the title says it', () => {
    const model = beside(['宿迁市人民政府', AREA])
    // 54.0 − 45.9 = 8.1 points; Newcombe's interval 1.3 to 14.8 leaves out 0. In 2023, 43.6 − 51.9: −19.0 to 2.6.
    expect(model.compared).toBe(2)
    expect(model.apart.map(({ year, higher }) => [year, higher.agency.name])).toEqual([[2024, '宿迁市人民政府']])
    expect(besideTitle(model, zh, 'zh')).toBe(
      '2024 年公开率：宿迁市人民政府 54.0 %，高于平潭综合实验区 45.9 %，差异超出偶然范围（可比的 2 组同年对照中有 1 组如此）',
    )
  })

  test('disputes of few decided are not put in order: 11 of 3, 1 of 1 and 9 of 21 in 2025', () => {
    const model = beside(['社会事业局', '综合执法与应急管理局', '交通与建设局'], 'dispute_rate')
    expect(model.sides.map(({ years }) => years.at(-1)?.ratio)).toMatchObject([
      { numerator: 11, denominator: 3, ranked: false },
      { numerator: 1, denominator: 1, ranked: false },
      { numerator: 9, denominator: 21, ranked: false },
    ])
    expect(besideTitle(model, zh, 'zh')).toBe('争议率：没有两个机关在同一年的基数都达到 30，不作高低比较')
  })

  test('disputes for each 100 decided are called higher only beyond chance: in 2024, not in 2023', () => {
    const model = beside(['宿迁市人民政府', AREA], 'dispute_rate')
    // 2024: 平潭 26 of 273 disputes, Wilson 6.6 to 13.6 %, on 218 of 3,739 decided, 5.8 %: beyond. 2023: 9 of 562,
    // 0.8 to 3.0 %, on 81 of 3,567, 2.3 %: within.
    expect(model.compared).toBe(2)
    expect(besideTitle(model, zh, 'zh')).toBe(
      '2024 年争议率：平潭综合实验区 11.9，高于宿迁市人民政府 7.0，差异超出偶然范围（可比的 2 组同年对照中有 1 组如此）',
    )
    expect(apartNote(model, zh)).toContain('按两个泊松计数之比的 95 % 区间')
  })

  test('each year of 平潭 as printed, and together sum over sum: 299 of 635', () => {
    const [side] = beside([AREA, '宿迁市人民政府']).sides
    expect(side?.years.map(({ value }) => ((value ?? 0) * 100).toFixed(1))).toEqual([
      '34.8',
      '61.9',
      '50.7',
      '40.0',
      '51.9',
      '45.9',
      '48.0',
    ])
    // 8 + 13 + 35 + 30 + 42 + 100 + 71 of 23 + 21 + 69 + 75 + 81 + 218 + 148.
    expect(side?.together?.ratio).toMatchObject({ numerator: 299, denominator: 635 })
  })

  test('years without a report are gaps with their reason, and no figure of few cases calls anyone higher', () => {
    const model = beside(['公安局', '交通与建设局'])
    const [police] = model.sides
    expect(police?.years.map(({ why }) => why)).toEqual([
      'noDenominator',
      'missing',
      null,
      null,
      'missing',
      null,
      'missing',
    ])
    expect([model.compared, model.apart]).toEqual([0, []])
    expect(besideTitle(model, zh, 'zh')).toContain('没有两个机关在同一年的基数都达到 30')
    const [line] = besideLines(model, TEXTS.zh, zh).lines
    expect(line?.points[1]).toMatchObject({ value: null, note: '未收录' })
    expect(line?.points[2]).toMatchObject({ value: 0, muted: true, beside: '0 / 1' })
  })

  test('what is doubted in a year is doubted in all years together, in table and CSV', () => {
    const model = beside(['海坛片区管理局', '交通与建设局'])
    // 海坛: 1 of 1 + 6 + 2 that the parts decided under printed totals of 0; 交通 balances in all seven years.
    expect(model.sides.map(({ together }) => together)).toMatchObject([
      { ratio: { numerator: 1, denominator: 9 }, isDoubted: true },
      { ratio: { numerator: 41, denominator: 112 }, isDoubted: false, isBroken: false },
    ])
    const { rows } = besideExport(model, zh)
    const notes = rows.filter(([, year]) => year === '各年合计').map((row) => row.at(-1))
    expect(notes[0]).toContain('存疑')
    expect(notes[1]).toBe('')
  })

  test('a unit beside its area-wide report is named; a stock has no total', () => {
    const model = beside(['综合执法与应急管理局', AREA], 'carried_out')
    expect(model.sides.map(({ inside }) => inside?.name ?? null)).toEqual([AREA, null])
    expect(model.sides.map(({ together }) => together)).toEqual([null, null])
    expect(besideCaveats(model, TEXTS.zh, zh, 'zh')).toContain(zh.noTogether)
  })

  test('the form changed after 2020 for 平潭; documents in force have no cell before', () => {
    const model = beside([AREA], 'normative.in_force')
    expect(model.breaks).toEqual([2020])
    expect(model.sides[0]?.years.slice(0, 3).map(({ why }) => why)).toEqual(['absent', 'absent', null])
    expect(besideCaveats(model, TEXTS.zh, zh, 'zh').join()).toContain('两者不是同一数量')
  })

  test('few figures are told one by one, of many only the latest and the years together', () => {
    const few = besideSummary(beside(['宿迁市人民政府', '宿迁市沭阳县人民政府'], 'received'), zh)
    expect(few).toBe('宿迁市人民政府：2023 年 3,511，2024 年 3,525；宿迁市沭阳县人民政府：2025 年 713。')
    const many = besideSummary(beside(['交通与建设局', '管委会办公室', '公安局'], 'received'), zh)
    expect(many).toContain('平潭综合实验区公安局：最近（2024 年）')
    expect(many).toContain('各年合计 112；')
  })

  test('the amounts of the latest year of both stand in the title, the largest first', () => {
    expect(besideTitle(beside([AREA, '宿迁市人民政府'], 'received'), zh, 'zh')).toBe(
      '2024 年新收申请：宿迁市人民政府 3,525，平潭综合实验区 218',
    )
  })

  test('the CSV has a row for each agency and year, gaps with their reason, and the years together', () => {
    const { header, rows } = besideExport(beside([AREA, '宿迁市人民政府']), zh)
    expect(header).toEqual(['机关', '年份', '数字', '分子', '分母 n', '95 % 区间下限', '95 % 区间上限', '说明'])
    expect(rows).toHaveLength(2 * 8)
    expect(rows[8]).toEqual(['宿迁市人民政府', 2019, null, null, null, null, null, '未收录'])
    expect(rows[7]?.slice(0, 5)).toEqual([AREA, '各年合计', 299 / 635, 299, 635])
  })
})

test('公安局 2021 is left out for its sums, 2020 is not in the dataset: each cell says which', () => {
  const gaps = (onlySound: boolean) => {
    const [police] = beside(['公安局', AREA], 'received', { from: 2019, to: 2022 }, onlySound).sides
    return police?.years.map(({ why }) => why)
  }
  expect(gaps(false)).toEqual([null, 'missing', null, null])
  expect(gaps(true)).toEqual([null, 'missing', 'leftOut', null])
  const summary = besideSummary(beside(['公安局', AREA], 'received', { from: 2020, to: 2021 }, true), zh)
  expect(summary).toContain('平潭综合实验区公安局：2021 年')
  expect(summary).toContain('因勾稽不符已剔除')
})

test('a stock of 2021, which 公安局 reports and which is left out for its sums, is not said to be not in the dataset', () => {
  const filter = { ...EMPTY_FILTER, years: { from: 2019, to: 2021 } }
  const whyOf = (onlySound: boolean) => {
    const { rows } = peers(AREA, { id: 'normative.in_force', rule: CHOSEN, filter: { ...filter, onlySound } })
    return rows.find(({ name }) => name.endsWith('公安局'))?.figure.why
  }
  expect([whyOf(false), whyOf(true)]).toEqual([null, 'leftOut'])
})
