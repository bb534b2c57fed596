import { parquetWriteBuffer } from 'hyparquet-writer'
import { expect, test } from 'vitest'
import { openColumnwise } from '../../../src/data/columnwise/openColumnwise.ts'
import { readColumns } from '../../../src/data/columnwise/readColumns.ts'
import { loadDataset } from '../../../src/data/load.ts'
import { agencyMarks, agencyReports } from '../../../src/data/queries/agency.ts'
import type { FileSettings, Mapping } from '../../../src/domain/mapping.ts'
import { openTestEngine } from '../engine.ts'
import { SETTINGS } from '../reports.ts'

/** Each way in which Parquet can hold figures, and figures that are none. */
function oddFile(): Uint8Array {
  const names = ['甲镇', '乙镇', '丙镇', '', '合计', '丁镇']
  const text = (name: string) =>
    ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' }) as const
  const optional = { repetition_type: 'OPTIONAL' } as const
  const schema = [
    { name: 'root', num_children: 10 },
    text('agency'),
    { name: 'year', type: 'INT32', ...optional } as const,
    text('form'),
    { name: 'fees.amount', type: 'INT32', converted_type: 'DECIMAL', scale: 2, precision: 9, ...optional } as const,
    { name: 'app.received.total', type: 'INT64', ...optional } as const,
    { name: 'app.decided.total', type: 'DOUBLE', ...optional } as const,
    { name: 'app.carried_in.total', type: 'INT32', converted_type: 'DATE', ...optional } as const,
    { name: 'app.received.person', type: 'BOOLEAN', ...optional } as const,
    text('app.granted.total'),
    { name: 'app.carried_out.total', type: 'INT32', ...optional } as const,
  ]
  const columnData = [
    { name: 'agency', data: names },
    { name: 'year', data: [2023, 2023, 2022, 2023, 2023, 1] },
    { name: 'form', data: ['cn-2021', 'cn-2019', 'mixed', 'cn-2021', 'cn-2021', 'cn-2021'] },
    { name: 'fees.amount', data: [435, null, 0, 1, 1, 1] },
    { name: 'app.received.total', data: [12n, 0n, null, 1n, 1n, 1n] },
    { name: 'app.decided.total', data: [NaN, 1.5, -0, 1, 1, 1] },
    { name: 'app.carried_in.total', data: [19_000, null, 0, 1, 1, 1] },
    { name: 'app.received.person', data: [true, false, null, true, true, true] },
    { name: 'app.granted.total', data: ['3件', '/', '约4', '1', '1', '1'] },
    { name: 'app.carried_out.total', data: [-3, 2_000_000_000, 0, 1, 1, 1] },
  ]
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, rowGroupSize: 2 }))
}

async function bothWays(settings: FileSettings) {
  const file = { name: 'odd.parquet', bytes: oddFile(), settings }
  const whole = await openTestEngine()
  const loaded = await loadDataset([file], SETTINGS)
  await whole.load(loaded.tables)
  const opened = await openColumnwise(file, SETTINGS, () => undefined, 1)
  if (!opened) throw new Error('the file was not read column by column')
  const { first, behind } = opened
  const columnwise = await openTestEngine()
  const supply = {
    first,
    columns: (names: readonly string[], marked: readonly string[]) => readColumns(behind, names, marked),
    close: () => undefined,
  }
  await columnwise.load(opened.tables, undefined, supply)
  return { whole, columnwise, loaded, opened }
}

async function expectSame(settings: FileSettings): Promise<void> {
  const { whole, columnwise, loaded, opened } = await bothWays(settings)
  expect(opened.dataset).toEqual(loaded.dataset)
  expect(loaded.dataset.agencies).toHaveLength(3)
  for (const { key } of loaded.dataset.agencies) {
    expect(await columnwise.asked(agencyMarks(key))).toEqual(await whole.asked(agencyMarks(key)))
    expect(await columnwise.asked(agencyReports(key))).toEqual(await whole.asked(agencyReports(key)))
  }
  whole.close()
  columnwise.close()
}

test('decimals, dates, large and broken numbers, words and marks are what they are where the file is read whole', () =>
  expectSame({}))

test('of two columns that the reader maps to one cell the first counts', async () => {
  const { loaded } = await bothWays({})
  const mapping = loaded.dataset.files[0]?.mapping
  if (!mapping) throw new Error('no mapping')
  const twice: Mapping = {
    ...mapping,
    columns: mapping.columns.map((use) =>
      use.use === 'cell' && use.cell === 'app.carried_out.total' ? { use: 'cell', cell: 'app.decided.total' } : use,
    ),
  }
  await expectSame({ mapping: twice })
})
