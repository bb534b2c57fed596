import { describe, expect, test, vi } from 'vitest'
import type { Scale } from '../../../src/domain/question.ts'
import { caveatsOf } from '../../../src/views/trends/caveats.ts'
import { chartOf } from '../../../src/views/trends/chart.ts'
import type { Trend } from '../../../src/views/trends/model.ts'
import { lineNames } from '../../../src/views/trends/names.ts'
import { drawable } from '../../../src/views/trends/scale.ts'
import { subtitleOf } from '../../../src/views/trends/title.ts'

import { ask, PINGTAN, wordingIn, zh } from './asking.ts'

// Datasets are loaded, one of them out of six files; on a busy machine that takes seconds.
vi.setConfig({ hookTimeout: 60_000, testTimeout: 30_000 })

/** The picture on a scale, of so many lines, and what is said beside it. */
function drawn(trend: Trend, scale: Scale, most = 24) {
  const names = lineNames(trend, zh)
  const able = drawable(trend, scale)
  const shown = able.slice(0, most)
  const model = chartOf(trend, shown, names, scale, zh)
  const grey = model.lines.flatMap(({ points }) => points.filter(({ muted }) => muted))
  return { model, grey, caveats: caveatsOf(trend, names, { scale, shown, of: able.length }, zh) }
}

describe('changes of a rate on few cases are grey, and as many are said to be', () => {
  test('平潭 decided 23, 21 and 69 from 2019 on: its changes of 2020 and 2021 are few', () => {
    const { model, grey, caveats } = drawn(ask('disclosure_rate', { filter: { agencies: [PINGTAN] } }), 'change')
    expect(grey.map(({ year }) => year)).toEqual([2020, 2021])
    expect(model.mutedName).toBe('有一年 n 不足 30')
    expect(caveats).toContain('2 处变化有一年的基数不足 30，以灰色显示，不参与排名。')
    expect(caveats.join('')).not.toContain('个比率')
  })

  test.each([
    ['change', 8, '处变化有一年的基数不足 30'],
    ['change', 24, '处变化有一年的基数不足 30'],
    ['value', 8, '个比率的基数不足 30'],
    ['value', 24, '个比率的基数不足 30'],
  ] as const)('by agency, %s, %i lines: the note counts what is grey', (scale, most, said) => {
    const { grey, caveats } = drawn(ask('disclosure_rate', { by: 'agency' }), scale, most)
    expect(grey.length).toBeGreaterThan(2)
    expect(caveats).toContain(`${grey.length} ${said}，以灰色显示，不参与排名。`)
  })

  test('changes of amounts stand on no cases', () => {
    expect(drawn(ask('received', { by: 'agency' }), 'change').grey).toEqual([])
  })
})

test('a change of a rate has its unit at the picture and in the subtitle; one per 100 has none', () => {
  const rate = ask('disclosure_rate', { by: 'level' })
  expect(drawn(rate, 'change').model).toMatchObject({ measure: 'points', unit: '个百分点', to: '至' })
  expect(drawn(rate, 'value').model.unit).toBeUndefined()
  expect(subtitleOf(rate, 'change', zh)).toContain('比上年增减（百分点），只计')
  expect(subtitleOf(rate, 'change', wordingIn('en'))).toContain('change on the year before in points, over')
  expect(drawn(ask('dispute_rate', { by: 'level' }), 'change').model.unit).toBeUndefined()
})

test('君山 prints 78407 and then 10669053 without a unit: points that nothing joins, and the subtitle says why', () => {
  const money = ask('procurement.amount', { by: 'agency' })
  const { model } = drawn(money, 'value')
  expect(model.isUnjoined).toBe(true)
  const junshan = model.lines.find(({ name }) => name.endsWith('君山片区管理局'))
  expect(junshan?.points.slice(0, 2).map(({ value }) => value)).toEqual([78407, 10669053])
  expect(subtitleOf(money, 'value', zh)).toBe(
    '政府集中采购/采购总金额；格式未印单位，各年单位可能不同，只画点，不连线 · 2019–2025 年',
  )
  expect(drawn(ask('received', { by: 'agency' }), 'value').model.isUnjoined).toBe(false)
})
