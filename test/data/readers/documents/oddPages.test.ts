import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readTable } from '../../../../src/data/readers/read.ts'
import { CN_2021 } from '../../../../src/domain/forms/cn2021.ts'
import { officialTables, PLAIN } from './official.ts'
import { asDocx, asHtml, asText } from './written.ts'

// What pages and Word documents do around the figures of a report.

const FIGURE = '37'
const REPORT = {
  title: ['甲县乙镇人民政府', '2023年政府信息公开工作年度报告'],
  paragraphs: ['一、总体情况'],
  tables: officialTables(CN_2021, () => FIGURE, PLAIN),
}
const PAGE = asHtml(REPORT)

async function read(bytes: Uint8Array, cells: readonly string[]) {
  const result = await readTable({ name: 'report', bytes })
  if (!result.ok) return [result.problem.reason, 'detail' in result.problem ? (result.problem.detail ?? '') : '']
  const { header, columns, rejected } = result.table
  return [...cells.map((cell) => columns[header.indexOf(cell)]?.[0] ?? 'none'), ...rejected.map(({ found }) => found)]
}
const page = (html: string, ...cells: string[]) => read(strToU8(html), cells)

test.each([
  ['37<sup>1</sup>', '37 1'],
  ['<s>9</s>37', '9 37'],
  ['<del>9</del><ins>37</ins>', '9 37'],
  ['<sup>37</sup>', '37'],
  ['<input type="text" value="37">', '37'],
  ['<input type="hidden" value="9">37', '37'],
])('what is struck out, or stands small above a figure, does not join its digits: %s', async (inCell, text) => {
  expect(await page(PAGE.replaceAll(`>${FIGURE}<`, `>${inCell}<`), 'app.received.total')).toEqual([text])
})

test.each([
  ['<w:strike/>', '9 37'],
  ['<w:strike w:val="0"/>', '937'],
  ['<w:vertAlign w:val="superscript"/>', '9 37'],
  ['<w:b/>', '937'],
  ['<w:vanish/>', '37'],
])('nor in a Word document: %s', async (look, text) => {
  const { 'word/document.xml': body = new Uint8Array(), ...others } = unzipSync(asDocx(REPORT))
  const figure = `<w:r><w:t xml:space="preserve">${FIGURE}</w:t></w:r>`
  const xml = strFromU8(body).replaceAll(figure, `<w:r><w:rPr>${look}</w:rPr><w:t>9</w:t></w:r>${figure}`)
  const bytes = zipSync({ ...others, 'word/document.xml': strToU8(xml) })
  expect(await read(bytes, ['app.received.total'])).toEqual([text])
})

test.each([
  [
    '<w:r><w:ruby><w:rt><w:r><w:t>9</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>37</w:t></w:r></w:rubyBase></w:ruby></w:r>',
    '37',
  ],
  ['<m:oMath><m:r><m:t>37</m:t></m:r></m:oMath>', '37'],
  ['<m:oMath><m:r><m:t>37</m:t></m:r><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:oMath>', '37 2'],
  ['<w:r><w:noBreakHyphen/><w:t>37</w:t></w:r>', '-37'],
  ['<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>37</w:t></w:r>', '□37'],
])('what Word writes a figure in is neither left out nor added to it: %s', async (figure, text) => {
  const { 'word/document.xml': body = new Uint8Array(), ...others } = unzipSync(asDocx(REPORT))
  const plain = `<w:r><w:t xml:space="preserve">${FIGURE}</w:t></w:r>`
  const bytes = zipSync({ ...others, 'word/document.xml': strToU8(strFromU8(body).replaceAll(plain, figure)) })
  expect(await read(bytes, ['app.received.total'])).toEqual([text])
})

test('a text whose every line ends with a tab is a report and no table', async () => {
  const bytes = strToU8(asText(REPORT).replaceAll('\n', '\t\n'))
  expect(await read(bytes, ['app.received.total', 'suit_after.total'])).toEqual([FIGURE, FIGURE])
})

const ROW_4 = new RegExp(`<tr>(?:<td><p><span>${FIGURE}</span></p></td>\\s*){15}</tr>`, 'u')

test('a note over all columns under table 4 is no second row of figures', async () => {
  const note = '注：行政诉讼含上年结转3件'
  const noted = PAGE.replace(ROW_4, (row) => `${row}<tr><td colspan="15">${note}</td></tr>`)
  expect(noted).not.toBe(PAGE)
  expect(await page(noted, 'review.total', 'suit_after.total')).toEqual([FIGURE, FIGURE, note])
})

test('table 4 divided into one table for reviews and one for suits is read as one', async () => {
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((text) => `<td>${text}</td>`).join('')
  const figures = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => `<td>${from + i}</td>`).join('')
  const divided = `<table><tr><td colspan="5">行政复议</td></tr><tr>${results}</tr><tr>${figures(0, 5)}</tr></table>
<table><tr><td colspan="10">行政诉讼</td></tr><tr><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
<tr>${results}${results}</tr><tr>${figures(5, 15)}</tr></table>`
  const at = PAGE.lastIndexOf('<table border')
  const html = `${PAGE.slice(0, at)}${divided}${PAGE.slice(PAGE.indexOf('</table>', at) + 8)}`
  const cells = ['review.upheld', 'review.total', 'suit_direct.upheld', 'suit_direct.total', 'suit_after.total']
  expect(await page(html, ...cells)).toEqual(['0', '4', '5', '9', '14'])
})

test('a page is told by whatever element it begins with; one saved with its pictures in one file is named as such', async () => {
  const body = PAGE.slice(PAGE.indexOf('<body>') + 6)
  for (const begin of ['<span>首页</span>', '<center>首页</center>', '<h2 class="a">年报</h2>', '<style>td{}</style>'])
    expect(await page(`${begin}${body}`, 'app.received.total')).toEqual([FIGURE])
  const head = 'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="-"\r\n\r\n'
  expect(await page(head + PAGE)).toEqual(['unknownKind', 'mhtml'])
})
