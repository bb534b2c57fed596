import Papa from 'papaparse'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sameCell } from '../../../../src/data/cellColumns.ts'
import { gatherSources } from '../../../../src/data/load.ts'
import { toCsv } from '../../../../src/domain/csv.ts'
import { wideExport } from '../../../../src/data/wideExport.ts'
import { asXlsx, placedRows } from './written.ts'

const text = readFileSync('data/reports.csv', 'utf8')

async function reportsOf(bytes: Uint8Array) {
  const source = { name: 'reports', settings: {}, read: async () => bytes }
  const { files, combined } = await gatherSources([source], { duplicates: 'first', scopeUnstated: 'own' }, () => {})
  expect(files[0]?.reading.problems).toEqual([])
  return combined.reports
}

test('the embedded dataset saved as a workbook is the same dataset: 128 reports, every cell in its state', async () => {
  const { data: rows } = Papa.parse<string[]>(text.trim())
  const csv = await reportsOf(new TextEncoder().encode(text))
  for (const how of [
    { asNumbers: true, isShared: true },
    { asNumbers: false, isShared: false },
  ]) {
    const book = await reportsOf(asXlsx([{ name: 'reports', cells: placedRows(rows) }], how))
    expect(book.heads).toHaveLength(128)
    expect(book.heads).toEqual(csv.heads)
    expect([...book.cells.keys()]).toEqual([...csv.cells.keys()])
    const differing = [...csv.cells].filter(([cell, column]) =>
      book.heads.some((_, report) => !sameCell(book.cells.get(cell), report, column, report)),
    )
    expect(differing).toEqual([])
    // What is taken along from it is what is taken along from the CSV.
    expect(toCsv(wideExport(book))).toBe(toCsv(wideExport(csv)))
  }
}, 60_000)
