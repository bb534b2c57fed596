import { ZERO_CLASSES, type Lens, type ZeroClass } from '../../domain/activity.ts'
import type { Filter } from '../../domain/question.ts'
import { ident, sql, type Query } from '../engine/sql.ts'
import { inFilter } from './selection.ts'

/** One report as a lens sees it. */
export interface ZeroRow {
  readonly report: number
  readonly lens: Lens
  readonly key: string
  readonly year: number
  readonly zeroClass: ZeroClass
  /** Why it is contradictory, as `readReason` of the domain reads it; null for other classes. */
  readonly why: string | null
  /** The settled figure that gives an active tile its depth: applications received, or reviews and suits. */
  readonly volume: number | null
  readonly source: string
  readonly form: string
  /** An area-wide report holds its units' figures. */
  readonly isArea: boolean
  /** False where the dataset does not say whether it is own or area-wide. */
  readonly scopeStated: boolean
}

/** Each report's zero class under a lens. */
export function zeros(filter: Filter, lens: Lens): Query<ZeroRow> {
  const volume = {
    applications: sql`"measure.received"`,
    litigation: sql`"measure.review.total" + "measure.suit_direct.total" + "measure.suit_after.total"`,
    disclosure: sql`NULL::DOUBLE`,
  }[lens]
  return {
    ...sql`
      SELECT id, agency_key, year, ${ident(`zero.${lens}`)} AS class, ${ident(`why.${lens}`)} AS why,
        ${volume} AS volume, source, form, scope = 'area' AS is_area, scope_stated
      FROM report WHERE ${inFilter(filter)} ORDER BY agency_key, year`,
    cells: ['agency_key', 'year', 'source', 'form', 'scope', 'scope_stated', `zero.${lens}`, `why.${lens}`],
    read: (row) => ({
      report: row.number('id'),
      lens,
      key: row.text('agency_key'),
      year: row.number('year'),
      zeroClass: zeroClassOf(row.text('class')),
      why: row.textOrNull('why'),
      volume: row.numberOrNull('volume'),
      source: row.text('source'),
      form: row.text('form'),
      isArea: row.boolean('is_area'),
      scopeStated: row.boolean('scope_stated'),
    }),
  }
}

function zeroClassOf(text: string): ZeroClass {
  const found = ZERO_CLASSES.find((zeroClass) => zeroClass === text)
  if (found === undefined) throw new Error(`no zero class ${text}; there are ${ZERO_CLASSES.join(', ')}`)
  return found
}
