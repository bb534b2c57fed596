import { expect, test } from 'vitest'
import { notices } from '../../src/app/notices.ts'
import type { Problem } from '../../src/domain/problem.ts'

const year: Problem = { kind: 'addressPart', part: 'years', value: '20x4' }
const level: Problem = { kind: 'addressPart', part: 'level', value: 'village' }
const column: Problem = { kind: 'noAgencyColumn', file: '2020.csv', header: ['Body'] }
const broken: Problem = { kind: 'unreadable', reason: 'parquetBroken', file: 'a.parquet' }

test('the bad parts of an address are one notice', () => {
  expect(notices([broken, year, level], 'overview')).toEqual([
    { problem: year, alike: [level] },
    { problem: broken, alike: [] },
  ])
})

test('forty documents to check raise no notice: one line tells how many', () => {
  const doubts = Array.from({ length: 40 }, (_, i): Problem => {
    return { kind: 'documentDoubt', file: `${i}.docx`, reason: 'wrongYear', said: '2022', against: '2023年' }
  })
  expect(notices([broken, ...doubts], 'overview')).toEqual([{ problem: broken, alike: [] }])
})

test('what the Data view says beside a file is not said above it as well; what it does not list is', () => {
  expect(notices([column, broken], 'data').map(({ problem }) => problem)).toEqual([broken])
  const sheets: Problem = { kind: 'sheetsLeftOut', file: 'a.xlsx', sheets: ['说明'] }
  expect(notices([sheets, broken], 'data').map(({ problem }) => problem)).toEqual([broken])
  expect(notices([column, broken], 'zeros').map(({ problem }) => problem)).toEqual([column, broken])
})
