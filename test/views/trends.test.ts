import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { trends } from '../../src/data/queries/trends.ts'
import type { Dataset } from '../../src/domain/dataset.ts'
import { quantity, type Quantity } from '../../src/domain/quantities.ts'
import { EMPTY_FILTER, type Breakdown, type Filter } from '../../src/domain/question.ts'
import { TEXTS, type Lang } from '../../src/ui/text/texts.ts'
import { caveatsOf } from '../../src/views/trends/caveats.ts'
import { chartOf, drawable } from '../../src/views/trends/chart.ts'
import { trendExport } from '../../src/views/trends/export.ts'
import { formChanges } from '../../src/views/trends/forms.ts'
import { trendOf, type Trend, type TrendLine } from '../../src/views/trends/model.ts'
import { lineNames, type Wording } from '../../src/views/trends/names.ts'
import { readLine, refusalOf } from '../../src/views/trends/scale.ts'
import { chanceOf, summaryOf } from '../../src/views/trends/sentences.ts'
import { titleOf } from '../../src/views/trends/title.ts'
import { WORDS } from '../../src/views/trends/words.ts'
import { openTestEngine } from '../data/engine.ts'
import { load, textFile } from '../data/reports.ts'

// Two datasets are loaded, one of them out of six files; on a busy machine that takes seconds.
vi.setConfig({ hookTimeout: 60_000, testTimeout: 30_000 })

interface Opened {
  readonly dataset: Dataset
  readonly engine: Awaited<ReturnType<typeof openTestEngine>>
}

const text = readFileSync('data/reports.csv', 'utf8').replace(/^\uFEFF/, '')

async function openFiles(...files: readonly (readonly [string, string])[]): Promise<Opened> {
  const { dataset, tables } = await load(...files.map(([name, content]) => textFile(name, content)))
  const engine = await openTestEngine()
  await engine.load(tables)
  return { dataset, engine }
}

let all: Opened
let zh: Wording
beforeAll(async () => {
  all = await openFiles(['reports.csv', text])
  zh = wordingIn('zh')
})
afterAll(() => all.engine.close())

interface Asked {
  readonly filter?: Partial<Filter>
  readonly by?: Breakdown
  readonly isConstant?: boolean
  readonly most?: number
}

function of(id: string): Quantity {
  const one = quantity(id)
  if (!one) throw new Error(`no quantity ${id}`)
  return one
}

function ask(id: string, { filter = {}, by = 'all', isConstant = false, most = 24 }: Asked = {}, opened = all): Trend {
  const query = trends({ ...EMPTY_FILTER, ...filter }, of(id), { by, depth: 3 }, { isConstant, most })
  const trend = trendOf(opened.engine.rows(query))
  if (!trend) throw new Error('no report')
  return trend
}

const PINGTAN = '350128|government|平潭综合实验区'
const pingtan: Partial<Filter> = { agencies: [PINGTAN], years: { from: 2021, to: 2025 } }
const keyOf = (end: string) => all.dataset.agencies.find(({ name }) => name.endsWith(end))?.key ?? ''
const wordingIn = (lang: Lang): Wording => ({ words: WORDS[lang], texts: TEXTS[lang], lang, dataset: all.dataset })
const only = ({ lines }: Trend): TrendLine => {
  const [line] = lines
  if (!line) throw new Error('no line')
  return line
}
const values = (line: TrendLine) => line.points.map((point) => point.value)
const percent = (share: number | null | undefined) => ((share ?? Number.NaN) * 100).toFixed(1)

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
    expect(titleOf(trend, lineNames(trend, zh), zh)).toBe(
      '平潭综合实验区的公开率：2021 年 50.7 %，2025 年 48.0 %；逐年变化均不能排除偶然',
    )
    expect(chanceOf(trend, lineNames(trend, zh), zh)).toBe(
      '逐年变化的 95 % 区间（Newcombe）都含 0，这些变化不能排除偶然：2022 年 −10.7 个百分点 [−26.1, +5.4]；2023 年 +11.9 个百分点 [−3.7, +26.6]；2024 年 −6.0 个百分点 [−18.4, +6.6]；2025 年 +2.1 个百分点 [−8.2, +12.4]。',
    )
    const en = wordingIn('en')
    expect(titleOf(trend, lineNames(trend, en), en)).toBe(
      '平潭综合实验区, disclosure rate: 50.7 % in 2021, 48.0 % in 2025; these changes cannot be told from chance',
    )
    expect(chanceOf(trend, lineNames(trend, en), en)).toContain('these changes cannot be told from chance')
  })
})

test('宿迁 2024 differs beyond chance, and the title says which year', () => {
  const trend = ask('disclosure_rate', { filter: { agencies: [keyOf('宿迁市人民政府')] } })
  expect(only(trend).points.at(-1)?.change).toMatchObject({ isReal: true, isRanked: true })
  expect(titleOf(trend, lineNames(trend, zh), zh)).toBe(
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
    const said = caveatsOf(trend, names, { scale: 'value', drawn: 24, of: 24 }, zh)
    expect(said).toContain('2020 年之后改用另一版格式（据表格版式判断）。')
    expect(said.find((one) => one.includes('海坛片区管理局（2022 年）'))).toBeDefined()
    expect(said).toContain('两版格式并用的年份：2021–2023。')
  })
})

test('documents made are joined over the forms with a note; documents in force are refused with the reason', () => {
  const made = ask('normative.made', { filter: { agencies: [PINGTAN] } })
  expect(values(only(made))).toEqual([89, 77, 69, 88, 77, 62, 58])
  const said = caveatsOf(made, lineNames(made, zh), { scale: 'value', drawn: 1, of: 1 }, zh)
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

describe('scales', () => {
  test('a change from 0 is not defined and says so; from fewer than 30 it is absolute', () => {
    // 农业农村局 received 0, 0, 3, 0, 7, 3 from 2019 on.
    const trend = ask('received', { filter: { agencies: [keyOf('农业农村局')] } })
    const changes = only(trend).points.map(({ change }) => change && [change.absolute, change.relative, change.why])
    expect(changes.slice(1, 6)).toEqual([
      [0, null, 'fromZero'],
      [3, null, 'fromZero'],
      [-3, null, 'fewBefore'],
      [7, null, 'fromZero'],
      [-4, null, 'fewBefore'],
    ])
    const names = lineNames(trend, zh)
    const grown = caveatsOf(trend, names, { scale: 'growth', drawn: 0, of: 0 }, zh)
    expect(grown.filter((one) => one.includes('增幅'))).toHaveLength(2)
    expect(drawable(trend, 'growth')).toEqual([])
    const { rows } = trendExport(trend, names, 'growth', zh)
    expect(rows[2]?.at(-1)).toBe('变化：上年为 0，增幅无定义')
  })

  test('growth is over agencies known in both years: 2024 is 3,743 on 3,592, not on 3,613', () => {
    const { points } = only(ask('received'))
    expect(points[5]?.change).toMatchObject({ absolute: 151, relative: 151 / 3592, agencies: 2 })
    expect(points[4]?.change).toMatchObject({ absolute: 7, agencies: 1 })
  })

  test('an index needs a first year of 30 or more: 上海 has one, 平潭 with 23 has none', () => {
    const trend = ask('received', { by: 'agency' })
    const read = (end: string) => {
      const line = trend.lines.find(({ key }) => key === keyOf(end))
      return line && readLine(line, 'index')
    }
    expect(read('宿迁市人民政府')).toMatchObject({ base: 2023, noBase: null })
    expect(read('宿迁市人民政府')?.readings.map(({ value }) => value)[5]).toBeCloseTo((3525 / 3511) * 100)
    expect(read('平潭综合实验区')).toMatchObject({ base: null, noBase: 'fewBefore' })
    expect(read('农业农村局')).toMatchObject({ base: null, noBase: 'fromZero' })
  })

  test('rates have no index and no growth, and money without a unit is not compared', () => {
    expect(refusalOf(of('disclosure_rate'), 'index')).toBe('rateIndex')
    expect(refusalOf(of('disclosure_rate'), 'growth')).toBe('rateGrowth')
    expect(refusalOf(of('disclosure_rate'), 'change')).toBeNull()
    expect(refusalOf(of('procurement.amount'), 'change')).toBe('noUnit')
    expect(refusalOf(of('received'), 'growth')).toBeNull()
  })
})

describe('many lines', () => {
  test('the title ranks no rate on fewer than 30 cases', () => {
    const trend = ask('disclosure_rate', { by: 'agency' })
    // 2025: 沭阳 395/718, 平潭 71/148 and 管委会办公室 15/32; 君山 has 100 % of 1.
    expect(titleOf(trend, lineNames(trend, zh), zh)).toBe(
      '2025 年公开率：从平潭综合实验区管委会办公室 46.9 % 到宿迁市沭阳县人民政府 55.0 %（限 n ≥ 30 的 3 项）',
    )
    expect(chanceOf(trend, lineNames(trend, zh), zh)).toContain('宿迁市人民政府 2024 年 +10.4 个百分点 [+8.1, +12.8]')
  })

  test('a group that is left out is said', () => {
    const trend = ask('received', { by: 'agency', most: 3 })
    expect(trend.lines).toHaveLength(3)
    expect(trend.others).toBe(21)
    const said = caveatsOf(trend, lineNames(trend, zh), { scale: 'value', drawn: 3, of: 3 }, zh)
    expect(said).toContain('只列最大的 3 项，共 24 项。')
  })

  test('a summary tells gaps once for each reason', () => {
    const trend = ask('received', { by: 'agency' })
    expect(summaryOf(trend, lineNames(trend, zh), zh)).toMatch(
      /^宿迁市人民政府：2023 年 3,511，2024 年 3,525；2019–2022、2025 年未收录。.*其余 21 项见表。$/,
    )
  })
})

test('a total over different agencies says that it cannot be compared', () => {
  const trend = ask('received')
  expect(only(trend).isAlike).toBe(false)
  expect(titleOf(trend, lineNames(trend, zh), zh)).toBe(
    '全部机关的新收申请：2019 年 882，2025 年 867；各年的机关或口径不同，升降不能直接比较',
  )
  const rate = ask('disclosure_rate')
  expect(titleOf(rate, lineNames(rate, zh), zh)).toBe(
    '全部机关的公开率：2019 年 34.2 %，2025 年 53.8 %；各年的机关或口径不同；按同口径，2024 年的变化超出偶然范围',
  )
  const constant = ask('received', { isConstant: true })
  expect(only(constant).isAlike).toBe(true)
  // From fewer than 30 the change is absolute.
  expect(titleOf(constant, lineNames(constant, zh), zh)).toBe(
    '全部机关的新收申请（各年均有数字的 1 个机关）：2019 年 23，2025 年 154（+131）',
  )
})

describe('the reports split by year, with one year missing', () => {
  let without: Opened
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
  let engine: Opened['engine']
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
      title: titleOf(trend, names, wording('zh')),
      en: titleOf(trend, names, wording('en')),
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
    expect(title).toBe('甲市的新收申请：2023 年 40，2024 年 400；各年口径不同（本级与汇总），升降不能直接比较')
    expect(en).toContain('own in some years, area-wide in others, so rise and fall cannot be read off')
  })

  test('those who share the most are all named; where all are the same, nobody has the most', async () => {
    const lines = ['甲局,2024,own,cn-2021,5,0,0,5', '乙局,2024,own,cn-2021,5,0,0,5']
    const third = '丙局,2024,own,cn-2021,1,0,0,1'
    expect((await said('received', { by: 'agency' }, ...lines, third)).title).toMatch(
      /^2024 年新收申请最多的是(甲局和乙局|乙局和甲局) 5$/,
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
    expect(title).toBe('2024 年新收申请（所列 2 项中）最多的是甲局 20')
    expect(en).toContain('of the 2 listed')
  })
})

test('lines without a single figure are said to have none', () => {
  // The 2019 form has no sum of fees; 上海市 is of a province, 平潭 of a county, its area offices of townships.
  const trend = ask('fees.amount', { by: 'level', filter: { years: { from: 2019, to: 2019 } } })
  expect(titleOf(trend, lineNames(trend, zh), zh)).toMatch(/^2019 年 3 项的.+：各年均无可用数字$/)
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
