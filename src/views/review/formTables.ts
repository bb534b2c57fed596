import type { CellId } from '../../domain/cell.ts'
import { applicationCell, channelCell } from '../../domain/forms/cells.ts'
import { APPLICANT_COLUMNS, CHANNELS, OUTCOME_GROUPS, RESULT_COLUMNS } from '../../domain/forms/form.ts'
import type { ApplicationRow, Form, Label } from '../../domain/forms/form.ts'
import { FORMS, formOf } from '../../domain/forms/forms.ts'

export interface FormRow {
  readonly label: Label
  readonly cells: readonly CellId[]
}

/** Rows of a table, under a head of their own where they have one. */
export interface FormPart {
  readonly id: string
  readonly table: 2 | 3 | 4
  readonly heading: Label | null
  readonly columns: readonly Label[]
  readonly rows: readonly FormRow[]
}

/** The tables of a form, narrow enough to stand beside the document: one column of labels, table 4 with a row a channel. */
export function formParts(formId: string, isThere: (cell: CellId) => boolean): readonly FormPart[] {
  const own = formOf(formId)
  const shown = new Set<CellId>()
  // Of a mixed or unknown form the rows of every edition of which something is printed, each once.
  const isShown = ({ cells }: FormRow) => {
    const isNew = (own !== null || cells.some(isThere)) && cells.some((cell) => !shown.has(cell))
    if (isNew) for (const cell of cells) shown.add(cell)
    return isNew
  }
  // The older edition first: its rows of table 2 hold those of the later one.
  const editions = own ? [own] : FORMS.toReversed()
  const parts = [
    ...editions.flatMap(proactiveParts),
    ...editions.flatMap(applicationParts),
    { id: 'disputes', table: 4, heading: null, columns: RESULT_COLUMNS, rows: CHANNEL_ROWS } satisfies FormPart,
  ]
  return parts
    .map((part) => ({ ...part, rows: part.table === 4 ? part.rows : part.rows.filter(isShown) }))
    .filter(({ rows }) => rows.length > 0)
}

const CHANNEL_ROWS = CHANNELS.map((channel): FormRow => ({
  label: channel,
  cells: RESULT_COLUMNS.map(({ key }) => channelCell(channel.key, key)),
}))

function proactiveParts(form: Form): FormPart[] {
  return form.proactive.map(({ heading, columns, rows }, i) => ({
    id: `${form.id} ${i}`,
    table: 2,
    heading,
    columns,
    rows: rows.map((row) => ({ label: row, cells: columns.map(({ key }) => `${row.key}.${key}`) })),
  }))
}

/** The rows of table 3: those of a group that has several stand under its name. */
function applicationParts(form: Form): FormPart[] {
  const runs: { heading: Label | null; rows: ApplicationRow[] }[] = []
  for (const row of form.applicationRows) {
    const group = row.number.endsWith('.') ? OUTCOME_GROUPS.find(({ key }) => key === row.group) : undefined
    const heading = group ? numbered(group) : null
    const last = runs.at(-1)
    if (last && last.heading?.zh === heading?.zh) last.rows.push(row)
    else runs.push({ heading, rows: [row] })
  }
  return runs.map(({ heading, rows }, i) => ({
    id: `${form.id} applications ${i}`,
    table: 3,
    heading,
    columns: APPLICANT_COLUMNS,
    rows: rows.map((row) => ({
      label: numbered(row),
      cells: APPLICANT_COLUMNS.map(({ key }) => applicationCell(row.key, key)),
    })),
  }))
}

const numbered = ({ number, zh, en }: Label & { readonly number: string }): Label => ({ zh: `${number}${zh}`, en })
