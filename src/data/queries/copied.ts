import type { CopiedReport } from '../../domain/copied.ts'
import { ALL_CELLS } from '../../domain/forms/cells.ts'
import type { Filter } from '../../domain/question.ts'
import { rulesOf } from '../../domain/rules/rules.ts'
import { ident, join, sql, tableOf, type DerivedTable, type Query } from '../engine/sql.ts'
import { inFilter, needed } from './selection.ts'

const CELLS = join(ALL_CELLS.map(ident))

/** Two versions of what stands in the narrow table, told apart by signs that no report prints. */
const PRINTED = sql`cell || chr(31) || state || chr(31) || coalesce(text, chr(30)) || chr(31) || coalesce(unit, chr(30))`

const IS_ABOVE_ZERO = sql`(${join(
  ALL_CELLS.map((cell) => sql`${ident(cell)} > 0`),
  ' OR ',
)})`

/** A report beside its agency's report of the year before, where both print the same cells of the same form. */
const ALIKE = sql`past.agency_no = now.agency_no AND past.year = now.year - 1 AND past.form = now.form
  AND past.pattern = now.pattern`

/**
 * The reports that say in every cell what the same agency's report of the year before says, and print at least one number
 * above zero. A hash over the cells finds the few candidates, which are then compared cell by cell: a hash that two
 * reports share by chance accuses nobody.
 */
const COPIES: DerivedTable = {
  name: 'copies',
  select: sql`
    WITH print AS MATERIALIZED (
      SELECT id, agency_no, year, form, pattern, hash(${CELLS}) AS print FROM report WHERE ${IS_ABOVE_ZERO}
    ),
    candidate AS MATERIALIZED (
      SELECT now.id AS report, past.id AS before, now.print FROM print AS now JOIN print AS past ON ${ALIKE} AND past.print = now.print
    ),
    either AS (SELECT report AS id FROM candidate UNION SELECT before FROM candidate),
    cells AS MATERIALIZED (SELECT id, [${CELLS}] AS numbers FROM report WHERE id IN (SELECT id FROM either)),
    printed AS MATERIALIZED (
      SELECT report AS id, string_agg(${PRINTED}, chr(29) ORDER BY cell) AS marks
      FROM mark WHERE report IN (SELECT id FROM either) GROUP BY report
    )
    SELECT candidate.*, len(list_filter(one.numbers, x -> x > 0)) AS positive
    FROM candidate
    JOIN cells AS one ON one.id = candidate.report JOIN cells AS other ON other.id = candidate.before
    LEFT JOIN printed AS says ON says.id = candidate.report LEFT JOIN printed AS said ON said.id = candidate.before
    WHERE one.numbers IS NOT DISTINCT FROM other.numbers AND says.marks IS NOT DISTINCT FROM said.marks`,
  columns: ['id', 'agency_no', 'year', 'form', 'pattern', ...ALL_CELLS],
}

const [RULE] = rulesOf('copied')
const ID = RULE?.id ?? 'copied'

/** Of each report that can be held against its year before, that it was. */
export const COPIED_STATES: DerivedTable = {
  name: 'copied states',
  select: sql`
    SELECT now.id AS report, 1::SMALLINT AS ${ident(`${ID}.checked`)}, 0::SMALLINT AS ${ident(`${ID}.open`)}
    FROM report AS now JOIN report AS past ON ${ALIKE}`,
  columns: ['id', 'agency_no', 'year', 'form', 'pattern'],
}

/** Every report that repeats its year before, with how many of its numbers are above zero. */
export const COPIED_FINDINGS: DerivedTable = {
  name: 'copied findings',
  select: sql`
    -- What is copied is part of the check's name: a note on other figures is a note on another finding.
    SELECT report, ${ID} AS rule, concat_ws(':', ${ID}, print) AS "check", ${RULE?.rule.severity ?? 'doubt'} AS severity, positive::DOUBLE AS lhs,
      NULL::DOUBLE AS rhs, NULL::VARCHAR AS reading
    FROM ${tableOf(COPIES)}`,
  columns: COPIES.columns,
}

/** The selected reports that repeat their year before, which need not be selected. */
export function copied(filter: Filter): Query<CopiedReport> {
  return {
    ...sql`
      SELECT report, before, agency_key, agency, year, positive
      FROM ${tableOf(COPIES)} AS copies JOIN report ON report.id = copies.report
      WHERE ${inFilter(filter)} ORDER BY agency_key, year`,
    columns: needed(filter, ['agency_key', 'agency', 'year']),
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
