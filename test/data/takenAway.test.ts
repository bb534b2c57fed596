import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { gatherSources } from '../../src/data/load.ts'
import type { ReportHead } from '../../src/data/fileReports.ts'
import { reportAt, type ReportSet } from '../../src/data/reportSet.ts'
import { REPORT_FILES, writeReports, type ReportFile } from '../../src/data/writeReports.ts'
import type { Cell } from '../../src/domain/cell.ts'
import { toCsv, type ExportCell } from '../../src/domain/csv.ts'
import { ALL_CELLS } from '../../src/domain/forms/cells.ts'
import { readTable } from '../../src/data/readers/read.ts'
import { embedded, SETTINGS, textFile, type TestFile } from './reports.ts'

async function reportsOf(...files: readonly TestFile[]): Promise<ReportSet> {
  const sources = files.map(({ name, bytes, settings }) => ({ name, settings, read: async () => bytes }))
  const { combined } = await gatherSources(sources, SETTINGS, () => {})
  return combined.reports
}

async function written(as: ReportFile, reports: ReportSet): Promise<TestFile> {
  const blob = new Blob([...(await writeReports(as, reports))])
  return { name: `out-${as}`, bytes: new Uint8Array(await blob.arrayBuffer()), settings: {} }
}

/**
 * What each report says of itself and in each cell, whatever its file and line. Its key is made from this, and from what a
 * copy of it said that was left out.
 */
function said(reports: ReportSet, cellOf: (cell: Cell) => unknown = (cell) => cell) {
  return reports.heads.map(({ file: _file, line: _line, key: _key, ...head }: ReportHead, id) => {
    const report = reportAt(reports, id)
    return { head, cells: Object.fromEntries(ALL_CELLS.map((cell) => [cell, cellOf(report.cell(cell))])) }
  })
}

/** In files for spreadsheets +1 is written 1, which no spreadsheet takes for a formula. */
const unsigned = (cell: Cell) =>
  cell.state === 'number' && /^\s*[+＋]/u.test(cell.raw ?? '') ? { state: 'number', value: cell.value } : cell

const saidIn = (as: ReportFile, reports: ReportSet) => said(reports, as === 'parquet' ? undefined : unsigned)

test.each(REPORT_FILES)(
  'the 128 reports, taken away as %s and opened again, say the same, cell for cell',
  async (as) => {
    const reports = await reportsOf(embedded())
    const again = await reportsOf(await written(as, reports))
    expect(again.heads).toHaveLength(128)
    expect(saidIn(as, again)).toEqual(saidIn(as, reports))
  },
)

test('Parquet keeps a sign as it is printed, and holds columns of numbers as numbers', async () => {
  // The one +1 among the 128 reports.
  const signed = readFileSync('data/reports.csv', 'utf8').split('+1,').length - 1
  expect(signed).toBe(1)
  const reports = await reportsOf(embedded())
  const { bytes } = await written('parquet', reports)
  const again = await reportsOf({ name: 'out.parquet', bytes, settings: {} })
  const raws = again.heads.flatMap((_, id) =>
    ALL_CELLS.flatMap((cell) => {
      const found = reportAt(again, id).cell(cell)
      return found.state === 'number' && found.raw === '+1' ? [cell] : []
    }),
  )
  expect(raws).toHaveLength(1)
})

const TEXTS: readonly ExportCell[] = [
  0,
  1,
  7,
  12,
  4_000_000_000,
  12.5,
  '',
  '/',
  '-',
  '—',
  '无',
  '251000元',
  '1767.06万元',
  '22（其中修订16件）',
  '减12',
  '+5',
  '-3',
  '=1+1',
  '@x',
  "'=1",
  '１２',
  '1,234',
]
const NAMES = ['甲镇人民政府', '城关镇', '=局', '-局', "'+局", '带"引号"、逗号,局', '两\n行局']
const cellName = fc.constantFrom(...ALL_CELLS)

const dataset = fc.record({
  cells: fc.uniqueArray(cellName, { minLength: 1, maxLength: 30 }),
  reports: fc.array(
    fc.record({
      agency: fc.constantFrom(...NAMES),
      year: fc.integer({ min: 2019, max: 2025 }),
      code: fc.constantFrom('', '', '110101', '010203', '610502114000'),
      county: fc.constantFrom('', '甲县', '乙县'),
      kind: fc.constantFrom('', 'government', 'department'),
      level: fc.constantFrom('', 'county', 'township'),
      form: fc.constantFrom('', 'cn-2019', 'cn-2021', 'mixed'),
      scope: fc.constantFrom('', 'own', 'area'),
      source: fc.constantFrom('', 'https://example.org/a?b=1,2'),
      received: fc.constantFrom('', '0', '3'),
      absent: fc.subarray([...ALL_CELLS].slice(0, 60)),
      texts: fc.array(fc.constantFrom(...TEXTS), { minLength: 30, maxLength: 30 }),
    }),
    { minLength: 1, maxLength: 12 },
  ),
})

test.each(REPORT_FILES)('any reports, taken away as %s and opened again, say the same, cell for cell', async (as) => {
  await fc.assert(
    fc.asyncProperty(dataset, async ({ cells, reports }) => {
      const own = ['agency', 'year', 'code', 'county', 'kind', 'level', 'form', 'scope', 'source'] as const
      const text = toCsv({
        header: [...own, 'text.received', 'absent', ...cells],
        rows: reports.map((report) => [
          ...own.map((field) => report[field]),
          report.received,
          report.absent.join(' '),
          ...report.texts.slice(0, cells.length),
        ]),
      })
      const opened = await reportsOf(textFile('random.csv', text))
      // A report without a single cell says nothing, and has no row in the long form.
      fc.pre(
        opened.heads.every((_, id) => ALL_CELLS.some((cell) => reportAt(opened, id).cell(cell).state !== 'absent')),
      )
      const again = await reportsOf(await written(as, opened))
      expect(saidIn(as, again)).toEqual(saidIn(as, opened))
    }),
    { numRuns: 120, seed: 8 },
  )
})

test('no text of a CSV runs as a formula, in the long form neither', async () => {
  const text = "agency,year,app.received.total,app.granted.total\n'=HYPERLINK(1),2023,=1+1,+5\n"
  const reports = await reportsOf(textFile('a.csv', text))
  for (const as of ['wide', 'long'] as const) {
    const csv = new TextDecoder().decode((await written(as, reports)).bytes)
    expect(csv).toContain("'=HYPERLINK(1)")
    expect(csv).toContain(",'=1+1")
    expect(csv).not.toMatch(/(^|,)[=+@]/mu)
  }
})

test('columns of numbers are numbers in Parquet, with nothing where nothing is printed', async () => {
  const text = 'agency,year,app.received.total,app.granted.total\n甲局,2023,3,\n乙局,2023,,2笔\n'
  const { bytes } = await written('parquet', await reportsOf(textFile('a.csv', text)))
  const { parquetReadObjects } = await import('hyparquet')
  const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer })
  expect(rows.map((row) => [row['agency'], row['year'], row['app.received.total'], row['app.granted.total']])).toEqual([
    ['甲局', 2023, 3, null],
    ['乙局', 2023, null, '2笔'],
  ])
  expect((await readTable({ name: 'a', bytes })).ok).toBe(true)
})
