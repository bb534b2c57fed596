import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordedSections } from '../../../src/data/queries/wording.ts'
import { EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { OTHER, ROUTINE, wordedReport } from '../../views/audit/wordedReports.ts'
import { openTestEngine, type TestEngine } from '../engine.ts'
import { load, textFile } from '../reports.ts'

const FILES = [
  wordedReport('交斜镇', 2022, ROUTINE, '人手少。', '渭南市临渭区'),
  wordedReport('交斜镇', 2023, ROUTINE, '人手少。', '渭南市临渭区'),
  wordedReport('官道镇', 2023, OTHER, '人手少。', '渭南市临渭区'),
  wordedReport('赤水镇', 2023, OTHER, '人手少。', '渭南市华州区'),
  wordedReport('无名镇', 2023, OTHER, '人手少。', '子虚县'),
  { name: '表.csv', text: 'agency,year,form,app.received.total\n丙镇,2023,cn-2021,1' },
]

let engine: TestEngine
beforeAll(async () => {
  engine = await openTestEngine()
  const loaded = await load(...FILES.map(({ name, text }) => textFile(name, text)))
  await engine.load(loaded.tables)
})
afterAll(() => engine.close())

const rows = (filter: Filter = EMPTY_FILTER) =>
  engine.rows(wordedSections(filter)).filter(({ section }) => section === 'overview')
const groupOf = (file: string) => {
  const found = rows().find((row) => row.file === file)
  if (!found) throw new Error(`no section of ${file}`)
  return found.group
}

test('every section of the documents, none of the table', () => {
  const all = engine.rows(wordedSections(EMPTY_FILTER))
  expect(new Set(all.map(({ report }) => report)).size).toBe(5)
  expect(all).toHaveLength(5 * 3)
  expect(rows().map(({ file, year, text }) => [file, year, text])).toContainEqual(['交斜镇2022.html', 2022, ROUTINE])
})

test('towns of one county are neighbours, those of another and those whose place is not known are not', () => {
  expect(groupOf('交斜镇2023.html')).toBe(groupOf('官道镇2023.html'))
  expect(groupOf('交斜镇2023.html')).toContain('临渭区')
  expect(groupOf('赤水镇2023.html')).not.toBe(groupOf('交斜镇2023.html'))
  expect(groupOf('无名镇2023.html')).toBeNull()
})

test('what the filter leaves out is there to be held against, and said to be left out', () => {
  const selected = rows({ ...EMPTY_FILTER, years: { from: 2022, to: 2022 } }).filter(({ isSelected }) => isSelected)
  expect(selected.map(({ file }) => file)).toEqual(['交斜镇2022.html'])
  expect(rows({ ...EMPTY_FILTER, years: { from: 2022, to: 2022 } })).toHaveLength(5)
})
