import { expect, test } from 'vitest'
import { drawSvg } from '../../src/ui/chart/echarts.ts'
import { multiples, multiplesHeight, multiplesLegend, type MultiplesModel } from '../../src/ui/chart/multiples.ts'
import { PALETTES, type Palette } from '../../src/ui/chart/palette.ts'
import { keepsPicture } from './picture.ts'

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025]

const series = (key: string, name: string, values: readonly (number | null)[]) => ({
  key,
  name,
  points: values.map((value, index) => ({ year: 2019 + index, value, note: value === null ? '未收录' : undefined })),
})

// Applications received; the third has one year alone, and the last a name of 20 characters.
const shared: MultiplesModel = {
  years: YEARS,
  measure: 'count',
  axis: 'shared',
  lines: [
    series('pingtan', '平潭综合实验区', [23, 21, 70, 74, 81, 218, 154]),
    series('shuyang', '沭阳县人民政府', [null, null, 402, null, 588, 640, 713]),
    series('suqian', '宿迁市', [null, null, null, null, null, 352, null]),
    series('bureau', '平潭综合实验区自然资源与生态环境局办公室', [0, 0, 3, null, 2, 0, 0]),
  ],
  break: { after: 2020, name: '格式变更' },
}
const free: MultiplesModel = { ...shared, axis: 'free' }

// 公开率 of few cases in 2021, and its change below and above 0.
const rates: MultiplesModel = {
  years: [2021, 2022, 2023, 2024],
  measure: 'share',
  axis: 'shared',
  mutedName: '基数不足 30',
  lines: [
    {
      key: 'pingtan',
      name: '平潭综合实验区',
      points: [
        { year: 2021, value: 0.5, interval: { low: 0.299, high: 0.701 }, muted: true },
        { year: 2022, value: 0.4357, interval: { low: 0.4194, high: 0.4523 } },
        { year: 2023, value: null, note: '未填' },
        { year: 2024, value: 0.5403, interval: { low: 0.5236, high: 0.5569 } },
      ],
    },
    {
      key: 'all',
      name: '全部',
      points: [0.41, 0.44, 0.47, 0.478].map((value, index) => ({ year: 2021 + index, value })),
    },
  ],
}
const growth: MultiplesModel = {
  ...free,
  measure: 'growth',
  lines: [
    series('pingtan', '平潭综合实验区', [null, -0.087, 2.333, 0.057, 0.095, 1.691, -0.294]),
    series('shuyang', '沭阳县人民政府', [null, null, null, null, 0.463, 0.088, 0.114]),
  ],
}

const narrow = { width: 358, height: multiplesHeight(4, 358) }
const wide = { width: 900, height: multiplesHeight(4, 900) }
const draws = (model: MultiplesModel) => (palette: Palette, width: number) => multiples(model, palette, width)

keepsPicture('multiples-shared', draws(shared), narrow)
keepsPicture('multiples-free', draws(free), narrow)
keepsPicture('multiples-wide', draws(free), wide)
keepsPicture('multiples-rates', draws(rates), { width: 358, height: multiplesHeight(2, 358) })
keepsPicture('multiples-growth', draws(growth), { width: 358, height: multiplesHeight(2, 358) })

test('a name of 20 characters stands whole on a phone, in at most two lines', () => {
  const svg = drawSvg(multiples(free, PALETTES.light, 358), PALETTES.light, narrow)
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '')
  const parts = texts.filter((text) => /自然资|环境局/.test(text))
  expect(parts.join('')).toBe('平潭综合实验区自然资源与生态环境局办公室')
  expect(parts).toHaveLength(2)
})

// 公开率 of a bureau with few cases: 0 of 1 in 2021, 1 of 2 in 2024; of another from its first year on; of one year alone.
const few = (key: string, points: MultiplesModel['lines'][number]['points']) => ({ key, name: key, points })
const apart: MultiplesModel = {
  years: YEARS,
  measure: 'share',
  axis: 'free',
  lines: [
    few('公安局', [
      { year: 2022, value: 0, interval: { low: 0, high: 0.793 } },
      { year: 2024, value: 0.5, interval: { low: 0.215, high: 0.785 } },
    ]),
    few('管委会', [
      { year: 2019, value: 0.417, interval: { low: 0.193, high: 0.68 } },
      { year: 2025, value: 0.469, interval: { low: 0.309, high: 0.636 } },
    ]),
    few('审批局', [
      { year: 2019, value: 1, interval: { low: 0.207, high: 1 } },
      { year: 2025, value: 0, interval: { low: 0, high: 0.39 } },
    ]),
    few('上海市', [{ year: 2019, value: 0.342, interval: { low: 0.31, high: 0.375 } }]),
  ],
  breaks: [{ after: 2020, name: '格式变更' }],
}

/** The values written at points of each line, with the side they stand on; none stands at the end of an interval. */
function written(model: MultiplesModel, width: number) {
  const drawn: unknown = multiples(model, PALETTES.light, width)['series']
  if (!Array.isArray(drawn)) throw new Error('small charts have series')
  return drawn.map(({ data, markLine }) => {
    const intervals = markLine.data.filter(Array.isArray)
    expect(intervals.every(([end]: readonly object[]) => end && !('label' in end))).toBe(true)
    return data.flatMap(({ label }: { label: { show: boolean; position?: string; formatter?: () => string } }) =>
      label.show ? [`${label.position} ${label.formatter?.()}`] : [],
    )
  })
}

test('values stand beside their points, not at the ends of intervals; the first gives way to what it would touch', () => {
  // 100 % of 2019 stands as high as the figure of the axis.
  expect(written(apart, 1240)).toEqual([
    ['left 0.0 %', 'right 50.0 %'],
    ['left 41.7 %', 'right 46.9 %'],
    ['right 0.0 %'],
    ['right 34.2 %'],
  ])
  // On a phone the line of the new form would run through 0.0 %.
  expect(written(apart, 358)[0]).toEqual(['right 50.0 %'])
})

test('the first of two values that would stand on each other is left out', () => {
  const beside = { ...shared, lines: [series('a', '甲', [null, null, null, 10001, 10000, 10002, null])] }
  expect(written(beside, 171)).toEqual([['top 10,002']])
  const distant = { ...shared, lines: [series('a', '甲', [10000, null, null, null, null, null, 10001])] }
  expect(written(distant, 171)).toEqual([['bottom 10,000', 'top 10,001']])
})

test('a value beside a point at 0 stands over the line of 0; a single value keeps off the figure of the axis', () => {
  const labelsOf = (model: MultiplesModel, width: number) => {
    const drawn: unknown = multiples(model, PALETTES.light, width)['series']
    if (!Array.isArray(drawn)) throw new Error('small charts have series')
    return drawn[0].data.map(({ label }: { label: object }) => label)
  }
  const change = few('甲', [
    { year: 2021, value: 0.5, interval: { low: -0.1, high: 0.9 } },
    { year: 2025, value: 0, interval: { low: -0.6, high: 0.6 } },
  ])
  expect(labelsOf({ ...apart, measure: 'points', lines: [change] }, 171).at(-1)).toMatchObject({ offset: [0, -8] })
  // 859 on an axis that ends at 1,000, in the first year.
  const once = { ...free, lines: [series('a', '上海市', [859, null, null, null, null, null, null])] }
  expect(labelsOf(once, 171)[0]).toMatchObject({ position: 'top', align: 'left' })
})

test('a line without any figure has the reason in its plot, no axis and no line of a new form', () => {
  const why = '2019–2023 年分母为 0；2024–2025 年未收录'
  const empty = (reason: string): MultiplesModel => ({
    ...free,
    lines: [
      {
        key: 'a',
        name: '甲',
        empty: reason,
        points: YEARS.map((year) => ({ year, value: null, note: year < 2024 ? '分母为 0' : '未收录' })),
      },
    ],
  })
  const texts = (model: MultiplesModel) =>
    [...drawSvg(multiples(model, PALETTES.light, 200), PALETTES.light, narrow).matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
      .map((match) => match[1] ?? '')
      .join('')
  expect(texts(empty(why)).replaceAll(' ', '')).toContain(why.replaceAll(' ', ''))
  expect(texts(empty(why))).not.toMatch(/甲.*5$/)
  const { yAxis, series: drawn } = multiples(empty(why), PALETTES.light, 358)
  expect(yAxis).toMatchObject([{ axisLabel: { show: false }, splitLine: { show: false } }])
  expect(drawn).toMatchObject([{ markLine: { data: [] } }])
  // What is higher than the plot is told without its years.
  expect(texts(empty(why.repeat(5)))).toContain('分母为 0 · 未收录')
})

test('the height grows by rows, and columns by width', () => {
  expect(multiplesHeight(4, 288)).toBe(4 * multiplesHeight(1, 288))
  expect(multiplesHeight(4, 358)).toBe(2 * multiplesHeight(1, 358))
  expect(multiplesHeight(4, 900)).toBe(multiplesHeight(1, 900))
  expect(multiplesHeight(0, 900)).toBe(0)
})

test('a shared axis is one for all; a free one is each its own', () => {
  const ends = (model: MultiplesModel) => {
    const { yAxis } = multiples(model, PALETTES.light, 358)
    return Array.isArray(yAxis) ? yAxis.map(({ max }: { max: number }) => max) : []
  }
  expect(ends(shared)).toEqual([800, 800, 800, 800])
  expect(ends(free)).toEqual([250, 800, 400, 3])
})

test('the legend says where a new form begins and what hollow points mean, once', () => {
  expect(multiplesLegend(shared).map(({ name }) => name)).toEqual(['格式变更'])
  expect(multiplesLegend(rates).map(({ name }) => name)).toEqual(['基数不足 30'])
})

test('a line with changes of form of its own shows these, not those of the others', () => {
  const [pingtan, shuyang, ...others] = shared.lines
  if (!pingtan || !shuyang) throw new Error('the model has lost its lines')
  const own = { ...shared, lines: [pingtan, { ...shuyang, breaks: [{ after: 2022, name: '格式变更' }] }, ...others] }
  const drawn: unknown = multiples(own, PALETTES.light, 358)['series']
  expect(drawn).toMatchObject([
    { id: 'pingtan', markLine: { data: [{ xAxis: 2020.5 }] } },
    { id: 'shuyang', markLine: { data: [{ xAxis: 2022.5 }] } },
    { id: 'suqian', markLine: { data: [{ xAxis: 2020.5 }] } },
    { id: 'bureau', markLine: { data: [{ xAxis: 2020.5 }] } },
  ])
  expect(multiplesLegend(own).map(({ name }) => name)).toEqual(['格式变更'])
})

test('every small chart stays within its width and the height asked for', () => {
  for (const [count, width] of [
    [1, 288],
    [7, 358],
    [24, 900],
  ] as const) {
    const many: MultiplesModel = {
      ...free,
      lines: Array.from({ length: count }, (_, i) =>
        series(String(i), '平潭综合实验区自然资源与生态环境局', [1, 2, i]),
      ),
    }
    const grids: unknown = multiples(many, PALETTES.light, width)['grid']
    if (!Array.isArray(grids)) throw new Error('small charts have grids')
    expect(grids).toHaveLength(count)
    for (const { left, top, ...plot } of grids) {
      expect(left + plot.width).toBeLessThanOrEqual(width)
      // The years stand below the plot, 20 px high.
      expect(top + plot.height + 20).toBeLessThanOrEqual(multiplesHeight(count, width))
    }
  }
})
