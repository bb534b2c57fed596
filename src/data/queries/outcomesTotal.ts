import { doubtColumn, measureColumn } from '../../domain/derivedNames.ts'
import type { OutcomeGroup } from '../../domain/forms/form.ts'
import { INDICATORS, type Indicator } from '../../domain/indicators.ts'
import type { MeasureId } from '../../domain/measures.ts'
import type { Filter } from '../../domain/question.ts'
import { REASONS, reasonsOf, type Reason } from '../../domain/reasons.ts'
import type { AgencyKey } from '../../domain/report.ts'
import { ident, join, sql, type AnswerRow, type Query, type Sql } from '../engine/sql.ts'
import { neededToCount, selection } from './selection.ts'
import { DOUBTED, ENDINGS, groupsTogether, isDoubted, type Sum } from './outcomes.ts'
import { readTerm, type Pooled } from './outcomesPools.ts'
import { settled } from './settled.ts'

/** The rates of how applications end, in the order in which they are shown. */
export const OUTCOME_RATES: readonly Indicator[] = INDICATORS.filter(({ numerator, denominator }) =>
  [...numerator, ...denominator].every((id) => id === 'decided' || ENDINGS.some((ending) => ending === id)),
)

/** A rate: its sides, and the sum of each measure in them. */
export interface RateTotal extends Pooled {
  readonly terms: ReadonlyMap<MeasureId, number | null>
}

/** One thing counted: all of it, and its part of what was decided. */
export interface ReasonTotal extends Sum {
  readonly ofDecided: Pooled
}

/** All applications under the filter, each counted once. */
export interface OutcomesTotal {
  readonly reports: number
  readonly counted: number
  readonly areas: number
  /** Counted reports that do not say whether they are own or area-wide. */
  readonly unstated: number
  readonly doubted: number
  /** The forms of the counted reports. */
  readonly forms: readonly string[]
  readonly years: { readonly from: number; readonly to: number } | null
  readonly decided: Sum
  readonly groups: ReadonlyMap<OutcomeGroup, Sum>
  /** By the indicator's id. */
  readonly rates: ReadonlyMap<string, RateTotal>
  readonly reasons: ReadonlyMap<Reason, ReasonTotal>
  /** By group: the reports in which a reason of it exceeds what was decided, so that its share adds to nothing. */
  readonly beyondDecided: ReadonlyMap<OutcomeGroup | 'any', number>
  /** Reports whose outcomes add up to more than they decided, and to less. */
  readonly over: Unequal
  readonly short: Unequal
}

/** Reports that do not add up: by how many cases, and one of them. */
export interface Unequal {
  readonly reports: number
  readonly cases: number | null
  readonly key: AgencyKey | null
  readonly year: number | null
}

const USED: readonly MeasureId[] = [...DOUBTED, ...REASONS]

/** The rates and the reasons over all reports that count: one row. */
export function outcomesTotal(filter: Filter): Query<OutcomesTotal> {
  const own = [
    'agency_key',
    'year',
    'form',
    'scope',
    'scope_stated',
    ...USED.map(measureColumn),
    ...DOUBTED.map(doubtColumn),
  ]
  const columns = neededToCount(filter, own)
  const sums = USED.flatMap((id) => [
    sql`sum(${settled(id)}) AS ${ident(`sum ${id}`)}`,
    sql`count(${settled(id)}) AS ${ident(`n ${id}`)}`,
  ])
  return {
    ...sql`
      WITH ${selection(filter, columns)},
      ${POOLS},
      figure AS (SELECT *, ${groupsTogether} - ${settled('decided')} AS over, ${settled('decided')} - ${groupsTogether} AS short, ${join(GROUPS_OF_REASONS.map(largestReason))} FROM counted)
      SELECT (SELECT count(*) FROM selected) AS reports, count(*) AS counted,
        count(*) FILTER (WHERE scope = 'area') AS areas, count(*) FILTER (WHERE scope_stated = 0) AS unstated,
        count(*) FILTER (WHERE ${isDoubted}) AS doubted, string_agg(DISTINCT form, ' ' ORDER BY form) AS forms,
        min(year) AS first, max(year) AS last,
        (SELECT string_agg(written, '|') FROM pool) AS pools,
        ${join([...sums, ...OUTCOME_RATES.flatMap(termSums), ...GROUPS_OF_REASONS.map(beyondDecided), ...unequal('over'), ...unequal('short')])}
      FROM figure`,
    columns,
    read: (row) => {
      const pools = readPools(row.textOrNull('pools') ?? '')
      return {
        reports: row.number('reports'),
        counted: row.number('counted'),
        areas: row.number('areas'),
        unstated: row.number('unstated'),
        doubted: row.number('doubted'),
        forms: (row.textOrNull('forms') ?? '').split(' '),
        years: readYears(row),
        decided: readSum(row, 'decided'),
        groups: new Map(ENDINGS.map((id) => [id, readSum(row, id)])),
        rates: new Map(
          OUTCOME_RATES.map((rate) => [rate.id, { ...poolOf(pools, rate.id), terms: readTerms(row, rate) }]),
        ),
        reasons: new Map(REASONS.map((id) => [id, { ...readSum(row, id), ofDecided: poolOf(pools, id) }])),
        beyondDecided: new Map(GROUPS_OF_REASONS.map((group) => [group, row.number(`beyond decided ${group}`)])),
        over: readUnequal(row, 'over'),
        short: readUnequal(row, 'short'),
      }
    },
  }
}

/** Everything that is a share, with its two sides. */
const SHARES = [
  ...OUTCOME_RATES.map(({ id, numerator, denominator }) => ({ id, part: added(numerator), whole: added(denominator) })),
  ...REASONS.map((id) => ({ id, part: settled(id), whole: settled('decided') })),
]

/**
 * The shares are unnested and added up by their place in the list, and written into one text: an aggregate with a filter
 * for each takes the engine longer to plan than to run.
 */
const POOLS = sql`
  part AS (
    SELECT unnest(range(${SHARES.length}))::INTEGER AS share, unnest([${join(SHARES.map(({ part }) => part))}]) AS part,
      unnest([${join(SHARES.map(({ whole }) => whole))}]) AS whole
    FROM counted
  ),
  pool AS (
    SELECT concat_ws(' ', share, ${firstSum('part')}, ${firstSum('whole')}, count(*) FILTER (WHERE part <= whole),
      count(*) FILTER (WHERE part > whole)) AS written
    FROM part GROUP BY share
  )`

function added(ids: readonly MeasureId[]): Sql {
  return sql`(${join(ids.map(settled), ' + ')})`
}

/** The sum of one side; where no report adds to it, of those that exceed. `-` of nothing. */
function firstSum(side: 'part' | 'whole'): Sql {
  const sum = (condition: Sql) => sql`sum(${ident(side)}) FILTER (WHERE ${condition})`
  return sql`coalesce((${sum(sql`part <= whole`)})::VARCHAR, (${sum(sql`part > whole`)})::VARCHAR, '-')`
}

const NO_POOL: Pooled = { numerator: null, denominator: null, reported: 0, exceeding: 0 }

function readPools(written: string): ReadonlyMap<string, Pooled> {
  const pools = written === '' ? [] : written.split('|').map((one) => one.split(' '))
  return new Map(
    pools.map(([share, part, whole, reported, exceeding]) => [
      SHARES[Number(share)]?.id ?? '',
      { numerator: known(part), denominator: known(whole), reported: Number(reported), exceeding: Number(exceeding) },
    ]),
  )
}

const known = (sum: string | undefined) => (sum === undefined || sum === '-' ? null : Number(sum))

const poolOf = (pools: ReadonlyMap<string, Pooled>, id: string): Pooled => pools.get(id) ?? NO_POOL

const GROUPS_OF_REASONS = [...ENDINGS.filter((group) => reasonsOf(group).length > 0), 'any' as const]

type GroupOfReasons = (typeof GROUPS_OF_REASONS)[number]

function largestReason(group: GroupOfReasons): Sql {
  const reasons = group === 'any' ? REASONS : reasonsOf(group)
  return sql`greatest(${join(reasons.map(settled))}) AS ${ident(`largest ${group}`)}`
}

const beyondDecided = (group: GroupOfReasons): Sql =>
  sql`count(*) FILTER (WHERE ${ident(`largest ${group}`)} > ${settled('decided')}) AS ${ident(`beyond decided ${group}`)}`

function unequal(name: 'over' | 'short'): readonly Sql[] {
  const by = ident(name)
  const isUnequal = sql`FILTER (WHERE ${by} > 0)`
  return [
    sql`count(*) ${isUnequal} AS ${ident(`${name} reports`)}`,
    sql`sum(${by}) ${isUnequal} AS ${ident(`${name} cases`)}`,
    sql`arg_max(agency_key, ${by}) ${isUnequal} AS ${ident(`${name} key`)}`,
    sql`arg_max(year, ${by}) ${isUnequal} AS ${ident(`${name} year`)}`,
  ]
}

const readUnequal = (row: AnswerRow, name: string): Unequal => ({
  reports: row.number(`${name} reports`),
  cases: row.numberOrNull(`${name} cases`),
  key: row.textOrNull(`${name} key`),
  year: row.numberOrNull(`${name} year`),
})

/** The measures of a rate, each once. */
const termsOf = ({ numerator, denominator }: Indicator) => [...new Set([...numerator, ...denominator])]

const termSums = (rate: Indicator): readonly Sql[] =>
  termsOf(rate).map((term) => {
    const adds = sql`${added(rate.numerator)} <= ${added(rate.denominator)}`
    return sql`sum(${settled(term)}) FILTER (WHERE ${adds}) AS ${ident(`${term} in ${rate.id}`)}`
  })

const readTerms = (row: AnswerRow, rate: Indicator): RateTotal['terms'] =>
  new Map(termsOf(rate).map((term) => [term, readTerm(row, term, rate.id)]))

const readSum = (row: AnswerRow, id: string): Sum => ({
  value: row.numberOrNull(`sum ${id}`),
  reported: row.number(`n ${id}`),
})

function readYears(row: AnswerRow): OutcomesTotal['years'] {
  const [from, to] = [row.numberOrNull('first'), row.numberOrNull('last')]
  return from === null || to === null ? null : { from, to }
}
