import fc from 'fast-check'
import { readTable, type TableRead } from '../../../../src/data/readers/read.ts'
import { ALL_CELLS } from '../../../../src/domain/forms/cells.ts'
import { CN_2019 } from '../../../../src/domain/forms/cn2019.ts'
import { CN_2021 } from '../../../../src/domain/forms/cn2021.ts'
import { FORMS } from '../../../../src/domain/forms/forms.ts'
import type { Form } from '../../../../src/domain/forms/form.ts'
import { parseCell } from '../../../../src/domain/parseCell.ts'
import type { Report } from '../../../../src/domain/report.ts'
import { officialTables, PLAIN, type Oddities } from './official.ts'
import type { PrintedReport } from './written.ts'

// Reports as they are printed, with oddities of real ones, and what is read from them.

/** The layout in which a report prints what it has: its own form, or of a mixed one the blocks and rows of each edition. */
export function layoutOf(report: Report): Form {
  const own = FORMS.find(({ id }) => id === report.form)
  if (own) return own
  const has = (id: string) => report.cell(id).state !== 'absent'
  const printed = new Set<string>()
  const proactive = FORMS.flatMap((edition) =>
    edition.proactive.map((block) => ({
      ...block,
      rows: block.rows.filter(({ key }) => {
        const cells = block.columns.map((column) => `${key}.${column.key}`)
        const isNew = cells.some((id) => has(id) && !printed.has(id))
        if (isNew) for (const id of cells) printed.add(id)
        return isNew
      }),
    })),
  )
  const isUndivided = has('app.other.total')
  const { applicationRows } = isUndivided ? CN_2019 : CN_2021
  return { ...CN_2021, proactive: proactive.filter(({ rows }) => rows.length > 0), applicationRows }
}

export const textOf = (report: Report) => (id: string) => {
  const cell = report.cell(id)
  if (cell.state === 'number') return cell.raw ?? String(cell.value)
  return cell.state === 'mark' ? cell.raw : ''
}

export function printedReport(report: Report, odd: Oddities): PrintedReport {
  return {
    title: [report.name, `${report.year}年政府信息公开工作年度报告`],
    paragraphs: ['一、总体情况', '本年度依法公开政府信息。'],
    tables: officialTables(layoutOf(report), textOf(report), odd),
  }
}

/** Numbers are compared, and what is no number by its state: spaces and widths of digits are not what a report says. */
export const told = (text: string, id: string) => {
  const cell = parseCell(text, id)
  return cell.state === 'number' ? cell.value : cell.state
}

/** What each column of a table of one report tells. */
export const toldIn = ({ header, columns }: TableRead) =>
  new Map(header.map((cell, i) => [cell, told(columns[i]?.[0] ?? '', cell)]))

export async function readBack(name: string, bytes: Uint8Array) {
  const read = await readTable({ name, bytes })
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.problem)}`)
  const { table } = read
  return {
    table,
    told: toldIn(table),
    text: (header: string) => table.columns[table.header.indexOf(header)]?.[0],
  }
}

/** Ways in which real reports write a label otherwise than the form. */
export const LABELS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('（', '(').replaceAll('）', ')'),
  (text) => text.replace(/^(\d)\./u, '$1、'),
  (text) => text.replace(/^(商业|科研|法律服务|社会公益|尚未|结果|其他)(..)/u, '$1\n$2'),
  (text) => (text.length < 6 ? text.split('').join(' ') : text),
  (text) => text.replace('上年结转', '上年转结').replace('现行有效', '先行有效').replace('勾稽', '钩稽'),
  (text) => text.replace(/^规章$/u, '规章（县级无此项）').replace(/^现行有效件数$/u, '现行有效件数（历史累计）'),
  (text) => text.replace('法人或其他组织', '法人或者其他组织').replace(/^行政规范性文件$/u, '规范性文件'),
]
const FIGURES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) =>
    /^\d+$/u.test(text) ? text.replaceAll(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : text,
  (text) => (text === '' ? '' : ` ${text} `),
]

export const oddities = fc.record({
  label: fc.constantFrom(...LABELS),
  figure: fc.constantFrom(...FIGURES),
  dropsEmptyRows: fc.boolean(),
  pages: fc
    .uniqueArray(fc.integer({ min: 1, max: 26 }), { maxLength: 2 })
    .map((rows) => rows.toSorted((a, b) => a - b)),
  repeatsHeads: fc.boolean(),
  dividesTable2: fc.boolean(),
  unmerged: fc.boolean(),
})

/** Whether the layout prints the cell. */
export const hasRow = (form: Form, id: string) =>
  officialTables(form, (cell) => (cell === id ? 'here' : ''), PLAIN).some((table) =>
    table.flat().some(({ text }) => text === 'here'),
  )

/** The cells of a report that were read as something else than they print, with what was read. */
export function misread(
  report: Report,
  odd: Pick<Oddities, 'dropsEmptyRows'>,
  read: ReadonlyMap<string, ReturnType<typeof told>>,
): readonly (readonly [string, ReturnType<typeof told> | undefined])[] {
  const layout = layoutOf(report)
  const wrong = ALL_CELLS.filter((id) => {
    const [found, expected] = [read.get(id), told(textOf(report)(id), id)]
    // A row that is left out prints nothing; every other cell of the layout is found.
    if (found === undefined) return expected !== 'blank' || (hasRow(layout, id) && !odd.dropsEmptyRows)
    return found !== expected
  })
  return wrong.map((id) => [id, read.get(id)])
}
