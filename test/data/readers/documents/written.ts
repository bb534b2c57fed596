import { strToU8, zipSync } from 'fflate'
import type { PrintedTable } from './official.ts'

// Printed tables as a web page, a Word document and plain text.

export interface PrintedReport {
  readonly title: readonly string[]
  readonly paragraphs: readonly string[]
  readonly tables: readonly PrintedTable[]
  /** Lines under the last table. */
  readonly ending?: readonly string[]
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A page as a site serves it: menus and scripts around the report, which stands in a table for the layout. */
export function asHtml({ title, paragraphs, tables, ending = [] }: PrintedReport): string {
  const cell = ({ text, down, across }: PrintedTable[number][number]) =>
    `<td${down > 1 ? ` rowspan="${down}"` : ''}${across > 1 ? ` colspan=${across}` : ''}><p><span>${escaped(text).replaceAll('\n', '<br>')}</span></p></td>`
  const table = (rows: PrintedTable) =>
    `<table border="1"><tbody>${rows.map((row) => `<tr>${row.map(cell).join('\n')}</tr>`).join('')}</tbody></table>`
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escaped(title.join(''))}</title>
<script>var rows = "<table><tr><td>自然人</td></tr></table>"</script><style>td { color: red }</style></head><body>
<ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li></ul>
<div style="display:none"><table><tr><td>商业企业</td><td>99</td></tr></table></div>
<table width="100%"><tr><td>${title.map((line) => `<h1>${escaped(line)}</h1>`).join('')}
${paragraphs.map((line) => `<p>&nbsp;&nbsp;${escaped(line)}</p>`).join('\n')}
${tables.map(table).join('\n<p>&nbsp;</p>\n')}
${ending.map((line) => `<p>${escaped(line)}</p>`).join('\n')}</td></tr></table><div>版权所有</div></body></html>`
}

/** The same as a Word document, with merged cells as Word writes them. */
export function asDocx({ title, paragraphs, tables, ending = [] }: PrintedReport): Uint8Array {
  const paragraph = (text: string) =>
    `<w:p><w:r>${text
      .split('\n')
      .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
      .join('<w:br/>')}</w:r></w:p>`
  const body = [
    ...title.map(paragraph),
    ...paragraphs.map(paragraph),
    ...tables.flatMap((table) => [`<w:tbl>${wordRows(table, paragraph)}</w:tbl>`, paragraph('')]),
    ...ending.map(paragraph),
  ].join('')
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) })
}

function wordRows(table: PrintedTable, paragraph: (text: string) => string): string {
  /** For each column how many rows the cell above goes on, and how wide it is. */
  const open = new Map<number, { left: number; across: number }>()
  const width = table[0]?.reduce((sum, { across }) => sum + across, 0) ?? 0
  return table
    .map((row) => {
      const cells = [...row]
      let xml = ''
      for (let column = 0; column < width || cells.length > 0;) {
        const above = open.get(column)
        if (above && above.left > 0) {
          above.left--
          xml += wordCell(above.across, '<w:vMerge/>', paragraph(''))
          column += above.across
          continue
        }
        const cell = cells.shift()
        if (!cell) break
        if (cell.down > 1) open.set(column, { left: cell.down - 1, across: cell.across })
        xml += wordCell(cell.across, cell.down > 1 ? '<w:vMerge w:val="restart"/>' : '', paragraph(cell.text))
        column += cell.across
      }
      return `<w:tr>${xml}</w:tr>`
    })
    .join('')
}

const wordCell = (across: number, merge: string, content: string) =>
  `<w:tc><w:tcPr>${across > 1 ? `<w:gridSpan w:val="${across}"/>` : ''}${merge}</w:tcPr>${content}</w:tc>`

/** The same as text, its cells parted by tabs: of a merged cell the text stands once, and nothing in its other places. */
export function asText({ title, paragraphs, tables, ending = [] }: PrintedReport): string {
  const line = (row: PrintedTable[number]) => row.map(({ text }) => text.replaceAll('\n', ' ')).join('\t')
  return [...title, ...paragraphs, ...tables.flatMap((table) => [...table.map(line), '', '（续）']), ...ending].join(
    '\n',
  )
}

/** The same as a text that was taken from a PDF: spaces between figures, labels beside or above them, page numbers between. */
export function asRunOn({ title, paragraphs, tables }: PrintedReport, above: (row: number) => boolean): string {
  const [applications, disputes] = [tables.at(-2) ?? [], tables.at(-1) ?? []]
  const line = (row: PrintedTable[number], i: number) => {
    const labels = row.filter(({ isHead, text }) => isHead && text !== '').map(({ text }) => text)
    const figures = row.filter(({ isHead }) => !isHead).map(({ text }) => text)
    const isAbove = figures.length > 0 && above(i)
    return isAbove ? [labels.join(' '), figures.join(' ')].join('\n') : [...labels, ...figures].join(' ')
  }
  return [
    ...title,
    ...paragraphs,
    '二、主动公开政府信息情况',
    ...tables.slice(0, -2).flatMap((table) => table.map((row) => row.map(({ text }) => text).join(' '))),
    '三、收到和处理政府信息公开申请情况',
    ...applications.map(line),
    '- 3 -',
    '四、政府信息公开行政复议、行政诉讼情况',
    ...disputes.map((row) => row.map(({ text }) => text).join(' ')),
    '五、存在的主要问题及改进情况',
  ].join('\n')
}
