import type { MeasureId } from '../../domain/measures.ts'
import { ident, type Sql } from '../engine/sql.ts'

/** The column of `report` that holds a measure's settled figure. */
export const columnOf = (id: MeasureId): string => `measure.${id}`

/** The quoted column of a measure. */
export const measure = (id: MeasureId): Sql => ident(columnOf(id))
