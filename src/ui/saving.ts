import { createContext } from 'react'
import type { TakenTable } from '../domain/asked.ts'

/** What is said around a table where it is taken from, line by line: the finding, what is shown, n, source, caveats. */
export type Said = readonly string[]

/** Makes files of a table that CSV is too plain for. */
export interface Saving {
  /** Numbers as numbers, and a sheet of what is said around the table; null where spreadsheets do not hold so many rows. */
  xlsx: (taken: TakenTable, said: Said) => Promise<Blob | null>
  /** The statements that made it, to be run again. */
  sql: (taken: TakenTable, said: Said) => Promise<string>
}

/** Null outside of a page: then there is CSV alone. */
export const SavingContext = createContext<Saving | null>(null)
