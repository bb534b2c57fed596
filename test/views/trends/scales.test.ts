import { afterAll, describe, expect, test, vi } from 'vitest'
import { caveatsOf } from '../../../src/views/trends/caveats.ts'
import { drawable } from '../../../src/views/trends/chart.ts'
import { trendExport } from '../../../src/views/trends/export.ts'
import { lineNames } from '../../../src/views/trends/names.ts'
import { readLine, refusalOf } from '../../../src/views/trends/scale.ts'
import { chanceOf, summaryOf } from '../../../src/views/trends/sentences.ts'
import { titleOf } from '../../../src/views/trends/title.ts'

import { of, ask, keyOf, only, zh, all } from './asking.ts'

// Datasets are loaded, one of them out of six files; on a busy machine that takes seconds.
vi.setConfig({ hookTimeout: 60_000, testTimeout: 30_000 })

afterAll(() => all.engine.close())

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
