import { afterAll, beforeAll, expect, test } from 'vitest'
import { gatherSources, loadDataset } from '../../../src/data/load.ts'
import { copied } from '../../../src/data/queries/copied.ts'
import { reportAt } from '../../../src/data/reportSet.ts'
import { copiedFigures, type CopiedReport } from '../../../src/domain/copied.ts'
import { EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { numbers } from '../../bench/generate.ts'
import { openTestEngine, type TestEngine } from '../engine.ts'
import { embedded, SETTINGS, textFile, type TestFile } from '../reports.ts'

async function copiedOf(files: readonly TestFile[], filter: Filter = EMPTY_FILTER): Promise<readonly CopiedReport[]> {
  const { tables } = await loadDataset(files, SETTINGS)
  await engine.load(tables)
  return engine.rows(copied(filter))
}

// One engine serves all: to start one takes longer than to fill it.
let engine: TestEngine
beforeAll(async () => {
  engine = await openTestEngine()
})
afterAll(() => engine.close())

const HEAD = 'agency,year,form,absent,app.received.person,app.received.total,fees.amount'
const brief = (rows: readonly CopiedReport[]) => rows.map(({ key, year, positive }) => [key, year, positive])

test('a year that equals the one before in all cells is found; zeros alone, a gap or another printed text are not', async () => {
  const file = textFile(
    'a.csv',
    [
      HEAD,
      '抄镇,2021,cn-2021,,3,5,251000元',
      '抄镇,2022,cn-2021,,3,5,251000元', // all three numbers are above zero
      '零镇,2021,cn-2021,,0,0,',
      '零镇,2022,cn-2021,,0,0,',
      '空镇,2021,cn-2021,,,5,',
      '空镇,2022,cn-2021,,0,5,', // a blank is not a zero
      '缺镇,2021,cn-2021,,,5,',
      '缺镇,2022,cn-2021,app.received.person,,5,', // nor is a cell that is not printed a blank
      '符镇,2021,cn-2021,,/,5,',
      '符镇,2022,cn-2021,,-,5,',
      '同符镇,2021,cn-2021,,/,5,',
      '同符镇,2022,cn-2021,,/,5,',
      '隔镇,2020,cn-2021,,3,5,',
      '隔镇,2022,cn-2021,,3,5,',
      '版镇,2021,cn-2021,,3,5,',
      '版镇,2022,mixed,,3,5,', // another form
    ].join('\n'),
  )
  expect(brief(await copiedOf([file]))).toEqual([
    ['同符镇', 2022, 1],
    ['抄镇', 2022, 3],
  ])
})

test('the year before need not be in the filter', async () => {
  const file = textFile('a.csv', `${HEAD}\n甲镇,2021,cn-2021,,3,5,\n甲镇,2022,cn-2021,,3,5,\n甲镇,2023,cn-2021,,3,5,\n`)
  const rows = await copiedOf([file], { ...EMPTY_FILTER, years: { from: 2022, to: 2022 } })
  expect(rows).toEqual([{ report: 1, before: 0, key: '甲镇', agency: '甲镇', year: 2022, positive: 2 }])
})

/** Read by hand with a script of its own over the text of the file. */
test('none of the 128 real reports repeats its year before', async () => {
  expect(await copiedOf([embedded()])).toEqual([])
})

test('the engine and the domain find the same, whatever the reports print', async () => {
  const random = numbers(20)
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  // Most of a year repeats the one before, so that copies and near copies both occur.
  const next = (last: readonly string[]) => [
    random() < 0.9 ? (last[0] ?? '') : pick(['cn-2021', 'mixed']),
    random() < 0.9 ? (last[1] ?? '') : pick(['', 'fees.amount']),
    ...[2, 3].map((at) => (random() < 0.8 ? (last[at] ?? '') : pick(['0', '', '/', '-', '4', '4元']))),
  ]
  let found = 0
  let reportsRead = 0
  for (let round = 0; round < 6; round++) {
    const lines = Array.from({ length: 10 }, (_, agency) => {
      let last: readonly string[] = ['cn-2021', '', pick(['4', '/']), pick(['0', '4元'])]
      return [2021, 2022, 2023, 2024].map((year) => `第${agency}镇,${year},${(last = next(last)).join()},`)
    })
    const file = textFile('a.csv', [HEAD, ...lines.flat()].join('\n'))
    const { combined } = await gatherSources([{ ...file, read: async () => file.bytes }], SETTINGS, () => {})
    const reports = combined.reports.heads.map((_, id) => reportAt(combined.reports, id))
    const expected = reports.flatMap((report) => {
      const before = reports.find(({ key, year }) => key === report.key && year === report.year - 1)
      const positive = before ? copiedFigures(report, before) : null
      return before && positive !== null ? [[report.id, before.id, positive]] : []
    })
    const rows = await copiedOf([file])
    const byReport = (a: readonly number[], b: readonly number[]) => (a[0] ?? 0) - (b[0] ?? 0)
    expect(rows.map(({ report, before, positive }) => [report, before, positive]).toSorted(byReport)).toEqual(
      expected.toSorted(byReport),
    )
    found += expected.length
    reportsRead += reports.length
  }
  expect(found).toBeGreaterThan(20)
  expect(found).toBeLessThan(reportsRead - 60 - 20)
}, 60_000)
