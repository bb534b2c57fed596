import { expect, test } from 'vitest'
import { contrast } from '../../src/ui/chart/contrast.ts'
import { dots, dotsHeight } from '../../src/ui/chart/dots.ts'
import { drawSvg } from '../../src/ui/chart/echarts.ts'
import { PALETTES } from '../../src/ui/chart/palette.ts'
import { amountScale, showAmount, showBounds } from '../../src/ui/chart/scale.ts'
import { HOSTILE_NAME, LONG_NAME, rates } from './comparisons.ts'
import { textsOf } from './drawn.ts'
import { keepsPicture } from './picture.ts'

const size = (width: number) => ({ width, height: dotsHeight(rates.rows, width) })

keepsPicture('dots', (palette, width) => dots(rates, palette, width), size(640))
keepsPicture('dots-narrow', (palette, width) => dots(rates, palette, width), size(358))

test('the axis starts at 0 and ends at a round number, for shares at most at 100 %', () => {
  expect(amountScale([0.436, 0.452], 'share')).toEqual({ max: 0.5, interval: 0.1 })
  expect(amountScale([0.97], 'share')).toEqual({ max: 1, interval: 0.2 })
  expect(amountScale([0.031], 'share')).toEqual({ max: 0.04, interval: 0.01 })
  expect(amountScale([0], 'share')).toEqual({ max: 0.1, interval: 0.05 })
  expect(amountScale([3511], 'count')).toEqual({ max: 4000, interval: 1000 })
  expect(amountScale([2, 3], 'count')).toEqual({ max: 3, interval: 1 })
  expect(amountScale([], 'count')).toEqual({ max: 5, interval: 1 })
  // Disputes of 100 decided can exceed 100.
  expect(amountScale([1.27], 'per100')).toEqual({ max: 1.5, interval: 0.5 })
})

test('values are written in their measure', () => {
  expect(showAmount(0.4357, 'share')).toBe('43.6 %')
  expect([0.12345, 0.08, 0].map((value) => showAmount(value, 'per100'))).toEqual(['12.3', '8.0', '0.0'])
  expect(showAmount(3511, 'count')).toBe('3,511')
  expect(showAmount(null, 'per100')).toBe('–')
  expect(showBounds({ low: 0.4194, high: 0.4523 }, 'share')).toBe('[41.9–45.2]')
  expect(showBounds({ low: 0.051, high: 0.23 }, 'per100')).toBe('[5.1–23.0]')
})

test('dots stand at their values, hollow with few cases; a row without a figure has none', () => {
  const { series } = dots(rates, PALETTES.light, 640)
  const rows = series.find(({ id }) => id === 'rows')
  expect(rows?.data.map(({ value }) => value[0])).toEqual([412 / 713, 110 / 218, 1519 / 3486, 3 / 9, null])
  const drawn = drawSvg(dots(rates, PALETTES.light, 640), PALETTES.light, size(640))
  // Four circles: the fifth row has no figure.
  expect(drawn.match(/<path [^>]*fill="#(4474b3|1c4a86|f8f6f1)"/g)).toHaveLength(4)
})

/** The heights of what is drawn, in px: stretches of the dashed line, and the middles of the lines of text. */
function heightsAt(width: number) {
  const svg = drawSvg(dots(rates, PALETTES.light, width), PALETTES.light, size(width))
  const dashed = [...svg.matchAll(/<path d="M[\d.]+ ([\d.]+)L[\d.]+ ([\d.]+)"[^>]*stroke-dasharray/g)]
  const texts = [...svg.matchAll(/<text[^>]*translate\([\d.]+ ([\d.]+)\)/g)]
  return { dashed: dashed.map(([, top, foot]) => [Number(top), Number(foot)]), texts: texts.map(([, y]) => Number(y)) }
}

test('where names stand above their rows, the line that rows are held against breaks at each name', () => {
  expect(heightsAt(640).dashed).toHaveLength(1)
  const { dashed, texts } = heightsAt(358)
  expect(dashed).toHaveLength(rates.rows.length)
  // Letters of 12 px stand 6 px about their middle.
  const crossed = texts.filter((y) => dashed.some(([top = 0, foot = 0]) => y + 6 > top && y - 6 < foot))
  expect(crossed).toEqual([])
})

test.each([900, 640, 358])('names are whole, and markup stays text, at %i px', (width) => {
  const option = dots(rates, PALETTES.light, width)
  const texts = textsOf(option, width).join('')
  expect(texts).toContain(LONG_NAME)
  expect(texts.replaceAll(' ', '')).toContain(HOSTILE_NAME.replaceAll(' ', ''))
  expect(texts).toContain('43.6 % · n = 3,486')
  expect(texts).toContain('中位数 47.8 %')
  expect(drawSvg(option, PALETTES.light, size(width))).not.toContain('<img')
})

test.each(['light', 'dark'] as const)('marks stand out from the paper by 3 : 1: %s', (shade) => {
  const palette = PALETTES[shade]
  for (const tone of ['activity-1', 'activity-2', 'accent', 'ink-faint', 'line-strong'] as const) {
    expect(contrast(palette[tone], palette.paper)).toBeGreaterThanOrEqual(3)
  }
})

test('no rows draw an empty chart', () => {
  expect(() => textsOf(dots({ measure: 'count', rows: [] }, PALETTES.light, 358), 358)).not.toThrow()
})
