import type { CellId } from '../cell.ts'
import { applicationCell, channelCell } from './cells.ts'
import { APPLICANT_COLUMNS, APPLICANT_TOTAL, CHANNELS, LITIGATION, ORGANISATIONS } from './form.ts'
import { OUTCOME_GROUPS, OUTCOMES, RESULT_COLUMNS } from './form.ts'
import type { Form, Label } from './form.ts'
import { FORMS } from './forms.ts'
import { normaliseLabel, withoutRemarks } from './spelling.ts'
import { COLUMN_VARIANTS, ROW_VARIANTS, TABLE_HEADS } from './variants.ts'

/** A row or column of a form under all its names; `heads` may stand in front. */
export interface Line {
  readonly names: ReadonlySet<string>
  readonly heads: ReadonlySet<string>
}
/** A row with the columns that it meets. */
export interface Row extends Line {
  readonly columns: readonly (Line & { readonly cell: CellId })[]
}

/** Heads that may stand before any row or column. */
export const TOP_HEADS: ReadonlySet<string> = new Set(TABLE_HEADS.map(normaliseLabel))

/** The rows of all editions that go by a normalised name. */
export function rowsNamed(name: string): readonly Row[] {
  return ROWS_BY_NAME.get(name) ?? []
}

const namesOf = (labels: readonly Label[], variants: readonly string[] = []) =>
  new Set(
    [...labels.flatMap(({ zh, en }) => [zh, en]), ...variants].flatMap((text) => {
      const name = normaliseLabel(text)
      return [name, withoutRemarks(name)]
    }),
  )

const variantsOf = (column: string, cell: CellId) => [
  ...(COLUMN_VARIANTS[column] ?? []),
  ...(COLUMN_VARIANTS[cell] ?? []),
]

function rowsOf(form: Form): Row[] {
  const proactive = form.proactive.flatMap((block) =>
    block.rows.map((row): Row => {
      const columns = block.columns.map((column) => {
        const cell = `${row.key}.${column.key}`
        return { names: namesOf([column], variantsOf(column.key, cell)), heads: namesOf([block.corner]), cell }
      })
      return { names: namesOf([row], ROW_VARIANTS[row.key]), heads: namesOf([block.heading, block.corner]), columns }
    }),
  )
  const applicants = APPLICANT_COLUMNS.map((applicant) => ({
    key: applicant.key,
    names: namesOf([applicant], COLUMN_VARIANTS[applicant.key]),
    heads: namesOf(applicant.key === 'person' || applicant === APPLICANT_TOTAL ? [] : [ORGANISATIONS]),
  }))
  const applications = form.applicationRows.map((row): Row => {
    const columns = applicants.map((applicant) => ({ ...applicant, cell: applicationCell(row.key, applicant.key) }))
    const group = OUTCOME_GROUPS.filter(({ key }) => key === row.group)
    const heads = namesOf(row.role === 'outcome' || row.role === 'decided' ? [OUTCOMES, ...group] : [], ['办理结果'])
    return { names: namesOf([row], ROW_VARIANTS[row.key]), heads, columns }
  })
  const channels = CHANNELS.map((channel): Row => {
    const columns = RESULT_COLUMNS.map((result) => {
      const cell = channelCell(channel.key, result.key)
      return { names: namesOf([result], variantsOf(result.key, cell)), heads: new Set<string>(), cell }
    })
    const heads = namesOf(channel.key === 'review' ? [] : [LITIGATION])
    return { names: namesOf([channel], ROW_VARIANTS[channel.key]), heads, columns }
  })
  return [...proactive, ...applications, ...channels]
}

const ROWS_BY_NAME = new Map<string, Row[]>()
/** Every name of a row, of a column, and of the heads over them. */
export const PRINTED: ReadonlySet<string> = new Set(
  FORMS.flatMap(rowsOf).flatMap((row) => [row, ...row.columns].flatMap(({ names, heads }) => [...names, ...heads])),
)
/** Every name that stands over columns, or at their corner. */
export const COLUMN_HEADS: ReadonlySet<string> = new Set([
  ...TOP_HEADS,
  ...FORMS.flatMap(rowsOf).flatMap((row) => row.columns.flatMap(({ names, heads }) => [...names, ...heads])),
  ...[ORGANISATIONS, LITIGATION, ...CHANNELS].map(({ zh }) => normaliseLabel(zh)),
])
for (const row of FORMS.flatMap(rowsOf)) {
  for (const name of row.names) ROWS_BY_NAME.set(name, [...(ROWS_BY_NAME.get(name) ?? []), row])
}
