import { beforeAll, expect, test } from 'vitest'
import type { ExportCell } from '../../src/domain/csv.ts'
import { PALETTES } from '../../src/ui/chart/palette.ts'
import type { ShownFigure } from '../../src/ui/figures.ts'
import { isChart } from '../../src/ui/picture/blocks.ts'
import { drawingsOf, picturesOf } from '../../src/ui/picture/ofFigure.ts'
import { oneFile } from '../../src/ui/picture/oneFile.ts'
import { PICTURE_SIZES } from '../../src/ui/picture/sizes.ts'
import { saidIn } from '../../src/ui/tableDrawing.ts'
import { openEmbedded } from '../data/embedded.ts'
import { outside, overlapping } from '../ui/picture/inPicture.ts'
import { figuresOn, SCREENS } from './embeddedFigures.ts'
import { drawnIn, holds, labelsIn, numbersIn, writtenOf } from './inChart.ts'
import { tablesIn } from './inPage.ts'
import { lackingIn, rowsIn } from './inSheets.ts'

const WIDTHS = [328, 672]

const pageOf = (figure: ShownFigure) =>
  oneFile(drawingsOf(figure), figure.words, figure.file?.() ?? null, PALETTES.light)

/** A cell of a page against the number, text or blank that it stands for. */
function says(text: string, cell: ExportCell): boolean {
  if (typeof cell !== 'number') return text === (cell ?? '')
  if (Number.isInteger(cell)) return text === String(cell)
  return /^-?\d+\.\d+(e-\d+)?$/.test(text) && Math.abs(Number(text) - cell) <= Math.abs(cell) * 1e-5
}

beforeAll(openEmbedded)

test.each(SCREENS)(
  '$address, $lang: what is taken of each figure has its numbers',
  async ({ address, lang, count }) => {
    const figures = await figuresOn(address, lang)
    expect(figures).toHaveLength(count)
    for (const figure of figures) {
      expect(figure.words.lang, figure.name).toBe(lang)
      holdsInPage(figure)
      holdsInCharts(figure, rateTogether(figures))
      standsOnSheets(figure)
    }
  },
)

/** Every cell of its tables is on the page, where it stands in the model, and no other. */
function holdsInPage(figure: ShownFigure) {
  const { name } = figure
  const html = pageOf(figure)
  expect(new TextEncoder().encode(html).length, name).toBeLessThan(150_000)
  const tables = tablesIn(html)
  const expected = tablesOf(figure)
  expect(
    tables.map(({ heads }) => heads),
    name,
  ).toEqual(expected.map(({ heads }) => heads))
  const wrong = expected.flatMap(({ rows }, t) => unlike(tables[t]?.rows ?? [], rows))
  expect(wrong, name).toEqual([])
}

/** What it shows as tables; else its numbers. */
function tablesOf(
  figure: ShownFigure,
): readonly { heads: readonly string[]; rows: readonly (readonly ExportCell[])[] }[] {
  const shown = drawingsOf(figure).flatMap((drawing) => (isChart(drawing) ? [] : [drawing]))
  const file = figure.file?.().table
  if (shown.length === 0 && file) return [{ heads: file.header, rows: file.rows }]
  return shown.map(({ columns, lines }) => ({
    heads: columns.map(({ head }) => head),
    rows: lines().map((line) =>
      line.kind === 'row' ? line.cells.map(saidIn) : [line.note === '' ? line.name : `${line.name} · ${line.note}`],
    ),
  }))
}

/** The places at which a page and a model differ. */
function unlike(rows: readonly (readonly string[])[], model: readonly (readonly ExportCell[])[]): readonly string[] {
  if (rows.length !== model.length) return [`${rows.length} rows for ${model.length}`]
  return model.flatMap((cells, i) => {
    const read = rows[i] ?? []
    if (read.length !== cells.length) return [`row ${i}: ${read.length} cells for ${cells.length}`]
    return cells.flatMap((cell, j) => (says(read[j] ?? '', cell) ? [] : [`${i}, ${j}: ${read[j]} for ${cell}`]))
  })
}

/** Every number that a chart draws is one of its figure's, and every number that it writes is one of these. */
function holdsInCharts(figure: ShownFigure, together: readonly number[]) {
  const table = figure.file?.().table
  if (!table) return
  // Limits and medians across a chart are told in words.
  const told = numbersIn(`${figure.words.title} ${figure.words.summary}`)
  for (const chart of drawingsOf(figure).filter(isChart)) {
    const drawn = drawnIn(chart, 672)
    const open = drawn.filter((mark) => !holds(table, mark))
    // Parts that are drawn without their numbers make up the whole that has one.
    const wrong = open.filter(({ at }) => {
      const parts = open.filter((other) => other.at === at)
      const whole = parts.reduce((sum, { value }) => sum + value, 0)
      return parts.length < 2 || !holds(table, { series: '', at, value: whole })
    })
    expect(wrong, figure.name).toEqual([])
    const known = new Set([
      ...writtenOf([...table.rows.flat(), ...drawn.map(({ value }) => value), ...together]),
      ...told,
    ])
    table.header.flatMap(numbersIn).forEach((one) => known.add(one))
    for (const width of WIDTHS) {
      const strange = labelsIn(chart, width).filter((label) => numbersIn(label).some((one) => !known.has(one)))
      expect(strange, `${figure.name} ${width}`).toEqual([])
    }
  }
}

/** The rates of all reviews and of all suits together, which stand across the chart of their rates: sum over sum of what ended. */
function rateTogether(figures: readonly ShownFigure[]): readonly number[] {
  const ended = figures.find(({ name }) => name === 'ended')?.file?.().table.rows ?? []
  const [reviews, ...suits] = ended.map((row) => ({ corrected: Number(row[2]), concluded: Number(row[4]) }))
  return [reviews ? [reviews] : [], suits]
    .filter(({ length }) => length > 0)
    .map((rows) => {
      const sum = (of: 'corrected' | 'concluded') => rows.reduce((total, row) => total + row[of], 0)
      return sum('corrected') / sum('concluded')
    })
}

/** In each size its pictures keep their words inside and apart, and hold its rows whole and in order. */
function standsOnSheets(figure: ShownFigure) {
  const rows = rowsIn(figure)
  for (const size of PICTURE_SIZES) {
    const pictures = picturesOf(figure, figure.words, size, PALETTES.light)
    const where = `${figure.name} ${size}`
    expect(pictures.flatMap(outside), where).toEqual([])
    expect(pictures.flatMap(overlapping), where).toEqual([])
    // Tables go on on other sheets: only a chart too tall for a slide may be refused.
    const isRefused = pictures.length === 0
    expect(isRefused && (size !== 'slide' || !drawingsOf(figure).some(isChart)), where).toBe(false)
    expect(isRefused ? [] : lackingIn(pictures, rows), where).toEqual([])
  }
}
