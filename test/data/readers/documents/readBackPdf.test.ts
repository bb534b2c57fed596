import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTable } from '../../../../src/data/readers/read.ts'
import { ALL_CELLS, applicationCell, channelCell, tableOf } from '../../../../src/domain/forms/cells.ts'
import { APPLICANT_COLUMNS, CHANNELS, RESULT_COLUMNS } from '../../../../src/domain/forms/form.ts'
import { EMBEDDED } from '../../../domain/embeddedReports.ts'
import { officialTables, PLAIN } from './official.ts'
import { hasRow, layoutOf, misread, oddities, printedReport, readBack, textOf, told, toldIn } from './printedReports.ts'
import { asPdf, type PdfLook } from './writtenPdf.ts'

const looks: fc.Arbitrary<PdfLook> = fc.record({
  lines: fc.constantFrom('strokes', 'boxes', 'bars'),
  align: fc.constantFrom('left', 'middle', 'right'),
  isLoose: fc.boolean(),
  closesPages: fc.boolean(),
  cuts: fc.constantFrom('none', 'figuresAbove', 'figuresBelow'),
  bottom: fc.integer({ min: 60, max: 400 }),
  header: fc.constantFrom('', '甲县政府信息公开工作年度报告'),
  coding: fc.constantFrom('explained', 'UniGB-UCS2-H', 'GBK-EUC-H', 'GBK2K-H'),
})

/** How many reports are tried; `RUNS=1000` tries more. */
const numRuns = Number(process.env['RUNS'] ?? 40)

test('each of the 128 reports as PDF, laid out in ways of real programs, reads back equal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...EMBEDDED), oddities, looks, async (report, odd, look) => {
      const { told: read, table, text } = await readBack('report.pdf', asPdf(printedReport(report, odd), look))
      expect(table.rejected).toEqual([])
      expect([text('agency'), text('year')]).toEqual([report.name, String(report.year)])
      expect(misread(report, odd, read)).toEqual([])
    }),
    { numRuns, seed: 5 },
  )
}, 600_000)

test('a row that lacks a cell, or has one too many, is never read as if it were whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...EMBEDDED),
      fc.nat(),
      fc.nat(),
      fc.boolean(),
      looks,
      async (report, at, which, isLost, look) => {
        const { tables, ...around } = printedReport(report, PLAIN)
        const rows = tables.flatMap((table) => table.filter((row) => row.some(({ isHead }) => !isHead)))
        const row = rows[at % rows.length] ?? []
        const figures = row.flatMap((cell, i) => (cell.isHead ? [] : [i]))
        const place = figures[which % figures.length] ?? 0
        const broken = isLost
          ? row.toSpliced(place, 1)
          : row.toSpliced(place, 0, { text: '8', down: 1, across: 1, isHead: false })
        const written = { ...around, tables: tables.map((table) => table.map((one) => (one === row ? broken : one))) }
        const result = await readTable({ name: 'report.pdf', bytes: asPdf(written, look) })
        // A row that is wider than its table keeps the next page's part apart; without its heads that is no report.
        if (!result.ok && result.problem.reason !== 'notAReport') throw new Error(result.problem.reason)
        const read = result.ok ? toldIn(result.table) : new Map<string, unknown>()
        const wrong = ALL_CELLS.filter((id) => {
          const found = read.get(id)
          return found !== undefined && found !== 'mark' && found !== told(textOf(report)(id), id)
        })
        expect(wrong.map((id) => [id, read.get(id)])).toEqual([])
      },
    ),
    { numRuns, seed: 6 },
  )
}, 600_000)

/** Reports with a number in every row of tables 3 and 4, and in most of their cells; others have none to tell a row by. */
const filled = EMBEDDED.filter((report) => {
  const rows = layoutOf(report).applicationRows
  const isNumber = (id: string) => /^\d+$/u.test(textOf(report)(id))
  const disputes = CHANNELS.flatMap(({ key }) => RESULT_COLUMNS.map((result) => channelCell(key, result.key)))
  return (
    disputes.every(isNumber) &&
    rows.every(({ key }) => APPLICANT_COLUMNS.some((column) => isNumber(applicationCell(key, column.key)))) &&
    rows.some(({ key }) => APPLICANT_COLUMNS.every((column) => isNumber(applicationCell(key, column.key))))
  )
})

test('without lines the columns are told by the rows that are full: figures stay in theirs, blanks beside them', async () => {
  expect(filled.length).toBeGreaterThan(60)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...filled),
      looks,
      fc.array(fc.nat(6), { minLength: 28, maxLength: 28 }),
      async (report, look, blanks) => {
        // In each row that is full a figure is left out, but in one, which shows the columns.
        const isFull = (key: string) =>
          APPLICANT_COLUMNS.every((column) => /^\d+$/u.test(textOf(report)(applicationCell(key, column.key))))
        const rows = layoutOf(report).applicationRows.filter(({ key }) => isFull(key))
        const lost = new Set(
          rows.slice(1).map(({ key }, i) => applicationCell(key, APPLICANT_COLUMNS[blanks[i] ?? 0]?.key ?? 'total')),
        )
        const told0 = (id: string) => (lost.has(id) ? '' : textOf(report)(id))
        const written = { ...printedReport(report, PLAIN), tables: officialTables(layoutOf(report), told0, PLAIN) }
        const result = await readTable({
          name: 'report.pdf',
          bytes: asPdf(written, { ...look, lines: 'none', cuts: 'none' }),
        })
        if (!result.ok) throw new Error(result.problem.reason)
        const read = toldIn(result.table)
        const wrong = ALL_CELLS.filter((id) => {
          const [found, expected] = [read.get(id), told(told0(id), id)]
          // Table 2 has no rows to tell its columns by: what it lacks is a mark, or not there.
          if (tableOf(id) === 2) return found !== undefined && found !== 'mark' && found !== expected
          return found === undefined ? hasRow(layoutOf(report), id) : found !== expected
        })
        expect(wrong.map((id) => [id, read.get(id), told(told0(id), id)])).toEqual([])
      },
    ),
    { numRuns, seed: 8 },
  )
}, 600_000)
