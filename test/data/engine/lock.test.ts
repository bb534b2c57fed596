import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeTable } from '../../../src/data/engine/arrow.ts'
import { sql } from '../../../src/data/engine/sql.ts'
import { openTestEngine, type TestEngine } from '../engine.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await openTestEngine()
})
afterAll(() => engine.close())

const table = (name: string, ...values: string[]) => encodeTable(name, [{ name: 'agency', type: 'text', values }])
const agencies = (name: string) =>
  engine.rows({ ...sql`FROM ${{ text: name, params: [] }}`, columns: [], read: (row) => row.text('agency') })
const tables = () =>
  engine.rows({
    ...sql`SELECT table_name AS t FROM duckdb_tables() ORDER BY t`,
    columns: [],
    read: (row) => row.text('t'),
  })

test.each([
  ["SELECT * FROM 'https://example.org/reports.csv'", 'file system operations are disabled'],
  ["SELECT * FROM read_csv('https://example.org/reports.csv')", 'file system operations are disabled'],
  ["SELECT * FROM read_csv('package.json')", 'file system operations are disabled'],
  ["SELECT * FROM read_text('package.json')", 'file system operations are disabled'],
  ["SELECT * FROM glob('*')", 'file system operations are disabled'],
  ["COPY (SELECT 1) TO 'stolen.csv'", 'file system operations are disabled'],
  ["ATTACH 'stolen.db'", 'file system operations are disabled'],
  ["SELECT * FROM read_parquet('reports.parquet')", 'not in the catalog'],
  ['LOAD json', 'Loading external extensions is disabled'],
  ['SET enable_external_access = true', 'the configuration has been locked'],
  ['SET autoload_known_extensions = true', 'the configuration has been locked'],
  ['RESET lock_configuration', 'the configuration has been locked'],
])('%s is refused', (text, reason) => {
  expect(() => engine.run({ text, params: [] })).toThrow(reason)
})

test('new tables replace the old ones under the lock', async () => {
  await engine.load([table('report', '阎村镇'), table('mark', '阎村镇')])
  await engine.load([table('report', '城关镇', '"引号"')])
  expect(agencies('report')).toEqual(['城关镇', '"引号"'])
  expect(tables()).toEqual(['report'])
})

test('when one table cannot be read, all stay as they were, and the next load succeeds', async () => {
  await engine.load([table('report', '阎村镇'), table('mark', '平潭')])
  const whole = table('mark', '沭阳县').ipc
  const broken = { name: 'mark', ipc: whole.subarray(0, whole.length / 2) }
  await expect(engine.load([table('report', '沭阳县'), broken])).rejects.toThrow('incoming mark does not exist')
  expect([agencies('report'), agencies('mark'), tables()]).toEqual([['阎村镇'], ['平潭'], ['mark', 'report']])
  await engine.load([table('report', '沭阳县'), { name: 'mark', ipc: whole }])
  expect([agencies('report'), agencies('mark')]).toEqual([['沭阳县'], ['沭阳县']])
})

test('the same table twice is refused and changes nothing', async () => {
  await engine.load([table('report', '阎村镇')])
  await expect(engine.load([table('report', '甲'), table('report', '乙')])).rejects.toThrow('already exists')
  expect([agencies('report'), tables()]).toEqual([['阎村镇'], ['report']])
})
