/** What the reader takes of a file that is too large for the memory there is; all of what it does not name. */
export interface Part {
  /** The reports of these years. */
  readonly years?: YearSpan
  /** Of the agencies, in the order in which the file first names them, one in so many, with all its reports. */
  readonly every?: number
  /** The tables of the form whose cells are loaded; who reports, when, and what is told in words always is. */
  readonly tables?: readonly FormTable[]
}

/** The tables of the official form by their numbers: proactive disclosure, applications, review and litigation. */
export const FORM_TABLES = [2, 3, 4] as const
export type FormTable = (typeof FORM_TABLES)[number]

/** Both ends are in it. */
export interface YearSpan {
  readonly from: number
  readonly to: number
}

export const isIn = ({ from, to }: YearSpan, year: number): boolean => year >= from && year <= to

/** The tables of the form that are not loaded: nothing is known of their cells. */
export const tablesLeftOut = ({ tables = FORM_TABLES }: Part): readonly FormTable[] =>
  FORM_TABLES.filter((table) => !tables.includes(table))

/** Whether some agencies are left out of a file, so that sums are of those drawn alone. */
export const isSample = ({ every = 1 }: Part): boolean => every > 1

/** What is loaded of files of which not all is. */
export const partsOf = (files: readonly PartOfFile[]): readonly Part[] =>
  files.flatMap(({ part, ledger }) => (part && ledger ? part : []))

interface PartOfFile {
  readonly part?: Part
  /** Null where nothing is loaded. */
  readonly ledger: unknown
}
