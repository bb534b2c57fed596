import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ALL_CELLS } from '../../../../src/domain/forms/cells.ts'
import { FORMS } from '../../../../src/domain/forms/forms.ts'
import type { Form } from '../../../../src/domain/forms/form.ts'
import { isBalanced } from '../../../../src/domain/problem.ts'
import type { Report } from '../../../../src/domain/report.ts'
import { reportAt } from '../../../../src/data/reportSet.ts'
import { gatherSources } from '../../../../src/data/load.ts'
import { EMBEDDED } from '../../../domain/embeddedReports.ts'
import { LABELS, layoutOf, oddities, textOf, told } from '../documents/printedReports.ts'
import { officialTables, PLAIN } from '../documents/official.ts'
import { cellsOfList, listSheet, reportSheet, tableSheets } from './layouts.ts'
import { asXlsx, type WrittenSheet } from './written.ts'

const writing = fc.record({ asNumbers: fc.boolean(), isShared: fc.boolean() })

/** What is loaded from a workbook, with what became of its records. */
async function loaded(
  sheets: readonly WrittenSheet[],
  how: { asNumbers: boolean; isShared: boolean },
  name = 'book.xlsx',
) {
  const bytes = asXlsx(sheets, how)
  const source = { name, settings: {}, read: async () => bytes }
  const { files, combined } = await gatherSources([source], { duplicates: 'first', scopeUnstated: 'own' }, () => {})
  const reading = files[0]?.reading
  if (!reading?.ledger) throw new Error(JSON.stringify(reading?.problems))
  expect(isBalanced(reading.ledger)).toBe(true)
  const reports = combined.reports.heads.map((_, id) => reportAt(combined.reports, id))
  const find = (report: Report) =>
    reports.find(({ name: agency, year }) => agency === report.name && year === report.year)
  return { reading, reports, find }
}

/** A cell of a read report: its number, else its state. */
const said = (report: Report, id: string) => {
  const cell = report.cell(id)
  return cell.state === 'number' ? cell.value : cell.state
}

/** Distinct reports, so that none is left out as the second of its agency and year. */
const someReports = fc.uniqueArray(fc.constantFrom(...EMBEDDED), {
  minLength: 1,
  maxLength: 4,
  selector: ({ name, year }) => `${name} ${year}`,
})

/** The cells that a layout prints. */
function printedBy(layout: Form): ReadonlySet<string> {
  const texts = officialTables(layout, (cell) => cell, PLAIN).flat(2)
  return new Set(texts.flatMap(({ text, isHead }) => (isHead ? [] : [text])))
}

/** The cells in which a read report in the official layout is not what was written. */
function wrongIn(report: Report, found: Report, odd: { dropsEmptyRows: boolean }): readonly unknown[] {
  const printed = printedBy(layoutOf(report))
  return ALL_CELLS.flatMap((id) => {
    const [is, wanted] = [said(found, id), printed.has(id) ? told(textOf(report)(id), id) : 'absent']
    // A row that is left out is absent; so is a blank of the other edition, in a report that prints rows of both.
    const mayBeAbsent = wanted === 'blank' && (odd.dropsEmptyRows || report.cell(id).state === 'absent')
    return is === wanted || (mayBeAbsent && is === 'absent') ? [] : [[id, is, wanted]]
  })
}

test('reports in the official layout, one a sheet, read back cell for cell', async () => {
  await fc.assert(
    fc.asyncProperty(someReports, oddities, writing, fc.nat(3), async (reports, odd, how, gap) => {
      const sheets = reports.map((report, i) => reportSheet(`Sheet${i + 1}`, report, odd, { gap }))
      const { reading, find } = await loaded(sheets, how)
      expect(reading.rejected).toEqual([])
      for (const report of reports) {
        const found = find(report)
        expect(found && wrongIn(report, found, odd)).toEqual([])
      }
    }),
    { numRuns: 128, seed: 5 },
  )
}, 120_000)

test('a report whose tables stand on a sheet each reads back cell for cell', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...EMBEDDED), oddities, writing, async (report, odd, how) => {
      const { reading, reports, find } = await loaded(tableSheets(report, odd), how)
      expect(reading.rejected).toEqual([])
      expect(reports).toHaveLength(1)
      const found = find(report)
      expect(found && wrongIn(report, found, odd)).toEqual([])
    }),
    { numRuns: 96, seed: 6 },
  )
}, 120_000)

const listOddities = fc.record({
  rows: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
  isMerged: fc.boolean(),
  label: fc.constantFrom(...LABELS),
  hasTitle: fc.boolean(),
  hasTotal: fc.boolean(),
  hasNotes: fc.boolean(),
  isNumbered: fc.boolean(),
  hasYears: fc.boolean(),
  from: fc.record({ row: fc.nat(2), column: fc.nat(2) }),
})

const EDITIONS = FORMS.map((form): [Form, readonly Report[]] => [
  form,
  EMBEDDED.filter((report) => report.form === form.id),
])

test('many reports on a sheet, under one to three rows of heads, read back cell for cell', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...EDITIONS),
      listOddities,
      writing,
      fc.nat(),
      async ([form, all], odd, how, at) => {
        const years = [...new Set(all.map(({ year }) => year))]
        const year = years[at % years.length]
        const reports = odd.hasYears ? all.slice(at % 20, (at % 20) + 40) : all.filter((report) => report.year === year)
        const { reading, find } = await loaded(
          [listSheet(odd.hasYears ? 'Sheet1' : `${year}年`, form, reports, odd)],
          how,
        )
        expect(reading.rejected.map(({ reason }) => reason)).toEqual(odd.hasTotal ? ['totalRow'] : [])
        expect(reading.headerLines).toHaveLength(odd.rows)
        for (const report of reports) {
          const found = find(report)
          const wrong = cellsOfList(form).flatMap((id) => {
            const [is, wanted] = [found && said(found, id), told(textOf(report)(id), id)]
            return is === wanted ? [] : [[id, is, wanted]]
          })
          expect(wrong).toEqual([])
        }
      },
    ),
    { numRuns: 96, seed: 7 },
  )
}, 240_000)
