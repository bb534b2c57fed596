import { describe, expect, test, vi } from 'vitest'
import { ENDINGS, outcomes } from '../../../src/data/queries/outcomes.ts'
import { DEFAULT_QUESTION, EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { shareLines } from '../../../src/ui/chart/shares.ts'
import { TEXTS, type Lang } from '../../../src/ui/text/texts.ts'
import { endingShares, reasonDots } from '../../../src/views/outcomes/charts.ts'
import { disclosedLines } from '../../../src/views/outcomes/disclosed.ts'
import { endingColumns, endingExport } from '../../../src/views/outcomes/endingColumns.tsx'
import { reasonColumns } from '../../../src/views/outcomes/reasonColumns.tsx'
import { outcomeRates, rateEquation, ratesNote } from '../../../src/views/outcomes/rates.ts'
import { reasonRows } from '../../../src/views/outcomes/reasons.ts'
import { apartText, reasonCaveats, reasonsN, reasonsTitle } from '../../../src/views/outcomes/reasonSentences.ts'
import { endingsCaveats } from '../../../src/views/outcomes/sentences.ts'
import { WORDS } from '../../../src/views/outcomes/words.ts'
import { agencies, modelOf, naming, of, open, PINGTAN, SUQIAN, totalOf, years } from './asking.ts'

// The engine starts once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

describe('the disclosure rate of a bar', () => {
  const linesOf = (filter: Filter, lang: Lang = 'zh') =>
    endingShares(years(filter).bars, WORDS[lang], lang).bars[0]?.lines?.map(({ name, value }) => `${name} ${value}`)

  test('stands in its tooltip with interval and sides: 平潭 2021 35 of 69, 2020 13 of the 21 printed', () => {
    expect(linesOf(of(PINGTAN, 2021))).toEqual(['公开率 50.7 % [39.2–62.2]', ' = (30 + 5) ÷ 69'])
    expect(linesOf(of(PINGTAN, 2021), 'en')).toEqual(['Disclosure rate 50.7 % [39.2–62.2]', ' = (30 + 5) ÷ 69'])
    // Drawn on 27, and still a rate of what is printed as decided.
    expect(linesOf(of(PINGTAN, 2020))).toEqual(['公开率 61.9 % [40.9–79.2]', ' = (7 + 6) ÷ 21'])
  })

  test('平潭 2019 to 2025, as known', () => {
    const model = years({ ...EMPTY_FILTER, agencies: [PINGTAN] })
    expect(model.bars.map(({ disclosed }) => ((disclosed.share ?? 0) * 100).toFixed(1))).toEqual([
      '34.8',
      '61.9',
      '50.7',
      '40.0',
      '51.9',
      '45.9',
      '48.0',
    ])
  })

  test('a column sorts by it from 30 cases on; a file has it for all', () => {
    const asking = { question: DEFAULT_QUESTION, ask: () => undefined }
    const model = agencies()
    const rate = endingColumns(model, null, naming(), asking).find(({ id }) => id === 'rate')
    const exported = endingExport(model, naming(), asking).find(({ id }) => id === 'rate')
    const haitan = model.bars.find(({ name }) => name.includes('海坛'))
    // Decided as printed or by its parts 1 + 0 + 6 + 2, of which one was granted in part.
    expect(haitan?.disclosed).toMatchObject({ numerator: 1, denominator: 9 })
    expect(haitan && [rate?.value(haitan), exported?.value(haitan)]).toEqual([null, 0.111111])
    const ranked = model.bars.filter((bar) => rate?.value(bar) !== null)
    expect(ranked).toHaveLength(9)
  })

  test('why there is none is told in its place: 君山 2020 granted 2 of 0', () => {
    const filter = { ...EMPTY_FILTER, levels: ['township' as const], years: { from: 2020, to: 2020 } }
    const { bars } = modelOf(open.engine.rows(outcomes(filter, { by: 'agency', depth: 1 }, 24)))
    const junshan = bars.find(({ name }) => name.includes('君山'))
    expect(junshan && disclosedLines(junshan, WORDS.zh, 'zh')).toEqual([
      { name: '公开率', value: '分子大于分母，不作为比率' },
    ])
  })
})

describe('a blank is not a zero', () => {
  test('2019: 上海 leaves 其他处理 blank and 平潭 prints 0, so that nothing is known of the 828', () => {
    const model = years()
    const [bar] = model.bars
    expect(bar?.row).toMatchObject({ bar: '2019', whole: 828, drawn: 2 })
    expect(bar?.parts.at(-1)).toEqual({ group: 'other', count: null, share: null, lacking: 1 })
    const chart = endingShares(model.bars, WORDS.zh, 'zh')
    expect(shareLines(chart, 0).find(({ name }) => name === '其他处理')?.value).toBe('– · 2 份中 1 份未填')
    expect(endingsCaveats(model, totalOf(), naming())).toContain('2019 年：部分年报有结果未填，不作为 0，也不计占比。')
  })

  test('where others print cases the sum stands, without a share', () => {
    const [row] = open.engine
      .rows(outcomes({ ...EMPTY_FILTER, years: { from: 2019, to: 2020 } }, 'year', 60))
      .filter(({ bar }) => bar === '2019')
    if (!row) throw new Error('no row of 2019')
    const model = modelOf([{ ...row, sums: new Map([...row.sums, ['other', { value: 4, reported: 1 }]]) }])
    const asking = { question: DEFAULT_QUESTION, ask: () => undefined }
    const [bar] = model.bars
    expect(bar?.parts.at(-1)).toMatchObject({ count: 4, lacking: 1 })
    const value = (id: string) =>
      bar &&
      endingExport(model, naming(), asking)
        .find((column) => column.id === id)
        ?.value(bar)
    expect([value('other'), value('share-other'), value('lacking')]).toEqual([4, null, '其他处理 2 份中 1 份未填'])
  })
})

test('海坛 is drawn on 14: 13 outcomes, and one decided without an outcome', () => {
  const model = agencies()
  const haitan = model.bars.find(({ name }) => name.includes('海坛'))
  const columns = endingColumns(model, null, naming(), { question: DEFAULT_QUESTION, ask: () => undefined })
  const value = (id: string) => haitan && columns.find((column) => column.id === id)?.value(haitan)
  expect(ENDINGS.map(value)).toEqual([0, 1, 1, 9, 0, 2])
  expect([value('whole'), value('rest')]).toEqual([14, 1])
  expect(columns.find(({ id }) => id === 'whole')?.header).toBe('绘图基数')
})

describe('reasons say what their shares are of', () => {
  test('其他处理: 795 of 8,316, and what the 2019 form does not divide 4 of 65', () => {
    // Of 9,186 the 805 of 上海, which leaves the row blank, and 65 of the 2019 form are not in 8,316.
    const rows = reasonRows(totalOf(), 'other', 'zh')
    const dotRows = reasonDots(rows, WORDS.zh).rows
    expect(dotRows.find(({ key }) => key === 'other.misc')?.beside).toBe('9.6 % · 795 / 8,316')
    expect(dotRows.find(({ key }) => key === 'other.undivided')?.beside).toBe('6.2 % · 4 / 65')
    expect(reasonsN(rows, totalOf(), TEXTS.zh)).toBe('n = 65–8,316 · 128 份年报中的 13 份')
    expect(reasonsN(reasonRows(totalOf(), 'unable', 'zh'), totalOf(), TEXTS.en)).toBe('n = 9,186 · 13 of 128 reports')
  })

  test('a column has the denominator; bounds have one digit and their per cent sign', () => {
    const columns = reasonColumns(naming(), 13, { question: DEFAULT_QUESTION, ask: () => undefined })
    const [row] = reasonRows(totalOf(), 'other', 'zh')
    const cell = (id: string) => row && columns.find((column) => column.id === id)?.cell?.(row)
    expect(cell('denominator')).toBe('8,316')
    // Wilson of 795 of 8,316: 0.0958 ± 0.0063.
    expect([cell('low'), cell('high')]).toEqual(['8.9 %', '10.2 %'])
  })

  test('the most frequent is not said to be most of them: 96 of 371', () => {
    const rows = reasonRows(totalOf(), 'denied', 'en')
    expect(reasonsTitle(rows, 'Denied', WORDS.en)).toBe('Denied: 371, the most frequent “Internal affairs” (96)')
  })

  test('“其他” says of what', () => {
    const name = (lang: Lang) => reasonRows(totalOf(), null, lang).find(({ reason }) => reason === 'other.misc')?.name
    expect([name('zh'), name('en')]).toEqual(['其他（其他处理）', 'Other (other handling)'])
  })

  test('4,798 reasons, and 9,186 − 4,394 not disclosed: 平潭 2020 prints six outcomes too many', () => {
    const total = totalOf()
    expect(apartText(total, reasonRows(total, null, 'zh'), naming())).toEqual([
      '各情形合计 4,798 件，办结总数减去公开的为 4,792 件（9,186 − 4,394）。平潭综合实验区 2020 年年报的各结果相加比办结总数多 6 件。',
    ])
    expect(apartText(total, reasonRows(total, null, 'en'), naming('en'))[0]).toContain(
      'decided less disclosed is 4,792 (9,186 − 4,394). The outcomes of 平潭综合实验区 2020 add up to 6 more',
    )
    const suqian = totalOf(of(SUQIAN, 2023))
    expect(apartText(suqian, reasonRows(suqian, null, 'zh'), naming())).toEqual([])
  })

  test('townships: two reports print reasons beyond what they decided, and are left out of their shares', () => {
    const total = totalOf({ ...EMPTY_FILTER, levels: ['township'] })
    const said = (group: 'unable' | 'other' | null) =>
      reasonCaveats(total, reasonRows(total, group, 'zh'), group, naming()).join('')
    // 君山 2022 and 海坛 2022; 君山 2020 prints two granted, which have no reason.
    expect(said(null)).toContain('2 份年报的分子大于分母，未计入比率。')
    expect(said('unable')).toContain('2 份年报的分子大于分母，未计入比率。')
    expect(said('other')).not.toContain('分子大于分母')
  })
})

test('the rates say how many reports are left out of each', () => {
  const rates = outcomeRates(totalOf({ ...EMPTY_FILTER, levels: ['township'] }))
  expect(rates[0] && rateEquation(rates[0])).toMatch(/^40\.7 % .* = \(11 \+ 11\) ÷ 54$/)
  expect(ratesNote(rates, naming())).toContain(
    '分子大于分母的年报不计入：公开率 1 份，全部公开率 1 份，不予公开率 1 份，无法提供率 2 份。',
  )
  expect(ratesNote(outcomeRates(totalOf()), naming())).toBe(WORDS.zh.rates.note)
})
