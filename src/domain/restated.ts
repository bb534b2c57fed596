import type { Cell, CellId } from './cell.ts'
import { TOLD_FIELDS } from './mapping.ts'
import type { AgencyKey } from './report.ts'

/** What stands around the cells of a report and differs between releases, too. */
export const HEAD_FACTS = ['form', 'scope', 'published'] as const

/** What may differ between two versions of one report: a cell of the form, a `ToldField`, or one of `HEAD_FACTS`. */
export type Restatable = CellId

/** What one version says there; `words` is a fact of its head, `untold` a figure that its narrative does not tell. */
export type Said = Cell | { readonly state: 'words'; readonly raw: string } | { readonly state: 'untold' }
export type SaidState = Said['state']
export const SAID_STATES = [
  'number',
  'blank',
  'mark',
  'absent',
  'words',
  'untold',
] as const satisfies readonly SaidState[]

/** The most changed cells that are listed one by one; those beyond are counted, and the count is said. */
export const MOST_RESTATED = 500_000

/** A line of a file, from 1. */
export interface Place {
  readonly file: string
  readonly line: number
}

/** One cell in which two versions of one report differ. */
export interface ChangedCell {
  /** The report that counts, by its number in the dataset: one of both versions, or a third. */
  readonly report: number
  readonly key: AgencyKey
  readonly year: number
  readonly form: string
  readonly cell: Restatable
  readonly before: Said
  readonly after: Said
  readonly beforeAt: Place
  readonly afterAt: Place
  /** Where the report that counts stands. */
  readonly countedAt: Place
}

/** How two files stand to each other: the reports of both, and those that only one of them has. */
export interface PairCounts {
  /** Reports in both; `equal` and `changed` are its parts. One with changes that are not listed counts as changed. */
  readonly both: number
  readonly equal: number
  readonly changed: number
  readonly onlyFirst: number
  readonly onlySecond: number
  /** Changed cells that are counted but not listed, for there are more than `MOST_RESTATED` in the dataset. */
  readonly unlisted: number
}

const NO_CELLS: ReadonlySet<string> = new Set([...TOLD_FIELDS, ...HEAD_FACTS])

/** Whether it is a cell of the form, that can be lit in the official table. */
export const isFormCell = (of: Restatable): boolean => !NO_CELLS.has(of)

/** After less before where both are numbers; null where one is none, which is never zero. */
export function difference({ before, after }: Pick<ChangedCell, 'before' | 'after'>): number | null {
  return before.state === 'number' && after.state === 'number' ? after.value - before.value : null
}
