import type { ViewConfigUpdate } from '@perspective-dev/client'
import type { CellId } from '../../../src/domain/cell.ts'
import { rowCells } from '../../../src/domain/forms/cells.ts'
import { equationsOf } from '../../../src/domain/forms/equations.ts'
import { CN_2019 } from '../../../src/domain/forms/cn2019.ts'
import { CN_2021 } from '../../../src/domain/forms/cn2021.ts'
import { isTextCell } from '../../../src/simulate/columns.ts'
import type { QuestionId } from './measures.ts'

/*
 * What peers are asked. They know nothing of areas and units, so that they add up what is printed: less than the page
 * does, which counts each application once.
 */

export const RECEIVED = rowCells('received').total
const DECIDED = rowCells('decided').total

/** Sums under rows with their subtotals, by year. */
interface PeerTable {
  readonly rows: readonly string[]
  readonly sums: readonly CellId[]
  /** How many rows are read; null for all. */
  readonly first: number | null
  readonly where: Readonly<Record<string, string>>
}

/** Where one county lies. */
export const COUNTY = { province: '河北省', city: '石家庄市', county: '正定县' }

const all = { sums: [RECEIVED, DECIDED], first: null, where: {} }

/** The first question of a file that was opened. */
export const FIRST_TABLE: PeerTable = { ...all, rows: ['province'], sums: [RECEIVED] }

export const TABLES: Readonly<Partial<Record<QuestionId, PeerTable>>> = {
  provinceYear: { ...all, rows: ['province'] },
  agencyYear: { ...all, rows: ['province', 'code'], first: 50 },
  subtotals: { ...all, rows: ['province', 'city', 'county'], first: 50 },
  county: { ...all, rows: ['code'], where: COUNTY },
}

export function viewOf({ rows, sums, first, where }: PeerTable): {
  readonly view: ViewConfigUpdate
  readonly rows: number | null
} {
  return {
    rows: first,
    view: {
      group_by: [...rows],
      split_by: ['year'],
      columns: [...sums],
      aggregates: Object.fromEntries(sums.map((cell) => [cell, 'sum'])),
      filter: Object.entries(where).map(([column, value]) => [column, '==', value]),
    },
  }
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
const text = (value: string) => `'${value.replaceAll("'", "''")}'`

export function sqlOf({ rows, sums, first, where }: PeerTable): string {
  const groups = rows.map(quoted).join(', ')
  const conditions = Object.entries(where).map(([column, value]) => `${quoted(column)} = ${text(value)}`)
  return `SELECT ${groups}, year, ${sums.map((cell) => `sum(${quoted(cell)})`).join(', ')} FROM national
    ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}
    GROUP BY ROLLUP (${groups}), ROLLUP (year) ORDER BY ${groups}, year
    ${first === null ? '' : `LIMIT ${first} * (SELECT count(DISTINCT year) + 1 FROM national)`}`
}

/** Each agency's runs of years in which it printed 0 received. */
const ZEROS = `WITH zero AS (
    SELECT code, agency, year, year - row_number() OVER (PARTITION BY code ORDER BY year) AS run
    FROM national WHERE ${quoted(RECEIVED)} = 0
  ) SELECT code, agency, min(year), count(*) FROM zero GROUP BY code, agency, run ORDER BY count(*) DESC, code`

/** How many reports break each equation of their form; the other rules of the audit have no counterpart. */
function equationsBroken(): string {
  const side = (cells: readonly CellId[]) => cells.map(quoted).join(' + ')
  const counts = [CN_2019, CN_2021].flatMap((form) =>
    equationsOf(form)
      .filter(({ left, right }) => ![...left, ...right].some(isTextCell))
      .map(({ left, right }) => `count(*) FILTER (form = ${text(form.id)} AND ${side(left)} <> ${side(right)})`),
  )
  return `SELECT ${counts.join(', ')} FROM national`
}

/** All that DuckDB is asked. */
export const STATEMENTS: readonly (readonly [QuestionId, string])[] = [
  ['provinceYear', sqlFor('provinceYear')],
  ['agencyYear', sqlFor('agencyYear')],
  ['subtotals', sqlFor('subtotals')],
  ['county', sqlFor('county')],
  ['zeros', ZEROS],
  ['audit', equationsBroken()],
]

function sqlFor(id: QuestionId): string {
  const table = TABLES[id]
  if (!table) throw new Error(`no table for ${id}`)
  return sqlOf(table)
}
