import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../../src/data/readers/read.ts'
import { ALL_CELLS } from '../../../../src/domain/forms/cells.ts'
import { CN_2019 } from '../../../../src/domain/forms/cn2019.ts'
import { CN_2021 } from '../../../../src/domain/forms/cn2021.ts'
import { FORMS } from '../../../../src/domain/forms/forms.ts'
import type { Form } from '../../../../src/domain/forms/form.ts'
import { parseCell } from '../../../../src/domain/parseCell.ts'
import type { Report } from '../../../../src/domain/report.ts'
import { EMBEDDED } from '../../../domain/embeddedReports.ts'
import { officialTables, PLAIN, type Oddities } from './official.ts'
import { asDocx, asHtml, asText, type PrintedReport } from './written.ts'

/** The layout in which a report prints what it has: its own form, or of a mixed one the blocks and rows of each edition. */
function layoutOf(report: Report): Form {
  const own = FORMS.find(({ id }) => id === report.form)
  if (own) return own
  const has = (id: string) => report.cell(id).state !== 'absent'
  const printed = new Set<string>()
  const proactive = FORMS.flatMap((edition) =>
    edition.proactive.map((block) => ({
      ...block,
      rows: block.rows.filter(({ key }) => {
        const cells = block.columns.map((column) => `${key}.${column.key}`)
        const isNew = cells.some((id) => has(id) && !printed.has(id))
        if (isNew) for (const id of cells) printed.add(id)
        return isNew
      }),
    })),
  )
  const isUndivided = has('app.other.total')
  const { applicationRows } = isUndivided ? CN_2019 : CN_2021
  return { ...CN_2021, proactive: proactive.filter(({ rows }) => rows.length > 0), applicationRows }
}

const textOf = (report: Report) => (id: string) => {
  const cell = report.cell(id)
  if (cell.state === 'number') return cell.raw ?? String(cell.value)
  return cell.state === 'mark' ? cell.raw : ''
}

function printedReport(report: Report, odd: Oddities): PrintedReport {
  return {
    title: [report.name, `${report.year}年政府信息公开工作年度报告`],
    paragraphs: ['一、总体情况', '本年度依法公开政府信息。'],
    tables: officialTables(layoutOf(report), textOf(report), odd),
  }
}

/** Numbers are compared, and what is no number by its state: spaces and widths of digits are not what a report says. */
const told = (text: string, id: string) => {
  const cell = parseCell(text, id)
  return cell.state === 'number' ? cell.value : cell.state
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

/** Ways in which real reports write a label otherwise than the form. */
const LABELS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('（', '(').replaceAll('）', ')'),
  (text) => text.replace(/^(\d)\./u, '$1、'),
  (text) => text.replace(/^(商业|科研|法律服务|社会公益|尚未|结果|其他)(..)/u, '$1\n$2'),
  (text) => (text.length < 6 ? text.split('').join(' ') : text),
  (text) => text.replace('上年结转', '上年转结').replace('现行有效', '先行有效').replace('勾稽', '钩稽'),
  (text) => text.replace(/^规章$/u, '规章（县级无此项）').replace(/^现行有效件数$/u, '现行有效件数（历史累计）'),
  (text) => text.replace('法人或其他组织', '法人或者其他组织').replace(/^行政规范性文件$/u, '规范性文件'),
]
const FIGURES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) =>
    /^\d+$/u.test(text) ? text.replaceAll(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : text,
  (text) => (text === '' ? '' : ` ${text} `),
]

const oddities = fc.record({
  label: fc.constantFrom(...LABELS),
  figure: fc.constantFrom(...FIGURES),
  dropsEmptyRows: fc.boolean(),
  pages: fc
    .uniqueArray(fc.integer({ min: 1, max: 26 }), { maxLength: 2 })
    .map((rows) => rows.toSorted((a, b) => a - b)),
  repeatsHeads: fc.boolean(),
  dividesTable2: fc.boolean(),
  unmerged: fc.boolean(),
})

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

/** Whether the layout prints the cell. */
const hasRow = (form: Form, id: string) =>
  officialTables(form, (cell) => (cell === id ? 'here' : ''), PLAIN).some((table) =>
    table.flat().some(({ text }) => text === 'here'),
  )
