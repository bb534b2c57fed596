import { describe, expect, test, vi } from 'vitest'
import type { OutcomeRow } from '../../../src/data/queries/outcomes.ts'
import { outcomesByApplicant } from '../../../src/data/queries/outcomesByApplicant.ts'
import { DEFAULT_QUESTION, EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { endingShares, reasonDots } from '../../../src/views/outcomes/charts.ts'
import { endingColumns, endingExport } from '../../../src/views/outcomes/endingColumns.tsx'
import { inBar, opened } from '../../../src/views/outcomes/endings.ts'
import { outcomeRates, rateEquation } from '../../../src/views/outcomes/rates.ts'
import { reasonRows } from '../../../src/views/outcomes/reasons.ts'
import { reasonsSentence, reasonsTitle, whySentence, whyTitle } from '../../../src/views/outcomes/reasonSentences.ts'
import { endingsCaveats, endingsTitle } from '../../../src/views/outcomes/sentences.ts'
import { WORDS } from '../../../src/views/outcomes/words.ts'
import { agencies, applicants, modelOf, naming, of, open, PINGTAN, SUQIAN, totalOf, years } from './asking.ts'

// The engine starts once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

describe('bars of 100 %', () => {
  test('宿迁 2023: 1,191, 328, 142, 1,078, 406 and 341 of 3,486, nothing left over', () => {
    const [bar] = years(of(SUQIAN, 2023)).bars
    expect(bar).toMatchObject({ name: '2023 年', over: 0, rest: 0, isSmall: false })
    expect(bar?.parts.map(({ share }) => ((share ?? 0) * 100).toFixed(1))).toEqual([
      '34.2',
      '9.4',
      '4.1',
      '30.9',
      '11.6',
      '9.8',
    ])
  })

  test('平潭 2020: 27 outcomes of 21 printed are drawn on 27, said, never over 100 %', () => {
    const model = years(of(PINGTAN, 2020))
    const [bar] = model.bars
    expect(bar).toMatchObject({ over: 6, rest: 0, isSmall: true })
    const sum = bar?.parts.reduce((all, { share }) => all + (share ?? 0), 0)
    expect(sum).toBeCloseTo(1, 12)
    expect(endingsCaveats(model, totalOf(of(PINGTAN, 2020)), naming())).toContain(
      '2020 年：各结果相加比印出的办结总数多 6 件，该条按相加数绘制，比例因此不同于按办结总数计算的公开率。',
    )
    const chart = endingShares(model.bars, WORDS.zh, 'zh')
    expect(chart.bars[0]).toMatchObject({ name: '2020 年（存疑）', beside: 'n = 27，不足 30', muted: true })
  })

  test('what a report decided and did not itemise is left over, and hatched', () => {
    const { bars } = agencies()
    const haitan = bars.find(({ name }) => name === '平潭综合实验区海坛片区管理局')
    expect(haitan).toMatchObject({ rest: 1 })
    expect(endingShares(bars, WORDS.zh, 'zh').rest).toBe('未分项')
    expect(endingShares(years().bars, WORDS.zh, 'zh').rest).toBeUndefined()
  })

  test('no bar is longer than 100 %', () => {
    for (const { bars } of [years(), agencies(), applicants(EMPTY_FILTER)]) {
      for (const { parts, name } of bars) {
        expect([name, parts.reduce((all, { share }) => all + (share ?? 0), 0) <= 1 + 1e-12]).toEqual([name, true])
      }
    }
  })

  test('years in their order; agencies by what they disclosed, those below 30 after them and unranked', () => {
    expect(years().bars.map(({ row }) => row.bar)).toEqual(['2019', '2020', '2021', '2022', '2023', '2024', '2025'])
    const { bars, left, isRanked } = agencies()
    const firstSmall = bars.findIndex(({ isSmall }) => isSmall)
    expect([isRanked, left, firstSmall]).toEqual([true, 0, 9])
    expect(bars.slice(firstSmall).every(({ isSmall }) => isSmall)).toBe(true)
    const ranked = bars.slice(0, firstSmall).map(({ disclosed }) => disclosed.share ?? 0)
    expect(ranked).toEqual(ranked.toSorted((a, b) => b - a))
    // 29 + 7 of 53.
    expect(bars[0]).toMatchObject({ name: '平潭综合实验区行政审批局', disclosed: { numerator: 36, denominator: 53 } })
  })

  test('of many agencies the largest, and how many are left', () => {
    const model = agencies(3)
    expect(model.left).toBe(21)
    expect(endingsCaveats(model, totalOf(), naming())).toContain(
      '按办结总数取前 3 条，其余 21 条未列出；可用筛选缩小范围。',
    )
  })

  test('applicants stand in the order of the form', () => {
    const { bars } = applicants(of(SUQIAN, 2023))
    expect(bars.map(({ name }) => name)).toEqual([
      '自然人',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他组织',
    ])
    // 1,175 and 319 of 3,375.
    expect(bars[0]?.disclosed).toMatchObject({ numerator: 1494, denominator: 3375 })
  })
})

describe('what is said', () => {
  test('the finding is computed: all years, two agencies that differ, applicants', () => {
    expect(endingsTitle(years(), totalOf(), naming())).toBe('2019–2025 年办结 9,186 件，47.8 % 予以或部分公开')
    expect(endingsTitle(years(), totalOf(), naming('en'))).toMatch(
      /: 9,186 decided, 47.8 % granted in full or in part$/,
    )
    // Of a part of all agencies no one is the highest.
    expect(endingsTitle(agencies(3), totalOf(), naming())).toMatch(/^2019–2025 年办结 9,186 件/)
    expect(endingsTitle(agencies(), totalOf(), naming())).toBe(
      '予以或部分公开的比例，从上海市人民政府办公厅（存疑）的 34.2 % 到平潭综合实验区行政审批局的 67.9 %（限 n ≥ 30 的 9 个）',
    )
    expect(endingsTitle(agencies(), totalOf(), naming('en'))).toBe(
      'Granted in full or in part: from 34.2 %, 上海市人民政府办公厅 (in doubt), to 67.9 %, 平潭综合实验区行政审批局; only the 9 with n ≥ 30',
    )
    const filter = of(SUQIAN, 2023)
    expect(endingsTitle(applicants(filter), totalOf(filter), naming())).toBe(
      '办结的申请中 96.8 % 由自然人提出，其中 44.3 % 予以或部分公开',
    )
  })

  test('宿迁 2023: reasons of a group ranked, each a share of 3,486 with its interval', () => {
    const rows = reasonRows(totalOf(of(SUQIAN, 2023)), 'unable', 'zh')
    expect(rows.map(({ reason, count }) => [reason, count])).toEqual([
      ['unable.not_held', 1047],
      ['unable.create', 28],
      ['unable.unclear', 3],
    ])
    expect(rows[0]?.ofDecided).toMatchObject({ numerator: 1047, denominator: 3486 })
    expect(reasonsTitle(rows, '无法提供', WORDS.zh)).toBe(
      '无法提供 1,078 件，其中“本机关不掌握相关政府信息”最多，为 1,047 件',
    )
    expect(reasonDots(rows, WORDS.zh).rows[0]?.beside).toBe('30.0 % · 1,047 / 3,486')
    // 142 + 1,078 + 406 + 341.
    expect(whyTitle(totalOf(of(SUQIAN, 2023)), naming())).toBe(
      '未予公开的 1,967 件中，1,047 件为“本机关不掌握相关政府信息”',
    )
  })

  test('reasons that no report prints are not said to be none', () => {
    const rows = reasonRows(totalOf(of(SUQIAN, 2023)), 'unable', 'zh')
    const blank = rows.map((row) => ({ ...row, count: null }))
    expect(reasonsTitle(blank, '无法提供', WORDS.zh)).toBe('无法提供：所选年报均未印出各情形的件数')
    expect(reasonsSentence(blank, WORDS.zh)).toBe('各情形没有大于 0 的件数。')
    const zeros = rows.map((row) => ({ ...row, count: 0 }))
    expect(reasonsTitle(zeros, '无法提供', WORDS.zh)).toBe('无法提供：所选年报没有具体情形')
    expect(reasonsSentence(zeros, WORDS.en)).toBe('No reason has a figure above 0.')
    const unsaid = { ...totalOf(of(SUQIAN, 2023)), reasons: new Map() }
    expect(whyTitle(unsaid, naming())).toBe('所选年报均未印出未予公开的各情形')
    expect(whyTitle(unsaid, naming('en'))).toBe('None of these reports prints its reasons not to disclose')
    expect(whySentence([], WORDS.zh)).toBe('各情形没有大于 0 的件数。')
  })

  test('what the 2019 form leaves undivided is no reason: it stands last', () => {
    const rows = reasonRows(totalOf(of(PINGTAN, 2020)), null, 'zh')
    expect(rows.slice(0, 3).map(({ reason, count }) => [reason, count])).toEqual([
      ['unable.not_held', 4],
      ['unable.unclear', 3],
      ['refused.repeat', 3],
    ])
    expect(rows.at(-1)).toMatchObject({ reason: 'other.undivided', count: 4 })
    expect(reasonRows(totalOf(of(PINGTAN, 2020)), 'granted', 'zh')).toEqual([])
  })
})

describe('rates', () => {
  const equations = (filter: Filter) =>
    new Map(outcomeRates(totalOf(filter)).map((rate) => [rate.indicator.id, rateEquation(rate)]))

  test('宿迁 2023 and 2024 as worked out by hand', () => {
    const then = equations(of(SUQIAN, 2023))
    expect(then.get('disclosure_rate')).toBe('43.6 % [41.9–45.2] = (1,191 + 328) ÷ 3,486')
    expect(then.get('merits_rate')).toMatch(/^91\.5 % \[.*\] = \(1,191 \+ 328\) ÷ \(1,191 \+ 328 \+ 142\)$/)
    expect(then.get('denial_rate')).toMatch(/= 142 ÷ 3,486$/)
    expect(then.get('unprocessed_rate')).toMatch(/^11\.6 % .* = 406 ÷ 3,486$/)
    expect(equations(of(SUQIAN, 2024)).get('disclosure_rate')).toBe('54.0 % [52.4–55.7] = (1,431 + 471) ÷ 3,521')
  })

  test('a report without decided has no rate, and says why', () => {
    const nothing = outcomeRates(totalOf({ ...EMPTY_FILTER, kinds: ['none'] }))
    expect(nothing.map(({ ratio }) => ratio.why)).toEqual(Array.from({ length: 7 }, () => 'blank'))
    expect(nothing.map(rateEquation).join('')).toBe('')
  })
})

describe('a press', () => {
  test('on a segment narrows to its bar and opens its group in one step', () => {
    const next = opened(DEFAULT_QUESTION, { by: 'year', bar: '2023' }, 'unable')
    expect(next.filter.years).toEqual({ from: 2023, to: 2023 })
    expect(next.outcomes).toEqual({ by: 'year', group: 'unable' })
    expect(inBar(EMPTY_FILTER, { by: 'agency', bar: SUQIAN })?.agencies).toEqual([SUQIAN])
    expect(inBar(EMPTY_FILTER, { by: 'place', bar: '江苏省' })?.places).toEqual(['江苏省'])
    expect(inBar(EMPTY_FILTER, { by: 'level', bar: 'city' })?.levels).toEqual(['city'])
  })

  test('on an applicant, or on what states no level, opens the group alone', () => {
    for (const bar of [{ by: 'applicant', bar: 'person' } as const, { by: 'level', bar: '' } as const]) {
      const next = opened(DEFAULT_QUESTION, bar, 'denied')
      expect(next.filter).toEqual(EMPTY_FILTER)
      expect(next.outcomes.group).toBe('denied')
    }
  })
})

test('the table opens the reasons of the chosen group; the file holds shares and all twenty', () => {
  const asking = { question: DEFAULT_QUESTION, ask: () => undefined }
  const model = years(of(SUQIAN, 2023))
  const ids = endingColumns(model, 'unable', naming(), asking).map(({ id }) => id)
  expect(ids).toEqual(
    ['name', 'decided', 'rate', 'interval', 'granted', 'partial', 'denied', 'unable', 'refused', 'other'].concat(
      ['unable.not_held', 'unable.create', 'unable.unclear'],
      ['reports', 'doubt'],
    ),
  )
  const over = endingColumns(years(of(PINGTAN, 2020)), null, naming(), asking)
  expect(over.slice(0, 3).map(({ id }) => id)).toEqual(['name', 'decided', 'whole'])
  const exported = endingExport(model, naming(), asking)
  const [bar] = model.bars
  expect(exported.some(({ id }) => id === 'interval' || id === 'lacking')).toBe(false)
  const value = (id: string) => bar && exported.find((column) => column.id === id)?.value(bar)
  expect([value('granted'), value('share-granted'), value('refused.petition')]).toEqual([1191, 0.341652, 305])
  // 43.6 % [41.9–45.2].
  expect(['rate', 'low', 'high', 'numerator', 'denominator'].map(value)).toEqual([
    0.435743, 0.419362, 0.452265, 1519, 3486,
  ])
  expect(exported.filter(({ id }) => id.includes('.'))).toHaveLength(20)
})

describe('titles claim no more than the figures', () => {
  const decided = (value: number) => ({ value, reported: 1 })

  test('where reports print only 总计, the share of an applicant is of what the columns print', () => {
    // 3,486 as in the report, and 20 more of a report without columns.
    const rows = open.engine.rows(outcomesByApplicant(of(SUQIAN, 2023)))
    const total = totalOf(of(SUQIAN, 2023))
    expect(endingsTitle(modelOf(rows), { ...total, decided: decided(3506) }, naming())).toBe(
      '各申请人栏印出的办结 3,486 件中，96.8 % 由自然人提出，其中 44.3 % 予以或部分公开',
    )
  })

  test('a bar without a figure is not one of fewer than 30', () => {
    const rows = open.engine.rows(outcomesByApplicant(of(SUQIAN, 2023)))
    const blank = rows.map((row) => ({ ...row, whole: null, decided: { value: null, reported: 0 }, sums: new Map() }))
    expect(endingsCaveats(modelOf(blank), totalOf(of(SUQIAN, 2023)), naming()).join('')).not.toContain('不足 30')
  })

  test('of two agencies that disclosed all, none is called the highest', () => {
    const bar = (name: string, granted: number, whole: number): OutcomeRow => ({
      by: 'agency',
      bar: name,
      reports: 1,
      counted: 1,
      areas: 0,
      doubted: 0,
      decided: decided(whole),
      whole,
      sums: new Map([['granted', decided(granted)]]),
      drawn: 1,
      lacking: new Map(),
      disclosed: { numerator: granted, denominator: whole, reported: 1, exceeding: 0, granted, partial: 0 },
      bars: 3,
    })
    const total = totalOf()
    const range = (...rows: readonly OutcomeRow[]) => endingsTitle(modelOf(rows), total, naming())
    expect(range(bar('甲局', 40, 40), bar('乙局', 50, 50), bar('丙局', 1, 40))).not.toContain('从')
    expect(range(bar('甲局', 40, 40), bar('乙局', 49, 50), bar('丙局', 1, 40))).toBe(
      '予以或部分公开的比例，从丙局的 2.5 % 到甲局的 100.0 %',
    )
  })
})
