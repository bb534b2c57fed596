import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Papa from 'papaparse'
import { ALL_CELLS } from '../../src/domain/forms/cells.ts'

/** A record of the embedded dataset as it stands in the file. */
export type RealRecord = Readonly<Record<string, string>>

const parsed = Papa.parse<RealRecord>(readFileSync(resolve('data/reports.csv'), 'utf8'), {
  header: true,
  skipEmptyLines: true,
})

export const REAL_HEADER: readonly string[] = parsed.meta.fields ?? []
export const REAL_RECORDS: readonly RealRecord[] = parsed.data

/** The record of the agency whose name ends so. */
export function realRecord(nameEnd: string, year: number): RealRecord {
  const found = REAL_RECORDS.find((record) => record['agency']?.endsWith(nameEnd) && record['year'] === String(year))
  if (!found) throw new Error(`no report of ${nameEnd} for ${year} in data/reports.csv`)
  return found
}

/** Cells in which a record prints anything. */
export function printedCells(record: RealRecord): Set<string> {
  return new Set(ALL_CELLS.filter((cell) => (record[cell] ?? '') !== ''))
}
