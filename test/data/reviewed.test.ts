import { expect, test } from 'vitest'
import { answerLoad } from '../../src/data/answerLoad.ts'
import { gatherSources } from '../../src/data/load.ts'
import type { LoadReply, LoadRequest } from '../../src/data/loadMessages.ts'
import { wideExport } from '../../src/data/wideExport.ts'
import { toCsv } from '../../src/domain/csv.ts'
import { CN_2021 } from '../../src/domain/forms/cn2021.ts'
import type { FileSettings } from '../../src/domain/mapping.ts'
import { officialTables, PLAIN, type PrintedTable } from './readers/documents/official.ts'
import { asDocx, asHtml } from './readers/documents/written.ts'
import { load, rowsOf } from './reports.ts'

const NAME = '甲县乙镇人民政府'

/** Prints 4 applications of persons and 4 in all, but 3 outcomes in the total; `spoil` may change a table. */
const printed = (spoil = (tables: readonly PrintedTable[]) => tables) => ({
  title: [NAME, '2023年政府信息公开工作年度报告'],
  paragraphs: ['一、总体情况', '本年度共收到政府信息公开申请4件。'],
  tables: spoil(officialTables(CN_2021, (cell) => FIGURES[cell] ?? '0', PLAIN)),
})
const FIGURES: Readonly<Record<string, string>> = {
  'app.received.person': '4',
  'app.received.total': '4',
  'app.granted.person': '4',
  'app.granted.total': '4',
  'app.decided.person': '4',
  'app.decided.total': '3',
}

const page = new TextEncoder().encode(asHtml(printed()))

const read = (settings: FileSettings) => load({ name: 'page.html', bytes: page, settings })

test('a document says how far it is checked: 200 cells, and the three equations that a wrong total breaks', async () => {
  const { dataset } = await read({})
  // The row (4 = 3), the column of totals (4 = 3) and the official equation of that column (4 = 3).
  expect(dataset.files[0]?.document).toEqual({
    cells: 200,
    uncertain: 0,
    broken: 3,
    lacking: 0,
    findings: 0,
    doubts: 3,
    corrections: {},
    accepted: false,
    fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/),
  })
})

test('what the reader corrects counts in the dataset, and the dataset says what was read', async () => {
  const loaded = await read({ corrections: { 'app.decided.total': '4', agency: '甲县丙镇人民政府' }, accepted: true })
  expect(loaded.dataset.files[0]?.document).toMatchObject({ broken: 0, doubts: 3, accepted: true })
  expect(rowsOf(loaded, 'report')[0]).toMatchObject({
    agency: '甲县丙镇人民政府',
    'app.decided.total': 4,
    corrected: `app.decided.total=3 agency=${NAME}`,
  })
})

test('the exported table opens again as the same, with what was corrected', async () => {
  const corrections = { 'app.decided.total': '4', 'rules.made': 'absent', published: '2024-01-05' }
  const sources = [{ name: 'page.html', settings: { corrections }, read: async () => page }]
  const choices = { duplicates: 'first', scopeUnstated: 'own' } as const
  const { combined } = await gatherSources(sources, choices, () => {})
  const csv = toCsv(wideExport(combined.reports))
  const again = await load({ name: 'again.csv', bytes: new TextEncoder().encode(csv), settings: {} })
  expect(again.dataset.files[0]?.mapping?.columns.filter(({ use }) => use === 'ignored')).toEqual([])
  const before = await read({ corrections })
  const plain = (loaded: typeof again) => rowsOf(loaded, 'report').map((row) => ({ ...row, file: '', line: 0 }))
  expect(plain(again)).toEqual(plain(before))
  expect(plain(again)[0]).toMatchObject({ corrected: 'app.decided.total=3 rules.made=0 published=' })
  expect(rowsOf(again, 'absence')).toEqual(rowsOf(before, 'absence'))
})

/** What the worker answers when a document is to be looked at. */
async function pageOf(name: string, bytes: Uint8Array<ArrayBuffer>) {
  const replies: LoadReply[] = []
  const request: LoadRequest = {
    wants: 'document',
    files: [{ file: new File([bytes], name), settings: { corrections: { agency: 'x' } }, failure: null }],
    settings: { origin: 'opened', duplicates: 'first', scopeUnstated: 'own' },
  }
  await answerLoad(request, (reply) => replies.push(reply))
  const [reply] = replies
  if (reply?.kind !== 'document') throw new Error(JSON.stringify(reply))
  return reply.page
}

test.each([
  ['page.html', page],
  ['report.docx', new Uint8Array(asDocx(printed()))],
])('%s is shown with its spans, and each cell that was read has its place', async (name, bytes) => {
  const shown = await pageOf(name, bytes)
  const said = (column: string) => {
    const place = shown.places[column]
    const block = shown.blocks[place?.block ?? -1]
    if (block?.kind !== 'table') return block?.text
    const cell = block.rows.flat().find(({ row, column: at }) => row === place?.row && at === place.column)
    return cell?.text
  }
  expect(said('app.decided.total')).toBe('3')
  expect(said('app.received.person')).toBe('4')
  expect(said('agency')).toBe(NAME)
  expect(said('text.received')).toBe('本年度共收到政府信息公开申请4件。')
  // As it was read, before any correction.
  expect(shown.values[shown.header.indexOf('agency')]).toBe(NAME)
  const tables = shown.blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []))
  const outcomes = tables.flat(2).find(({ text }) => text === '三、本年度办理结果')
  // Its 23 ways of ending and their total stand beside it.
  expect(outcomes).toMatchObject({ rowSpan: CN_2021.applicationRows.length - 3, columnSpan: 1 })
})
