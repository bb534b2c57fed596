import { afterAll, expect, test } from 'vitest'
import { loadDataset } from '../../../src/data/load.ts'
import { auditFindings } from '../../../src/data/queries/audit.ts'
import { restatedCells, restatedCounts } from '../../../src/data/queries/restated.ts'
import { EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import type { ChangedCell, Said } from '../../../src/domain/restated.ts'
import { numbers } from '../../bench/generate.ts'
import { openTestEngine, type TestEngine } from '../engine.ts'
import { SETTINGS, textFile, type TestFile } from '../reports.ts'

let engine: TestEngine | undefined
afterAll(() => {
  engine?.close()
  engine = undefined
})

async function open(files: readonly TestFile[], duplicates: 'first' | 'last' = 'first') {
  const { dataset, tables } = await loadDataset(files, { ...SETTINGS, duplicates })
  // One engine serves all: to start one takes longer than to fill it.
  engine ??= await openTestEngine()
  const opened = engine
  await opened.load(tables)
  const pair = (first: string, second: string) => ({ first, second })
  return {
    dataset,
    cells: (first: string, second: string, filter: Filter = EMPTY_FILTER) =>
      opened.rows(restatedCells(filter, pair(first, second))),
    counts: (first: string, second: string, filter: Filter = EMPTY_FILTER) =>
      opened.rows(restatedCounts(filter, pair(first, second)))[0],
    findings: () => opened.rows(auditFindings(EMPTY_FILTER)).filter(({ rule }) => rule === 'restated'),
  }
}

const HEAD =
  'agency,year,form,absent,text.received,published,app.received.person,app.received.total,app.decided.total,fees.amount'
const A = textFile(
  'a.csv',
  [
    HEAD,
    // Each line is one report; the second release changes one thing of each.
    '零镇,2023,cn-2021,,,,0,12,5,', // 0 → blank
    '空镇,2023,cn-2021,,,,,12,5,', // blank → /
    '数镇,2023,cn-2021,,,,1,12,5,', // 12 → 13
    '缺镇,2023,cn-2021,app.received.person,,,,12,5,', // absent → 4
    '述镇,2023,cn-2021,,7,2024-01-20,1,12,5,', // told 7 → nothing told; published another day
    '同镇,2023,cn-2021,,3,,1,12,5,251000元', // the same
    '去镇,2023,cn-2021,,,,1,1,1,', // only in the first
  ].join('\n'),
)
const B = textFile(
  'b.csv',
  [
    HEAD,
    '新镇,2023,cn-2021,,,,1,1,1,',
    '同镇,2023,cn-2021,,3,,1,12,5,251000元',
    '述镇,2023,cn-2021,,,2024-02-01,1,12,5,',
    '缺镇,2023,cn-2021,,,,4,12,5,',
    '数镇,2023,cn-2021,,,,1,13,5,',
    '空镇,2023,cn-2021,,,,/,12,5,',
    '零镇,2023,cn-2021,,,,,12,5,',
  ].join('\n'),
)

const brief = ({ key, cell, before, after, beforeAt, afterAt }: ChangedCell) =>
  `${key} ${cell} ${saying(before)} > ${saying(after)} ${beforeAt.line}:${afterAt.line}`
const saying = (said: Said) => (said.state === 'number' ? String(said.value) : 'raw' in said ? said.raw : said.state)

const CHANGES = [
  '数镇 app.received.total 12 > 13 4:6',
  '空镇 app.received.person blank > / 3:7',
  '缺镇 app.received.person absent > 4 5:5',
  '述镇 published 2024-01-20 > 2024-02-01 6:4',
  '述镇 text.received 7 > untold 6:4',
  '零镇 app.received.person 0 > blank 2:8',
].toSorted()

const COUNTS = { both: 6, equal: 1, changed: 5, onlyFirst: 1, onlySecond: 1, unlisted: 0 }

test.each(['first', 'last'] as const)(
  'two releases: every change in its states, the same whichever of both is counted (%s)',
  async (policy) => {
    const { cells, counts } = await open([A, B], policy)
    expect(cells('a.csv', 'b.csv').map(brief).toSorted()).toEqual(CHANGES)
    expect(counts('a.csv', 'b.csv')).toEqual(COUNTS)
    expect(counts('b.csv', 'a.csv')).toEqual(COUNTS)
    const turned = cells('b.csv', 'a.csv').find(({ key }) => key === '数镇')
    expect(turned).toMatchObject({ before: { value: 13 }, after: { value: 12 }, afterAt: { file: 'a.csv', line: 4 } })
  },
)

test('the filter that all views share narrows cells and counts', async () => {
  const { cells, counts } = await open([A, B])
  const only = { ...EMPTY_FILTER, agencies: ['数镇', '同镇', '去镇'] }
  expect(cells('a.csv', 'b.csv', only).map(({ key }) => key)).toEqual(['数镇'])
  expect(counts('a.csv', 'b.csv', only)).toEqual({ ...COUNTS, both: 2, changed: 1, onlySecond: 0 })
})

test('of three releases any two are compared, also where a third is the one that counts', async () => {
  const short = 'agency,year,app.received.person,app.received.total'
  const of = (name: string, person: string, total: string) => textFile(name, `${short}\n甲镇,2023,${person},${total}\n`)
  const { cells, counts } = await open([of('1.csv', '1', '10'), of('2.csv', '2', '10'), of('3.csv', '2', '11')])
  const list = (a: string, b: string) =>
    cells(a, b).map(({ cell, before, after }) => [cell, saying(before), saying(after)])
  expect(list('2.csv', '3.csv')).toEqual([['app.received.total', '10', '11']])
  expect(list('1.csv', '3.csv')).toEqual([
    ['app.received.person', '1', '2'],
    ['app.received.total', '10', '11'],
  ])
  expect(counts('2.csv', '3.csv')).toMatchObject({ both: 1, changed: 1, equal: 0 })
})

test('the same report twice in one file: the file held against itself; exact copies are no finding', async () => {
  const short = 'agency,year,published,app.received.total'
  const file = textFile(
    'a.csv',
    `${short}\n甲镇,2023,x,10\n乙镇,2023,x,1\n甲镇,2023,x,12\n乙镇,2023,x,1\n丙镇,2023,x,1\n丙镇,2023,y,1\n`,
  )
  const { cells, counts, findings, dataset } = await open([file])
  expect(cells('a.csv', 'a.csv').map(brief).toSorted()).toEqual(
    ['丙镇 published x > y 6:7', '甲镇 app.received.total 10 > 12 2:4'].toSorted(),
  )
  expect(counts('a.csv', 'a.csv')).toMatchObject({ both: 3, equal: 1, changed: 2, onlyFirst: 0, onlySecond: 0 })
  // Another day of publication is told, but is no other figure.
  expect(findings()).toMatchObject([{ report: 0, key: '甲镇', year: 2023, left: 1, reading: 'a.csv:4' }])
  expect(dataset.duplicates.map(({ differing }) => differing)).toEqual([1, 0, 1])
})

test('one file alone has nothing restated', async () => {
  const { counts, cells } = await open([A])
  expect(cells('a.csv', 'a.csv')).toEqual([])
  expect(counts('a.csv', 'a.csv')).toMatchObject({ both: 0, onlyFirst: 0 })
})

const CELLS = ['app.received.person', 'app.received.total', 'app.decided.total', 'review.total', 'fees.amount']
const PRINTED = ['0', '', '/', '7', '无', '251000元', '12']

test('all changed cells put into the first release give the second, whatever the two say', async () => {
  const random = numbers(6)
  const pick = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(random() * list.length)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
  for (let round = 0; round < 12; round++) {
    const agencies = Array.from({ length: 6 }, (_, i) => `第${i}镇`)
    const release = () => agencies.map(() => CELLS.map(() => pick(PRINTED)))
    const file = (name: string, rows: readonly string[][]) =>
      textFile(
        name,
        [`agency,year,${CELLS.join()}`, ...rows.map((row, i) => `${agencies[i]},2023,${row.join()}`)].join('\n'),
      )
    const [one, two, three] = [release(), release(), release()]
    const { cells } = await open(
      [file('1.csv', one), file('2.csv', two), file('3.csv', three)],
      pick(['first', 'last']),
    )
    for (const [a, b, from, to] of [
      ['1.csv', '2.csv', one, two],
      ['2.csv', '3.csv', two, three],
      ['3.csv', '1.csv', three, one],
    ] as const) {
      const patched = from.map((row) => [...row])
      for (const { key, cell, before, after } of cells(a, b)) {
        const [row, column] = [agencies.indexOf(key), CELLS.indexOf(cell)]
        expect(asPrinted(before)).toBe(from[row]?.[column])
        patched[row]?.splice(column, 1, asPrinted(after))
      }
      expect(patched).toEqual(to)
    }
  }
}, 60_000)

function asPrinted(said: Said): string {
  if (said.state === 'number') return said.raw ?? String(said.value)
  return 'raw' in said ? said.raw : ''
}

test('a note on one difference is none on another, and what a release does not carry is no other figure', async () => {
  const head = 'agency,year,app.received.total,app.decided.total'
  const first = textFile('a.csv', `${head}\n甲镇,2023,10,8\n`)
  const checkOf = async (second: string, columns = head) => {
    const { findings } = await open([first, textFile('b.csv', `${columns}\n${second}\n`)])
    return findings().map(({ check, left }) => [check, left] as const)
  }
  const [one] = await checkOf('甲镇,2023,11,8')
  const [other] = await checkOf('甲镇,2023,10,9')
  expect([one?.[1], other?.[1]]).toEqual([1, 1])
  expect(one?.[0]).not.toBe(other?.[0])
  expect(await checkOf('甲镇,2023,10', 'agency,year,app.received.total')).toEqual([])
})
