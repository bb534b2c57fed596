import { expect, test } from 'vitest'
import type { Mapping } from '../../src/domain/mapping.ts'
import { unusedMapping } from '../../src/domain/mappingChange.ts'
import type { RowRules } from '../../src/domain/rowRules.ts'
import { fitMapping, readMappingFile, writeMappingFile } from '../../src/domain/mappingFile.ts'

const header = ['AuthorityName', 'Region', 'FOISA requests']
const mapping: Mapping = {
  shape: 'wide',
  year: 2013,
  columns: [
    { use: 'identity', field: 'agency' },
    { use: 'ignored', why: 'unknown' },
    { use: 'cell', cell: 'app.received.total' },
  ],
}

const columns = (...uses: readonly object[]) =>
  JSON.stringify({ gongkaiLensMapping: 1, year: null, columns: uses.map((use) => ({ header: 'a', ...use })) })

test('what is saved is read again', () => {
  const text = writeMappingFile({ header, mapping })
  expect(readMappingFile(text)).toEqual({ ok: true, saved: { header, mapping } })
  expect(readMappingFile(`\uFEFF${text}`).ok).toBe(true)
})

test('every use is read again, and long columns make a long mapping', () => {
  const long: Mapping = {
    shape: 'long',
    year: null,
    columns: [
      { use: 'identity', field: 'year' },
      { use: 'told', field: 'text.suits' },
      { use: 'rowLabel' },
      { use: 'columnLabel' },
      { use: 'value' },
      { use: 'ignored', why: 'byReader' },
    ],
  }
  const names = ['年份', '诉讼', '行', '列', '值', '备注']
  expect(readMappingFile(writeMappingFile({ header: names, mapping: long }))).toEqual({
    ok: true,
    saved: { header: names, mapping: long },
  })
})

test('a saved mapping finds its columns by their headers, and the file keeps its own year', () => {
  const other = ['Region', 'FOISA requests', 'AuthorityName', 'Sector']
  const fitted = fitMapping({ header, mapping }, other, { ...unusedMapping(other), year: 2020 })
  expect(fitted).toEqual({
    matched: 3,
    mapping: {
      shape: 'wide',
      year: 2020,
      columns: [
        { use: 'ignored', why: 'unknown' },
        { use: 'cell', cell: 'app.received.total' },
        { use: 'identity', field: 'agency' },
        { use: 'ignored', why: 'unknown' },
      ],
    },
  })
})

const rows: RowRules = {
  leaveOut: [{ column: 0, values: ['All agencies'] }],
  grain: { column: 1, overall: ['Overall'], part: 1, keep: 'both' },
  repeated: 'first',
}

test('what was answered about rows is saved and read again; a file of version 1 says nothing of rows', () => {
  const ruled: Mapping = { ...mapping, rows }
  expect(readMappingFile(writeMappingFile({ header, mapping: ruled }))).toEqual({
    ok: true,
    saved: { header, mapping: ruled },
  })
  const first = readMappingFile(columns({ use: 'identity', field: 'agency' }))
  expect(first.ok && first.saved.mapping.rows).toBe(undefined)
})

test('answers about rows follow their columns, and are asked for again where a column is not there', () => {
  const saved = { header, mapping: { ...mapping, rows } }
  const turned = fitMapping(saved, ['FOISA requests', 'Region', 'AuthorityName'], null)
  expect(turned?.mapping.rows).toEqual({
    leaveOut: [{ column: 2, values: ['All agencies'] }],
    grain: { column: 1, overall: ['Overall'], part: 1, keep: 'both' },
    repeated: 'first',
  })
  expect(fitMapping(saved, ['FOISA requests', 'AuthorityName'], null)?.mapping.rows).toBe(undefined)
})

test.each([
  ['a column that is not there', { ...rows, leaveOut: [{ column: 3, values: ['a'] }] }],
  ['values that are no texts', { ...rows, leaveOut: [{ column: 0, values: [1] }] }],
  ['a choice that is none', { ...rows, repeated: 'all' }],
  ['a grain without a choice', { ...rows, grain: { column: 0, overall: [], part: 0 } }],
  ['something else', 'rows'],
])('rules for rows with %s are refused', (_, wrong) => {
  const file = JSON.parse(writeMappingFile({ header, mapping }))
  expect(readMappingFile(JSON.stringify({ ...file, rows: wrong }))).toEqual({ ok: false, reason: 'notAMapping' })
})

test('headers that repeat are told apart by their order', () => {
  const twice = ['件数', '件数']
  const saved: Mapping = {
    shape: 'wide',
    year: null,
    columns: [
      { use: 'cell', cell: 'app.received.total' },
      { use: 'cell', cell: 'app.decided.total' },
    ],
  }
  expect(fitMapping({ header: twice, mapping: saved }, twice, null)?.mapping.columns).toEqual(saved.columns)
})

test('a table that has none of the columns is not fitted', () => {
  expect(fitMapping({ header, mapping }, ['Region', 'Sector'], null)).toBeNull()
})

test('what is no mapping is refused with the reason', () => {
  const reasonOf = (text: string) => {
    const read = readMappingFile(text)
    return read.ok ? null : read.reason
  }
  expect(reasonOf('agency,year\n平潭,2024')).toBe('notJson')
  expect(reasonOf('[]')).toBe('notAMapping')
  expect(reasonOf('{"year":null,"columns":[]}')).toBe('notAMapping')
  expect(reasonOf('{"gongkaiLensMapping":3,"year":null,"columns":[]}')).toBe('otherVersion')
  expect(reasonOf('{"gongkaiLensMapping":1,"year":"2013","columns":[]}')).toBe('notAMapping')
  expect(reasonOf(columns({ use: 'cell', cell: 'app.nonsense.total' }))).toBe('notAMapping')
  expect(reasonOf(columns({ use: 'identity', field: '__proto__' }))).toBe('notAMapping')
  expect(reasonOf(columns({ use: 'ignored' }))).toBe('notAMapping')
  expect(reasonOf(columns({ use: 'value' }, { use: 'value' }))).toBe('notAMapping')
  expect(reasonOf(columns({ use: 'value' }))).toBeNull()
})
