import Papa from 'papaparse'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { writeWorkbook } from '../../../src/data/exporting/workbook.ts'
import { textGuarded, toCsv } from '../../../src/domain/csv.ts'
import type { AuditFinding } from '../../../src/domain/rules/finding.ts'
import { cellsOfFinding } from '../../../src/domain/rules/finding.ts'
import { RULE_IDS } from '../../../src/domain/rules/rule.ts'
import { rules as ruleWords } from '../../../src/ui/text/zh/rules.ts'
import { findingsTable, type FindingRow } from '../../../src/views/audit/findings/exports.ts'
import { findingsWorkbook, type FileNotes } from '../../../src/views/audit/findings/workbook.ts'
import { embedded } from '../../domain/embeddedReports.ts'
import { cellsOf, readBook, withFormula } from '../../data/exporting/readBook.ts'
import { filesOf, hasInputs } from '../../data/readers/shared.ts'

const REPORT = embedded('社会事业局', 2024)
/** 15 + 4 in the parts of 复议后起诉, 15 as their 总计. */
const FINDING: AuditFinding = {
  report: REPORT.id,
  key: REPORT.key,
  agency: REPORT.name,
  year: 2024,
  form: REPORT.form,
  rule: 'channel',
  check: 'channel:suit_after',
  severity: 'error',
  left: 19,
  right: 15,
  reading: null,
}
const { left, right } = cellsOfFinding(FINDING, REPORT)
const ROW: FindingRow = {
  finding: FINDING,
  code: '010203040506',
  source: 'https://example.org/2024',
  cells: [...left, ...right],
  sentenceZh: '各项之和 19，总计 15。',
  sentenceEn: 'The parts add up to 19, the total is 15.',
  note: '',
}
/** A doubt without numbers, cells, code or source. */
const BARE: FindingRow = {
  ...ROW,
  finding: { ...FINDING, rule: 'layout', check: 'layout', severity: 'notice', left: null, right: null },
  code: '',
  source: '',
  cells: [],
  note: '已更正',
}
const NOTES: FileNotes = {
  filter: ['2024 年'],
  rules: [
    { rule: 'channel', checked: 120, open: 8, findings: 5 },
    { rule: 'layout', checked: null, open: null, findings: 5 },
  ],
  n: 'n = 22',
  link: 'https://example.org/?view=audit',
  day: '2026-02-01',
}
const HEADS =
  '机关 区划代码 年份 规则 等级 说明（中文） 说明（英文） 所涉栏目 核对数 对照数 差额 来源 已作说明 机关答复'

async function bookOf(rows: readonly FindingRow[], lang: 'zh' | 'en' = 'zh') {
  const workbook = findingsWorkbook(rows, NOTES, lang)
  if (!workbook) throw new Error('too large')
  return readBook(await writeWorkbook(workbook))
}

test('CSV: one row a finding, cells by their printed names, both sides and what is between them, an empty column for the reply', () => {
  const { data } = Papa.parse<string[]>(
    toCsv(findingsTable([ROW, BARE], 'zh'))
      .slice(1)
      .trim(),
  )
  expect(data[0]?.join(' ')).toBe(HEADS)
  expect(data[1]).toEqual([
    '平潭综合实验区社会事业局',
    '010203040506',
    '2024',
    '复议诉讼合计',
    '错误',
    ROW.sentenceZh,
    ROW.sentenceEn,
    '复议后起诉/结果维持；复议后起诉/结果纠正；复议后起诉/其他结果；复议后起诉/尚未审结；复议后起诉/总计',
    '19',
    '15',
    '4',
    ROW.source,
    '',
    '',
  ])
  expect(data[2]?.slice(3, 5)).toEqual(['表式版本', '提示'])
  expect(data[2]?.slice(7)).toEqual(['', '', '', '', '', '已更正', ''])
})

test('XLSX: numbers as numbers, a code as text, the head in sight, widths as wide as the columns', async () => {
  const book = await bookOf([ROW, BARE])
  expect(book.sheets.map(({ name }) => name)).toEqual(['审核结果', '说明'])
  const [sheet] = book.sheets
  expect(sheet?.rows[0]?.map((cell) => cell?.value).join(' ')).toBe(HEADS)
  expect(sheet?.rows[1]?.slice(0, 3).map((cell) => cell?.value)).toEqual([REPORT.name, '010203040506', 2024])
  expect(sheet?.rows[1]?.slice(8, 11).map((cell) => cell?.value)).toEqual([19, 15, 4])
  expect(sheet?.rows[2]?.slice(7, 12).every((cell) => (cell?.value ?? null) === null)).toBe(true)
  expect(sheet?.rows).toHaveLength(3)
  const xml = book.parts.get('xl/worksheets/sheet1.xml') ?? ''
  expect(xml).toContain('topLeftCell="B2"')
  expect(xml.match(/<col /g)).toHaveLength(14)
  expect(withFormula(book)).toEqual([])
})

test('the notes: every rule in its own sentences, with what was checked, what could not be, and what was not', async () => {
  const [, sheet] = (await bookOf([ROW])).sheets
  const lines = (sheet?.rows ?? []).map((row) => row.map((cell) => cell?.value ?? null))
  expect(lines.slice(0, 5).map((line) => line.filter((one) => one !== null).join(' '))).toEqual([
    '审核结果',
    'n = 22',
    '筛选 2024 年',
    '链接 https://example.org/?view=audit',
    '导出日期 2026-02-01',
  ])
  const rules = lines.slice(-RULE_IDS.length)
  expect(rules.map(([name]) => name)).toEqual(RULE_IDS.map((id) => ruleWords.of[id].name))
  const { says, why } = ruleWords.of.channel
  expect(rules.find(([name]) => name === '复议诉讼合计')).toEqual(['复议诉讼合计', '错误', says, why, 120, 8, 5])
  expect(rules.find(([name]) => name === '表式版本')?.slice(4)).toEqual([null, null, 5])
  expect(rules.find(([name]) => name === '行内合计')?.slice(4)).toEqual(['未核对', null, null])
})

test('in English the same, in its words', async () => {
  const book = await bookOf([ROW], 'en')
  expect(book.sheets.map(({ name }) => name)).toEqual(['Findings', 'Notes'])
  expect(book.sheets[0]?.rows[0]?.at(-1)?.value).toBe('Reply of the agency')
  expect(String(book.sheets[0]?.rows[1]?.[7]?.value).split('; ')).toHaveLength(5)
})

test('more findings than a spreadsheet holds make no workbook', () => {
  // 14 columns: two million cells are 142,857 rows, the head among them.
  expect(
    findingsWorkbook(
      Array.from({ length: 142_857 }, () => ROW),
      NOTES,
      'zh',
    ),
  ).toBeNull()
})

describe('text that begins like a formula', () => {
  const HOSTILE = ['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '=HYPERLINK("x")', '＝1', '\t=1']
  const hostile = (text: string): FindingRow => ({
    ...ROW,
    finding: { ...FINDING, agency: text },
    code: text,
    source: text,
    sentenceZh: text,
    sentenceEn: text,
    note: text,
  })
  const PLACES = [0, 1, 5, 6, 11, 12]

  test('runs neither in CSV nor in XLSX', async () => {
    const { data } = Papa.parse<string[]>(
      toCsv(findingsTable(HOSTILE.map(hostile), 'zh'))
        .slice(1)
        .trim(),
    )
    const cells = data.slice(1).map((line) => PLACES.map((place) => line[place] ?? ''))
    expect(cells.flat().filter((text) => !text.startsWith("'"))).toEqual([])
    expect(cells.map((line) => line.map(textGuarded))).toEqual(HOSTILE.map((text) => PLACES.map(() => text)))
    const book = await bookOf(HOSTILE.map(hostile))
    const written = book.sheets[0]?.rows.slice(1).map((row) => PLACES.map((place) => row[place]?.value))
    expect(written).toEqual(HOSTILE.map((text) => PLACES.map(() => text)))
    expect(withFormula(book)).toEqual([])
    expect(cellsOf(book).every(({ formula }) => formula === undefined)).toBe(true)
  })

  test.skipIf(!hasInputs)('nor do known payloads for spreadsheets', async () => {
    const lines = filesOf('payloads/csv-injection-payloadbox').flatMap((file) =>
      readFileSync(file, 'utf8').split(/\r?\n/),
    )
    const payloads = [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))].slice(0, 200)
    const book = await bookOf(payloads.map(hostile))
    expect(book.sheets[0]?.rows.slice(1).map((row) => row[12]?.value)).toEqual(payloads)
    expect(withFormula(book)).toEqual([])
  })
})
