import {
  readReason,
  ZERO_CLASSES,
  type Activity,
  type Lens,
  type ZeroClass,
  type ZeroReason,
} from '../../domain/activity.ts'
import { measureColumn, whyColumn, zeroColumn } from '../../domain/derivedNames.ts'
import type { MeasureId } from '../../domain/measures.ts'
import type { Filter } from '../../domain/question.ts'
import { ident, join, sql, type AnswerTable, type TableQuery } from '../engine/sql.ts'
import { inFilter, isLeftOut, needed, withBroken } from './selection.ts'
import { settled } from './settled.ts'

/** One report as a lens sees it; its reason is why it is contradictory, null for other classes. */
export interface ZeroRow extends Activity {
  readonly report: number
  readonly lens: Lens
  /** Its agency by its place in `dataset.agencies`. */
  readonly agency: number
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

/** Each report's zero class under a lens, also of those that are left out; in no order, for there can be 300,000. */
export function zeros(filter: Filter, lens: Lens): TableQuery<ZeroRow> {
  const counted = COUNTED[lens]
  const volume = counted.length === 0 ? sql`NULL::DOUBLE` : join(counted.map(settled), ' + ')
  const derived = [zeroColumn(lens), whyColumn(lens), ...counted.map(measureColumn)]
  return {
    ...sql`
      SELECT id, agency_no, year, ${ident(zeroColumn(lens))} AS class, ${ident(whyColumn(lens))} AS why,
        ${volume} AS volume, source, form, (scope = 'area')::INTEGER AS is_area, scope_stated::INTEGER AS scope_stated,
        (${isLeftOut(filter)})::INTEGER AS left_out
      FROM report WHERE ${inFilter(withBroken(filter))}`,
    columns: needed(filter, ['agency_no', 'year', 'source', 'form', 'scope', 'scope_stated', ...derived]),
    readTable(table) {
      const columns = readZeros(table, lens)
      return Array.from({ length: table.rows }, (_, row) => new ZeroReport(columns, row))
    },
  }
}

type ZeroColumns = ReturnType<typeof readZeros>

const readZeros = (table: AnswerTable, lens: Lens) => ({
  lens,
  reports: table.numbers('id'),
  agencies: table.numbers('agency_no'),
  years: table.numbers('year'),
  classes: table.choices('class', ZERO_CLASSES),
  why: table.textAt('why'),
  volumes: table.numbers('volume'),
  source: table.textAt('source'),
  form: table.textAt('form'),
  areAreas: table.numbers('is_area'),
  areStated: table.numbers('scope_stated'),
  areLeftOut: table.numbers('left_out'),
})

/** A row of the answer, which lies in its columns: most rows are counted, few are read whole. */
class ZeroReport implements ZeroRow {
  readonly #columns: ZeroColumns
  readonly #row: number

  constructor(columns: ZeroColumns, row: number) {
    this.#columns = columns
    this.#row = row
  }

  get lens(): Lens {
    return this.#columns.lens
  }

  get report(): number {
    return this.#columns.reports[this.#row] ?? NaN
  }

  get agency(): number {
    return this.#columns.agencies[this.#row] ?? NaN
  }

  get year(): number {
    return this.#columns.years[this.#row] ?? NaN
  }

  get zeroClass(): ZeroClass {
    return ZERO_CLASSES[this.#columns.classes[this.#row] ?? 0] ?? 'missing'
  }

  get reason(): ZeroReason | null {
    return this.zeroClass === 'contradictory' ? readReason(this.#columns.why(this.#row)) : null
  }

  get volume(): number | null {
    const volume = this.#columns.volumes[this.#row] ?? NaN
    return Number.isNaN(volume) ? null : volume
  }

  get source(): string {
    return this.#columns.source(this.#row) ?? ''
  }

  get form(): string {
    return this.#columns.form(this.#row) ?? ''
  }

  get isArea(): boolean {
    return this.#columns.areAreas[this.#row] === 1
  }

  get scopeStated(): boolean {
    return this.#columns.areStated[this.#row] === 1
  }

  get isLeftOut(): boolean {
    return this.#columns.areLeftOut[this.#row] === 1
  }
}
