import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../../src/data/readers/read.ts'
import { ALL_CELLS } from '../../../../src/domain/forms/cells.ts'
import type { Report } from '../../../../src/domain/report.ts'
import { EMBEDDED } from '../../../domain/embeddedReports.ts'
import { hasRow, layoutOf, oddities, textOf, told } from './odd.ts'
import { officialTables, PLAIN, type Oddities } from './official.ts'
import { asDocx, asHtml, asText, type PrintedReport } from './written.ts'

function printedReport(report: Report, odd: Oddities): PrintedReport {
  return {
    title: [report.name, `${report.year}年政府信息公开工作年度报告`],
    paragraphs: ['一、总体情况', '本年度依法公开政府信息。'],
    tables: officialTables(layoutOf(report), textOf(report), odd),
  }
}

async function readBack(name: string, bytes: Uint8Array) {
  const read = await readTable({ name, bytes })
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.problem)}`)
  const { table } = read
  return {
    table,
    told: new Map(table.header.map((cell, i) => [cell, told(table.columns[i]?.[0] ?? '', cell)])),
    text: (header: string) => table.columns[table.header.indexOf(header)]?.[0],
  }
}

const KINDS: Readonly<Record<string, (report: PrintedReport) => Uint8Array>> = {
  'page.html': (report) => new TextEncoder().encode(asHtml(report)),
  'report.docx': asDocx,
  'report.txt': (report) => new TextEncoder().encode(asText(report)),
}

describe('each of the 128 reports, written out in the official layout with oddities of real ones, reads back equal', () => {
  test.each(Object.keys(KINDS))(
    'as %s',
    async (name) => {
      const write = KINDS[name]
      if (!write) throw new Error(name)
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...EMBEDDED), oddities, async (report, odd) => {
          const { told: read, table, text } = await readBack(name, write(printedReport(report, odd)))
          expect(table.rejected).toEqual([])
          expect([text('agency'), text('year')]).toEqual([report.name, String(report.year)])
          const layout = layoutOf(report)
          const wrong = ALL_CELLS.filter((id) => {
            const [found, expected] = [read.get(id), told(textOf(report)(id), id)]
            // A row that is left out prints nothing; every other cell of the layout is found.
            if (found === undefined) return expected !== 'blank' || (hasRow(layout, id) && !odd.dropsEmptyRows)
            return found !== expected
          })
          expect(wrong.map((id) => [id, read.get(id)])).toEqual([])
        }),
        { numRuns: 256, seed: 5 },
      )
    },
    120_000,
  )
})

describe('a row that lacks a cell, or has one too many, is never read as if it were whole', () => {
  test.each(Object.keys(KINDS))(
    'as %s',
    async (name) => {
      const write = KINDS[name]
      if (!write) throw new Error(name)
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...EMBEDDED),
          fc.nat(),
          fc.nat(),
          fc.boolean(),
          async (report, at, which, isLost) => {
            const { tables, ...around } = printedReport(report, PLAIN)
            const rows = tables.flatMap((table) => table.filter((row) => row.some(({ isHead }) => !isHead)))
            const row = rows[at % rows.length] ?? []
            const figures = row.flatMap((cell, i) => (cell.isHead ? [] : [i]))
            const place = figures[which % figures.length] ?? 0
            const broken = isLost
              ? row.toSpliced(place, 1)
              : row.toSpliced(place, 0, { text: '8', down: 1, across: 1, isHead: false })
            const written = {
              ...around,
              tables: tables.map((table) => table.map((one) => (one === row ? broken : one))),
            }
            const { told: read } = await readBack(name, write(written))
            const wrong = ALL_CELLS.filter((id) => {
              const found = read.get(id)
              return found !== undefined && found !== 'mark' && found !== told(textOf(report)(id), id)
            })
            expect(wrong.map((id) => [id, read.get(id)])).toEqual([])
          },
        ),
        { numRuns: 256, seed: 6 },
      )
    },
    120_000,
  )
})
