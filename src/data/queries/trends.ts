import type { Quantity } from '../../domain/quantities.ts'
import type { Filter } from '../../domain/question.ts'
import type { AgencyKey } from '../../domain/report.ts'
import { sql, type AnswerRow, type Query, type Sql } from '../engine/sql.ts'
import { addedSides, figureColumns, figureSql, grouped, type FigureSql, type Groups } from './figures.ts'

/** A panel of more agencies is not named one by one. */
const MOST_NAMED = 100

/** What the rows of an answer are about; while another one is awaited, the last rows stay on the screen. */
export interface TrendsAsked {
  readonly quantity: Quantity
  readonly groups: Groups
  readonly isConstant: boolean
  readonly filter: Filter
}

/** A figure in two years running, over the agencies that print it in both, in the same scope. */
export interface PairedSums {
  readonly before: number
  readonly after: number
  /** The denominators of a rate. */
  readonly wholeBefore: number | null
  readonly wholeAfter: number | null
  readonly agencies: number
}

/** One group in one year. */
export interface TrendRow {
  readonly kind: 'line'
  readonly asked: TrendsAsked
  readonly group: string
  readonly year: number
  /** Reports the filter leaves in, one an agency; of these, `counted` add to the figure where they print it. */
  readonly reports: number
  readonly counted: number
  /** Counted reports that add to the figure. */
  readonly known: number
  /**
   * The sum of an amount, or the numerator of a rate; `whole` is its denominator. Where no report adds to a rate, the sides
   * of those that exceed.
   */
  readonly value: number | null
  readonly whole: number | null
  readonly doubted: number
  /** Counted reports that have no such cell, and those that print money in another unit. */
  readonly absent: number
  readonly unlike: number
  /** Counted reports in which the part of a share exceeds its whole, so that they add to neither side. */
  readonly exceeding: number
  readonly areas: number
  readonly unstated: number
  /** The forms of the counted reports, as read from their layout, the most used first. */
  readonly forms: readonly { readonly form: string; readonly reports: number }[]
  /** Agencies, each by scope, that add to the group in any year: more than `known` where these are not the same each year. */
  readonly ever: number
  /** Against the year before; null where no agency prints the figure in both years. */
  readonly paired: PairedSums | null
}

/** How complete a year is. */
export interface TrendYear {
  readonly kind: 'year'
  readonly asked: TrendsAsked
  readonly year: number
  /** Agencies with a report, of `of` that ever have one in the selection; `known` of them print the figure. */
  readonly agencies: number
  readonly of: number
  readonly known: number
  /** Units that are left out because an area report stands for them. */
  readonly left: number
  /** Agencies that count with the figure in every year of the selection, and groups there are; the same in each row. */
  readonly panel: number
  /** Further agencies that print it in every year, for which an area report stands in one of them. */
  readonly stoodFor: number
  readonly groups: number
  /** Who the agencies of the panel are; null where they are too many to be named one by one. */
  readonly panelKeys: readonly AgencyKey[] | null
}

interface TrendsOptions {
  /** Only agencies that print the figure in every year in which the selection has any report. */
  readonly isConstant: boolean
  /** How many groups are told, the largest; agencies that the filter names are all told. */
  readonly most: number
}

/**
 * A quantity by group and year, each with what its figure rests on, and how complete each year is. An agency has one
 * report a year, so that reports of a year are agencies.
 */
export function trends(
  filter: Filter,
  quantity: Quantity,
  groups: Groups,
  { isConstant, most }: TrendsOptions,
): Query<TrendRow | TrendYear> {
  const figure = figureSql(quantity)
  const own = ['agency_key', 'year', 'scope', 'scope_stated', 'form', ...figure.columns]
  const { with: tables, columns, isCounted } = grouped(filter, groups, own)
  const areChosen = groups.by === 'agency' && filter.agencies.length > 0
  const asked: TrendsAsked = { quantity, groups, isConstant, filter }
  return {
    ...sql`
      WITH ${tables},
      ${figures(figure, isCounted)},
      throughout AS (
        SELECT agency_key, bool_and(counts) AS counts FROM figure WHERE value IS NOT NULL GROUP BY agency_key
        HAVING count(*) = (SELECT count(DISTINCT year) FROM figure)
      ),
      panel AS (SELECT agency_key FROM throughout WHERE counts),
      placed AS NOT MATERIALIZED (
        SELECT *, counts ${isConstant ? sql`AND agency_key IN (SELECT agency_key FROM panel)` : sql``} AS adds FROM figure
      ),
      ranked AS (
        SELECT grp, sum(abs(coalesce(whole, value))) AS volume FROM placed WHERE adds GROUP BY grp
      ),
      largest AS MATERIALIZED (
        SELECT grp FROM ranked ORDER BY volume DESC NULLS LAST, grp ${areChosen ? sql`` : sql`LIMIT ${most}`}
      ),
      shown AS NOT MATERIALIZED (SELECT * FROM placed WHERE grp IN (SELECT grp FROM largest)),
      evers AS (
        SELECT grp, count(DISTINCT agency_key || chr(10) || scope) FILTER (WHERE adds AND value IS NOT NULL) AS ever
        FROM shown GROUP BY grp
      ),
      used AS (
        SELECT grp, year, string_agg(form || '=' || n, '|' ORDER BY n DESC, form) AS forms
        FROM (SELECT grp, year, form, count(*) AS n FROM shown WHERE adds GROUP BY grp, year, form) GROUP BY grp, year
      ),
      ${pairs},
      line AS (${lines(isUnitless(quantity))})
      SELECT 'line' AS kind, line.*, used.forms, evers.ever, pair.* EXCLUDE (grp, year),
        NULL AS agencies, NULL AS "of", NULL AS "left", NULL AS panel, NULL AS stood_for,
        NULL AS groups, NULL AS panel_keys
      FROM line JOIN evers USING (grp) LEFT JOIN used USING (grp, year) LEFT JOIN pair USING (grp, year)
      UNION ALL BY NAME
      ${YEARS}
      ORDER BY kind, grp, year`,
    columns,
    read: (row) => (row.oneOf('kind', ['line', 'year']) === 'line' ? readLine(row, asked) : readYear(row, asked)),
  }
}

/** Money of which no unit is printed: two amounts may be in unlike units, and are never added. */
export const isUnitless = (quantity: Quantity) => quantity.kind === 'money' && quantity.unit === null

const figures = (figure: FigureSql, isCounted: Sql): Sql => sql`
  figure AS MATERIALIZED (
    SELECT agency_key, year, grp, scope, scope_stated, form, ${figureColumns(figure)},
      ${figure.isDoubted} AS doubted, ${figure.isAbsent} AS absent, ${figure.isUnlike} AS unlike,
      (${isCounted}) AS counts
    FROM selected
  )`

/** Like for like: what an agency adds in the year before and in this one. */
const pairs = sql`
  pair AS (
    SELECT one.grp, one.year, sum(other.value) AS before, sum(one.value) AS after,
      sum(other.whole) AS whole_before, sum(one.whole) AS whole_after, count(*) AS pairs
    FROM shown AS one JOIN shown AS other ON other.agency_key = one.agency_key AND other.grp = one.grp
      AND other.year = one.year - 1 AND other.scope = one.scope
    WHERE one.adds AND other.adds AND one.value IS NOT NULL AND other.value IS NOT NULL
    GROUP BY one.grp, one.year
  )`

const added = addedSides(sql`adds`)

const lines = (unitless: boolean): Sql => sql`
  SELECT grp, year, count(*) AS reports,
    count(*) FILTER (WHERE adds) AS counted, count(value) FILTER (WHERE adds) AS known,
    ${unitless ? sql`CASE WHEN count(value) FILTER (WHERE adds) = 1 THEN sum(value) FILTER (WHERE adds) END` : added.value} AS value,
    ${added.whole} AS whole,
    count(*) FILTER (WHERE adds AND doubted AND (value IS NOT NULL OR exceeds)) AS doubted,
    count(*) FILTER (WHERE adds AND absent) AS absent, count(*) FILTER (WHERE adds AND unlike) AS unlike,
    count(*) FILTER (WHERE adds AND exceeds) AS exceeding,
    count(*) FILTER (WHERE adds AND scope = 'area') AS areas,
    count(*) FILTER (WHERE adds AND scope_stated = 0) AS unstated
  FROM shown GROUP BY grp, year`

const YEARS = sql`
  SELECT 'year' AS kind, '' AS grp, year, count(*) AS agencies, count(value) AS known, count(*) FILTER (WHERE NOT counts) AS "left",
    (SELECT count(DISTINCT agency_key) FROM figure) AS "of", (SELECT count(*) FROM panel) AS panel,
    (SELECT count(*) FROM throughout WHERE NOT counts) AS stood_for,
    (SELECT count(*) FROM ranked) AS groups,
    (SELECT CASE WHEN count(*) <= ${MOST_NAMED} THEN string_agg(agency_key, chr(10) ORDER BY agency_key) END FROM panel)
      AS panel_keys
  FROM figure GROUP BY year`

function readLine(row: AnswerRow, asked: TrendsAsked): TrendRow {
  const agencies = row.numberOrNull('pairs')
  return {
    kind: 'line',
    asked,
    group: row.text('grp'),
    year: row.number('year'),
    reports: row.number('reports'),
    counted: row.number('counted'),
    known: row.number('known'),
    value: row.numberOrNull('value'),
    whole: row.numberOrNull('whole'),
    doubted: row.number('doubted'),
    absent: row.number('absent'),
    unlike: row.number('unlike'),
    exceeding: row.number('exceeding'),
    areas: row.number('areas'),
    unstated: row.number('unstated'),
    forms: readForms(row.textOrNull('forms') ?? ''),
    ever: row.number('ever'),
    paired:
      agencies === null
        ? null
        : {
            before: row.number('before'),
            after: row.number('after'),
            wholeBefore: row.numberOrNull('whole_before'),
            wholeAfter: row.numberOrNull('whole_after'),
            agencies,
          },
  }
}

const readForms = (written: string) =>
  written === ''
    ? []
    : written.split('|').map((one) => {
        const at = one.lastIndexOf('=')
        return { form: one.slice(0, at), reports: Number(one.slice(at + 1)) }
      })

function readYear(row: AnswerRow, asked: TrendsAsked): TrendYear {
  return {
    kind: 'year',
    asked,
    year: row.number('year'),
    agencies: row.number('agencies'),
    of: row.number('of'),
    known: row.number('known'),
    left: row.number('left'),
    panel: row.number('panel'),
    stoodFor: row.number('stood_for'),
    groups: row.number('groups'),
    panelKeys: row.textOrNull('panel_keys')?.split('\n') ?? null,
  }
}
