import fc from 'fast-check'
import { CN_2019 } from '../../../../src/domain/forms/cn2019.ts'
import { CN_2021 } from '../../../../src/domain/forms/cn2021.ts'
import type { Form } from '../../../../src/domain/forms/form.ts'
import { FORMS } from '../../../../src/domain/forms/forms.ts'
import { parseCell } from '../../../../src/domain/parseCell.ts'
import type { Report } from '../../../../src/domain/report.ts'
import { officialTables, PLAIN } from './official.ts'

// The embedded reports as they could be printed, and the oddities of real ones at random.

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

/** What a cell of a report prints. */
export const textOf = (report: Report) => (id: string) => {
  const cell = report.cell(id)
  if (cell.state === 'number') return cell.raw ?? String(cell.value)
  return cell.state === 'mark' ? cell.raw : ''
}

/** Numbers are compared, and what is no number by its state: spaces and widths of digits are not what a report says. */
export const told = (text: string, id: string) => {
  const cell = parseCell(text, id)
  return cell.state === 'number' ? cell.value : cell.state
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
export const FIGURES: readonly ((text: string) => string)[] = [
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
