import { readReason, ZERO_CLASSES, type Activity, type Lens } from '../../domain/activity.ts'
import { measureColumn, whyColumn, zeroColumn } from '../../domain/derivedNames.ts'
import type { MeasureId } from '../../domain/measures.ts'
import type { Filter } from '../../domain/question.ts'
import { ident, join, sql, type Query } from '../engine/sql.ts'
import { inFilter, isLeftOut, needed, withBroken } from './selection.ts'
import { settled } from './settled.ts'

/** One report as a lens sees it; its reason is why it is contradictory, null for other classes. */
export interface ZeroRow extends Activity {
  readonly report: number
  readonly lens: Lens
  readonly key: string
  readonly year: number
  /** The settled figure that gives an active tile its depth: applications received, or reviews and suits. */
  readonly volume: number | null
  readonly source: string
  readonly form: string
  /** An area-wide report holds its units' figures. */
  readonly isArea: boolean
  /** False where the dataset does not say whether it is own or area-wide. */
  readonly scopeStated: boolean
  /** It is there, and the filter leaves it out because it breaks an equation: it counts in no figure. */
  readonly isLeftOut: boolean
}

/** The measures that add up to a volume; proactive disclosure has none, for what it counts are unlike things. */
const COUNTED: Readonly<Record<Lens, readonly MeasureId[]>> = {
  applications: ['received'],
  disclosure: [],
  litigation: ['review.total', 'suit_direct.total', 'suit_after.total'],
}

/** Each report's zero class under a lens, also of those that are left out. */
export function zeros(filter: Filter, lens: Lens): Query<ZeroRow> {
  const counted = COUNTED[lens]
  const volume = counted.length === 0 ? sql`NULL::DOUBLE` : join(counted.map(settled), ' + ')
  const derived = [zeroColumn(lens), whyColumn(lens), ...counted.map(measureColumn)]
  return {
    ...sql`
      SELECT id, agency_key, year, ${ident(zeroColumn(lens))} AS class, ${ident(whyColumn(lens))} AS why,
        ${volume} AS volume, source, form, scope = 'area' AS is_area, scope_stated, ${isLeftOut(filter)} AS left_out
      FROM report WHERE ${inFilter(withBroken(filter))} ORDER BY agency_key, year`,
    columns: needed(filter, ['agency_key', 'year', 'source', 'form', 'scope', 'scope_stated', ...derived]),
    read: (row) => ({
      report: row.number('id'),
      lens,
      key: row.text('agency_key'),
      year: row.number('year'),
      zeroClass: row.oneOf('class', ZERO_CLASSES),
      reason: readReason(row.textOrNull('why')),
      volume: row.numberOrNull('volume'),
      source: row.text('source'),
      form: row.text('form'),
      isArea: row.boolean('is_area'),
      scopeStated: row.boolean('scope_stated'),
      isLeftOut: row.boolean('left_out'),
    }),
  }
}
