import { expect, test } from 'vitest'
import { lineLegend, lines, type LinesModel } from '../../../src/ui/chart/lines.ts'
import type { ChartDrawing } from '../../../src/ui/chart/drawing.ts'
import { PALETTES } from '../../../src/ui/chart/palette.ts'
import { zeroGlyph } from '../../../src/ui/glyphs.ts'
import type { TableDrawing } from '../../../src/ui/tableDrawing.ts'
import { oneFile, type OneFileWords } from '../../../src/ui/picture/oneFile.ts'

const YEARS = Array.from({ length: 20 }, (_, i) => 2001 + i)
const HOSTILE = '<script>alert(1)</script>&"\''

/** Twenty-five lines of twenty years: five hundred marks. */
const model: LinesModel = {
  years: YEARS,
  measure: 'count',
  lines: Array.from({ length: 25 }, (_, i) => ({
    key: `k${i}`,
    name: i === 0 ? HOSTILE : `某县第 ${i} 镇人民政府`,
    points: YEARS.map((year, j) => ({ year, value: i * 100 + j })),
  })),
}

const drawing: ChartDrawing = {
  option: (palette, width) => lines(model, palette, width),
  height: () => 400,
  legend: (width) => lineLegend(model, width),
  colours: [],
  summary: HOSTILE,
}

const WORDS: OneFileWords = {
  lang: 'en',
  title: `Received ${HOSTILE}`,
  subtitle: HOSTILE,
  summary: HOSTILE,
  notes: ['n = 28', HOSTILE],
}

const TABLE = {
  name: HOSTILE,
  table: {
    header: ['agency', 'year', 'received', HOSTILE],
    rows: model.lines.flatMap(({ name, points }) =>
      points.map(({ year, value }) => [name, year, year === 2001 ? null : value, '/']),
    ),
  },
}

const html = oneFile([drawing], WORDS, TABLE, PALETTES.light)

test('five hundred marks and their table stay below 150 kB', () => {
  expect(TABLE.table.rows).toHaveLength(500)
  expect(new Blob([html]).size).toBeLessThan(150_000)
})

test('nothing in it runs or is fetched, whatever the names are', () => {
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  expect(html).not.toMatch(/<script|<img|<link|<iframe|\son\w+=|javascript:/i)
  expect(html.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:|url\((?!#)/)
})

test('the table has every number as it is, a blank stays blank and a mark a mark', () => {
  const rows = [...html.matchAll(/<tr><th scope="row">.*<\/tr>/g)].map(([row]) => row)
  expect(rows).toHaveLength(500)
  expect(rows[20]).toBe('<tr><th scope="row">某县第 1 镇人民政府</th><td>2001</td><td></td><td>/</td></tr>')
  expect(rows[21]).toContain('<td>101</td>')
})

test('a figure of few marks is drawn for a wide and for a narrow page; one of many for a wide one alone', () => {
  const few: ChartDrawing = {
    ...drawing,
    option: (palette, width) => lines({ ...model, lines: model.lines.slice(0, 2) }, palette, width),
  }
  const small = oneFile(
    [few],
    WORDS,
    { ...TABLE, table: { ...TABLE.table, rows: TABLE.table.rows.slice(0, 40) } },
    PALETTES.light,
  )
  expect(small.match(/<div class="(wide|narrow)" role="img"/g)).toHaveLength(2)
  expect(html.match(/<div class="\w+" role="img"/g)).toEqual(['<div class="always" role="img"'])
  expect(html).toContain('<html lang="en">')
})

const tile = (value: number) =>
  value % 3 === 0 ? { glyph: zeroGlyph('confirmed'), said: '0' } : { said: String(value), step: 2 as const }

/** A grid of five hundred tiles. */
const grid: TableDrawing = {
  caption: '零申请一览',
  columns: [{ head: '机关', align: 'start' }, ...YEARS.map((year) => ({ head: String(year), align: 'tile' as const }))],
  size: 25,
  lines: () =>
    model.lines.map(({ name, points }, i) => ({
      kind: 'row',
      cells: [name, ...points.map((_, j) => tile(i * 100 + j + 1))],
    })),
  key: [{ name: '确认为零', tile: { glyph: zeroGlyph('confirmed'), said: '确认为零' } }],
}

test('a grid is there as its picture and in words, five hundred tiles below 150 kB', () => {
  const page = oneFile([grid], WORDS, TABLE, PALETTES.light)
  expect(new Blob([page]).size).toBeLessThan(150_000)
  expect(page).toMatch(/role="img"/)
  const rows = [...page.matchAll(/<tr><th scope="row">.*<\/tr>/g)].map(([row]) => row)
  expect(rows).toHaveLength(25)
  // 101 to 120: those that three divides are zeros.
  expect(rows[1]).toContain('<th scope="row">某县第 1 镇人民政府</th><td>101</td><td>0</td><td>103</td>')
})

test('a table is there once, as itself', () => {
  const page = oneFile(
    [{ ...grid, columns: grid.columns.map(({ head }) => ({ head, align: 'end' })) }],
    WORDS,
    TABLE,
    PALETTES.light,
  )
  expect(page).not.toMatch(/<svg|role="img"/)
  expect(page.match(/<table>/g)).toHaveLength(1)
})

test('a row whose first cell is blank has no empty head', () => {
  const page = oneFile(
    [],
    WORDS,
    { name: '名次', table: { header: ['名次', '机关'], rows: [[null, '甲']] } },
    PALETTES.light,
  )
  expect(page).toContain('<tr><td></td><td>甲</td></tr>')
})

test('an English page asks for narrow quotation marks, a Chinese one for its own', () => {
  const marks = 'font-variant-east-asian: proportional-width;'
  expect(html).toContain(marks)
  expect(oneFile([drawing], { ...WORDS, lang: 'zh' }, TABLE, PALETTES.light).split('</style>')[0]).not.toContain(marks)
})

test('on paper a page keeps its margins', () => {
  expect(html).toContain('@page { size: A4; margin: 14mm; }')
})
