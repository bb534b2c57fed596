import { expect, test } from 'vitest'
import { bars } from '../../../src/ui/chart/bars.ts'
import type { ChartDrawing } from '../../../src/ui/chart/drawing.ts'
import { PALETTES } from '../../../src/ui/chart/palette.ts'
import { zeroGlyph } from '../../../src/ui/glyphs.ts'
import { drawnFile } from '../../../src/ui/picture/drawnFile.ts'
import { framed, type PictureWords } from '../../../src/ui/picture/framed.ts'
import { PICTURE_SIZES } from '../../../src/ui/picture/sizes.ts'
import { drawnTable } from '../../../src/ui/table/drawnTable.ts'
import type { TableDrawing } from '../../../src/ui/tableDrawing.ts'
import { zh } from '../../../src/ui/text/zh.ts'
import { linesOf, outside, overlapping } from './inPicture.ts'

const WORDS: PictureWords = {
  lang: 'zh',
  title: '八份年报与自身数据矛盾，涉及平潭综合实验区的六个机关',
  subtitle: '逐份列出',
  summary: '八份。',
  notes: ['n = 8', `说明：${'各机关自行公布，未经核实。'.repeat(9)}`, '制图日期 2026-11-27'],
}

const YEARS = Array.from({ length: 7 }, (_, i) => 2019 + i)

/** As many reports as said; the names are as long as those of real agencies, and longer. */
const reports = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    agency: `平潭综合实验区${i % 3 === 0 ? '自然资源与生态环境保护和综合执法应急管理' : '公安'}局 ${i + 1}`,
    year: 2019 + (i % 7),
    reason: '总计填报为 0，但自然人新收 5、商业企业新收 1（另有 6 格大于 0）；文字部分 received 写收到 6 件'.slice(
      i % 20,
    ),
    received: 1000 + i,
    source: `https://www.pingtan.gov.cn/zwgk/zfxxgk/${'x'.repeat(60)}/${i}.htm`,
  }))

const table = (count: number): TableDrawing =>
  drawnTable(
    '清单',
    [
      { id: 'agency', header: '机关', value: ({ agency }) => agency, names: true },
      { id: 'year', header: '年份', value: ({ year }) => String(year) },
      { id: 'reason', header: '理由', value: ({ reason }) => reason },
      { id: 'received', header: '新收申请（件，含上年结转）', value: ({ received }) => received, numeric: true },
      { id: 'source', header: '来源网页', value: ({ source }) => source },
      { id: 'behind', header: '相关年报', value: () => null, isBelow: true },
    ],
    reports(count),
    zh,
  )

const grid = (count: number, years = YEARS): TableDrawing => ({
  caption: '格',
  columns: [
    { head: '机关', align: 'start' },
    ...years.map((year) => ({ head: String(year), align: 'tile' as const })),
    { head: '最长连续', align: 'end' },
  ],
  size: count,
  lines: () => [
    { kind: 'head', name: '福建省', note: '1 个机关' },
    ...reports(count).map(({ agency }, i) => ({
      kind: 'row' as const,
      cells: [
        agency,
        ...years.map((year) => {
          const value = (year - 2018) * (i + 1)
          return i % 2 === 0
            ? { said: String(value), step: 2 as const }
            : { glyph: zeroGlyph('confirmed'), said: '确认为零' }
        }),
        String(i),
      ],
    })),
  ],
  key: [{ name: '确认为零', tile: { glyph: zeroGlyph('confirmed'), said: '确认为零' } }],
})

const chart = (name: string, values: readonly number[]): ChartDrawing => ({
  name,
  option: (palette, width) =>
    bars({ categories: YEARS.map(String), series: [{ key: 'all', name, values }] }, palette, width),
  height: () => 240,
  legend: () => [],
  colours: [],
  summary: name,
})

const figures = {
  'a table': [table(8)],
  'a long table': [table(90)],
  'a grid': [grid(12)],
  'a grid of eighteen years': [
    grid(
      5,
      Array.from({ length: 18 }, (_, i) => 2008 + i),
    ),
  ],
  'a table of two': [table(3), grid(4)],
}

const all = Object.entries(figures).flatMap(([name, drawings]) =>
  PICTURE_SIZES.map((size) => ({ name, size, drawings })),
)

test.each(all)('$name for a $size: words whole and inside, none on another', ({ size, drawings }) => {
  const pictures = framed(drawings, WORDS, size, PALETTES.light)
  expect(pictures.length).toBeGreaterThan(0)
  for (const picture of pictures) {
    expect(outside(picture)).toEqual([])
    expect(overlapping(picture)).toEqual([])
    const whole = linesOf(picture)
      .map(({ text }) => text)
      .join('')
      .replaceAll(' ', '')
    for (const said of [WORDS.title, WORDS.subtitle, ...WORDS.notes]) expect(whole).toContain(said.replaceAll(' ', ''))
  }
})

test.each(PICTURE_SIZES)(
  '%s: every row of a long table is on exactly one sheet, each with its number and its head',
  (size) => {
    const pictures = framed([table(90)], WORDS, size, PALETTES.light)
    expect(pictures.length).toBeGreaterThan(2)
    const sheets = pictures.map((picture) => linesOf(picture).map(({ text }) => text))
    sheets.forEach((texts, i) => {
      expect(texts.join('')).toContain(`（${i + 1}/${pictures.length}）`)
      expect(texts).toContain('年份')
    })
    // 1,000 to 1,089: each number is its row's own.
    const numbers = sheets.flat().filter((text) => /^1,0\d\d$/.test(text))
    expect(numbers).toEqual(Array.from({ length: 90 }, (_, i) => `1,0${String(i).padStart(2, '0')}`))
  },
)

test('a grid has the numbers of its model, its signs drawn once and set as often as they stand, and its key', () => {
  const [picture] = framed([grid(4)], WORDS, 'page', PALETTES.light)
  const texts = linesOf(picture ?? { svg: '' }).map(({ text }) => text)
  for (const year of YEARS) expect(texts).toContain(String((year - 2018) * 3))
  // Two of four agencies, seven years each, and the key.
  expect(picture?.svg.match(/<use /g)).toHaveLength(2 * 7 + 1)
  expect(picture?.svg.match(/<g id="sign-/g)).toHaveLength(1)
  expect(texts).toContain('确认为零')
})

test('the charts of a figure stand one under the other with their names and numbers; where a slide is too low they part', () => {
  const [received, decided] = [
    [70, 74, 81, 218, 5, 6, 7],
    [61, 62, 63, 64, 65, 66, 67],
  ]
  const drawings = [chart('新收', received ?? []), chart('办结', decided ?? [])]
  const [page, ...more] = framed(drawings, WORDS, 'page', PALETTES.light)
  expect(more).toEqual([])
  for (const value of [...(received ?? []), ...(decided ?? [])]) expect(page?.svg).toContain(`>${value}</text>`)
  expect(page && page.svg.indexOf('>新收<')).toBeLessThan(page?.svg.indexOf('>办结<') ?? 0)
  const tall = drawings.map((drawing) => ({ ...drawing, height: () => 400 }))
  expect(framed(tall, WORDS, 'slide', PALETTES.light)).toHaveLength(2)
})

test('the numbers of a figure without chart or table are drawn as a file has them, a blank as a blank', () => {
  const file = {
    name: '线索',
    table: {
      header: ['机关', '年份', '率'],
      rows: [
        ['甲', 2024, 0.123456789],
        ['乙', 2023, null],
      ],
    },
  }
  const [picture] = framed([drawnFile(file)], WORDS, 'page', PALETTES.light)
  const texts = linesOf(picture ?? { svg: '' }).map(({ text }) => text)
  expect(texts).toContain('2024')
  expect(texts).toContain('0.123457')
  expect(texts.filter((text) => /NaN|null|undefined/.test(text))).toEqual([])
})

test('addresses stay out of pictures, and so does what is only there to be pressed', () => {
  for (const size of PICTURE_SIZES) {
    const svg = framed([table(3)], WORDS, size, PALETTES.light)
      .map((picture) => picture.svg)
      .join('')
    expect(svg.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:/)
    expect(svg).not.toContain('相关年报')
  }
})
