import { expect, test } from 'vitest'
import { drawSvg } from '../../src/ui/chart/echarts.ts'
import { endNames } from '../../src/ui/chart/lineNames.ts'
import { lineScale } from '../../src/ui/chart/lineScale.ts'
import { lineLegend, lines, needsLegend, plotSides, type LinesModel } from '../../src/ui/chart/lines.ts'
import { PALETTES, type Palette } from '../../src/ui/chart/palette.ts'
import { keepsPicture } from './picture.ts'

const series = (key: string, name: string, values: readonly (number | null)[]) => ({
  key,
  name,
  points: values.map((value, index) => ({ year: 2019 + index, value })),
})

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

// The same two agencies from their first year on, 平潭 23 → 154; the other has no 2020.
const index: LinesModel = {
  years: YEARS,
  measure: 'index',
  lines: [
    series('pingtan', '平潭综合实验区', [100, 91.3, 304.3, 321.7, 352.2, 947.8, 669.6]),
    series('shuyang', '沭阳县人民政府', [100, null, 118.2, 131, 172.9, 188.2, 209.7]),
  ],
  break: { after: 2020, name: '格式变更' },
}

// Against the year before: 21 / 23 − 1 = −8.7 %, 218 / 81 − 1 = +169.1 %.
const growth: LinesModel = {
  years: YEARS,
  measure: 'growth',
  lines: [series('pingtan', '平潭综合实验区', [null, -0.087, 2.333, 0.057, 0.095, 1.691, -0.294])],
  break: { after: 2020, name: '格式变更' },
}

// Changes in things, and differences of rates with their intervals.
const changes: LinesModel = {
  years: YEARS,
  measure: 'count',
  lines: [series('pingtan', '平潭综合实验区', [null, -2, 49, 4, 7, 137, -64])],
}
const points: LinesModel = {
  years: [2022, 2023, 2024],
  measure: 'points',
  unit: '个百分点',
  to: '至',
  lines: [
    {
      key: 'suqian',
      name: '宿迁市',
      points: [
        { year: 2022, value: -0.021, interval: { low: -0.045, high: 0.003 } },
        { year: 2023, value: null, note: '未填' },
        { year: 2024, value: 0.1046, interval: { low: 0.0812, high: 0.1279 } },
      ],
    },
  ],
}

// 12 of 24 and 9 of 20 cases are few.
const muted: LinesModel = {
  years: [2021, 2022, 2023, 2024],
  measure: 'share',
  mutedName: '基数不足 30',
  lines: [
    {
      key: 'suqian',
      name: '宿迁市',
      points: [
        { year: 2021, value: 0.44, interval: { low: 0.42, high: 0.46 }, beside: '1,402 / 3,186' },
        { year: 2022, value: 0.45, interval: { low: 0.43, high: 0.47 } },
        { year: 2023, value: 0.4357, interval: { low: 0.4194, high: 0.4523 } },
        { year: 2024, value: 0.5403, interval: { low: 0.5236, high: 0.5569 } },
      ],
    },
    {
      key: 'pingtan',
      name: '平潭综合实验区',
      points: [
        { year: 2021, value: 0.5, interval: { low: 0.3143, high: 0.6857 }, muted: true, beside: '12 / 24' },
        { year: 2022, value: 0.45, interval: { low: 0.2582, high: 0.6579 }, muted: true, beside: '9 / 20' },
        { year: 2023, value: 0.6173, interval: { low: 0.5083, high: 0.7156 } },
        { year: 2024, value: 0.5688, interval: { low: 0.5024, high: 0.6328 } },
      ],
    },
  ],
}

// Six lines, the most that carry their names, three of which end at nearly the same value and one early.
const six: LinesModel = {
  years: YEARS,
  measure: 'count',
  lines: [
    series('a', '宿迁市人民政府', [null, null, null, 702, 711, 740, 715]),
    series('b', '沭阳县人民政府', [null, null, 402, null, 588, 640, 713]),
    series('c', '上海市人民政府办公厅', [859, 810, 790, 742, 730, 722, 720]),
    series('d', '平潭综合实验区', [23, 21, 70, 74, 81, 218, 154]),
    series('e', '平潭综合实验区自然资源与生态环境局办公室', [0, 0, 3, 12, 2, null, null]),
    series('f', '泗洪县', [130, 140, 128, 150, 162, 171, 160]),
  ],
}
const seven: LinesModel = { ...six, lines: [...six.lines, series('g', '泗阳县', [90, 92, 99, 94, 102, 97, 101])] }

const draws = (model: LinesModel) => (palette: Palette, width: number) => lines(model, palette, width)
const NARROW = { width: 358, height: 280 }
const pictures = { received, gaps, close, rates, index, growth, changes, points, muted, six }

for (const [name, model] of Object.entries(pictures)) keepsPicture(name, draws(model))
for (const [name, model] of Object.entries({ received, index, growth, muted, six }))
  keepsPicture(`${name}-narrow`, draws(model), NARROW)

const light = PALETTES.light
/** What is written in a drawing, in its order. */
const textsOf = (model: LinesModel, size: { width: number; height: number }) =>
  [...drawSvg(lines(model, light, size.width), light, size).matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(
    (match) => match[1] ?? '',
  )

test('a gap stays a gap and a name with markup stays text', () => {
  const svg = drawSvg(lines(gaps, PALETTES.light, 900), PALETTES.light, { width: 900, height: 280 })
  expect(svg).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(svg).not.toContain('<img')
  const second = lines(gaps, PALETTES.light).series[1]
  expect(second?.connectNulls).toBe(false)
  expect(second?.data.map((point) => point.value[1])).toEqual([12, null, 0, 31, null, 40, null])
})

test('names are at the ends of up to six lines where there is room, else in the legend', () => {
  expect(needsLegend(index, 520)).toBe(false)
  expect(needsLegend(index, 519)).toBe(true)
  expect(needsLegend(six, 900)).toBe(false)
  expect(needsLegend(seven, 900)).toBe(true)
  expect(needsLegend(received, 320)).toBe(false)
  expect(lineLegend(index, 358).map(({ name }) => name)).toEqual(['平潭综合实验区', '沭阳县人民政府'])
  expect(lineLegend(index, 640)).toEqual([])
  expect(lineLegend(muted, 640).map(({ name }) => name)).toEqual(['基数不足 30'])
})

test('no name is cut: a long one takes more lines beside its end, and none is left out', () => {
  const written = textsOf(six, { width: 640, height: 280 }).join('').replaceAll(/\s/g, '')
  for (const { name } of six.lines) expect(written).toContain(name)
  expect(textsOf(six, NARROW).join('')).not.toContain('宿迁')
})

test('a line that ends early has its last year at its name, and no sign that would be a point of the last year', () => {
  const ends: LinesModel = {
    ...received,
    lines: [
      series('city', '市级', [null, null, null, null, 3511, 3525, null]),
      series('county', '县级', [23, 21, 70, 74, 102, 218, 867]),
      series('province', 'Province', [859, null, null, null, null, null, null]),
    ],
  }
  const written = textsOf(ends, SIZE).map((text) => text.trim())
  expect(written).toEqual(expect.arrayContaining(['市级（2024）', 'Province (2019)', '县级']))
  // The signs of the series are texts of their own.
  expect(written.filter((text) => /[●■▲◆]/.test(text))).toEqual(['■'])
  // 859 of 2019 stands hardly below 867 of 2025, whose point has its own name beside it: the other gives way, down.
  const scale = lineScale(
    'count',
    ends.lines.flatMap((line) => line.points),
  )
  const named = endNames(ends.lines, scale, { width: 640, column: 60, last: 2025 })
  expect([named.get('county')?.up, named.get('province')?.up]).toEqual([0, -16])
})

test('a name that gave way keeps apart from the name above it in a plot of any height', () => {
  // Of 100 on the axis, 150 px high at least: the earlier line ends at 34, that of the last year at 41.
  const scale = lineScale('count', [{ year: 2025, value: 100 }])
  const names = endNames(
    [series('early', '省级', [34]), series('last', '乡镇级', [null, null, null, null, null, null, 41])],
    scale,
    { width: 640, column: 60, last: 2025 },
  )
  const [early, last] = [names.get('early')?.up ?? 0, names.get('last')?.up ?? 0]
  for (const height of [150, 260, 300]) {
    const apart = 0.34 * height + early - (0.41 * height + last)
    expect(Math.abs(apart)).toBeGreaterThanOrEqual(15)
  }
})

test('the plot and its lines end before the names; each year stays as wide as the coverage below has it', () => {
  for (const model of [index, six, muted, close]) {
    const { grid, xAxis } = lines(model, light, 900)
    const { left, right } = plotSides(model, 900)
    const years = model.years.length
    const column = (900 - left - right) / years
    const perYear = (900 - grid.left - grid.right) / (xAxis.max - xAxis.min)
    expect(perYear).toBeCloseTo(column)
    expect(right).toBeGreaterThanOrEqual(0)
    // Names begin half a sign and 8 px after the last point, which stands aside where there are intervals.
    const aside = model === muted ? 0.05 : 0
    const last = left + (years - 0.5 + aside) * column
    expect(900 - grid.right).toBeGreaterThan(last + 3.5)
    expect(900 - grid.right).toBeLessThan(last + 11.5)
  }
})

test('every year stands on the axis, with a figure or without', () => {
  const noEnds: LinesModel = { ...received, lines: [series('a', '甲', [null, null, 4, null, 5, null, null])] }
  for (const width of [358, 640]) {
    const written = textsOf(noEnds, { width, height: 280 })
    expect(YEARS.filter((year) => !written.includes(String(year)))).toEqual([])
  }
})

test.each([
  ['counts', received, 0, 250],
  ['changes', changes, -100, 150],
  ['relative changes', growth, -0.5, 2.5],
  ['points', points, -0.05, 0.15],
  ['an index', index, 0, 1000],
  ['rates with their intervals', muted, 0, 0.8],
])('the axis of %s goes through 0 and holds every value', (_, model, min, max) => {
  expect(lines(model, light).yAxis).toMatchObject({ min, max })
})

test('an index that stays near 100 is not drawn from 0; a share never passes 100 %', () => {
  const near: LinesModel = { ...index, lines: [series('a', '甲', [100, 98, 103, 104, 101, 99, 102])] }
  expect(lines(near, light).yAxis).toMatchObject({ min: 98, max: 104 })
  const full: LinesModel = {
    ...rates,
    lines: [{ key: 'a', name: '甲', points: [{ year: 2023, value: 1, interval: { low: 0.887, high: 1 } }] }],
  }
  expect(lines(full, light).yAxis).toMatchObject({ min: 0, max: 1 })
  const none: LinesModel = { ...received, lines: [series('a', '甲', [null, null, null])] }
  expect(lines(none, light).yAxis).toMatchObject({ min: 0, max: 5 })
})

test('changes carry their sign, a rate for each hundred is shown for each hundred', () => {
  expect(textsOf(changes, SIZE)).toEqual(expect.arrayContaining(['+137', '−64', '0', '+100', '−50']))
  expect(textsOf(growth, SIZE)).toEqual(expect.arrayContaining(['+169.1 %', '−8.7 %']))
  const disputes: LinesModel = { ...received, measure: 'per100', lines: [series('a', '甲', [0.0314, 0.12])] }
  expect(textsOf(disputes, SIZE)).toEqual(expect.arrayContaining(['3.1', '12.0']))
})

test('differences of rates have their unit over the axis; counts have none', () => {
  expect(textsOf(points, SIZE)).toContain('个百分点')
  expect(lines(received, light).yAxis).not.toHaveProperty('name')
})

test('points that may be in unlike units are not joined, and their legend shows none joined', () => {
  const widths = (model: LinesModel) => lines(model, light).series.map(({ lineStyle }) => lineStyle.width)
  expect(widths({ ...gaps, isUnjoined: true })).toEqual([0, 0])
  expect(widths(gaps)).toEqual([2, 2])
  expect(lineLegend({ ...seven, isUnjoined: true }, 900).every(({ sign }) => sign === 'point')).toBe(true)
})

test('points with few cases are hollow and grey', () => {
  const few = lines(muted, light).series[1]?.data.map((point) => 'itemStyle' in point && point.itemStyle.color)
  expect(few).toEqual([light.paper, light.paper, false, false])
})
