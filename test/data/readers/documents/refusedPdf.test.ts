import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { readTable } from '../../../../src/data/readers/read.ts'
import { CN_2021 } from '../../../../src/domain/forms/cn2021.ts'
import { officialTables, PLAIN } from './official.ts'
import { pdfFile, type PdfPage } from './pdfFile.ts'
import { asPdf, PLAIN_LOOK } from './writtenPdf.ts'

const reasonOf = async (bytes: Uint8Array) => {
  const result = await readTable({ name: 'report.pdf', bytes })
  return result.ok ? 'read' : result.problem.reason
}

const page = (text: string): PdfPage => ({
  texts: text === '' ? [] : [{ text, x: 72, y: 700, size: 12, isLoose: false }],
  drawing: '72 72 100 100 re S',
})
const REPORT = {
  title: ['甲县乙镇人民政府', '2023年政府信息公开工作年度报告'],
  paragraphs: ['一、总体情况'],
  tables: officialTables(CN_2021, () => '3', PLAIN),
}

test('a PDF that opens with a password only is refused as such', async () => {
  const lock = `/Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}>`
  const locked = pdfFile([page('年报')], { trailer: ` /ID [<00> <00>] /Encrypt << ${lock} >>` })
  expect(await reasonOf(locked)).toBe('pdfLocked')
})

test('a file as Node reads it is read like any other, and its bytes stay as they are', async () => {
  const bytes = Buffer.from(asPdf(REPORT, PLAIN_LOOK))
  const before = Uint8Array.from(bytes)
  expect(await reasonOf(bytes)).toBe('read')
  expect(Uint8Array.from(bytes)).toEqual(before)
})

test('pages without text, and text in a font that does not tell what it means, are refused as such', async () => {
  expect(await reasonOf(pdfFile([page(''), page('')]))).toBe('pdfNoText')
  expect(await reasonOf(asPdf(REPORT, { ...PLAIN_LOOK, coding: 'unexplained' }))).toBe('pdfNoText')
  expect(await reasonOf(asPdf(REPORT))).toBe('read')
})

test('another document, and what only begins like a PDF, are refused with the reason', async () => {
  expect(await reasonOf(pdfFile([page('关于召开会议的通知')]))).toBe('notAReport')
  expect(await reasonOf(strToU8('%PDF-1.7\nnothing\n%%EOF\n'))).toBe('documentBroken')
  expect(await reasonOf(strToU8('%PDF-1.7\n'))).toBe('documentBroken')
})

test('what unfolds or goes on beyond measure is refused', async () => {
  expect(await reasonOf(pdfFile(Array.from({ length: 400 }, () => page('年报'))))).toBe('tooLarge')
  expect(await reasonOf(pdfFile([{ ...page('年报'), drawing: ' '.repeat(70_000_000) }]))).toBe('tooLarge')
  expect(await reasonOf(pdfFile([{ ...page('年报'), drawing: '0 0 m 9 0 l S '.repeat(30_000) }]))).toBe('tooLarge')
  expect(await reasonOf(pdfFile([{ ...page('年报'), drawing: '['.repeat(500_000) }]))).toBe('documentBroken')
}, 60_000)
