import { doubtColumn, measureColumn } from '../../domain/derivedNames.ts'
import type { MeasureId } from '../../domain/measures.ts'
import { ident, join, sql, type Sql } from '../engine/sql.ts'

/** The quoted column of a measure's settled figure. */
export const settled = (id: MeasureId): Sql => ident(measureColumn(id))

/** Whether any of these holds something. */
export const isAnyKnown = (values: readonly Sql[]): Sql =>
  sql`(${join(
    values.map((value) => sql`${value} IS NOT NULL`),
    ' OR ',
  )})`

/** Whether any of these measures is doubted. */
export const isAnyDoubted = (ids: readonly MeasureId[]): Sql =>
  isAnyKnown([...new Set(ids)].map((id) => ident(doubtColumn(id))))
