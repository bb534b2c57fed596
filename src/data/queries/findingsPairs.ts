import type { Proportion } from '../../domain/statistics.ts'
import type { AgencyKey } from '../../domain/report.ts'
import { FEWEST_RANKED } from '../../domain/indicators.ts'
import type { Filter } from '../../domain/question.ts'
import { ident, join, sql, type AnswerRow, type Query, type Sql } from '../engine/sql.ts'
import { inFilter, needed } from './selection.ts'

/** The most candidates of one kind that are handed on; beyond, the least likely to be by chance. */
export const MOST_CANDIDATES = 5000

/** What was looked at, and one candidate of it; null in the only row of an answer without any. */
export interface Looked<Candidate> {
  /** Comparisons that could be made. */
  readonly looked: number
  /** Candidates found; more than are handed on where there are more than `MOST_CANDIDATES`. */
  readonly found: number
  readonly candidate: Candidate | null
}

/** A share of one agency in two neighbouring years, both on at least 30, in reports of one scope. */
export interface ChangeCandidate<Of extends string> {
  readonly of: Of
  readonly key: AgencyKey
  readonly agency: string
  readonly year: number
  readonly before: Proportion
  readonly after: Proportion
  readonly isDoubted: boolean
  /** Agencies whose area report of the year covers this one, and is itself selected. */
  readonly areas: readonly AgencyKey[]
}

/** A share of a report as expressions over `report`. */
export interface ShareSql<Of extends string> {
  readonly of: Of
  readonly part: Sql
  readonly whole: Sql
  readonly isDoubted: Sql
  readonly columns: readonly string[]
}

/**
 * Two shares whose score statistic z lies under 1.5 are never told apart by Newcombe's interval where both n ≥ 30: such
 * pairs are left out before the statistics proper. test/data/queries/findingsBound.test.ts holds this against many pairs.
 */
export const LEAST_Z = 1.5

/** z² of two shares, as in domain/surprise.ts; NULL where all or none are cases. */
export function squaredZ(part: Sql, whole: Sql, partBefore: Sql, wholeBefore: Sql): Sql {
  const pooled = sql`((${part} + ${partBefore}) / (${whole} + ${wholeBefore}))`
  const variance = sql`(${pooled} * (1 - ${pooled}) * (1 / ${whole} + 1 / ${wholeBefore}))`
  return sql`power(${part} / ${whole} - ${partBefore} / ${wholeBefore}, 2) / nullif(${variance}, 0)`
}

/** The table `selected` of a filter, with these columns. Each agency's own reports: units stand beside their area here. */
export const selectedWith = (filter: Filter, columns: readonly string[]): Sql =>
  sql`selected AS (SELECT ${join(columns.map(ident))} FROM report WHERE ${inFilter(filter)})`

/** The table `areas` for the reports of the table `candidate`: the keys of the area reports over them, one a line. */
export const AREAS: Sql = sql`
  areas AS (
    SELECT covered.report, string_agg(area.agency_key, chr(10) ORDER BY area.agency_key) AS areas
    FROM covered JOIN selected AS area ON area.id = covered.area
    WHERE covered.report IN (SELECT id FROM candidate) GROUP BY covered.report
  )`

export const readAreas = (row: AnswerRow): readonly AgencyKey[] => row.textOrNull('areas')?.split('\n') ?? []

/**
 * Each share's two sides and doubt as lists in the order of the shares, to be unnested: one SELECT a share, put together
 * with UNION ALL, takes the engine longer to plan than to run.
 */
export function listsOf(shares: readonly ShareSql<string>[]): Sql {
  const list = (side: 'part' | 'whole' | 'isDoubted') => sql`[${join(shares.map((share) => share[side]))}]`
  return sql`${list('part')} AS parts, ${list('whole')} AS wholes, ${list('isDoubted')} AS doubts`
}

/** Pairs of neighbouring years in which a share moved more than a little, and that meet a further condition. */
export function pairedShares<Of extends string>(
  filter: Filter,
  shares: readonly ShareSql<Of>[],
  condition: Sql,
): Query<Looked<ChangeCandidate<Of>>> {
  // Reports too small for any pair are left out first; several shares have one whole.
  const largest = new Map(shares.map(({ whole }) => [whole.text, whole]))
  const columns = needed(filter, ['agency_key', 'agency', 'year', 'scope', ...shares.flatMap((one) => one.columns)])
  return {
    ...sql`
      WITH ${selectedWith(filter, columns)},
      figure AS (
        SELECT id, agency_key, agency, year, scope, ${listsOf(shares)} FROM selected
        WHERE greatest(${join([...largest.values()])}) >= ${FEWEST_RANKED}
      ),
      change AS (
        SELECT one.id, one.agency_key, one.agency, one.year, unnest(range(${shares.length}))::INTEGER AS share,
          unnest(one.parts) AS part, unnest(one.wholes) AS whole, unnest(one.doubts) AS is_doubted,
          unnest(other.parts) AS part_before, unnest(other.wholes) AS whole_before, unnest(other.doubts) AS was_doubted
        FROM figure AS one JOIN figure AS other
          ON other.agency_key = one.agency_key AND other.year = one.year - 1 AND other.scope = one.scope
      ),
      scored AS MATERIALIZED (
        SELECT * EXCLUDE (is_doubted, was_doubted), is_doubted OR was_doubted AS is_doubted,
          ${squaredZ(sql`part`, sql`whole`, sql`part_before`, sql`whole_before`)} AS z2
        FROM change
        WHERE whole >= ${FEWEST_RANKED} AND whole_before >= ${FEWEST_RANKED} AND part BETWEEN 0 AND whole
          AND part_before BETWEEN 0 AND whole_before
      ),
      moved AS (SELECT * FROM scored WHERE z2 >= ${LEAST_Z * LEAST_Z} AND ${condition}),
      candidate AS (SELECT * FROM moved ORDER BY z2 DESC, agency_key, year, share LIMIT ${MOST_CANDIDATES}),
      looked AS (SELECT (SELECT count(*) FROM scored) AS looked, (SELECT count(*) FROM moved) AS found),
      ${AREAS}
      SELECT looked, found, candidate.*, areas.areas
      FROM looked LEFT JOIN candidate ON TRUE LEFT JOIN areas ON areas.report = candidate.id`,
    columns,
    read: (row) => ({
      looked: row.number('looked'),
      found: row.number('found'),
      candidate: row.textOrNull('agency_key') === null ? null : readChange(row, shares),
    }),
  }
}

function readChange<Of extends string>(row: AnswerRow, shares: readonly ShareSql<Of>[]): ChangeCandidate<Of> {
  const share = shares[row.number('share')]
  if (!share) throw new Error(`no share ${row.number('share')} of ${shares.length}`)
  return {
    of: share.of,
    key: row.text('agency_key'),
    agency: row.text('agency'),
    year: row.number('year'),
    before: { numerator: row.number('part_before'), denominator: row.number('whole_before') },
    after: { numerator: row.number('part'), denominator: row.number('whole') },
    isDoubted: row.boolean('is_doubted'),
    areas: readAreas(row),
  }
}
