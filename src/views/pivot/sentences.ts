import type { Dimension } from '../../domain/pivot.ts'
import { formatNumber, formatYears } from '../../ui/text/format.ts'
import { basisOf, countsReports } from './basis.ts'
import { cellAt } from './cells.ts'
import { nodePath, valueName, type Wording } from './names.ts'
import { shownCell } from './shown.ts'
import type { Leaf, Table } from './table.ts'
import { undividedOf } from './undivided.ts'

const list = (dimensions: readonly Dimension[], { words }: Wording) =>
  dimensions.length === 0 ? words.all : dimensions.map((one) => words.dimension[one]).join(' / ')

/** What the table shows, in a line: its values, years and reports. */
export function pivotTitle(table: Table, years: readonly number[], wording: Wording): string {
  const { words, lang } = wording
  const values = table.values.map((value) => valueName(value, wording)).join(lang === 'zh' ? '、' : ', ')
  const { counted, left } = basisOf(table)
  return words.title(
    values,
    lang === 'zh' ? `${formatYears(years, lang)} 年` : formatYears(years, lang),
    formatNumber(counted + left),
  )
}

/** How the table is laid out; a field that divides none of its figures is not among what it shows. */
export function pivotSubtitle(table: Table, wording: Wording): string {
  const { rows, columns } = table.sheet.asking.layout
  const { words, lang } = wording
  const laid = words.laid(list(rows, wording), columns.length === 0 ? '' : list(columns, wording))
  const counted = countsReports(table) ? words.eachReport : words.once
  const undivided = undividedOf(table, wording).filter(({ isWhole }) => isWhole)
  return [laid, counted, ...undivided.map(({ said }) => said)].join(lang === 'zh' ? '' : ' ')
}

export function pivotCaption(table: Table, wording: Wording): string {
  const { rows, columns } = table.sheet.asking.layout
  const values = table.values.map((value) => valueName(value, wording)).join(wording.words.comma)
  return wording.words.caption(list(rows, wording), columns.length === 0 ? '' : list(columns, wording), values)
}

/** How many reports the whole table counts. */
export function pivotN(table: Table, { words }: Wording): string {
  const { counted, left } = basisOf(table)
  return words.counted(formatNumber(counted), formatNumber(counted + left))
}

/** One sentence: how large the table is, and its total row. */
export function pivotSummary(table: Table, rows: number, wording: Wording): string {
  const { words } = wording
  const total = table.leaves.filter(({ node }) => node.depth === 0)
  const cells = total.map(({ node, value }) => {
    const shown = shownCell(cellAt(table.sheet, table.root, node, value), value, 'plain', wording)
    const text = shown.state === null ? shown.text : wording.texts.states.cell[shown.state]
    return words.told(valueName(value, wording), text)
  })
  return words.summary(formatNumber(rows), formatNumber(table.leaves.length), cells.join(words.comma))
}

/** The whole name of a column: its heads and its value. */
export function leafName({ node, value, isTotal }: Leaf, wording: Wording): string {
  const { words } = wording
  const total = isTotal ? (node.parent === null ? words.total : words.all) : ''
  return [nodePath(node, wording), total, valueName(value, wording)].filter(Boolean).join(' · ')
}
