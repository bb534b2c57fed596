import { expect, test } from 'vitest'
import { readOptions } from '../options.ts'
import { differences } from './known.ts'
import { PARTIES, type Measure } from './measures.ts'
import { tableOf, verdicts } from './verdict.ts'

const measure = (of: Measure['of'], by: Measure['by'], ...values: number[]): Measure => ({ of, by, values })
const verdictOn = (measures: readonly Measure[], id: Measure['of']) =>
  verdicts(measures).find(({ question }) => question === id)

test('a limit that is a share of what a peer takes is held against medians of the same run', () => {
  // A twelfth of 960 is 80: 60 is three quarters of it, 100 is more than all of it.
  const peer = measure('provinceYear', 'perspective', 900, 5000, 960)
  const held = verdictOn([peer, measure('provinceYear', 'page', 60, 10, 70)], 'provinceYear')
  expect(held).toMatchObject({ limit: 80, share: 0.75, verdict: 'held' })
  expect(held?.figures.page).toEqual({ median: 60, least: 10, most: 70, runs: 3 })
  expect(verdictOn([peer, measure('provinceYear', 'page', 100)], 'provinceYear')?.verdict).toBe('missed')
})

test('what one of the two did not tell is not measured, and counts neither as held nor as missed', () => {
  expect(verdictOn([measure('open', 'page', 10)], 'open')).toMatchObject({ limit: null, verdict: 'not measured' })
  expect(verdictOn([measure('memory', 'page')], 'memory')).toMatchObject({ limit: 600, verdict: 'not measured' })
  expect(verdictOn([measure('audit', 'page', 10)], 'audit')?.verdict).toBe('nothing asked')
})

test('the table has a line for each question and a column for each party', () => {
  const lines = tableOf(verdicts([measure('open', 'page', 1234.4)])).split('\n')
  expect(new Set(lines.map((line) => line.length)).size).toBe(1)
  expect(lines).toHaveLength(verdicts([]).length + 2)
  for (const name of Object.values(PARTIES)) expect(lines[0]).toContain(name)
  expect(lines.join('\n')).toContain(' 1234 |')
})

test('a figure that is not the known one is told, and one that is not shown', () => {
  const received = new Map([
    ['北京市 2019', 5784],
    ['北京市 2020', 5409],
    ['天津市 2019', 3383],
  ])
  const known = { reports: 3, received, zeros: [], breaking: 0 }
  expect(differences(known, received)).toEqual([])
  const shown = new Map([
    ['北京市 2019', 5784],
    ['北京市 2020', 5410],
  ])
  expect(differences(known, shown)).toEqual(['北京市 2020: 5410, known 5409', '天津市 2019: not shown, known 3383'])
})

test('parts are named in words, files by options; other options are none', () => {
  expect(readOptions([])).toEqual({ parts: [], file: null, json: null })
  expect(readOptions(['page', '--json', 'a.json', 'national', '--file', 'n.parquet'])).toEqual({
    parts: ['page', 'national'],
    file: 'n.parquet',
    json: 'a.json',
  })
  expect(readOptions(['--jsn', 'a.json'])).toBeNull()
  expect(readOptions(['--json'])).toBeNull()
})
