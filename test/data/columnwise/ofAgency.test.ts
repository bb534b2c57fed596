import { parquetWriteBuffer } from 'hyparquet-writer'
import { expect, test } from 'vitest'
import { ofBytes, openColumnwise } from '../../../src/data/columnwise/openColumnwise.ts'
import { readColumns } from '../../../src/data/columnwise/readColumns.ts'
import { ident, sql, type Query } from '../../../src/data/engine/sql.ts'
import type { WantedColumns } from '../../../src/data/engine/supply.ts'
import { loadDataset } from '../../../src/data/load.ts'
import { agencyMarks, agencyReports } from '../../../src/data/queries/agency.ts'
import { openTestEngine } from '../engine.ts'
import { SETTINGS } from '../reports.ts'

const TOWNS = ['甲镇', '乙镇', '丙镇', '丁镇']

/** Two years of four towns, two reports a row group: those of a town are in two of the four. */
const bytes = new Uint8Array(
  parquetWriteBuffer({
    columnData: [
      { name: 'agency', data: [...TOWNS, ...TOWNS] },
      { name: 'year', data: [2022, 2022, 2022, 2022, 2023, 2023, 2023, 2023], type: 'INT32' },
      { name: 'form', data: [...TOWNS, ...TOWNS].map(() => 'cn-2021') },
      { name: 'app.received.total', data: [1, 2, null, 4, 5, 6, 7, 8], type: 'INT32', nullable: true },
      { name: 'fees.amount', data: ['/', '0', '1元', '/', '3', '/', '/', ''], nullable: true },
    ],
    rowGroupSize: 2,
  }),
)
const FILE = { name: 'towns.parquet', bytes, settings: {} }

/** Whatever is asked of all reports. */
const overAll: Query<{ readonly sum: number; readonly reports: number; readonly marks: number }> = {
  ...sql`SELECT sum(${ident('app.received.total')}) AS sum, count(*) AS reports, (SELECT count(*) FROM mark) AS marks FROM report`,
  columns: ['app.received.total', 'fees.amount'],
  read: (row) => ({ sum: row.number('sum'), reports: row.number('reports'), marks: row.number('marks') }),
}

async function opened() {
  const [whole, columnwise] = [await openTestEngine(), await openTestEngine()]
  const { dataset, tables } = await loadDataset([FILE], SETTINGS)
  await whole.load(tables)
  const open = await openColumnwise(ofBytes(FILE), SETTINGS, () => undefined, 1)
  if (!open) throw new Error('not read column by column')
  const read = new Set<number>()
  const behind = {
    ...open.behind,
    file: {
      ...open.behind.file,
      read: (...asked: Parameters<typeof open.behind.file.read>) => {
        read.add(asked[1])
        return open.behind.file.read(...asked)
      },
    },
  }
  const supply = { columns: (wanted: WantedColumns) => readColumns(behind, wanted), close: () => undefined }
  await columnwise.load(open.tables, undefined, supply)
  const keyOf = (name: string) => dataset.agencies.find((agency) => agency.name === name)?.key ?? ''
  const same = async (name: string) => {
    for (const query of [agencyReports(keyOf(name)), agencyMarks(keyOf(name))]) {
      const rows = await columnwise.asked<unknown>(query)
      expect(rows.length).toBeGreaterThan(0)
      expect(rows).toEqual(await whole.asked<unknown>(query))
    }
  }
  return { whole, columnwise, read, same }
}

test('of one agency only the row groups are read that its reports are in, and nothing of it is taken for all', async () => {
  const { whole, columnwise, read, same } = await opened()
  await same('乙镇')
  expect([...read]).toEqual([0, 2])
  await same('丁镇')
  expect(read.size).toBe(4)
  const all = await columnwise.asked(overAll)
  expect(all).toEqual([{ sum: 33, reports: 8, marks: 5 }])
  expect(all).toEqual(await whole.asked(overAll))
  // What stands for all reports by now is not read again for one, and its marks are there once.
  for (const name of TOWNS) await same(name)
  whole.close()
  columnwise.close()
})

test('what is computed from cells is not read of some reports alone', async () => {
  const open = await openColumnwise(ofBytes(FILE), SETTINGS, () => undefined, 1)
  if (!open) throw new Error('not read column by column')
  const wanted = { names: ['zero.requests'], marked: [], withHeads: false, reports: Int32Array.of(1) }
  await expect(readColumns(open.behind, wanted)).rejects.toThrow('zero.requests is not read of some reports alone')
})
