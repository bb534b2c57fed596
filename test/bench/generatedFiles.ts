import type { SourceBytes } from '../../src/data/readers/table.ts'
import { asCsv, asParquet, generate } from './generate.ts'
import { measure, report } from './measure.ts'

const REPORTS = 20_000

let made: Promise<readonly SourceBytes[]> | null = null

/** The generated reports as files: the first of them Parquet. Made once. */
export function generatedFiles(): Promise<readonly SourceBytes[]> {
  made ??= generatedOnce()
  return made
}

async function generatedOnce(): Promise<readonly SourceBytes[]> {
  const columns = generate(REPORTS)
  const parquet = { name: 'generated.parquet', bytes: asParquet(columns) }
  const csv = { name: 'generated.csv', bytes: asCsv(columns) }
  const megabytes = (bytes: Uint8Array) => `${(bytes.length / 1e6).toFixed(1)} MB`
  console.log(
    `${REPORTS} generated reports of 200 cells: Parquet ${megabytes(parquet.bytes)}, CSV ${megabytes(csv.bytes)}`,
  )
  report('Generating', [await measure('20,000 reports', () => generate(REPORTS), 1)])
  return [parquet, csv]
}
