import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCsvColumnwise } from '../../../src/data/columnwise/openCsvColumnwise.ts'
import { loadDataset } from '../../../src/data/load.ts'
import { EMPTY_FILTER } from '../../../src/domain/question.ts'
import { queriesOf } from '../queries/allQueries.ts'
import { SETTINGS, textFile } from '../reports.ts'
import { openBothWays } from './bothWays.ts'

let both: Awaited<ReturnType<typeof openBothWays>>
let key: string

beforeAll(async () => {
  both = await openBothWays('csv')
  key = both.whole.dataset.agencies.find(({ name }) => name === '平潭综合实验区')?.key ?? ''
})
afterAll(() => both.close())

test('what is known of the dataset is the same', () => {
  expect(both.columnwise.dataset).toEqual(both.whole.dataset)
})

// What the columns are made into is the same for all files, and is asked of all queries in sameAnswers.
const SOME = queriesOf(() => key).filter((_, i) => i % 6 === 0)

test.each(SOME)('%s answers the same, asked first', async (_, query) => {
  const { whole, columnwise } = both
  await columnwise.anew()
  const asked = query(EMPTY_FILTER)
  expect(await columnwise.engine.asked(asked)).toEqual(await whole.engine.asked(asked))
})

const ODD = `agency,year,form,app.received.total,app.decided.total,source
甲镇,2023,cn-2021,12,3件,"a ""b"""
乙镇,2023,cn-2019,/,,x
,2023,cn-2021,4,5,"没有,机关"
合计,2023,cn-2021,99,99,
丙镇,20x3,cn-2021,1,1,
丁镇,2023,mixed,007,1.5,y,z
戊镇,2023,,"1,234",-0,
己镇,2023,cn-2021,"1"x,5,y
`

test('what is rejected, and the ledger, are told the same', async () => {
  const file = textFile('odd.csv', ODD)
  const { dataset } = await loadDataset([file], SETTINGS)
  const opened = await openCsvColumnwise(file, SETTINGS, () => undefined)
  expect(opened?.dataset).toEqual(dataset)
  expect(dataset.files[0]?.rejected.map(({ reason }) => reason)).toEqual([
    'noAgency',
    'totalRow',
    'badYear',
    'fieldCount',
    'quote',
  ])
})

test('how much is read is told, to the last byte', async () => {
  const file = textFile('odd.csv', ODD)
  const told: unknown[] = []
  await openCsvColumnwise(file, SETTINGS, ({ soFar }) => soFar && told.push(soFar))
  expect(told.at(-1)).toMatchObject({ bytes: file.bytes.length, of: file.bytes.length })
})

test.each([
  ['a report is there twice', `${ODD}甲镇,2023,cn-2021,12,3件,`],
  ['its names are not ours', 'town,y,n\n甲镇,2023,1\n'],
  ['it is in the long form', 'agency,year,cell,value\n甲镇,2023,app.received.total,1\n'],
])('a file is left to be read whole where %s', async (_, text) => {
  expect(await openCsvColumnwise(textFile('whole.csv', text), SETTINGS, () => undefined)).toBeNull()
})
