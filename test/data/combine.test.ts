import { expect, test } from 'vitest'
import { loadDataset } from '../../src/data/load.ts'
import { SETTINGS, load, rowsOf, textFile } from './reports.ts'

const HEADER = 'agency,year,code,app.received.person,app.received.total'
const first = textFile('a.csv', `${HEADER}\n甲镇,2021,,1,1\n乙镇,2021,,2,2\n甲镇,2022,,3,3\n`)
const second = textFile('b.csv', `${HEADER}\n甲镇,2021,,1,5\n丙镇,2021,,4,4\n`)

test('of two reports of one agency and year the first counts, the other is told with the first and what differs', async () => {
  const loaded = await load(first, second)
  const { dataset } = loaded
  expect(dataset.reports).toBe(4)
  expect(dataset.duplicates).toEqual([
    {
      agency: '甲镇',
      year: 2021,
      kept: { file: 'a.csv', line: 2 },
      left: { file: 'b.csv', line: 2 },
      // The total, 1 against 5; the persons are the same.
      differing: 1,
    },
  ])
  expect(dataset.files[1]?.rejected).toEqual([
    { file: 'b.csv', line: 2, reason: 'duplicateReport', found: 'a.csv:2', raw: '甲镇,2021,,1,5' },
  ])
  expect(dataset.files[1]?.ledger).toMatchObject({ records: 3, loaded: 1, rejected: 1, header: 1 })
  expect(rowsOf(loaded, 'report').map((row) => [row['id'], row['agency'], row['app.received.total']])).toEqual([
    [0, '甲镇', 1],
    [1, '乙镇', 2],
    [2, '甲镇', 3],
    [3, '丙镇', 4],
  ])
})

test('the last counts where the reader says so', async () => {
  const loaded = await loadDataset([first, second, second], { ...SETTINGS, duplicates: 'last' })
  const { dataset } = loaded
  expect(dataset.reports).toBe(4)
  expect(dataset.duplicates.map(({ kept, left, differing }) => [kept, left, differing])).toEqual([
    [{ file: 'b.csv (2)', line: 2 }, { file: 'a.csv', line: 2 }, 1],
    [{ file: 'b.csv (2)', line: 2 }, { file: 'b.csv', line: 2 }, 0],
    [{ file: 'b.csv (2)', line: 3 }, { file: 'b.csv', line: 3 }, 0],
  ])
  expect(dataset.files.map((file) => file.ledger?.loaded)).toEqual([2, 0, 2])
})

test('the same name with another code is another agency', async () => {
  const text = `${HEADER}\n城关镇,2021,610502001,1,1\n城关镇,2021,610503001,2,2\n`
  const { dataset } = await load(textFile('a.csv', text))
  expect(dataset.reports).toBe(2)
  expect(dataset.agencies.map((agency) => agency.code)).toEqual(['610502001', '610503001'])
})

test('a duplicate in the long form is rejected record by record, so that the ledger balances', async () => {
  const long = 'agency,year,cell,value\n甲镇,2021,app.received.person,1\n甲镇,2021,app.received.total,1\n'
  const { dataset } = await load(first, textFile('long.csv', long))
  expect(dataset.files[1]?.ledger).toMatchObject({ records: 3, loaded: 0, rejected: 2, header: 1 })
  expect(dataset.files[1]?.rejected.map(({ line, reason }) => [line, reason])).toEqual([
    [2, 'duplicateReport'],
    [3, 'duplicateReport'],
  ])
  expect(dataset.duplicates).toHaveLength(1)
})

test('an agency is described as in its latest report', async () => {
  const text = 'agency,year,level,parent,app.received.total\n甲镇,2022,township,乙县,1\n甲镇,2021,,丙县,1\n'
  const { dataset } = await load(textFile('a.csv', text))
  expect(dataset.agencies).toEqual([
    {
      key: '甲镇',
      name: '甲镇',
      code: '',
      province: '',
      city: '',
      county: '',
      level: 'township',
      kind: '',
      parent: '乙县',
    },
  ])
})

test('a file without codes beside one with them: the same report is a duplicate, the other year the same agency', async () => {
  const coded = 'agency,year,code,province,city,app.received.total\n宿迁市人民政府,2023,321300,江苏省,宿迁市,3507\n'
  const plain =
    'agency,year,province,city,app.received.total\n宿迁市人民政府,2023,江苏省,宿迁市,3507\n宿迁市人民政府,2022,江苏省,宿迁市,9\n'
  const { dataset } = await load(textFile('coded.csv', coded), textFile('plain.csv', plain))
  expect(dataset.reports).toBe(2)
  expect(dataset.agencies.map((agency) => agency.key)).toEqual(['321300||宿迁市人民政府'])
  expect(dataset.duplicates.map(({ kept, left }) => [kept.file, left.file])).toEqual([['coded.csv', 'plain.csv']])
})
