import type { CopiedReport } from '../../domain/copied.ts'
import { ALL_CELLS } from '../../domain/forms/cells.ts'
import type { Filter } from '../../domain/question.ts'
import { ident, join, sql, type Query } from '../engine/sql.ts'
import { inFilter, needed } from './selection.ts'

const CELLS = join(ALL_CELLS.map(ident))

/** Two versions of what stands in the narrow table, told apart by signs that no report prints. */
const PRINTED = sql`cell || chr(31) || state || chr(31) || coalesce(text, chr(30)) || chr(31) || coalesce(unit, chr(30))`

/**
 * The selected reports that say in every cell what the same agency's report of the year before says, and print at least
 * one number above zero; the year before need not be selected. A hash over the cells finds the few candidates, which are
 * then compared cell by cell: a hash that two reports share by chance accuses nobody.
 */
export function copied(filter: Filter): Query<CopiedReport> {
  return {
    ...sql`
      WITH print AS MATERIALIZED (
        SELECT id, agency_no, agency_key, agency, year, form, pattern, ${inFilter(filter)} AS is_selected,
          hash(${CELLS}) AS print
        FROM report WHERE greatest(${CELLS}) > 0
      ),
      candidate AS MATERIALIZED (
        SELECT now.id AS report, past.id AS before, now.agency_key, now.agency, now.year
        FROM print AS now JOIN print AS past
          ON past.agency_no = now.agency_no AND past.year = now.year - 1 AND past.form = now.form
            AND past.pattern = now.pattern AND past.print = now.print
        WHERE now.is_selected
      ),
      either AS (SELECT report AS id FROM candidate UNION SELECT before FROM candidate),
      cells AS MATERIALIZED (
        SELECT id, [${CELLS}] AS numbers FROM report WHERE id IN (SELECT id FROM either)
      ),
      printed AS MATERIALIZED (
        SELECT report AS id, string_agg(${PRINTED}, chr(29) ORDER BY cell) AS marks
        FROM mark WHERE report IN (SELECT id FROM either) GROUP BY report
      )
      SELECT candidate.*, len(list_filter(one.numbers, x -> x > 0)) AS positive
      FROM candidate
      JOIN cells AS one ON one.id = candidate.report JOIN cells AS other ON other.id = candidate.before
      LEFT JOIN printed AS says ON says.id = candidate.report LEFT JOIN printed AS said ON said.id = candidate.before
      WHERE one.numbers IS NOT DISTINCT FROM other.numbers AND says.marks IS NOT DISTINCT FROM said.marks
      ORDER BY agency_key, year`,
    columns: needed(filter, ['agency_no', 'agency_key', 'agency', 'year', 'form', 'pattern', ...ALL_CELLS]),
    read: (row) => ({
      report: row.number('report'),
      before: row.number('before'),
      key: row.text('agency_key'),
      agency: row.text('agency'),
      year: row.number('year'),
      positive: row.number('positive'),
    }),
  }
}
