import type { ReactNode } from 'react'
import { compareNames } from '../text/compareNames.ts'
import { formatNumber } from '../text/format.ts'

/** What a column sorts by: null where the report says nothing. */
export type CellContent = string | number | null

/** One column of a table. */
export interface TableColumn<Row> {
  readonly id: string
  readonly header: string
  /** What the column sorts by, and shows where `cell` is not given; null sorts last. */
  readonly value: (row: Row) => CellContent
  readonly cell?: (row: Row) => ReactNode
  /** Numbers stand at the right, in tabular figures. */
  readonly numeric?: boolean
  /** The column that names its row; it stays in sight when the table scrolls sideways. */
  readonly names?: boolean
  /** Left out on a phone, where the page behind the row says it too. */
  readonly isSecondary?: boolean
  /** On a phone it stands under its row, as wide as the table: for what the reader is to press. */
  readonly isBelow?: boolean
  /** Holds phrases, which are not to be squeezed into two characters a line. */
  readonly isWordy?: boolean
  /** What the column means, shown on touch. */
  readonly note?: string
}

/** Numbers by size, text by pinyin; null is left to the table, which puts it last in both directions. */
export function compareValues(a: CellContent, b: CellContent): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (a === null || b === null) return 0
  return compareNames(String(a), String(b))
}

/** A value as text; years and codes are text columns, so every number is grouped. */
export function shownValue(value: CellContent): string {
  if (value === null) return ''
  return typeof value === 'number' ? formatNumber(value) : value
}

type ColumnLook = Pick<TableColumn<never>, 'numeric' | 'isSecondary' | 'isWordy' | 'isBelow'>

/** The classes of a column's cells in `DataTable.module.css`. */
export function columnClasses({
  numeric,
  isSecondary,
  isWordy,
  isBelow,
}: ColumnLook): readonly ('numeric' | 'secondary' | 'wordy' | 'below')[] {
  return [
    ...(numeric ? (['numeric'] as const) : []),
    ...(isSecondary ? (['secondary'] as const) : isWordy ? (['wordy'] as const) : []),
    ...(isBelow ? (['below'] as const) : []),
  ]
}
