import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCsv } from '../../../src/data/readers/csv.ts'
import { openCsv } from '../../../src/data/readers/csvColumns.ts'
import { decode, decodePieces } from '../../../src/data/readers/encoding.ts'
import { textsOf } from '../../../src/data/readers/parquet.ts'
import { eachRecord, eachRecordOf, textOf, type CsvRecord, type Dialect } from '../../../src/data/readers/records.ts'
import type { ReadOptions, SourceBytes } from '../../../src/data/readers/table.ts'
import { encode, ENCODINGS } from './encode.ts'

const seen = (text: string, record: CsvRecord) => ({
  fields: [...record.fields],
  line: record.line,
  isMalformed: record.isMalformed,
  raw: textOf(text, record),
})

function inOne(text: string, dialect: Dialect) {
  const records: unknown[] = []
  eachRecord(text, dialect, (record) => {
    records.push(seen(text, record))
    return true
  })
  return records
}

function inPieces(pieces: readonly string[], dialect: Dialect) {
  const records: unknown[] = []
  eachRecordOf(pieces, pieces.join('').length, dialect, (record, part) => records.push(seen(part, record)))
  return records
}

/** The same numbers at each run. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

test('a text of stray quotes and line ends has the same records in pieces of any size', () => {
  const roll = dice(8)
  const signs = [',', ',', '\n', '\r\n', '"', '""', ' ', '甲', '12', '\r', "'", '\uFFFD']
  for (let round = 0; round < 3_000; round++) {
    const text = Array.from({ length: roll(60) }, () => signs[roll(signs.length)]).join('')
    const newline = roll(4) === 0 ? '\r' : '\n'
    const dialect = { delimiter: ',', quote: '"', newline, width: 1 + roll(3) } as const
    const pieces: string[] = []
    for (let at = 0; at < text.length;) {
      const size = 1 + roll(1 + roll(20))
      pieces.push(text.slice(at, at + size))
      at += size
    }
    expect(inPieces(pieces, dialect), JSON.stringify(pieces)).toEqual(inOne(text, dialect))
  }
})

const GOES = { isWanted: () => true, onRead: () => undefined }

async function bothWays(source: SourceBytes, options: ReadOptions = {}) {
  const whole = readCsv(source, options)
  const opened = openCsv(source, options, GOES)
  if (!whole.ok || !opened) return { whole: whole.ok ? whole.table : null, packed: opened }
  const { file, table } = opened
  expect(file.header).toEqual(whole.table.header)
  expect(file.rows).toBe(whole.table.lines.length)
  const columns: string[][] = []
  for (const column of file.header.keys()) columns.push(await textsOf(file, column))
  return { whole: whole.table, packed: table(columns) }
}

const CASES = 'test/data/readers/cases'
const cases = readdirSync(CASES).filter((name) => name.endsWith('.csv'))

test.each(cases)('%s is the same table, packed', async (name) => {
  const { whole, packed } = await bothWays({ name, bytes: new Uint8Array(readFileSync(`${CASES}/${name}`)) })
  expect(packed).toEqual(whole)
  expect(packed).not.toBeNull()
})

test('the reports that come with the project are the same table, packed', async () => {
  const { whole, packed } = await bothWays({
    name: 'reports.csv',
    bytes: new Uint8Array(readFileSync('data/reports.csv')),
  })
  expect(packed).toEqual(whole)
})

const ODD = `年报汇总,,
agency,year,app.received.total,source
甲镇,2023,"1,234",
乙镇,2023,007
丙镇,2023,-0,x
agency,year,app.received.total,source
丁镇,2023,12345678901234567890,'=1
戊镇,2023," 3 ",2147483646
己镇,2023,2147483645,"a
b"

庚镇,"2023"x,5,y
辛镇,2023,40000,128
year,agency,source,app.received.total
壬镇,2023,1,z
`

test.each(ENCODINGS)('odd records are told the same, packed, in %s', async (encoding) => {
  const { whole, packed } = await bothWays({ name: 'odd.csv', bytes: encode(ODD, encoding) })
  expect(packed).toEqual(whole)
  expect(whole?.rejected.map(({ reason }) => reason)).toContain('quote')
})

test('bytes that mean nothing reject their record, packed as well', async () => {
  const bytes = new TextEncoder().encode(`agency,year\n${'甲镇,2023\n'.repeat(30)}乙镇,2023\n`)
  bytes[bytes.length - 8] = 0xff
  const { whole, packed } = await bothWays({ name: 'broken.csv', bytes })
  expect(packed).toEqual(whole)
  expect(whole?.ledger.rejected).toBe(1)
})

test.each([
  ['empty', ''],
  ['json', '[{"a":1}]'],
  ['binary', `${'a,b\n1,2\n'.repeat(100)}\0`],
])('what is no table is left to be told where it is read whole: %s', async (_, text) => {
  const { whole, packed } = await bothWays({ name: 'none', bytes: new TextEncoder().encode(text) })
  expect(whole).toBeNull()
  expect(packed).toBeNull()
})

test('rows of many parts keep their numbers, texts and blanks', async () => {
  const values = ['', '0', '127', '126', '32766', '32767', '甲', '2147483646', '1e3', '00']
  const rows = Array.from({ length: 40_000 }, (_, i) => `镇${i % 7},${values[(i * 7 + (i >> 14)) % values.length]}`)
  const { whole, packed } = await bothWays({
    name: 'many.csv',
    bytes: new TextEncoder().encode(`agency,n\n${rows.join('\n')}\n`),
  })
  expect(packed).toEqual(whole)
})

test.each(ENCODINGS)('pieces of a text are the text, in %s', (encoding) => {
  const bytes = encode('甲,乙\r\n1,"丙"\n'.repeat(20), encoding)
  const [whole, pieces] = [decode(bytes), decodePieces(bytes)]
  if ('reason' in whole || 'reason' in pieces) throw new Error('not decoded')
  expect([...pieces.pieces()].join('')).toBe(whole.text)
  expect(pieces).toMatchObject({
    name: whole.name,
    isGuessed: whole.isGuessed,
    isLossy: whole.isLossy,
    length: whole.text.length,
  })
})
