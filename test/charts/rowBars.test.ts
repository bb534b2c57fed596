import { expect, test } from 'vitest'
import { drawSvg } from '../../src/ui/chart/echarts.ts'
import { PALETTES } from '../../src/ui/chart/palette.ts'
import { rowBars, rowBarsHeight, type RowBarsModel } from '../../src/ui/chart/rowBars.ts'
import { HOSTILE_NAME, LONG_NAME } from './comparisons.ts'
import { textsOf } from './drawn.ts'
import { keepsPicture } from './picture.ts'

const ROWS = ['宿迁市人民政府', LONG_NAME, HOSTILE_NAME]

// In pairs: a figure, 0, one in doubt, and one that is not there, in words.
const pairs: RowBarsModel = {
  rows: ROWS,
  measure: 'count',
  series: [
    {
      key: 'c0',
      name: '自然人',
      bars: [
        { value: 3417, text: '3,417' },
        { value: 0, text: '0' },
        { value: 6, text: '6*' },
      ],
    },
    {
      key: 'c1',
      name: '法人或其他组织',
      bars: [
        { value: 94, text: '94' },
        { value: null, text: '未填' },
        { value: null, text: '未收录' },
      ],
    },
  ],
}

// To both sides of 0.
const changes: RowBarsModel = {
  rows: ROWS,
  measure: 'count',
  series: [
    {
      key: 'c0',
      name: '比上年增减',
      bars: [
        { value: 14, text: '+14' },
        { value: -64, text: '−64' },
        { value: 137, text: '+137' },
      ],
    },
  ],
}

const size = (model: RowBarsModel, width: number) => ({ width, height: rowBarsHeight(model, width) })
keepsPicture('row-bars', (palette, width) => rowBars(pairs, palette, width), size(pairs, 640))
keepsPicture('row-bars-narrow', (palette, width) => rowBars(pairs, palette, width), size(pairs, 358))
keepsPicture('row-bars-changes', (palette, width) => rowBars(changes, palette, width), size(changes, 640))

test.each([900, 358, 288])('names are whole, markup stays text, and a gap is told in words, at %i px', (width) => {
  const option = rowBars(pairs, PALETTES.light, width)
  const texts = textsOf(option, width, rowBarsHeight(pairs, width)).join('').replaceAll(' ', '')
  for (const name of ROWS) expect(texts).toContain(name.replaceAll(' ', ''))
  expect(texts).toContain('未填')
  expect(drawSvg(option, PALETTES.light, size(pairs, width))).not.toContain('<img')
})
