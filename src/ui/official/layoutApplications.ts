import { applicationCell } from '../../domain/forms/cells.ts'
import { APPLICANT_COLUMNS, APPLICANT_TOTAL, APPLICANTS, APPLICANTS_HEAD } from '../../domain/forms/form.ts'
import { EQUATION_NOTE, ORGANISATIONS, OUTCOME_GROUPS, OUTCOMES } from '../../domain/forms/form.ts'
import type { ApplicationRow } from '../../domain/forms/form.ts'
import { editionsOf, head, isDrawn, type Head, type Layout, type LayoutRow, type Printed } from './layout.ts'

const [PERSON, ...BODIES] = APPLICANTS
/** 三、 · （三）不予公开 · 1.属于国家秘密 */
const LABEL_COLUMNS = 3

/** Table 3: applicants across, what came in, how it ended, and what is carried over down. */
export function applicationsLayout(reports: readonly Printed[]): Layout {
  const runs = runsOf(printedRows(reports))
  return {
    id: 'applications',
    table: 3,
    heading: null,
    corner: { label: EQUATION_NOTE, columns: LABEL_COLUMNS, rows: 3 },
    heads: [
      [{ label: APPLICANTS_HEAD, columns: APPLICANT_COLUMNS.length, rows: 1 }],
      [
        ...(PERSON ? [{ label: PERSON, columns: 1, rows: 2 }] : []),
        { label: ORGANISATIONS, columns: BODIES.length, rows: 1 },
        { label: APPLICANT_TOTAL, columns: 1, rows: 2 },
      ],
      BODIES.map((body) => head(body)),
    ],
    rows: runs.flatMap((run) => (run.isOutcome ? outcomeRows(run.rows) : run.rows.map((row) => wideRow(row)))),
  }
}

/** The rows of all editions in the order of the form, each once: rows of one kind stand together. */
function printedRows(reports: readonly Printed[]): ApplicationRow[] {
  const rows = new Map<string, ApplicationRow>()
  for (const row of editionsOf(reports).flatMap((form) => form.applicationRows)) {
    const isShown = APPLICANT_COLUMNS.some((column) => isDrawn(reports, applicationCell(row.key, column.key)))
    if (isShown && !rows.has(row.key)) rows.set(row.key, row)
  }
  const kinds = [...new Set(editionsOf(reports).flatMap((form) => form.applicationRows.map(kindOf)))]
  return kinds.flatMap((kind) => [...rows.values()].filter((row) => kindOf(row) === kind))
}

const kindOf = ({ role, group }: ApplicationRow) => group ?? role
const isOutcome = ({ role }: ApplicationRow) => role === 'outcome' || role === 'decided'

function runsOf(rows: readonly ApplicationRow[]): { isOutcome: boolean; rows: ApplicationRow[] }[] {
  const runs: { isOutcome: boolean; rows: ApplicationRow[] }[] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last && last.isOutcome === isOutcome(row)) last.rows.push(row)
    else runs.push({ isOutcome: isOutcome(row), rows: [row] })
  }
  return runs
}

const cellsOfRow = (row: ApplicationRow) => APPLICANT_COLUMNS.map((column) => applicationCell(row.key, column.key))
const wideRow = (row: ApplicationRow, columns = LABEL_COLUMNS): LayoutRow => ({
  heads: [{ ...head(row, row.number), columns }],
  cells: cellsOfRow(row),
})

/** The rows under 三、本年度办理结果: a group of several rows has a head of its own, a single row is its group. */
function outcomeRows(rows: readonly ApplicationRow[]): LayoutRow[] {
  const laidOut = rows.map((row): LayoutRow => {
    const group = OUTCOME_GROUPS.find(({ key }) => key === row.group)
    const siblings = rows.filter((other) => other.group === row.group)
    if (!group || (siblings.length === 1 && row.number === group.number)) return wideRow(row, LABEL_COLUMNS - 1)
    const first: Head[] = row === siblings[0] ? [{ ...head(group, group.number), rows: siblings.length }] : []
    return { heads: [...first, head(row, row.number)], cells: cellsOfRow(row) }
  })
  const outcomes: Head = { ...head(OUTCOMES, OUTCOMES.number), rows: rows.length }
  return laidOut.map((row, index) => (index === 0 ? { ...row, heads: [outcomes, ...row.heads] } : row))
}
