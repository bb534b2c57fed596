import type { Dimension } from '../../domain/pivot.ts'
import { hasYear, SAYS } from '../../data/queries/pivotAnswer.ts'
import { pivotQuantity } from '../../domain/pivotQuantities.ts'
import { formatNumber, formatYears } from '../../ui/text/format.ts'
import { cellAt } from './cells.ts'
import { nodePath, valueName, type Wording } from './names.ts'
import { shownCell } from './shown.ts'
import type { Leaf, Table } from './table.ts'

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

export function pivotSubtitle({ sheet }: Table, wording: Wording): string {
  const { rows, columns } = sheet.asking.layout
  return wording.words.subtitle(list(rows, wording), columns.length === 0 ? '' : list(columns, wording))
}

export function pivotCaption(table: Table, wording: Wording): string {
  const { rows, columns } = table.sheet.asking.layout
  const values = table.values.map((value) => valueName(value, wording)).join(wording.words.comma)
  return wording.words.caption(list(rows, wording), columns.length === 0 ? '' : list(columns, wording), values)
}

/** Of everything together: reports that count, and units left out. */
function basisOf(table: Table) {
  const { groups, answer } = table.sheet
  const [at, left] = [groups.counted(groups.rows, groups.columns), groups.left(groups.rows, groups.columns)]
  const count = (all: Float64Array, place: number) => (place < 0 ? 0 : (all[place] ?? 0))
  return { counted: count(answer.reports, at), left: count(answer.reports, left), areas: count(answer.areas, at) }
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

/** What a reader has to know of this table. */
export function pivotCaveats(table: Table, wording: Wording): readonly string[] {
  const { words, texts } = wording
  const { areas, left } = basisOf(table)
  const { values, sheet } = table
  const quantities = values.flatMap(({ of }) => pivotQuantity(of) ?? [])
  const asked = sheet.answer.asked.figures.map(({ quantity }) => quantity)
  return [
    texts.figure.selfReported,
    words.caveats.exact,
    ...(left > 0 ? [words.caveats.areas(formatNumber(areas), formatNumber(left))] : []),
    ...(asked.length > 0 ? [words.caveats.doubted] : []),
    ...(exceedsAnywhere(table) ? [words.caveats.exceeding] : []),
    ...(quantities.some(({ kind }) => kind === 'rate') ? [words.caveats.small] : []),
    ...(asked.some(({ nature }) => nature !== 'flow') ? [words.caveats.stocks] : []),
    ...(isChangeWithoutYear(table) ? [words.caveats.noYear] : []),
    ...(values.some(({ stat }) => stat === 'mean' || stat === 'median') ? [words.caveats.mean] : []),
  ]
}

const isChangeWithoutYear = ({ values, sheet }: Table) =>
  values.some(({ stat }) => stat === 'change' || stat === 'growth') && !hasYear(sheet.answer.asked)

/** Whether a report prints a share above its whole, which adds to no rate. */
const exceedsAnywhere = ({ sheet }: Table) =>
  sheet.answer.figures.some(({ whole, says }) => whole !== null && says.some((bits) => (bits & SAYS.exceeds) !== 0))

/** The whole name of a column: its heads and its value. */
export function leafName({ node, value, isTotal }: Leaf, wording: Wording): string {
  const { words } = wording
  const total = isTotal ? (node.parent === null ? words.total : words.all) : ''
  return [nodePath(node, wording), total, valueName(value, wording)].filter(Boolean).join(' · ')
}
