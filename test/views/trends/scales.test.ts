import { describe, expect, test, vi } from 'vitest'
import type { Breakdown, Scale } from '../../../src/domain/question.ts'
import type { Lang } from '../../../src/ui/text/texts.ts'
import { caveatsOf } from '../../../src/views/trends/caveats.ts'

import { trendExport } from '../../../src/views/trends/export.ts'
import { lineNames } from '../../../src/views/trends/names.ts'
import { panelText } from '../../../src/views/trends/panel.ts'
import { drawable, readLine, refusalOf } from '../../../src/views/trends/scale.ts'
import { chanceOf, summaryOf } from '../../../src/views/trends/sentences.ts'
import { titleOf } from '../../../src/views/trends/title.ts'

import { of, openFiles, ask, keyOf, only, PINGTAN, wordingIn, zh, type Asked, type Opened } from './asking.ts'

// Datasets are loaded, one of them out of six files; on a busy machine that takes seconds.
vi.setConfig({ hookTimeout: 60_000, testTimeout: 30_000 })

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
    const grown = caveatsOf(trend, names, { scale: 'growth', shown: trend.lines, of: 0 }, zh)
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

describe('the title and the sentence tell what the scale shows', () => {
  const told = (scale: Scale, id: string, asked: Asked) => {
    const trend = ask(id, asked)
    const names = lineNames(trend, zh)
    return { title: titleOf(trend, names, scale, zh), summary: summaryOf(trend, names, scale, zh) }
  }
  const pingtan: Asked = { filter: { agencies: [PINGTAN] } }
  const agencies: Asked = { by: 'agency' }

  test('growth by agency: 2025 is 21 on 58 and 154 on 218; all others had fewer than 30, or no 2024', () => {
    const { title, summary } = told('growth', 'received', agencies)
    expect(title).toBe('2025 年新收申请比上年增幅：可比的 2 项中，降幅最大的是平潭综合实验区交通与建设局 −63.8 %')
    // 3,525 on 3,511; 上海 and 沭阳 have one report each and no line.
    expect(summary).toMatch(
      /^宿迁市人民政府比上年增幅：2024 年 \+0\.4 %；2019–2022、2025 年未收录；2023 年上年未收录。/,
    )
    expect(summary).toMatch(/其余 21 项见表。$/)
    expect(summary).not.toContain('沭阳')
  })

  test('change by agency: 4 to 21 and 218 to 154, among the 16 that report 2024 and 2025', () => {
    expect(told('change', 'received', agencies).title).toBe(
      '2025 年新收申请比上年增减：可比的 16 项中，增加最多的是平潭综合实验区市场监督管理局 +17，减少最多的是平潭综合实验区 −64',
    )
  })

  test('one agency: its largest rise and fall, 81 to 218 and 218 to 154', () => {
    expect(told('change', 'received', pingtan).title).toBe(
      '平潭综合实验区的新收申请比上年增减：可比的 6 年中，增加最多的是 2024 年 +137，减少最多的是 2025 年 −64',
    )
    // From 23 and 21 nothing is relative.
    expect(told('growth', 'received', pingtan).title).toBe(
      '平潭综合实验区的新收申请比上年增幅：可比的 4 年中，增幅最大的是 2024 年 +169.1 %，降幅最大的是 2025 年 −29.4 %',
    )
  })

  test('an index is told against its own first year, and never of a line that has that year alone', () => {
    expect(told('index', 'received', agencies).title).toBe(
      '2024 年新收申请的指数：可比的只有宿迁市人民政府 100.4（2023 年 = 100）',
    )
    expect(told('index', 'received', {}).title).toBe(
      '全部机关的新收申请：2025 年指数 98.3（2019 年 = 100）；各年的机关或口径不同，升降不能直接比较',
    )
    expect(told('index', 'received', pingtan).title).toBe('平潭综合实验区的新收申请：首年不足 30，无指数')
    const shanghai = { filter: { agencies: [keyOf('上海市人民政府办公厅')] } }
    expect(told('index', 'received', shanghai).title).toMatch(/：只有 2019 年有数字，无从比较$/)
    expect(told('change', 'received', shanghai)).toEqual({
      title: '上海市人民政府办公厅的新收申请比上年增减：没有可比的两年',
      summary: '上海市人民政府办公厅比上年增减：没有可比的两年。',
    })
  })

  test('of changes of rates only those on 30 cases in both years are told, and only what is no chance', () => {
    // 宿迁 1,519/3,486 to 1,902/3,521; 平潭 42/81 to 100/218.
    expect(told('change', 'disclosure_rate', agencies).title).toBe(
      '2024 年公开率比上年增减：超出偶然范围的有宿迁市人民政府 +10.4 个百分点（限两年 n ≥ 30 的 2 处）',
    )
    const { title, summary } = told('change', 'disclosure_rate', pingtan)
    // +27.1 points in 2020 is the most, on 23 and 21 cases.
    expect(title).toBe(
      '平潭综合实验区的公开率比上年增减：最低 2022 年 −10.7 个百分点，最高 2023 年 +11.9 个百分点（限两年 n ≥ 30 的 4 处）；逐年变化均不能排除偶然',
    )
    expect(summary).toContain('2024 年 −6.0 个百分点 [−18.4 至 +6.6]')
    const bureau = { filter: { agencies: [keyOf('农业农村局')] } }
    expect(told('change', 'disclosure_rate', bureau).title).toMatch(/：没有一处两年的 n 均达 30$/)
  })

  test('indices against different first years are not ranked, against the same one they are', async () => {
    const head = 'agency,year,scope,form,app.received.total'
    const reports = ['甲局,2022,own,cn-2021,100', '甲局,2024,own,cn-2021,150', '乙局,2024,own,cn-2021,80']
    const opened = await openFiles(['few.csv', [head, ...reports, '乙局,2023,own,cn-2021,40'].join('\n')])
    const same = await openFiles(['few.csv', [head, ...reports, '乙局,2022,own,cn-2021,40'].join('\n')])
    const titleIn = (one: Opened) => {
      const trend = ask('received', agencies, one)
      return titleOf(trend, lineNames(trend, { ...zh, dataset: one.dataset }), 'index', zh)
    }
    expect(titleIn(opened)).toBe(
      '2024 年新收申请的指数：最低甲局 150（2022 年 = 100），最高乙局 200（2023 年 = 100）；各项首年不同，不能互比',
    )
    expect(titleIn(same)).toBe('2024 年新收申请的指数：可比的 2 项中，最高的是乙局 200（2022 年 = 100）')
    opened.engine.close()
    same.engine.close()
  })
})

describe('beside the switch to agencies with every year', () => {
  const said = (lang: Lang, asked: Asked) => panelText(ask('received', asked), wordingIn(lang))

  test('15 report in all seven years; together and by level the area report of 平潭 stands for some of them', () => {
    expect(said('zh', {})).toBe(
      '只计各年均有数字的机关（24 个机关中的 1 个：平潭综合实验区；另有 14 个由汇总年报代表）',
    )
    expect(said('en', {})).toBe(
      'Only agencies with a figure in every year (1 of 24: 平潭综合实验区; for 14 more an area-wide report stands)',
    )
    // 平潭 is of a county as its 10 departments are; its four area offices are of townships, another line.
    expect(said('zh', { by: 'level' })).toBe('只计各年均有数字的机关（24 个机关中的 5 个；另有 10 个由汇总年报代表）')
    expect(said('zh', { by: 'agency' })).toBe('只计各年均有数字的机关（24 个机关中的 15 个）')
  })

  test('the note beside a panel names it too', () => {
    const trend = ask('received', { isConstant: true })
    const notes = caveatsOf(trend, lineNames(trend, zh), { scale: 'value', shown: trend.lines, of: 1 }, zh)
    expect(notes).toContain('只计在收录的各年均有此项数字的 1 个机关：平潭综合实验区。')
  })
})

describe('many lines', () => {
  test('the title says among how many with a figure: 宿迁, 3,525 in 2024, is not in the dataset for 2025', () => {
    const titleBy = (by: Breakdown) => {
      const trend = ask('received', { by })
      return titleOf(trend, lineNames(trend, zh), 'value', zh)
    }
    expect(titleBy('agency')).toBe('2025 年新收申请：有数字的 17 项中，最多的是宿迁市沭阳县人民政府 713')
    // 沭阳 713 and 平潭 154; beside them the area offices of townships.
    expect(titleBy('level')).toBe('2025 年新收申请：有数字的 2 项中，最多的是县级 867')
  })

  test('the title ranks no rate on fewer than 30 cases', () => {
    const trend = ask('disclosure_rate', { by: 'agency' })
    // 2025: 沭阳 395/718, 平潭 71/148 and 管委会办公室 15/32; 君山 has 100 % of 1.
    expect(titleOf(trend, lineNames(trend, zh), 'value', zh)).toBe(
      '2025 年公开率：从平潭综合实验区管委会办公室 46.9 % 到宿迁市沭阳县人民政府 55.0 %（限 n ≥ 30 的 3 项）',
    )
    expect(chanceOf(trend, lineNames(trend, zh), zh)).toContain('宿迁市人民政府 2024 年 +10.4 个百分点 [+8.1 至 +12.8]')
  })

  test('a group that is left out is said', () => {
    const trend = ask('received', { by: 'agency', most: 3 })
    expect(trend.lines).toHaveLength(3)
    expect(trend.others).toBe(21)
    const said = caveatsOf(trend, lineNames(trend, zh), { scale: 'value', shown: trend.lines, of: 3 }, zh)
    expect(said).toContain('只列最大的 3 项，共 24 项。')
  })

  test('a summary tells gaps once for each reason', () => {
    const trend = ask('received', { by: 'agency' })
    expect(summaryOf(trend, lineNames(trend, zh), 'value', zh)).toMatch(
      /^宿迁市人民政府：2023 年 3,511，2024 年 3,525；2019–2022、2025 年未收录。.*其余 21 项见表。$/,
    )
  })
})

test('a total over different agencies says that it cannot be compared', () => {
  const trend = ask('received')
  expect(only(trend).isAlike).toBe(false)
  expect(titleOf(trend, lineNames(trend, zh), 'value', zh)).toBe(
    '全部机关的新收申请：2019 年 882，2025 年 867；各年的机关或口径不同，升降不能直接比较',
  )
  const rate = ask('disclosure_rate')
  expect(titleOf(rate, lineNames(rate, zh), 'value', zh)).toBe(
    '全部机关的公开率：2019 年 34.2 %，2025 年 53.8 %；各年的机关或口径不同；按同口径，2024 年的变化超出偶然范围',
  )
  const constant = ask('received', { isConstant: true })
  expect(only(constant).isAlike).toBe(true)
  // From fewer than 30 the change is absolute.
  expect(titleOf(constant, lineNames(constant, zh), 'value', zh)).toBe(
    '全部机关的新收申请（各年均有数字的 1 个机关）：2019 年 23，2025 年 154（+131）',
  )
})
