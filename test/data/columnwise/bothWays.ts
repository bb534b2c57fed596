import { parquetWriteBuffer } from 'hyparquet-writer'
import { ofBytes, openColumnwise } from '../../../src/data/columnwise/openColumnwise.ts'
import { openCsvColumnwise } from '../../../src/data/columnwise/openCsvColumnwise.ts'
import { readColumns } from '../../../src/data/columnwise/readColumns.ts'
import type { Supply } from '../../../src/data/engine/supply.ts'
import { gatherSources, loadDataset } from '../../../src/data/load.ts'
import { wideExport } from '../../../src/data/wideExport.ts'
import { openTestEngine } from '../engine.ts'
import { embedded, SETTINGS } from '../reports.ts'

const GROUP = 40

/** The embedded dataset as Parquet, in several row groups: numbers as numbers, and texts where marks are printed. */
async function asParquet(): Promise<Uint8Array> {
  const own = embedded()
  const source = { ...own, read: async () => new Uint8Array(own.bytes) }
  const { combined } = await gatherSources([source], SETTINGS, () => undefined)
  const { header, rows } = wideExport(combined.reports)
  const columnData = header.map((name, i) => {
    const values = rows.map((row) => row[i] ?? null)
    const numbers = values.filter((value) => value !== null)
    if (numbers.length > 0 && numbers.every((value) => typeof value === 'number')) {
      return { name, data: values, type: 'DOUBLE' as const, nullable: true }
    }
    return { name, data: values.map((value) => (value === null ? null : String(value))), nullable: true }
  })
  return new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: GROUP }))
}

const quiet = () => undefined

/** The embedded dataset as one kind of file, read whole and read column by column. */
export async function openBothWays(kind: 'csv' | 'parquet' = 'parquet') {
  const bytes = kind === 'csv' ? new Uint8Array(embedded().bytes) : await asParquet()
  const file = { name: `reports.${kind}`, bytes, settings: {} }
  const loaded = await loadDataset([file], SETTINGS)
  const whole = { dataset: loaded.dataset, engine: await openTestEngine() }
  await whole.engine.load(loaded.tables)
  const opened =
    kind === 'csv'
      ? await openCsvColumnwise(file, SETTINGS, quiet)
      : await openColumnwise(ofBytes(file), SETTINGS, quiet, 1)
  if (!opened) throw new Error('the file was not read column by column')
  const { dataset, tables, behind } = opened
  const engine = await openTestEngine()
  const supply: Supply = {
    columns: (wanted) => readColumns(behind, wanted),
    close: () => undefined,
  }
  return {
    whole,
    /** `anew` forgets which columns were asked for. */
    columnwise: { dataset, engine, anew: () => engine.load(tables, undefined, supply) },
    close() {
      whole.engine.close()
      engine.close()
    },
  }
}
