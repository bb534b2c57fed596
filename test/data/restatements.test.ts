import { expect, test } from 'vitest'
import { leftOutTable, restatedTable } from '../../src/data/restatedTables.ts'
import { combine } from '../../src/data/combine.ts'
import { gatherSources } from '../../src/data/load.ts'
import { restatements, type Restatements } from '../../src/data/restatements.ts'
import { load, rowsOf, SETTINGS, textFile, type TestFile } from './reports.ts'

const HEAD = 'agency,year,app.received.person,app.received.total,fees.amount'
const first = textFile('a.csv', `${HEAD}\n甲镇,2023,0,12,251000元\n乙镇,2023,1,1,\n`)
const second = textFile('b.csv', `${HEAD}\n乙镇,2023,1,1,\n甲镇,2023,,13,252000元\n`)

test('one row a changed cell with both sides, number, printed text and unit; an exact copy has none', async () => {
  const loaded = await load(first, second)
  expect(rowsOf(loaded, 'left_out')).toEqual([
    { copy: 0, report: 1, file: 'b.csv', line: 2, changed: 0, figures: 0 },
    { copy: 1, report: 0, file: 'b.csv', line: 3, changed: 3, figures: 3 },
  ])
  const rows = rowsOf(loaded, 'restated')
  expect(rows).toContainEqual({
    copy: 1,
    cell: 'fees.amount',
    state: 'number',
    number: 252000,
    text: '252000元',
    unit: '元',
    kept_state: 'number',
    kept_number: 251000,
    kept_text: '251000元',
    kept_unit: '元',
  })
  const blank = { number: null, text: null, unit: null }
  expect(rows.find(({ cell }) => cell === 'app.received.person')).toMatchObject({
    state: 'blank',
    ...blank,
    kept_state: 'number',
    kept_number: 0,
  })
  expect(rows).toHaveLength(3)
})

test('beyond the bound changed cells are counted, each, and not listed', async () => {
  const found = await restated([first, second], 2)
  expect([...found.changed]).toEqual([0, 3])
  expect(found.pair).toHaveLength(2)
  expect(found.left.state).toHaveLength(2)
  expect(found.kept.number).toHaveLength(2)
})

test('where nothing stands twice both tables are empty', async () => {
  const { combined } = await gatherSources(sources([first]), SETTINGS, () => {})
  expect(combined.restated.pair).toEqual([])
  expect([leftOutTable(combined).name, restatedTable(combined).name]).toEqual(['left_out', 'restated'])
})

const sources = (files: readonly TestFile[]) => files.map((file) => ({ ...file, read: async () => file.bytes }))

/** The two files compared with a bound of their own. */
async function restated(files: readonly TestFile[], most: number): Promise<Restatements> {
  const { files: read } = await gatherSources(sources(files), SETTINGS, () => {})
  const reports = read.map((file) => file.reports)
  const { duplicates } = combine(reports, 'first')
  const place = (file: string, line: number) => {
    const at = reports.findIndex((one) => one.file === file)
    return { file: at, report: reports[at]?.heads.findIndex((head) => head.line === line) ?? -1 }
  }
  const versions = duplicates.map(({ kept, left }) => ({
    kept: place(kept.file, kept.line),
    left: place(left.file, left.line),
  }))
  return restatements(
    reports,
    reports.map(({ heads }) => heads),
    versions,
    most,
  )
}
