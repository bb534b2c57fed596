import { expect, test } from 'vitest'
import { drawSvg } from '../../src/ui/chart/echarts.ts'
import { heat, heatHeight, type HeatCell, type HeatModel } from '../../src/ui/chart/heat.ts'
import { PALETTES } from '../../src/ui/chart/palette.ts'
import { HOSTILE_NAME, LONG_NAME } from './comparisons.ts'
import { textsOf } from './drawn.ts'
import { keepsPicture } from './picture.ts'

const cell = (text: string, shade = 0, more: Partial<HeatCell> = {}): HeatCell => ({
  text,
  state: null,
  shade,
  muted: false,
  said: text,
  note: '',
  ...more,
})
const gap = (state: 'blank' | 'absent' | 'missing') => cell('', 0, { state, muted: true })

// Every state once: numbers, 0 in full ink, in doubt, few cases, a mark, and the three shapes.
const states: HeatModel = {
  rows: ['宿迁市人民政府', LONG_NAME, HOSTILE_NAME],
  columns: [
    { key: 'c0', name: '2022', cells: [gap('missing'), cell('0'), gap('blank')] },
    { key: 'c1', name: '2023', cells: [cell('3,511', 1), cell('12', 0.06), gap('absent')] },
    { key: 'c2', name: '2024', cells: [cell('3,525', 0.98), cell('6*', 0.04), cell('/', 0, { muted: true })] },
    {
      key: 'c3',
      name: '2025',
      cells: [cell('1,800', 0.5), cell('43.6 %', 0, { muted: true }), cell('−12', -0.5)],
    },
  ],
}
const size = (model: HeatModel, width: number) => ({ width, height: heatHeight(model, width) })

// Names of columns that have room upwards alone.
const upright: HeatModel = {
  rows: ['平潭综合实验区', '沭阳县人民政府'],
  columns: [
    '结果维持',
    '未经复议直接起诉 · 结果纠正',
    'Information that is not held',
    LONG_NAME,
    '尚未审结',
    '合计',
  ].map((name, i) => ({ key: `c${i}`, name, cells: [cell(String(i), i / 6), cell('0')] })),
}

keepsPicture('heat', (palette, width) => heat(states, palette, width), size(states, 640))
keepsPicture('heat-narrow', (palette, width) => heat(states, palette, width), size(states, 358))
keepsPicture('heat-upright', (palette, width) => heat(upright, palette, width), size(upright, 358))

test.each([900, 640, 358, 288])('names of rows and columns are whole, and markup stays text, at %i px', (width) => {
  for (const model of [states, upright]) {
    const option = heat(model, PALETTES.light, width)
    const texts = textsOf(option, width, heatHeight(model, width)).join('').replaceAll(' ', '')
    for (const name of [...model.rows, ...model.columns.map((column) => column.name)])
      expect(texts).toContain(name.replaceAll(' ', ''))
    expect(drawSvg(option, PALETTES.light, size(model, width))).not.toContain('<img')
  }
})

test('a figure is written where there is room; where there is none the cell is shaded all the same', () => {
  const wide: HeatModel = {
    rows: ['甲县'],
    columns: Array.from({ length: 12 }, (_, i) => ({ key: `c${i}`, name: String(i), cells: [cell('43.6 %', 0.5)] })),
  }
  const written = (width: number) => textsOf(heat(wide, PALETTES.light, width), width).filter((t) => t === '43.6 %')
  expect(written(900)).toHaveLength(12)
  expect(written(358)).toHaveLength(0)
})
