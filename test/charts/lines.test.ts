import { expect, test } from 'vitest'
import { drawSvg } from '../../src/ui/chart/echarts.ts'
import { lines, type LinesModel } from '../../src/ui/chart/lines.ts'
import { PALETTES, type Palette } from '../../src/ui/chart/palette.ts'
import { keepsPicture } from './picture.ts'

const SIZE = { width: 640, height: 280 }
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025]

// 平潭综合实验区, applications received.
const received: LinesModel = {
  years: YEARS,
  measure: 'count',
  lines: [
    {
      key: 'received',
      name: '新收',
      points: [23, 21, 70, 74, 81, 218, 154].map((value, index) => ({ year: 2019 + index, value })),
    },
  ],
  break: { after: 2020, name: '格式变更' },
}

// Two agencies side by side, one with a year that is not in the dataset, one with a name that would break HTML.
const gaps: LinesModel = {
  years: YEARS,
  measure: 'count',
  lines: [
    {
      key: 'a',
      name: '平潭综合实验区',
      points: [23, 21, 70, 74, 81, 218, 154].map((value, index) => ({ year: 2019 + index, value })),
    },
    {
      key: 'b',
      name: '<img src=x onerror=alert(1)>{b}',
      points: [
        { year: 2019, value: 12 },
        { year: 2020, value: null, note: '未收录' },
        { year: 2021, value: 0 },
        { year: 2022, value: 31 },
        { year: 2024, value: 40 },
      ],
    },
  ],
}

// Names at the same value stand above one another.
const close: LinesModel = {
  years: [2023, 2024],
  measure: 'count',
  lines: [
    {
      key: 'received',
      name: '新收',
      points: [
        { year: 2023, value: 81 },
        { year: 2024, value: 148 },
      ],
    },
    {
      key: 'decided',
      name: '办结',
      points: [
        { year: 2023, value: 75 },
        { year: 2024, value: 148 },
      ],
    },
  ],
}

// 宿迁市: 1,519 / 3,486 and its interval, then 54.0 % [52.4–55.7].
const rates: LinesModel = {
  years: [2023, 2024],
  measure: 'share',
  lines: [
    {
      key: 'disclosure_rate',
      name: '公开率',
      points: [
        { year: 2023, value: 0.4357, interval: { low: 0.4194, high: 0.4523 } },
        { year: 2024, value: 0.5403, interval: { low: 0.5236, high: 0.5569 } },
      ],
    },
  ],
}

const pictures = {
  received: (palette: Palette) => lines(received, palette),
  gaps: (palette: Palette) => lines(gaps, palette),
  close: (palette: Palette) => lines(close, palette),
  rates: (palette: Palette) => lines(rates, palette),
}

for (const [name, picture] of Object.entries(pictures)) keepsPicture(name, picture)

test('a gap stays a gap and a name with markup stays text', () => {
  const svg = drawSvg(lines(gaps, PALETTES.light), PALETTES.light, SIZE)
  expect(svg).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(svg).not.toContain('<img')
  const series = lines(gaps, PALETTES.light).series[1]
  expect(series?.connectNulls).toBe(false)
  expect(series?.data.map((point) => point.value[1])).toEqual([12, null, 0, 31, null, 40, null])
})
