import type { CellId } from '../../../../src/domain/cell.ts'
import { applicationCell, channelCell } from '../../../../src/domain/forms/cells.ts'
import {
  APPLICANT_COLUMNS,
  APPLICANTS_HEAD,
  CHANNELS,
  EQUATION_NOTE,
  LITIGATION,
  ORGANISATIONS,
  OUTCOME_GROUPS,
  OUTCOMES,
  RESULT_COLUMNS,
  type ApplicationRow,
  type Form,
} from '../../../../src/domain/forms/form.ts'

// A report as it is printed, in the layout of the official form, with the oddities of real reports on request.

/** A printed cell with its spans; it begins here, and covers what is right of it and below. */
export interface Printed {
  text: string
  down: number
  across: number
  isHead: boolean
}
export type PrintedTable = Printed[][]

export interface Oddities {
  /** How a label is written. */
  label(text: string): string
  /** How a figure is written. */
  figure(text: string): string
  /** Whether a row of table 2 that prints nothing is left out. */
  dropsEmptyRows: boolean
  /** Before which rows of table 3 a page ends, from 0; and whether the next page begins with the heads again. */
  pages: readonly number[]
  repeatsHeads: boolean
  /** Table 2 as one table for each of its blocks. */
  dividesTable2: boolean
  /** Heads before rows that span several are printed in the first of them, and the others have empty cells. */
  unmerged: boolean
}

export const PLAIN: Oddities = {
  label: (text) => text,
  figure: (text) => text,
  dropsEmptyRows: false,
  pages: [],
  repeatsHeads: true,
  dividesTable2: false,
  unmerged: false,
}

const label = (text: string, odd: Oddities, across = 1, down = 1): Printed => ({
  text: odd.label(text),
  down,
  across,
  isHead: true,
})
const figure = (text: string, odd: Oddities, across = 1): Printed => ({
  text: odd.figure(text),
  down: 1,
  across,
  isHead: false,
})

/** The tables of a report: table 2 (or its parts), table 3 (or its pages), table 4; `text` is what each cell prints. */
export function officialTables(form: Form, text: (cell: CellId) => string, odd: Oddities): readonly PrintedTable[] {
  return [...table2(form, text, odd), ...table3(form, text, odd), table4(text, odd)]
}

function table2(form: Form, text: (cell: CellId) => string, odd: Oddities): readonly PrintedTable[] {
  const width = Math.max(...form.proactive.map(({ columns }) => columns.length))
  const blocks = form.proactive.map(({ heading, corner, columns, rows }): PrintedTable => {
    // The last column takes up what the block is narrower than the table.
    const across = (i: number) => (i === columns.length - 1 ? width - columns.length + 1 : 1)
    const printed = rows.filter(
      ({ key }) => !odd.dropsEmptyRows || columns.some((column) => text(`${key}.${column.key}`) !== ''),
    )
    return [
      [label(heading.zh, odd, width + 1)],
      [label(corner.zh, odd), ...columns.map(({ zh }, i) => label(zh, odd, across(i)))],
      ...printed.map((row) => [
        label(row.zh, odd),
        ...columns.map(({ key }, i) => figure(text(`${row.key}.${key}`), odd, across(i))),
      ]),
    ]
  })
  return odd.dividesTable2 ? blocks : [blocks.flat()]
}

function table3(form: Form, text: (cell: CellId) => string, odd: Oddities): readonly PrintedTable[] {
  const rows = form.applicationRows
  const starts = [0, ...odd.pages.filter((row) => row > 0 && row < rows.length)]
  return starts.map((start, page) => {
    const shown = rows.slice(start, starts[page + 1] ?? rows.length)
    const heads = page === 0 || odd.repeatsHeads ? applicantHeads(odd) : []
    return [...heads, ...shown.map((row, i) => [...rowLabels(row, shown, i, odd), ...rowFigures(row, text, odd)])]
  })
}

function applicantHeads(odd: Oddities): PrintedTable {
  const [person, ...others] = APPLICANT_COLUMNS
  const organisations = others.slice(0, -1)
  const total = others.at(-1)
  return [
    [label(EQUATION_NOTE.zh, odd, 3, 3), label(APPLICANTS_HEAD.zh, odd, 7)],
    [label(person?.zh ?? '', odd, 1, 2), label(ORGANISATIONS.zh, odd, 5), label(total?.zh ?? '', odd, 1, 2)],
    organisations.map(({ zh }) => label(zh, odd)),
  ]
}

const isEnding = ({ role }: ApplicationRow) => role === 'outcome' || role === 'decided'

/** The labels before a row: its own, and the heads over it where they begin on this page. */
function rowLabels(row: ApplicationRow, page: readonly ApplicationRow[], i: number, odd: Oddities): Printed[] {
  const own = `${row.number}${row.zh}`
  if (!isEnding(row)) return [label(own, odd, 3)]
  const runOf = (isSame: (other: ApplicationRow) => boolean) => {
    const end = page.findIndex((other, at) => at > i && !isSame(other))
    return (end < 0 ? page.length : end) - i
  }
  const before = page[i - 1]
  const group = OUTCOME_GROUPS.find(({ key }) => key === row.group)
  const isDivided = row.number.endsWith('.')
  const outer = spanning(
    `${OUTCOMES.number}${OUTCOMES.zh}`,
    runOf(isEnding),
    before !== undefined && isEnding(before),
    odd,
  )
  if (!isDivided) return [...outer, label(own, odd, 2)]
  const isOfGroup = (other: ApplicationRow) => other.group === row.group && other.number.endsWith('.')
  const inner = spanning(
    `${group?.number}${group?.zh}`,
    runOf(isOfGroup),
    before !== undefined && isOfGroup(before),
    odd,
  )
  return [...outer, ...inner, label(own, odd)]
}

/** A head over several rows: printed once, over all of them or with empty cells under it. */
function spanning(text: string, down: number, isBegun: boolean, odd: Oddities): Printed[] {
  if (odd.unmerged) return [label(isBegun ? '' : text, odd)]
  return isBegun ? [] : [label(text, odd, 1, down)]
}

const rowFigures = (row: ApplicationRow, text: (cell: CellId) => string, odd: Oddities) =>
  APPLICANT_COLUMNS.map(({ key }) => figure(text(applicationCell(row.key, key)), odd))

function table4(text: (cell: CellId) => string, odd: Oddities): PrintedTable {
  const results = (down: number) => RESULT_COLUMNS.map(({ zh }) => label(zh, odd, 1, down))
  const [review, ...suits] = CHANNELS
  return [
    [label(review?.zh ?? '', odd, 5), label(LITIGATION.zh, odd, 10)],
    [...results(2), ...suits.map(({ zh }) => label(zh, odd, 5))],
    suits.flatMap(() => results(1)),
    CHANNELS.flatMap(({ key }) => RESULT_COLUMNS.map((result) => figure(text(channelCell(key, result.key)), odd))),
  ]
}
