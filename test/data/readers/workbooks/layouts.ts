import { ALL_CELLS, applicationCell, cellsOf, tableOf } from '../../../../src/domain/forms/cells.ts'
import {
  APPLICANT_COLUMNS,
  CHANNELS,
  LITIGATION,
  OUTCOME_GROUPS,
  OUTCOMES,
  RESULT_COLUMNS,
  type Form,
} from '../../../../src/domain/forms/form.ts'
import type { Report } from '../../../../src/domain/report.ts'
import { layoutOf, textOf } from '../documents/printedReports.ts'
import { officialTables, type Oddities } from '../documents/official.ts'
import { placed, type Placed, type WrittenSheet } from './written.ts'

// Reports laid out in the ways in which workbooks hold them.

const WIDTH = 10

/** A sheet in the official layout: title, lines of text, the tables one below the other. */
export function reportSheet(
  name: string,
  report: Report,
  odd: Oddities,
  { isTitled = true, gap = 1 } = {},
): WrittenSheet {
  const cells: Placed[] = []
  let row = 0
  const line = (text: string) => cells.push({ text, row: row++, column: 0, across: WIDTH })
  if (isTitled) {
    line(report.name)
    line(`${report.year}年政府信息公开工作年度报告`)
  }
  line('一、总体情况')
  line('本年度依法公开政府信息，收到的申请均已答复。')
  const titles = [
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
  ]
  const tables = officialTables(layoutOf(report), textOf(report), odd)
  tables.forEach((table, i) => {
    const number = numberOf(i, tables.length, layoutOf(report), odd)
    const isFirst = i === 0 || numberOf(i - 1, tables.length, layoutOf(report), odd) !== number
    if (isFirst) line(titles[number - 2] ?? '')
    cells.push(...placed(table, row))
    row += table.length + gap
  })
  return { name, cells }
}

/** Which table of the form the printed one is of. */
function numberOf(i: number, count: number, form: Form, odd: Oddities): number {
  if (i === count - 1) return 4
  return i < (odd.dividesTable2 ? form.proactive.length : 1) ? 2 : 3
}

/** The three tables of a report on a sheet each. */
export function tableSheets(report: Report, odd: Oddities): readonly WrittenSheet[] {
  const tables = officialTables(layoutOf(report), textOf(report), odd)
  return [2, 3, 4].map((number): WrittenSheet => {
    const own = tables.filter((_, i) => numberOf(i, tables.length, layoutOf(report), odd) === number)
    const cells: Placed[] =
      number === 2
        ? [{ text: `${report.name}${report.year}年政府信息公开工作年度报告`, row: 0, column: 0, across: 4 }]
        : []
    let row = cells.length
    for (const table of own) {
      cells.push(...placed(table, row))
      row += table.length
    }
    return { name: `表${'〇一二三四'[number] ?? ''}`, cells }
  })
}

/** The heads over a cell in a list of reports, from the outside in: two or three of them. */
function headsOf(cell: string, form: Form, rows: 1 | 2 | 3): readonly string[] {
  const at = cell.lastIndexOf('.')
  const [row, column] = [cell.slice(0, at), cell.slice(at + 1)]
  const path =
    tableOf(cell) === 2
      ? proactiveHeads(row, column, form)
      : tableOf(cell) === 4
        ? disputeHeads(row, column)
        : applicationHeads(row, column, form)
  if (rows === 1) return [path.filter((text) => text !== '').join('/')]
  return rows === 2 ? path.slice(-2) : [...Array.from({ length: 3 - path.length }, () => ''), ...path].slice(-3)
}

function proactiveHeads(key: string, column: string, form: Form): readonly string[] {
  const block = form.proactive.find(({ rows }) => rows.some((row) => row.key === key))
  return [
    block?.rows.find((row) => row.key === key)?.zh ?? '',
    block?.columns.find((one) => one.key === column)?.zh ?? '',
  ]
}

function disputeHeads(channel: string, result: string): readonly string[] {
  const [name, end] = [CHANNELS.find(({ key }) => key === channel), RESULT_COLUMNS.find(({ key }) => key === result)]
  return [channel === 'review' ? '' : LITIGATION.zh, name?.zh ?? '', end?.zh ?? '']
}

function applicationHeads(key: string, applicant: string, form: Form): readonly string[] {
  const row = form.applicationRows.find((one) => applicationCell(one.key, '') === `${key}.`)
  const group = OUTCOME_GROUPS.find((one) => one.key === row?.group)
  const column = APPLICANT_COLUMNS.find((one) => one.key === applicant)
  const over = row?.number.endsWith('.')
    ? `${group?.number}${group?.zh}`
    : row?.role === 'outcome' || row?.role === 'decided'
      ? OUTCOMES.zh
      : ''
  return [over, `${row?.number}${row?.zh}`, column?.zh ?? '']
}

export interface ListOddities {
  /** Rows of the head. */
  readonly rows: 1 | 2 | 3
  /** Heads over several columns as merged cells, or in the first of them alone. */
  readonly isMerged: boolean
  readonly label: (text: string) => string
  readonly hasTitle: boolean
  readonly hasTotal: boolean
  readonly hasNotes: boolean
  readonly isNumbered: boolean
  /** Whether years are in a column; else the sheet's name tells. */
  readonly hasYears: boolean
  /** Blank rows and columns before the table. */
  readonly from: { readonly row: number; readonly column: number }
}

/** The cells that a list has columns for. */
export const cellsOfList = (form: Form) => ALL_CELLS.filter((cell) => cellsOf(form).includes(cell))

/** Many reports of one edition on a sheet, one a row. */
export function listSheet(name: string, form: Form, reports: readonly Report[], odd: ListOddities): WrittenSheet {
  const cells: Placed[] = []
  const own = cellsOfList(form)
  const names = ['序号', '机关名称', ...(odd.hasYears ? ['年份'] : [])]
  const width = names.length + own.length
  const { column } = odd.from
  let { row } = odd.from
  const add = (text: string, at: number, across = 1, down = 1) =>
    cells.push({ text, row, column: column + at, across, down })
  if (odd.hasTitle) {
    add('政府信息公开申请情况统计表', 0, width)
    row++
    add('单位：件', width - 1)
    row++
  }
  // Heads of the columns that say whose report it is reach down over all rows of the head.
  names.forEach((text, i) => add(text, i, 1, odd.isMerged ? odd.rows : 1))
  const heads = own.map((cell) => headsOf(cell, form, odd.rows))
  for (let level = 0; level < odd.rows; level++) {
    for (let i = 0; i < own.length; i++) {
      const text = heads[i]?.[level] ?? ''
      const isSame = (j: number) => heads[j]?.slice(0, level + 1).join('/') === heads[i]?.slice(0, level + 1).join('/')
      if (text === '') continue
      if (level === odd.rows - 1) add(odd.label(text), names.length + i)
      else if (i === 0 || !isSame(i - 1)) {
        let across = 1
        while (i + across < own.length && isSame(i + across)) across++
        add(odd.label(text), names.length + i, odd.isMerged ? across : 1)
      }
    }
    row++
  }
  if (odd.isNumbered) {
    names.forEach((_, i) => add('甲乙丙'[i] ?? '', i))
    own.forEach((_, i) => add(String(i + 1), names.length + i))
    row++
  }
  reports.forEach((report, i) => {
    const values = [
      String(i + 1),
      report.name,
      ...(odd.hasYears ? [String(report.year)] : []),
      ...own.map(textOf(report)),
    ]
    values.forEach((text, at) => add(text, at))
    row++
  })
  if (odd.hasTotal) {
    add('合计', 0, 2)
    own.forEach((_, i) => add('7', names.length + i))
    row++
  }
  if (odd.hasNotes) {
    row++
    add('注：本表由各单位填报。', 0, width)
    row++
    add('填表人：张三', 0)
    add('审核人：李四', 3)
  }
  return { name, cells }
}
