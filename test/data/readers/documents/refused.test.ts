import { expect, test } from 'vitest'
import { readTable } from '../../../../src/data/readers/read.ts'
import { CN_2021 } from '../../../../src/domain/forms/cn2021.ts'
import { officialTables, PLAIN, type PrintedTable } from './official.ts'
import { asDocx, asHtml, asText } from './written.ts'

const tablesOf = (text: string) => officialTables(CN_2021, () => text, PLAIN)
const page = (tables: readonly PrintedTable[]) => ({
  title: ['甲县乙镇人民政府', '2023年政府信息公开工作年度报告'],
  paragraphs: ['一、总体情况'],
  tables,
})
const read = (text: string | Uint8Array, name = 'page.html') =>
  readTable({ name, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text })

const WRITTEN = [
  ['page.html', (tables: readonly PrintedTable[]) => asHtml(page(tables))],
  ['report.docx', (tables: readonly PrintedTable[]) => asDocx(page(tables))],
  ['report.txt', (tables: readonly PrintedTable[]) => asText(page(tables))],
] as const

test.each(WRITTEN)('the blank form has 200 blank cells and no 0: %s', async (name, write) => {
  const result = await read(write(tablesOf('')), name)
  if (!result.ok) throw new Error(result.problem.reason)
  const { header, columns } = result.table
  const cells = header.filter((one) => one.includes('.') && !one.startsWith('text.'))
  expect(cells).toHaveLength(200)
  expect(cells.map((cell) => columns[header.indexOf(cell)]?.[0])).toEqual(cells.map(() => ''))
  expect(result.table.problems).toEqual([])
})

test.each(WRITTEN)(
  'rows that were not found are named, and rows of no form are rejected with their label: %s',
  async (name, write) => {
    const tables = tablesOf('3').map((table) =>
      table.flatMap((row): PrintedTable => {
        const label = row.find(({ isHead }) => isHead)?.text ?? ''
        if (row.some(({ text }) => text.includes('属于国家秘密'))) {
          return [row.map((cell) => (cell.text.includes('属于国家秘密') ? { ...cell, text: '1.属于工作秘密' } : cell))]
        }
        return label.startsWith('四、结转') ? [] : [row]
      }),
    )
    const result = await read(write(tables), name)
    if (!result.ok) throw new Error(result.problem.reason)
    const { problems = [], rejected, ledger, header } = result.table
    expect(problems.map((one) => (one.kind === 'rowsNotFound' ? one.rows.map(({ zh }) => zh) : one.kind))).toEqual([
      ['属于国家秘密', '结转下年度继续办理'],
    ])
    expect(rejected.map(({ reason, found }) => [reason, found?.includes('属于工作秘密')])).toEqual([
      ['unknownRow', true],
    ])
    expect([ledger.records, ledger.loaded, ledger.rejected]).toEqual([2, 1, 1])
    expect(header).not.toContain('app.denied.secret.total')
  },
)

test('two reports in one document, and a page without tables, are refused with the reason', async () => {
  const both = asHtml(page([...tablesOf('1'), ...tablesOf('2')]))
  expect(await read(both)).toMatchObject({ ok: false, problem: { reason: 'severalReports' } })
  expect(await read('<html><body><p>通知</p><table><tr><td>1</td></tr></table></body></html>')).toMatchObject({
    ok: false,
    problem: { reason: 'notAReport' },
  })
})

test('what unfolds beyond measure is refused', async () => {
  const { zipSync } = await import('fflate')
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(70_000_000) })
  expect(await read(bomb, 'bomb.docx')).toMatchObject({ ok: false, problem: { reason: 'tooLarge' } })
  const spans = `<table><tr><td>自然人</td></tr>${'<tr><td rowspan=1000 colspan=200>1</td></tr>'.repeat(300)}</table>`
  expect(await read(`<html>${spans}</html>`)).toMatchObject({ ok: false, problem: { reason: 'tooLarge' } })
})

test('nothing in a page runs or loads: scripts, hidden parts and frames leave no text', async () => {
  const trap = asHtml(page(tablesOf('1'))).replace(
    '<body>',
    '<body><iframe src="https://example.org"><table><tr><td>2</td></tr></table></iframe><img src=x onerror="alert(1)">',
  )
  const result = await read(trap)
  expect(result.ok && result.table.columns.flat().includes('99')).toBe(false)
})
