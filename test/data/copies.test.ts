import { parquetWriteBuffer } from 'hyparquet-writer'
import Papa from 'papaparse'
import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { ALL_CELLS, cellLabel, hasCell } from '../../src/domain/forms/cells.ts'
import { gatherSources, type Loaded } from '../../src/data/load.ts'
import { forSpreadsheets } from '../../src/data/printedCell.ts'
import { wideExport } from '../../src/data/wideExport.ts'
import { toCsv } from '../../src/domain/csv.ts'
import { gbk, utf16 } from './encodings.ts'
import { absentCellsOf, embedded, load, rowsOf, SETTINGS, textFile, type TestFile } from './reports.ts'

/** What each report says, whatever its number and the place in its file: its row, its marks, and what it lacks. */
function said(loaded: Loaded): Map<string, unknown> {
  const marks = new Map<unknown, string[]>()
  for (const { report, ...mark } of rowsOf(loaded, 'mark')) {
    marks.set(report, [...(marks.get(report) ?? []), JSON.stringify(mark)])
  }
  const absent = absentCellsOf(loaded)
  return new Map(
    // An agency's number is its place in the order of the files.
    rowsOf(loaded, 'report').map(({ id = null, pattern: _1, file: _2, line: _3, agency_no: _4, ...row }) => {
      const own = (marks.get(id) ?? []).toSorted()
      return [`${row['agency_key']} ${row['year']}`, { ...row, marks: own, absent: absent.get(id) }]
    }),
  )
}

const text = readFileSync('data/reports.csv', 'utf8')
const [header = [], ...records] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data
const csv = (rows: readonly (readonly string[])[]) => Papa.unparse(rows.map((row) => [...row]))
const isCell = (name: string) => ALL_CELLS.includes(name)
const valueOf = (record: readonly string[], name: string) => record[header.indexOf(name)] ?? ''

let original: Map<string, unknown>
beforeAll(async () => {
  original = said(await load(embedded()))
})

/** The agencies and years of which the copy does not say the same. */
async function differing(...files: readonly TestFile[]): Promise<string[]> {
  const copy = said(await load(...files))
  const keys = [...new Set([...original.keys(), ...copy.keys()])]
  return keys.filter((key) => !isDeepStrictEqual(copy.get(key), original.get(key)))
}

test('a GBK copy says the same, cell for cell', async () => {
  expect(await differing({ ...embedded(), bytes: gbk(text) })).toEqual([])
})

test('written out in the wide form it says the same, cell for cell', async () => {
  const source = { name: 'reports.csv', settings: {}, read: async () => embedded().bytes }
  const { combined } = await gatherSources([source], SETTINGS, () => {})
  // Its +1 is written as 1, which no spreadsheet takes for a formula.
  const signed = ['福建省/福州市/平潭综合实验区|平潭综合实验区管委会办公室 2019']
  expect(await differing(textFile('out.csv', toCsv(wideExport(combined.reports, forSpreadsheets))))).toEqual(signed)
})

test('what is told of outcomes, and the sentences, are written where a report has them, and open again', async () => {
  const source = (bytes: Uint8Array) => ({ name: 'told.csv', settings: {}, read: async () => bytes })
  const told = textFile(
    'told.csv',
    'agency,year,text.granted,text.denied,text.sentences,app.received.total\n甲县,2023,3,2,"收到5件,予以公开3件。",5\n乙县,2023,,,,1\n',
  )
  const first = await gatherSources([source(told.bytes)], SETTINGS, () => {})
  const out = toCsv(wideExport(first.combined.reports))
  const again = await gatherSources([source(new TextEncoder().encode(out))], SETTINGS, () => {})
  for (const { combined } of [first, again])
    expect(combined.reports.heads.map((head) => [head.told.granted, head.told.denied, head.sentences])).toEqual([
      [3, 2, '收到5件,予以公开3件。'],
      [null, null, ''],
    ])
  const embeddedSource = source(embedded().bytes)
  const { combined } = await gatherSources([embeddedSource], SETTINGS, () => {})
  expect(wideExport(combined.reports).header).not.toContain('text.sentences')
})

test('a UTF-16 copy says the same, cell for cell', async () => {
  expect(await differing({ ...embedded(), bytes: utf16(text) })).toEqual([])
})

test('a Parquet copy says the same, cell for cell', async () => {
  const columnData = header.map((name, i) => ({
    name,
    data: records.map((row) => row[i] ?? ''),
    type: 'STRING' as const,
  }))
  expect(
    await differing({
      name: 'reports.parquet',
      bytes: new Uint8Array(parquetWriteBuffer({ columnData })),
      settings: {},
    }),
  ).toEqual([])
})

test('a Parquet copy with numbers as numbers and blanks as nulls says the same', async () => {
  const columnData = header.map((name, i) => {
    const texts = records.map((row) => row[i] ?? '')
    if (texts.every((value) => value === '' || /^-?\d+$/.test(value)) && isCell(name))
      return { name, data: texts.map((value) => (value === '' ? null : Number(value))), type: 'INT32' as const }
    return { name, data: texts, type: 'STRING' as const }
  })
  expect(
    await differing({
      name: 'reports.parquet',
      bytes: new Uint8Array(parquetWriteBuffer({ columnData })),
      settings: {},
    }),
  ).toEqual([])
})

/** One record a cell; a cell that the report's form has not has none. */
function longForm(nameColumns: readonly string[], name: (cell: string) => readonly string[]): string {
  const identity = header.filter((column) => !isCell(column))
  const rows = records.flatMap((record) =>
    header
      .filter((cell) => isCell(cell) && hasCell(valueOf(record, 'form'), cell))
      .map((cell) => [...identity.map((column) => valueOf(record, column)), ...name(cell), valueOf(record, cell)]),
  )
  return csv([[...identity, ...nameColumns, 'value'], ...rows])
}

test('a long-form copy says the same, cell for cell', async () => {
  const file = textFile(
    'long.csv',
    longForm(['cell'], (cell) => [cell]),
  )
  expect(await differing(file)).toEqual([])
  const { dataset } = await load(file)
  const ledger = dataset.files[0]?.ledger
  expect(dataset.files[0]?.mapping?.shape).toBe('long')
  expect(ledger?.rejected).toBe(0)
  expect(ledger?.loaded).toBe((ledger?.records ?? 0) - 1)
})

/** The printed row and column of a cell. */
function labels(cell: string): string[] {
  const path = cellLabel(cell).zh.split('/')
  // 本年增/减 is one label with a separator inside.
  const columns = cell.endsWith('_change') ? 2 : 1
  return [path.slice(0, -columns).join('/'), path.slice(-columns).join('/')]
}

test('a long-form copy with printed rows and columns says the same', async () => {
  expect(await differing(textFile('long.csv', longForm(['row', 'column'], labels)))).toEqual([])
})

test('one file a year says the same, and each report knows its file', async () => {
  const years = [...new Set(records.map((record) => valueOf(record, 'year')))]
  const files = years.map((year) =>
    textFile(`${year}.csv`, csv([header, ...records.filter((record) => valueOf(record, 'year') === year)])),
  )
  expect(await differing(...files)).toEqual([])
  const rows = rowsOf(await load(...files), 'report')
  expect(rows.filter((row) => row['file'] !== `${row['year']}.csv`)).toEqual([])
})

const CHINESE: Record<string, string> = {
  agency: '机关名称',
  year: '年份',
  code: '行政区划代码',
  province: '省份',
  city: '市',
  county: '县（市、区）',
  level: '层级',
  kind: '类别',
  parent: '上级机关',
  form: '表式',
  scope: '口径',
  source: '网址',
  published: '发布日期',
}
const LEVELS: Record<string, string> = { province: '省级', city: '市级', county: '县级', township: '乡镇级' }
const SCOPES: Record<string, string> = { own: '本级', area: '汇总' }

test('a copy with printed Chinese headers and words says the same', async () => {
  const printed = header.map((name) => (isCell(name) ? cellLabel(name).zh : (CHINESE[name] ?? name)))
  const worded = records.map((record) =>
    record.map((value, i) => {
      if (header[i] === 'level') return LEVELS[value] ?? value
      if (header[i] === 'scope') return SCOPES[value] ?? value
      if (header[i] === 'year') return `${value}年`
      return value
    }),
  )
  expect(await differing(textFile('chinese.csv', csv([printed, ...worded])))).toEqual([])
})

test('without the column `form` the layout tells it, but for the mixed report that fills only cells of 2021', async () => {
  const form = header.indexOf('form')
  const without = [header, ...records].map((row) => row.filter((_, i) => i !== form))
  const rows = rowsOf(await load(textFile('reports.csv', csv(without))), 'report')
  const others = rows.filter((row, i) => row['form'] !== valueOf(records[i] ?? [], 'form'))
  expect(others.map((row) => [row['agency'], row['year'], row['form']])).toEqual([
    ['平潭综合实验区海坛片区管理局', 2023, 'cn-2021'],
  ])
})
