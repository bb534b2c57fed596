import { expect, test } from 'vitest'
import { changes, isSameHeader, mappingForTwin, unusedMapping, withUse } from '../../src/domain/mappingChange.ts'

const header = ['AuthorityName', 'Region', 'FOISA requests']

test('a table of another regime becomes readable column by column', () => {
  const start = { ...unusedMapping(header), year: 2013 }
  const agency = withUse(start, 0, { use: 'identity', field: 'agency' })
  const received = withUse(agency, 2, { use: 'cell', cell: 'app.received.total' })
  expect(received).toEqual({
    shape: 'wide',
    year: 2013,
    columns: [
      { use: 'identity', field: 'agency' },
      { use: 'ignored', why: 'unknown' },
      { use: 'cell', cell: 'app.received.total' },
    ],
  })
  expect(changes(start, received)).toBe(2)
})

test('what only one column can be leaves the column that had it', () => {
  const first = withUse(unusedMapping(header), 0, { use: 'identity', field: 'agency' })
  const second = withUse(first, 1, { use: 'identity', field: 'agency' })
  expect(second.columns.slice(0, 2)).toEqual([
    { use: 'ignored', why: 'byReader' },
    { use: 'identity', field: 'agency' },
  ])
})

test('a column of values makes the table a long one', () => {
  const named = withUse(unusedMapping(header), 1, { use: 'cellName' })
  const long = withUse(named, 2, { use: 'value' })
  expect(long.shape).toBe('long')
  expect(withUse(withUse(long, 1, ignored), 2, ignored).shape).toBe('wide')
})

const ignored = { use: 'ignored', why: 'byReader' } as const

test('files of one header keep the year of their own name', () => {
  const mapped = { ...withUse(unusedMapping(header), 0, { use: 'identity', field: 'agency' }), year: 2013 }
  expect(mappingForTwin(mapped, { ...unusedMapping(header), year: 2014 }).year).toBe(2014)
  expect(mappingForTwin(mapped, null).year).toBe(2013)
  // With a column for the year, no year of the whole file fills its gaps.
  expect(mappingForTwin(withUse(mapped, 1, { use: 'identity', field: 'year' }), null).year).toBeNull()
})

test('headers are the same in the same order only', () => {
  expect(isSameHeader(header, [...header])).toBe(true)
  expect(isSameHeader(header, header.toReversed())).toBe(false)
  expect(isSameHeader(header, header.slice(1))).toBe(false)
})
