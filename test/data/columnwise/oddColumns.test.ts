import { parquetWriteBuffer } from 'hyparquet-writer'
import { expect, test } from 'vitest'
import { ofBytes, openColumnwise, type Columnwise } from '../../../src/data/columnwise/openColumnwise.ts'
import { readColumns } from '../../../src/data/columnwise/readColumns.ts'
import { lackedBy } from '../../../src/data/columnwise/formCells.ts'
import type { EngineTable } from '../../../src/data/engine/arrow.ts'
import { ident, join, sql } from '../../../src/data/engine/sql.ts'
import type { Supply } from '../../../src/data/engine/supply.ts'
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

const supplyOf = ({ behind }: Columnwise): Supply => ({
  columns: (wanted) => readColumns(behind, wanted),
  close: () => undefined,
})

async function bothWays(settings: FileSettings) {
  const file = { name: 'odd.parquet', bytes: oddFile(), settings }
  const whole = await openTestEngine()
  const loaded = await loadDataset([file], SETTINGS)
  await whole.load(loaded.tables)
  const opened = await openColumnwise(ofBytes(file), SETTINGS, () => undefined, 1)
  if (!opened) throw new Error('the file was not read column by column')
  const columnwise = await openTestEngine()
  await columnwise.load(opened.tables, undefined, supplyOf(opened))
  return { whole, columnwise, loaded, opened }
}

/** How many agencies were asked for; each has the same reports and marks both ways. */
async function agenciesCompared(settings: FileSettings): Promise<number> {
  const { whole, columnwise, loaded, opened } = await bothWays(settings)
  expect(opened.dataset).toEqual(loaded.dataset)
  for (const { key } of loaded.dataset.agencies) {
    expect(await columnwise.asked(agencyMarks(key))).toEqual(await whole.asked(agencyMarks(key)))
    expect(await columnwise.asked(agencyReports(key))).toEqual(await whole.asked(agencyReports(key)))
  }
  whole.close()
  columnwise.close()
  return loaded.dataset.agencies.length
}

test('decimals, dates, large and broken numbers, words and marks are what they are where the file is read whole', async () => {
  expect(await agenciesCompared({})).toBe(3)
})

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
  expect(await agenciesCompared({ mapping: twice })).toBe(3)
})

const wide = (columns: Readonly<Record<string, readonly (string | number | null)[]>>) => {
  const columnData = Object.entries(columns).map(([name, data]) => ({ name, data: [...data], nullable: true }))
  return {
    name: 'wide.parquet',
    bytes: new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: 2 })),
    settings: {},
  }
}

test('a cell that a report says it lacks is absent, also where another report belies its form', async () => {
  const [only] = [...lackedBy('cn-2021')].filter((cell) => cell.startsWith('app.') && cell.endsWith('.total'))
  const file = wide({
    agency: ['甲镇', '乙镇', '丙镇'],
    year: [2023, 2023, 2023],
    form: ['cn-2021', 'cn-2021', 'cn-2021'],
    absent: ['', 'app.received.total', ''],
    'app.received.total': [1, null, 2],
    [only ?? '']: [null, null, 5],
  })
  const loaded = await loadDataset([file], SETTINGS)
  const engine = await openTestEngine()
  const opened = await openColumnwise(ofBytes(file), SETTINGS, () => undefined, 1)
  if (!opened) throw new Error('the file was not read column by column')
  const patterns = async (tables: readonly EngineTable[], supply?: Supply) => {
    await engine.load(tables, undefined, supply)
    await engine.stand({ columns: [] })
    const text = sql`SELECT cell FROM absence WHERE pattern = (SELECT pattern FROM report WHERE agency = '乙镇') ORDER BY cell`
    return engine.run(text).toArray().map(String)
  }
  const absent = await patterns(loaded.tables)
  expect(absent).toContain('{"cell": "app.received.total"}')
  expect(await patterns(opened.tables, supplyOf(opened))).toEqual(absent)
  engine.close()
})

test('a file with names of its own is read whole, for its rows may be totals of others', async () => {
  const file = wide({
    单位名称: ['甲镇', '乙镇'],
    年份: [2023, 2023],
    'app.received.total': [1, 2],
    form: ['cn-2021', 'cn-2021'],
  })
  const isOurs = (await loadDataset([file], SETTINGS)).dataset.files[0]?.problems.length === 0
  const opened = await openColumnwise(ofBytes(file), SETTINGS, () => undefined, 1)
  expect(opened === null).toBe(!isOurs)
  const foreign = wide({
    Body: ['甲镇', '乙镇'],
    Yr: [2023, 2023],
    'app.received.total': [1, 2],
    form: ['cn-2021', 'cn-2021'],
  })
  expect(await openColumnwise(ofBytes(foreign), SETTINGS, () => undefined, 1)).toBeNull()
})

/** Both ways of reading a file whose columns have these texts and numbers. */
async function wideBothWays(columns: Parameters<typeof wide>[0]) {
  const file = wide(columns)
  const loaded = await loadDataset([file], SETTINGS)
  const opened = await openColumnwise(ofBytes(file), SETTINGS, () => undefined, 1)
  if (!opened) throw new Error('the file was not read column by column')
  const engine = await openTestEngine()
  const rows = async (tables: readonly EngineTable[], columnsAsked: readonly string[], supply?: Supply) => {
    await engine.load(tables, undefined, supply)
    await engine.stand({ columns: columnsAsked })
    const asked = join(['agency_no', 'agency_key', 'year', ...columnsAsked].map(ident))
    return engine
      .run(sql`SELECT ${asked} FROM report ORDER BY agency_key, year`)
      .toArray()
      .map(String)
  }
  return {
    loaded,
    opened,
    close: () => engine.close(),
    whole: (...asked: string[]) => rows(loaded.tables, asked),
    columnwise: (...asked: string[]) => rows(opened.tables, asked, supplyOf(opened)),
  }
}

test('a change of −1 or −2 is a number, also beside reports that lack the cell or leave it blank', async () => {
  const cell = 'licensing.items_change'
  const both = await wideBothWays({
    agency: ['甲镇', '乙镇', '丙镇', '丁镇'],
    year: [2019, 2023, 2019, 2019],
    form: ['cn-2019', 'cn-2021', 'cn-2019', 'cn-2019'],
    [cell]: [-1, null, -2, null],
    'app.received.total': [1, 2, 3, 4],
  })
  const rows = await both.columnwise(cell)
  expect(rows).toEqual(await both.whole(cell))
  expect(rows.join()).toContain(`"${cell}": -1`)
  expect(rows.join()).toContain(`"${cell}": -2`)
  both.close()
})

test('the number of an agency is its place in the dataset, also where its first record is rejected', async () => {
  const both = await wideBothWays({
    agency: ['甲镇', '乙镇', '丙镇', '甲镇'],
    year: ['无', '2023', '2023', '2024'],
    form: ['cn-2021', 'cn-2021', 'cn-2021', 'cn-2021'],
    'app.received.total': [1, 2, 3, 4],
  })
  expect(both.opened.dataset).toEqual(both.loaded.dataset)
  expect(both.opened.dataset.agencies.map(({ name }) => name)).toEqual(['乙镇', '丙镇', '甲镇'])
  expect(await both.columnwise()).toEqual(await both.whole())
  both.close()
})
