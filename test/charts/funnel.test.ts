import { expect, test } from 'vitest'
import { drawSvg } from '../../src/ui/chart/echarts.ts'
import { funnel, FUNNEL_HEIGHT, funnelLegend, type FunnelModel, type FunnelPoint } from '../../src/ui/chart/funnel.ts'
import { controlLimits, Z_95, Z_998 } from '../../src/domain/statistics.ts'
import { textWidth } from '../../src/ui/chart/names.ts'
import { PALETTES } from '../../src/ui/chart/palette.ts'
import { placeNames } from '../../src/ui/chart/placeNames.ts'
import { HOSTILE_NAME, LONG_NAME, performance } from './comparisons.ts'
import { textsOf } from './drawn.ts'
import { keepsPicture } from './picture.ts'

const size = (width: number) => ({ width, height: FUNNEL_HEIGHT })

keepsPicture('funnel', (palette, width) => funnel(performance, palette, width), size(640))
keepsPicture('funnel-narrow', (palette, width) => funnel(performance, palette, width), size(358))

const point = (share: number, n: number): FunnelPoint => ({
  key: `${share}`,
  name: `甲${share}`,
  n,
  share,
  standing: n < 30 ? null : 'inside',
})

test('a point looks as it is said to stand, wherever it lies between the curves', () => {
  const standings = ['inside', 'outside95', 'outside998', null] as const
  const points = standings.map((standing, i) => ({ ...point(0.478, 40 + i), standing }))
  const spots = funnel({ ...performance, own: null, points }, PALETTES.light, 640).series.find(
    ({ id }) => id === 'points',
  )
  const looks = spots?.data.map((spot) => 'symbolSize' in spot && [spot.symbolSize, spot.itemStyle.color])
  const { ink, paper, ...palette } = PALETTES.light
  expect(looks).toEqual([
    [6, palette['line-strong']],
    [8, palette['ink-faint']],
    [11, ink],
    [6, paper],
  ])
})

test('the key names the looks that are drawn, the one looked at aside', () => {
  const named = (model: FunnelModel) => funnelLegend(model).map(({ name }) => name)
  expect(named(performance)).toEqual(['基数不足 30', '限内', '超出 95 %', '超出 99.8 %'])
  const points = [point(0.5, 40), { ...point(0.6, 50), standing: 'outside95' as const }]
  expect(named({ ...performance, own: '0.6', points })).toEqual(['限内'])
})

test('n runs by its logarithm, with the powers of ten at the axis', () => {
  const texts = textsOf(funnel(performance, PALETTES.light, 640), 640, FUNNEL_HEIGHT)
  for (const tick of ['1', '10', '100', '1,000']) expect(texts).toContain(tick)
  const spots = funnel(performance, PALETTES.light, 640).series.find(({ id }) => id === 'points')
  const [first] = performance.points
  expect(spots?.data[0]).toMatchObject({ value: [Math.log10(first?.n ?? 0), first?.share] })
})

test('without a case there is no place, and the others keep theirs', () => {
  const points = [point(0.5, 40), point(0, 0), point(0.5, -3), point(0.6, 50)]
  const { series } = funnel({ ...performance, own: '0', points }, PALETTES.light, 640)
  const spots = series.find(({ id }) => id === 'points')
  expect(spots?.data.map((spot) => 'value' in spot && spot.value)).toEqual([
    [Math.log10(40), 0.5],
    [null, null],
    [null, null],
    [Math.log10(50), 0.6],
  ])
  expect(series.some(({ id }) => id === '_own')).toBe(false)
  expect(drawSvg(funnel({ ...performance, points: [] }, PALETTES.light, 640), PALETTES.light, size(640))).not.toContain(
    'NaN',
  )
})

test('at most six of those outside 99.8 % are named, the farthest first, and none of few cases', () => {
  const outside = Array.from({ length: 12 }, (_, index) => ({
    ...point(0.02 + index / 200, 60 * (index + 1)),
    name: `第${index}镇`,
    standing: 'outside998' as const,
  }))
  const few = { ...point(0, 20), name: '小镇' }
  const model: FunnelModel = { ...performance, own: null, points: [...outside, few] }
  const named = textsOf(funnel(model, PALETTES.light, 900), 900, FUNNEL_HEIGHT).filter((text) => text.endsWith('镇'))
  expect(named.length).toBeGreaterThan(0)
  expect(named.length).toBeLessThanOrEqual(6)
  // z of 660 and 720 cases at 7 and 7.5 % against 47.8 %: 21.0 and 21.7; of 60 at 2 %: 7.1.
  expect(named).toContain('第11镇')
  expect(named).not.toContain('第0镇')
  expect(named).not.toContain('小镇')
})

test('names do not cover each other', () => {
  const bounds = { left: 0, top: 0, right: 300, bottom: 100 }
  const dot = { x: 100, y: 50, radius: 5, lines: ['宿迁市'] }
  // 36 px wide: to the right of the first, the second has that place taken and stands at the left.
  expect(placeNames([dot, { ...dot, x: 104 }], { free: [], spared: [], lines: [], bounds })).toEqual([
    [27, 0],
    [-27, 0],
  ])
  const full = { left: 0, top: 0, right: 300, bottom: 100 }
  expect(placeNames([dot], { free: [full], spared: [], lines: [], bounds })).toEqual([null])
  // A dot at the right is spared where there is a place without one.
  const other = { left: 120, top: 45, right: 130, bottom: 55 }
  expect(placeNames([dot], { free: [], spared: [other], lines: [], bounds })).toEqual([[-27, 0]])
  // A line through the dot is kept clear of: above it, 5 px and half a line of text.
  const line = { left: 0, top: 48, right: 300, bottom: 52 }
  expect(placeNames([dot], { free: [], spared: [], lines: [line], bounds })).toEqual([[0, -13]])
  // Near the edge the name moves inwards: from 264 to 300.
  expect(placeNames([{ ...dot, x: 290 }], { free: [], spared: [], lines: [line], bounds })).toEqual([[-8, -13]])
})

test.each([900, 640, 358])('the one looked at is named in full, and markup stays text, at %i px', (width) => {
  const option = funnel(performance, PALETTES.light, width)
  expect(textsOf(option, width, FUNNEL_HEIGHT).join('')).toContain(LONG_NAME)
  const hostile = funnel({ ...performance, own: 'p40' }, PALETTES.light, width)
  expect(textsOf(hostile, width, FUNNEL_HEIGHT).join('').replaceAll(' ', '')).toContain(
    HOSTILE_NAME.replaceAll(' ', ''),
  )
  expect(drawSvg(hostile, PALETTES.light, size(width))).not.toContain('<img')
})

test.each([1240, 900, 640, 358])('no name is cut at an edge where limits come in late, at %i px', (width) => {
  // 2 of 92 and 32 cases at most: the outer limit comes into a plot that ends at 10 % near its right edge.
  const centre = 2 / 92
  const limits = Array.from({ length: 61 }, (_, i) => {
    const n = 10 ** ((Math.log10(32) + 0.12) * (i / 60))
    const [inner, outer] = [controlLimits(centre, n, Z_95), controlLimits(centre, n, Z_998)]
    return { n, low95: 0, high95: inner?.high ?? 0, low998: 0, high998: outer?.high ?? 0 }
  })
  const limitNames = { p95: '95 % 控制限', p998: '99.8 % 控制限' }
  const points = [point(0, 32), point(0.095, 21)]
  const model: FunnelModel = { ...performance, own: null, centre, limits, limitNames, points }
  const option = funnel(model, PALETTES.light, width)
  const names = option.series.find(({ id }) => id === '_names')
  const { max } = option.xAxis
  const ends = names?.data.flatMap((spot) => {
    if (!('label' in spot)) return []
    const text = spot.label.formatter()
    const [at = 0] = spot.value
    const x =
      option.grid.left + (at / max) * (width - option.grid.left - option.grid.right) + (spot.label.offset[0] ?? 0)
    return spot.label.align === 'right' ? [[text, x - textWidth(text), x]] : [[text, x, x + textWidth(text)]]
  })
  expect(ends?.map(([text]) => text)).toEqual(['合计公开率 2.2 %', '95 % 控制限', '99.8 % 控制限'])
  for (const [, start, end] of ends ?? []) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeLessThanOrEqual(width)
  }
})

test('limits are named where they come into the plot: at the upper curves, at the lower ones of a high centre', () => {
  const flat = { n: 1, low95: 0.2, high95: 1, low998: 0.1, high998: 1 }
  const near = { n: 1000, low95: 0.88, high95: 0.92, low998: 0.87, high998: 0.93 }
  const model: FunnelModel = {
    ...performance,
    own: null,
    centre: 0.9,
    points: [point(0.9, 2000)],
    limits: [flat, near],
  }
  const names = funnel(model, PALETTES.light, 640).series.find(({ id }) => id === '_names')
  const places = names?.data.map((spot) => (Array.isArray(spot) ? spot : spot.value))
  // The name of the centre stands first.
  expect(places?.slice(1)).toEqual([
    [0, 0.2],
    [0, 0.1],
  ])
})
