import { expect, test } from 'vitest'
import { lineLegend, lines, type LinesModel } from '../../../src/ui/chart/lines.ts'
import type { ChartDrawing } from '../../../src/ui/chart/drawing.ts'
import { PALETTES } from '../../../src/ui/chart/palette.ts'
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
