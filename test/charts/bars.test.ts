import { expect, test } from 'vitest'
import { bars, barsHeight, type BarsModel } from '../../src/ui/chart/bars.ts'
import { drawSvg } from '../../src/ui/chart/echarts.ts'
import { PALETTES, type Palette } from '../../src/ui/chart/palette.ts'
import { HOSTILE_NAME, LONG_NAME, pairs, volumes } from './comparisons.ts'
import { textsOf } from './drawn.ts'
import { keepsPicture } from './picture.ts'

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025]

// Names down the side; the second agency has no figure and draws no bar, the third prints 0.
const sideways: BarsModel = {
  categories: ['宿迁市人民政府', '甲镇人民政府', '海坛片区管理局'],
  sideways: true,
  series: [{ key: 'received', name: '新收', values: [3511, null, 0], tone: 'outcome-granted' }],
}

// One year has no figure.
const years: BarsModel = {
  categories: YEARS.map(String),
  series: [{ key: 'received', name: '新收', values: [23, 21, 70, null, 81, 218, 154] }],
}

// The parts of each year and their sum, each application once; a new form begins after 2020.
const stacked: BarsModel = {
  categories: ['2019', '2020', '', '2021', '2024', '2025'],
  series: [
    { key: 'suqian', name: '宿迁市', values: [null, null, null, null, 3525, null] },
    { key: 'shanghai', name: '上海市', values: [859, null, null, null, null, null] },
    { key: 'shuyang', name: '沭阳县', values: [null, null, null, null, null, 713] },
    { key: 'pingtan', name: '平潭综合实验区', values: [23, 21, null, 70, 218, 154] },
  ],
  stackedTo: [882, 21, null, 70, 3743, 867],
  break: { at: 2, name: '格式变更' },
}

const pictures = {
  sideways: (palette: Palette) => bars(sideways, palette),
  years: (palette: Palette) => bars(years, palette),
  stacked: (palette: Palette) => bars(stacked, palette),
}

for (const [name, picture] of Object.entries(pictures)) keepsPicture(name, picture)

const size = (width: number) => ({ width, height: barsHeight(volumes, width) })
keepsPicture('bars-named', (palette, width) => bars(volumes, palette, width), size(640))
keepsPicture('bars-named-narrow', (palette, width) => bars(volumes, palette, width), size(358))
keepsPicture('bars-pairs-narrow', (palette, width) => bars(pairs, palette, width), {
  width: 358,
  height: barsHeight(pairs, 358),
})

test.each([900, 640, 358])('names down the side are whole, and markup stays text, at %i px', (width) => {
  const option = bars(volumes, PALETTES.light, width)
  const texts = textsOf(option, width).join('')
  expect(texts).toContain(LONG_NAME)
  expect(texts.replaceAll(' ', '')).toContain(HOSTILE_NAME.replaceAll(' ', ''))
  expect(drawSvg(option, PALETTES.light, size(width))).not.toContain('<img')
})

test('a category has a tone of its own where it is told one; the values stay', () => {
  const [received] = bars(volumes, PALETTES.light).series
  expect(received?.data).toEqual([3511, { value: 871, itemStyle: { color: PALETTES.light.accent } }, null, 0])
})

test('of two values over bars that would touch, the higher is written', () => {
  // The applications of all agencies in each year, as the overview has them.
  const totals = [882, 21, null, 70, 74, 3613, 3743, 867]
  const model: BarsModel = {
    categories: ['2019', '2020', '', '2021', '2022', '2023', '2024', '2025'],
    series: [{ key: 'all', name: '新收', values: totals }],
    stackedTo: totals,
  }
  const written = (width: number) => textsOf(bars(model, PALETTES.light, width), width)
  expect(written(640)).toEqual(expect.arrayContaining(['3,613', '3,743']))
  expect(written(290)).toContain('3,743')
  expect(written(290)).not.toContain('3,613')
})
