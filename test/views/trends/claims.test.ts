import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { TEXTS, type Lang } from '../../../src/ui/text/texts.ts'
import type { Trend } from '../../../src/views/trends/model.ts'
import { lineNames, type Wording } from '../../../src/views/trends/names.ts'
import { chanceOf, changeText } from '../../../src/views/trends/sentences.ts'
import { titleOf } from '../../../src/views/trends/title.ts'
import { WORDS } from '../../../src/views/trends/words.ts'
import { openTestEngine, type TestEngine } from '../../data/engine.ts'
import { load, textFile } from '../../data/reports.ts'

import { text, openFiles, all, ask, PINGTAN, keyOf, wordingIn, only, zh, type Opened, type Asked } from './asking.ts'

// Datasets are loaded, one of them out of six files; on a busy machine that takes seconds.
vi.setConfig({ hookTimeout: 60_000, testTimeout: 30_000 })

describe('the reports split by year, with one year missing', () => {
  let without: Awaited<ReturnType<typeof openFiles>>
  beforeAll(async () => {
    const [header = '', ...records] = text.split(/\r?\n/).filter((line) => line !== '')
    const yearOf = (record: string) => /,(20\d\d),/.exec(record)?.[1] ?? ''
    const years = ['2019', '2021', '2022', '2023', '2024', '2025']
    const fileOf = (year: string) =>
      [`${year}.csv`, [header, ...records.filter((record) => yearOf(record) === year)].join('\n')] as const
    without = await openFiles(...years.map(fileOf))
    // 17 of the 128 reports are of 2020.
    if (without.dataset.reports !== 111) throw new Error(`${without.dataset.reports} reports without those of 2020`)
  })
  afterAll(() => without.engine.close())

  test.each(['all', 'agency', 'level'] as const)('by %s: the lines of the other years are the same', (by) => {
    for (const id of ['received', 'disclosure_rate']) {
      const told = (trend: Trend) =>
        trend.lines.flatMap(({ key, points }) =>
          points
            .filter(({ year }) => year !== 2020)
            .map(({ year, value, ratio, gap }) => ({ key, year, value, ratio, gap })),
        )
      expect(told(ask(id, { by }, without))).toEqual(told(ask(id, { by })))
    }
  })

  test('the missing year is a gap of every line, and 0 of 24 in the coverage', () => {
    const trend = ask('received', { by: 'agency' }, without)
    expect(trend.years).toContain(2020)
    expect(trend.lines.every((line) => line.points[1]?.gap === 'missing')).toBe(true)
    expect(trend.coverage.map(({ agencies }) => agencies)).toEqual([19, 0, 19, 18, 19, 19, 17])
    expect(ask('received').coverage.map(({ agencies }) => agencies)).toEqual([19, 17, 19, 18, 19, 19, 17])
  })

  test('the constant panel is another one, and a change over the missing year cannot be told', () => {
    const years = { from: 2019, to: 2022 }
    // 公安局 reports 2019, 2021 and 2022: without 2020 it has every year.
    const panel = (opened: Opened) => ask('received', { by: 'agency', isConstant: true, filter: { years } }, opened)
    expect([panel(all).panel, panel(without).panel]).toEqual([17, 18])
    expect(panel(without).lines.some(({ key }) => key === keyOf('公安局'))).toBe(true)
    expect(panel(all).lines.some(({ key }) => key === keyOf('公安局'))).toBe(false)
    const changes = only(ask('received', { filter: { agencies: [PINGTAN] } }, without)).points.map(
      ({ change }) => change,
    )
    expect(changes[2]).toMatchObject({ absolute: null, why: 'noPair' })
  })
})

describe('titles claim no more than the figures', () => {
  const head = 'agency,year,scope,form,app.received.total,app.granted.total,app.partial.total,app.decided.total'
  let engine: TestEngine
  beforeAll(async () => {
    engine = await openTestEngine()
  })
  afterAll(() => engine.close())

  async function said(id: string, asked: Asked, ...lines: readonly string[]) {
    const { dataset, tables } = await load(textFile('few.csv', [head, ...lines].join('\n')))
    await engine.load(tables)
    const wording = (lang: Lang): Wording => ({ words: WORDS[lang], texts: TEXTS[lang], lang, dataset })
    const trend = ask(id, asked, { dataset, engine })
    const names = lineNames(trend, wording('zh'))
    return {
      trend,
      title: titleOf(trend, names, 'value', wording('zh')),
      en: titleOf(trend, names, 'value', wording('en')),
      chance: chanceOf(trend, names, wording('zh')),
    }
  }

  test('0 of 2 and then 2 of 2: Newcombe’s interval leaves out 0, Fisher’s p is 1/3, and nothing is claimed', async () => {
    const { trend, title, en, chance } = await said(
      'disclosure_rate',
      { by: 'agency' },
      '甲局,2023,own,cn-2021,2,0,0,2',
      '甲局,2024,own,cn-2021,2,2,0,2',
    )
    const changed = only(trend).points.at(-1)?.change
    expect(changed?.interval?.low).toBeGreaterThan(0)
    expect(changed?.isReal).toBeNull()
    expect(title).toBe('甲局的公开率：2023 年 0.0 %，2024 年 100.0 %；2024 年的变化因基数不足 30，不作判断')
    expect(en).toContain('the changes of 2024 rest on fewer than 30 and are not judged')
    expect(chance).toBe('另有 1 次区间不含 0，但有一年基数不足 30，区间偏窄，不作判断。')
  })

  test('own figures and then area-wide ones are no growth', async () => {
    const { trend, title, en } = await said(
      'received',
      { by: 'agency' },
      '甲市,2023,own,cn-2021,40,0,0,40',
      '甲市,2024,area,cn-2021,400,0,0,400',
    )
    expect(only(trend).isAlike).toBe(false)
    const [, second] = only(trend).points
    expect(second && changeText(second, trend, zh)).toBe('上年口径不同（本级与汇总）')
    expect(title).toBe('甲市的新收申请：2023 年 40，2024 年 400；各年口径不同（本级与汇总），升降不能直接比较')
    expect(en).toContain('own in some years, area-wide in others, so rise and fall cannot be read off')
  })

  test('those who share the most are all named; where all are the same, nobody has the most', async () => {
    const lines = ['甲局,2024,own,cn-2021,5,0,0,5', '乙局,2024,own,cn-2021,5,0,0,5']
    const third = '丙局,2024,own,cn-2021,1,0,0,1'
    expect((await said('received', { by: 'agency' }, ...lines, third)).title).toMatch(
      /^2024 年新收申请：有数字的 3 项中，最多的是(甲局和乙局|乙局和甲局) 5$/,
    )
    const same = await said('received', { by: 'agency' }, ...lines)
    expect(same.title).toBe('2024 年新收申请：有数字的 2 项均为 5')
    expect(same.en).toContain('5 in all 2 with a figure')
  })

  test('of a part of the agencies, the largest over all years, none has the most of all', async () => {
    // 丙局 received most in 2024 and least over both years, so that it is not told.
    const { trend, title, en } = await said(
      'received',
      { by: 'agency', most: 2 },
      '甲局,2023,own,cn-2021,90,0,0,90',
      '甲局,2024,own,cn-2021,20,0,0,20',
      '乙局,2023,own,cn-2021,80,0,0,80',
      '乙局,2024,own,cn-2021,10,0,0,10',
      '丙局,2024,own,cn-2021,50,0,0,50',
    )
    expect(trend.others).toBe(1)
    expect(title).toBe('2024 年新收申请（所列 2 项中）：有数字的 2 项中，最多的是甲局 20')
    expect(en).toContain('of the 2 listed')
  })
})

test('lines without a single figure are said to have none', () => {
  // The 2019 form has no sum of fees; 上海市 is of a province, 平潭 of a county, its area offices of townships.
  const trend = ask('fees.amount', { by: 'level', filter: { years: { from: 2019, to: 2019 } } })
  expect(titleOf(trend, lineNames(trend, zh), 'value', zh)).toMatch(/^2019 年 3 项的.+：各年均无可用数字$/)
})

test.each([
  ['place', '未注明地区', 'Place not stated'],
  ['level', '未注明层级', 'Level not stated'],
  ['kind', '未注明类别', 'Kind not stated'],
] as const)('a group of which the dataset says nothing has a name: %s', (by, said, inEnglish) => {
  const trend = ask('received', { by })
  const [line] = trend.lines
  if (!line) throw new Error('no line')
  const unsaid = { ...trend, lines: [{ ...line, key: '' }] }
  expect(lineNames(unsaid, zh).get('')).toBe(said)
  expect(lineNames(unsaid, wordingIn('en')).get('')).toBe(inEnglish)
})
