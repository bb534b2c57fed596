import type { Filter } from '../../domain/question.ts'
import { SAID_STATES, type ChangedCell, type PairCounts, type Said } from '../../domain/restated.ts'
import { rulesOf } from '../../domain/rules/rules.ts'
import { ident, join, sql, type AnswerRow, type DerivedTable, type Query, type Sql } from '../engine/sql.ts'
import { inFilter, needed } from './selection.ts'

/** Two files that are compared, by name: the first is taken for the earlier. One file twice: its reports that it holds twice. */
export interface FilePair {
  readonly first: string
  readonly second: string
}

/**
 * The tables `version` (every version of the selected reports, `copy` being NULL for the one that counts), `pair` (the
 * versions that are held against each other) and `cells` (what they say otherwise). Where neither version counts, both
 * are told from how they differ from the third that does. Of one file's several versions of a report the one that counts
 * stands for the file, else the first; of a file held against itself, the first against each other.
 */
function compared(filter: Filter, { first, second }: FilePair): Sql {
  const versionsOf = (file: string) => sql`
    SELECT *, row_number() OVER (PARTITION BY report ORDER BY ${first === second ? sql`line, ` : sql``}copy IS NOT NULL, copy) AS nth
    FROM version WHERE file = ${file}`
  const isOther = first === second ? sql`b.nth > 1` : sql`b.nth = 1`
  return sql`
    version AS (
      SELECT id AS report, NULL::INTEGER AS copy, file, line, 0 AS changed FROM report WHERE ${inFilter(filter)}
      UNION ALL
      SELECT left_out.report, copy, left_out.file, left_out.line, changed
      FROM left_out JOIN report ON report.id = left_out.report WHERE ${inFilter(filter)}
    ),
    one AS (${versionsOf(first)}),
    two AS (${versionsOf(second)}),
    pair AS MATERIALIZED (
      SELECT row_number() OVER (ORDER BY a.report, b.line) AS pair, a.report, a.copy AS a_copy, b.copy AS b_copy,
        a.line AS a_line, b.line AS b_line, a.changed + b.changed AS changed
      FROM one AS a JOIN two AS b ON b.report = a.report WHERE a.nth = 1 AND ${isOther}
    ),
    told_a AS (SELECT pair.pair, restated.* FROM pair JOIN restated ON restated.copy = pair.a_copy),
    told_b AS (SELECT pair.pair, restated.* FROM pair JOIN restated ON restated.copy = pair.b_copy),
    both_sides AS (
      SELECT coalesce(told_a.pair, told_b.pair) AS pair, coalesce(told_a.cell, told_b.cell) AS cell,
        ${join(['state', 'number', 'text', 'unit'].flatMap(sides))}
      FROM told_a FULL JOIN told_b ON told_b.pair = told_a.pair AND told_b.cell = told_a.cell
    ),
    cells AS MATERIALIZED (
      SELECT * FROM both_sides
      WHERE (before_state, before_number, before_text, before_unit)
        IS DISTINCT FROM (after_state, after_number, after_text, after_unit)
    )`
}

/** What a version does not say otherwise it says as the report that counts, whose side the other version's row holds. */
function sides(of: string): readonly Sql[] {
  const raw = (text: string): Sql => ({ text, params: [] })
  return [
    raw(`CASE WHEN told_a.pair IS NULL THEN told_b.kept_${of} ELSE told_a.${of} END AS before_${of}`),
    raw(`CASE WHEN told_b.pair IS NULL THEN told_a.kept_${of} ELSE told_b.${of} END AS after_${of}`),
  ]
}

/** Every listed cell in which two files differ, of the selected reports that both have. */
export function restatedCells(filter: Filter, pair: FilePair): Query<ChangedCell> {
  return {
    ...sql`
      WITH ${compared(filter, pair)}
      SELECT cells.*, pair.report, a_line, b_line, agency_key, year, form, report.file, report.line
      FROM cells JOIN pair ON pair.pair = cells.pair JOIN report ON report.id = pair.report
      ORDER BY agency_key, year, b_line, cell`,
    columns: needed(filter, ['agency_key', 'year', 'form', 'file', 'line']),
    read: (row) => ({
      report: row.number('report'),
      key: row.text('agency_key'),
      year: row.number('year'),
      form: row.text('form'),
      cell: row.text('cell'),
      before: readSaid(row, 'before'),
      after: readSaid(row, 'after'),
      beforeAt: { file: pair.first, line: row.number('a_line') },
      afterAt: { file: pair.second, line: row.number('b_line') },
      countedAt: { file: row.text('file'), line: row.number('line') },
    }),
  }
}

/** How many selected reports two files share, how many of them differ, and how many only one of them has; one row. */
export function restatedCounts(filter: Filter, pair: FilePair): Query<PairCounts> {
  return {
    ...sql`
      WITH ${compared(filter, pair)},
      listed AS (
        SELECT pair.pair, (SELECT count(*) FROM told_a WHERE told_a.pair = pair.pair)
          + (SELECT count(*) FROM told_b WHERE told_b.pair = pair.pair) AS rows
        FROM pair
      ),
      held AS (
        SELECT pair.pair, pair.changed - listed.rows AS unlisted,
          pair.changed > listed.rows OR pair.pair IN (SELECT pair FROM cells) AS is_changed
        FROM pair JOIN listed ON listed.pair = pair.pair
      )
      SELECT count(*) AS both, count(*) FILTER (WHERE NOT is_changed) AS equal,
        count(*) FILTER (WHERE is_changed) AS changed, coalesce(sum(unlisted), 0)::DOUBLE AS unlisted,
        (SELECT count(*) FROM one WHERE nth = 1 AND report NOT IN (SELECT report FROM two)) AS only_first,
        (SELECT count(*) FROM two WHERE nth = 1 AND report NOT IN (SELECT report FROM one)) AS only_second
      FROM held`,
    columns: needed(filter, ['file', 'line']),
    read: (row) => ({
      both: row.number('both'),
      equal: row.number('equal'),
      changed: row.number('changed'),
      onlyFirst: row.number('only_first'),
      onlySecond: row.number('only_second'),
      unlisted: row.number('unlisted'),
    }),
  }
}

const [RULE] = rulesOf('restated')
const ID = RULE?.id ?? 'restated'

/** Of each report that is in the dataset more than once, how many other versions it was held against. */
export const RESTATED_STATES: DerivedTable = {
  name: 'restated states',
  select: sql`
    SELECT report, count(*)::SMALLINT AS ${ident(`${ID}.checked`)}, 0::SMALLINT AS ${ident(`${ID}.open`)}
    FROM left_out GROUP BY report`,
  columns: [],
}

/** Every other version of a report with other figures: in how many cells and told figures, and where it stands. */
export const RESTATED_FINDINGS: DerivedTable = {
  name: 'restated findings',
  select: sql`
    WITH said AS (
      SELECT copy, hash(string_agg(concat_ws('|', cell, state, number, text, kept_state, kept_number, kept_text), '||' ORDER BY cell)) AS print
      FROM restated GROUP BY copy
    )
    -- What differs is part of the check's name: a note on other figures is a note on another finding.
    SELECT report, ${ID} AS rule, concat_ws(':', ${ID}, file, line, coalesce(print, 0)) AS "check", ${RULE?.rule.severity ?? 'doubt'} AS severity,
      figures::DOUBLE AS lhs, NULL::DOUBLE AS rhs, file || ':' || line AS reading
    FROM left_out LEFT JOIN said ON said.copy = left_out.copy WHERE figures > 0`,
  columns: [],
}

function readSaid(row: AnswerRow, side: 'before' | 'after'): Said {
  const state = row.oneOf(`${side}_state`, SAID_STATES)
  if (state === 'mark' || state === 'words') return { state, raw: row.text(`${side}_text`) }
  if (state !== 'number') return { state }
  const [raw, unit] = [row.textOrNull(`${side}_text`), row.textOrNull(`${side}_unit`)]
  return { state, value: row.number(`${side}_number`), ...(raw !== null && { raw }), ...(unit !== null && { unit }) }
}
