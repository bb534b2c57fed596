import { ABSENT, type Cell, type CellId } from './cell.ts'
import { flagsOf, type Flag } from './checks.ts'
import { CORRECTABLE, DOUBT, textOf, type DocumentRecord } from './corrections.ts'
import { ALL_CELLS, hasCell } from './forms/cells.ts'
import { formOf } from './forms/forms.ts'
import { recogniseForm } from './forms/recognise.ts'
import { parseCell } from './parseCell.ts'
import type { ReportForm } from './report.ts'

/** What must be known of a report before it can be one. */
const NEEDED = ['agency', 'year'] as const
type Needed = (typeof NEEDED)[number]

/** A document's record as the report that it becomes, with what is doubtful about it. */
export interface DocumentReading {
  readonly form: ReportForm
  /** How many cells of the form are printed, blank ones too. */
  readonly cells: number
  cell(id: CellId): Cell
  /** What may not be of its cell, or not what the document says, in the order of the record. */
  readonly uncertain: readonly string[]
  /** The equations of the form that it breaks. */
  readonly flags: readonly Flag[]
  /** Of agency and year, those that it does not tell. */
  readonly lacking: readonly Needed[]
}

/** Reads the one record of a document as its dataset will. */
export function documentReading(record: DocumentRecord): DocumentReading {
  const cells = new Map(
    record.header.flatMap((column, i): [CellId, Cell][] =>
      KNOWN.has(column) ? [[column, parseCell(record.values[i] ?? '', column)]] : [],
    ),
  )
  const form = formOfCells(cells)
  const isOfForm = (id: CellId) => formOf(form) === null || hasCell(form, id)
  const cell = (id: CellId): Cell => {
    const says = cells.get(id) ?? ABSENT
    return says.state === 'blank' && !isOfForm(id) ? ABSENT : says
  }
  return {
    form,
    cells: cells.size,
    cell,
    uncertain: record.header.filter(
      (column, i) => CORRECTABLE.has(column) && record.values[i]?.endsWith(DOUBT) === true,
    ),
    flags: flagsOf({ form, cell }),
    lacking: NEEDED.filter((field) => !isTold(field, textOf(record, field) ?? '')),
  }
}

const KNOWN: ReadonlySet<CellId> = new Set(ALL_CELLS)

const isTold = (field: Needed, text: string) => (field === 'year' ? /^\d{4}\s*(?:年度?)?$/u.test(text) : text !== '')

/** By what is printed; where that tells nothing, by the cells that are there. */
function formOfCells(cells: ReadonlyMap<CellId, Cell>): ReportForm {
  const printed = [...cells].filter(([, { state }]) => state === 'number' || state === 'mark').map(([id]) => id)
  const form = recogniseForm(new Set(printed))
  return form === '' ? recogniseForm(new Set(cells.keys())) : form
}

/** How many things of a document the reader should look at. */
export const doubtsOf = ({ uncertain, flags, lacking }: DocumentReading): number =>
  uncertain.length + flags.length + lacking.length
