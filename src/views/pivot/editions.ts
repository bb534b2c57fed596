import type { Label } from '../../domain/forms/form.ts'
import type { MeasureId } from '../../domain/measures.ts'
import { quantity, type Quantity, type Term } from '../../domain/quantities.ts'
import type { Table } from './table.ts'

/** The first year whose reports are printed on the form of 2021. */
const FIRST_OF_2021 = 2021

/** Whether a table puts reports of both editions together or side by side, by its forms, its years, or the years chosen. */
export function spansEditions({ sheet }: Table, years: readonly number[]): boolean {
  const forms = membersOf(sheet, 'form')
  if (forms !== null) return new Set(forms).size > 1
  const shown = membersOf(sheet, 'year')?.map(Number) ?? years
  return shown.some((year) => year < FIRST_OF_2021) && shown.some((year) => year >= FIRST_OF_2021)
}

/** The members of a dimension of reports that the answer has; null where it is not divided by it. */
function membersOf({ answer }: Table['sheet'], dimension: 'form' | 'year'): readonly string[] | null {
  const all = [...answer.asked.rows, ...answer.asked.columns]
  const place = all.indexOf(dimension)
  if (place < 0) return null
  return ([...answer.rowMembers, ...answer.columnMembers][place] ?? []).filter((member) => member !== null)
}

/** What figures that cross the editions have to say, each once; a figure's parts speak for it where it is divided. */
export function notesOf(asked: readonly Quantity[]): readonly Label[] {
  const notes = asked.flatMap((one) => [one.note, ...termsOf(one).map((id) => quantity(id)?.note ?? null)])
  return [...new Map(notes.flatMap((note) => (note ? [[note.zh, note] as const] : []))).values()]
}

/** The measures that a figure reads, on both sides of a rate. */
export const termsOf = (one: Quantity): readonly MeasureId[] =>
  (one.kind === 'rate' ? [...one.numerator, ...one.denominator] : one.terms).flatMap(idsOf)

function idsOf(term: Term): readonly MeasureId[] {
  if (term.kind === 'cells') return []
  return term.kind === 'known' ? term.ids : [term.id]
}
