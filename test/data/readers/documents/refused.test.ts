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

test('a Word document of which a byte has changed is refused: its checksum tells, where the figure would not', async () => {
  const { unzipSync, zipSync } = await import('fflate')
  // Stored as it is, a figure can be found in the file.
  const stored = zipSync(unzipSync(asDocx(page(tablesOf('1234567')))), { level: 0 })
  expect(await read(stored, 'report.docx')).toMatchObject({ ok: true })
  const changed = Uint8Array.from(stored)
  const at = new TextDecoder('latin1').decode(changed).indexOf('1234567')
  changed[at] = '9'.charCodeAt(0)
  expect(await read(changed, 'report.docx')).toMatchObject({ ok: false, problem: { reason: 'documentBroken' } })
})

test('a Word document is read with all that XML may hold beside elements, and refused where one is not closed', async () => {
  const { strToU8, unzipSync, zipSync } = await import('fflate')
  const part = 'word/document.xml'
  const xml = new TextDecoder().decode(unzipSync(asDocx(page(tablesOf('7'))))[part])
  const packed = (text: string) => zipSync({ [part]: strToU8(text) })
  const odd = xml.replace('<w:body>', '<w:body><!-- a < b --><?odd <p?><w:p w:a="1>0" w:b=\'/\'/>')
  expect(await read(packed(odd), 'report.docx')).toMatchObject({ ok: true })
  for (const broken of [
    xml.replace('</w:tc>', ''),
    xml.replace('<w:tc>', ''),
    xml.slice(0, -9),
    xml.replace('<w:t ', '<<w:t '),
  ])
    expect(await read(packed(broken), 'report.docx')).toMatchObject({
      ok: false,
      problem: { reason: 'documentBroken' },
    })
})

test('a row that does not add up is doubted where rows of its table are missing, and nowhere else', async () => {
  // Each row of seven 3 is wrong: six of them are 18.
  const whole = await read(asHtml(page(tablesOf('3'))))
  const without = tablesOf('3').map((table) =>
    table.filter((row) => !row.some(({ text }) => text.includes('三类内部事务信息'))),
  )
  const lacking = await read(asHtml(page(without)))
  const printed = (result: typeof whole, cell: string) =>
    result.ok ? result.table.columns[result.table.header.indexOf(cell)]?.[0] : null
  for (const [cell, there, missing] of [
    ['app.received.total', '3', '3？'],
    ['app.denied.law.person', '3', '3？'],
    ['review.total', '3', '3'],
    ['rules.made', '3', '3'],
  ] as const)
    expect([printed(whole, cell), printed(lacking, cell)]).toEqual([there, missing])
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
