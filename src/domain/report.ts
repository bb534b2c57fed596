import type { Cell, CellId } from './cell.ts'

export const LEVELS = ['national', 'province', 'city', 'county', 'township'] as const
export type Level = (typeof LEVELS)[number]

/** `own` 本级; `area` 汇总, the agency and its units together. */
export type Scope = 'own' | 'area'

/**
 * Who is who: `code` with kind and name, else province/city/county and name. China has 88 places called 城关镇,
 * so filters, runs, duplicates, parents and addresses use this key, never the bare name.
 */
export type AgencyKey = string

/** An agency as its reports describe it; text is empty where the dataset says nothing. */
export interface Agency {
  readonly key: AgencyKey
  readonly name: string
  /** Division code, text: leading zeros and 12 digits are kept. */
  readonly code: string
  readonly province: string
  readonly city: string
  readonly county: string
  readonly level: Level | ''
  /** government, department, office … as written in the dataset. */
  readonly kind: string
  /** Name or code of the agency above, as written. */
  readonly parent: string
}

/** The form a report uses: an edition's id, `mixed` where it prints rows of two, or empty where its layout does not tell. */
export type ReportForm = string

/** What the narrative of a report tells in words; null where it tells nothing. */
export interface Told {
  readonly received: number | null
  /** Applications granted in full, and denied for any reason. */
  readonly granted: number | null
  readonly denied: number | null
  readonly reviews: number | null
  /** Suits of both kinds together. */
  readonly suits: number | null
}

/** One agency, one year. */
export interface Report extends Agency {
  /** Number of the report in this dataset, from 0. */
  readonly id: number
  readonly year: number
  readonly form: ReportForm
  readonly scope: Scope
  /** False where the dataset does not say; the report is then treated as `own`, and that is said. */
  readonly scopeStated: boolean
  readonly source: string
  readonly published: string
  readonly file: string
  /** Line in the file, from 1 (row number for Parquet, the header not counted). */
  readonly line: number
  readonly told: Told
  /** The sentences of the narrative that tell these figures; empty where the dataset does not hold them. */
  readonly sentences: string
  /** What was read in the places where the reader of its document corrected it (see `corrections.ts`); empty where nowhere. */
  readonly corrected: string
  /** What the cell says; `absent` for a cell that the form, this report or its file does not have. */
  cell(id: CellId): Cell
}
