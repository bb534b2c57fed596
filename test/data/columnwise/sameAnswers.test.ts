import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { openColumnwise, type Columnwise } from '../../../src/data/columnwise/openColumnwise.ts'
import { readColumns } from '../../../src/data/columnwise/readColumns.ts'
import type { Supply } from '../../../src/data/engine/supply.ts'
import { gatherSources, loadDataset } from '../../../src/data/load.ts'
import { wideExport } from '../../../src/data/wideExport.ts'
import type { Dataset } from '../../../src/domain/dataset.ts'
import { EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { openTestEngine, type TestEngine } from '../engine.ts'
import { queriesOf } from '../queries/allQueries.ts'
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

const supplyOf = ({ first, behind }: Columnwise): Supply => ({
  first,
  columns: (names, marked) => readColumns(behind, names, marked),
  close: () => undefined,
})

let whole: { dataset: Dataset; engine: TestEngine }
let columnwise: { dataset: Dataset; engine: TestEngine }
let key: string

beforeAll(async () => {
  const file = { name: 'reports.parquet', bytes: await asParquet(), settings: {} }
  const loaded = await loadDataset([file], SETTINGS)
  whole = { dataset: loaded.dataset, engine: await openTestEngine() }
  await whole.engine.load(loaded.tables)
  const opened = await openColumnwise(file, SETTINGS, () => undefined, 1)
  if (!opened) throw new Error('the file was not read column by column')
  columnwise = { dataset: opened.dataset, engine: await openTestEngine() }
  await columnwise.engine.load(opened.tables, undefined, supplyOf(opened))
  key = whole.dataset.agencies.find(({ name }) => name === '平潭综合实验区')?.key ?? ''
})
afterAll(() => {
  whole.engine.close()
  columnwise.engine.close()
})

test('what is known of the dataset is the same', () => {
  expect(columnwise.dataset).toEqual(whole.dataset)
})

const FILTERS: readonly (readonly [string, Filter])[] = [
  ['no filter', EMPTY_FILTER],
  ['sound reports of some years', { ...EMPTY_FILTER, years: { from: 2020, to: 2024 }, onlySound: true }],
]

describe.each(queriesOf(() => key))('%s', (_, query) => {
  test.each(FILTERS)('answers the same: %s', async (_filter, filter) => {
    const asked = query(filter)
    expect(await columnwise.engine.asked(asked)).toEqual(await whole.engine.asked(asked))
  })
})
