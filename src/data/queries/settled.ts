import { measureColumn } from '../../domain/derivedNames.ts'
import type { MeasureId } from '../../domain/measures.ts'
import { ident, type Sql } from '../engine/sql.ts'

/** The quoted column of a measure's settled figure. */
export const settled = (id: MeasureId): Sql => ident(measureColumn(id))
