import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDataset, type Loaded } from '../../src/data/load.ts'
import { sql } from '../../src/data/engine/sql.ts'
import { auditFindings } from '../../src/data/queries/audit.ts'
import { coverage } from '../../src/data/queries/coverage.ts'
import { overviewYears } from '../../src/data/queries/overview.ts'
import { trends } from '../../src/data/queries/trends.ts'
import { zeros } from '../../src/data/queries/zeros.ts'
import { quantity } from '../../src/domain/quantities.ts'
import { EMPTY_FILTER, type Filter } from '../../src/domain/question.ts'
import { openTestEngine, type TestEngine } from '../data/engine.ts'
import { SETTINGS } from '../data/reports.ts'
import { simulated, type Simulated } from './simulated.ts'

/*
 * The file as the page opens it, against what the simulator counted while it made it: the one works on printed cells with
 * SQL, the other knows what happened and what it planted.
 */

let small: Simulated
let loaded: Loaded
let engine: TestEngine
beforeAll(async () => {
  small = await simulated('--townships', '200', '--seed', '25')
  loaded = await loadDataset([{ name: 'small.parquet', bytes: small.parquet, settings: {} }], SETTINGS)
  engine = await openTestEngine()
  await engine.load(loaded.tables)
})
afterAll(() => engine.close())

/** How many there are of each, under the year and under what else is told. */
function counted(rows: readonly (readonly [year: number, key: string, count?: number | null])[]) {
  const counts: Record<string, Record<string, number>> = {}
  for (const [year, key, count = 1] of rows) {
    const ofYear = (counts[year] ??= {})
    ofYear[key] = (ofYear[key] ?? 0) + (count ?? 0)
  }
  return counts
}

const townships: Filter = { ...EMPTY_FILTER, levels: ['township'] }

test('every record is a report of its own, in a form that was in force', () => {
  const { dataset } = loaded
  expect(dataset.files[0]?.ledger).toMatchObject({ records: small.answers.reports, loaded: small.answers.reports })
  expect(dataset.files[0]?.problems).toEqual([])
  expect([dataset.reports, dataset.duplicates, dataset.scopeUnstated]).toEqual([small.answers.reports, [], 0])
  const forms = engine.rows({
    ...sql`SELECT form, min(year) AS first, max(year) AS last FROM report GROUP BY form ORDER BY form`,
    columns: ['form', 'year'],
    read: (row) => [row.text('form'), row.number('first'), row.number('last')],
  })
  expect(forms).toEqual([
    ['cn-2019', 2019, 2020],
    ['cn-2021', 2021, 2025],
  ])
  expect(dataset.simulated).toBe(small.answers.reports)
  expect(small.written).toEqual(structuredClone(small.answers))
})

test('reports by year and level, and those that are missing', () => {
  const rows = engine.rows({
    ...sql`SELECT year, level, count(*) AS n FROM report GROUP BY year, level`,
    columns: ['year', 'level'],
    read: (row) => [row.number('year'), row.text('level'), row.number('n')] as const,
  })
  expect(counted(rows)).toEqual(small.answers.reportsByYear)
  const { units, missing } = small.answers
  const lacking = rows.map(
    ([year, level, n]) => [year, level, (new Map(Object.entries(units)).get(level) ?? 0) - n] as const,
  )
  expect(counted(lacking.filter(([, , n]) => n > 0))).toEqual(missing)
  expect(units.township).toBe(200)
})

test('applications received by year and province, each once, also where an area report is missing', () => {
  const received = quantity('received')
  if (!received) throw new Error('no quantity received')
  const groups = { by: 'place', depth: 1 } as const
  const lines = engine
    .rows(trends(EMPTY_FILTER, received, groups, { isConstant: false, most: 50 }))
    .flatMap((row) => (row.kind === 'line' ? [[row.year, row.group, row.value] as const] : []))
  expect(counted(lines)).toEqual(small.answers.receivedOnce)
  const years = engine.rows(overviewYears(EMPTY_FILTER))
  const sums = Object.values(small.answers.receivedOnce).map((ofYear) =>
    Object.values(ofYear).reduce<number>((sum, one) => sum + (one ?? 0), 0),
  )
  expect(years.map(({ sums: { received: sum } }) => sum.value)).toEqual(sums)
  // A province's own report is missing in one year, so that its cities stand for themselves.
  expect(Object.values(small.answers.missing).some(({ province }) => province === 1)).toBe(true)
})

test('the plain sums of what is printed, which count an application up to four times', () => {
  const printed = engine.rows({
    ...sql`SELECT year, province, sum("app.received.total")::DOUBLE AS sum FROM report GROUP BY year, province`,
    columns: ['year', 'province', 'app.received.total'],
    read: (row) => [row.number('year'), row.text('province'), row.number('sum')] as const,
  })
  expect(counted(printed)).toEqual(small.answers.receivedPrinted)
})

test.each(['applications', 'litigation'] as const)('zero classes of %s, false zeros among them', (lens) => {
  const classes = (filter: Filter) =>
    counted(engine.rows(zeros(filter, lens)).map(({ year, zeroClass }) => [year, zeroClass]))
  expect(classes(EMPTY_FILTER)).toEqual(small.answers.zeros[lens])
  expect(classes(townships)).toEqual(small.answers.zerosOfTownships[lens])
})

test('every sum, word, carry-over, unit and impossible figure that was planted is found, and none besides', () => {
  const counts: Record<string, number> = {}
  const COUNTED = new Set(['row', 'column', 'official', 'channel', 'zero', 'told', 'carry', 'units', 'impossible'])
  const found = engine.rows(auditFindings(EMPTY_FILTER)).filter(({ rule }) => COUNTED.has(rule))
  for (const { check } of found) counts[check] = (counts[check] ?? 0) + 1
  expect(counts).toEqual(small.answers.findings)
  const equations = found.filter(({ rule }) => ['row', 'column', 'official', 'channel'].includes(rule))
  expect(new Set(equations.map(({ report }) => report)).size).toBe(small.answers.breaking)
  for (const rule of COUNTED)
    expect(
      Object.keys(counts).some((check) => check.startsWith(`${rule}:`)),
      rule,
    ).toBe(true)
})

test('numbers, blanks, marks and absent cells, kept apart', () => {
  const states: Record<string, number> = {}
  for (const { state } of engine.rows(coverage(EMPTY_FILTER))) states[state] = (states[state] ?? 0) + 1
  expect(states).toEqual(small.answers.cells['app.received.total'])
  for (const cell of ['rules.made', 'fees.amount']) {
    const [ofCell] = engine.rows({
      ...sql`
        WITH one AS (
          SELECT mark.state AS state, absence.cell IS NOT NULL AS lacks,
            CASE ${cell} WHEN 'rules.made' THEN "rules.made" ELSE "fees.amount" END AS value
          FROM report LEFT JOIN mark ON mark.report = report.id AND mark.cell = ${cell}
            LEFT JOIN absence ON absence.pattern = report.pattern AND absence.cell = ${cell}
        )
        SELECT count(*) FILTER (WHERE value IS NOT NULL) AS number, count(*) FILTER (WHERE lacks) AS absent,
          count(*) FILTER (WHERE value IS NULL AND state = 'mark') AS mark FROM one`,
      columns: ['id', 'pattern', 'rules.made', 'fees.amount'],
      read: (row) => ({ number: row.number('number'), absent: row.number('absent'), mark: row.number('mark') }),
    })
    expect(ofCell, cell).toEqual(small.answers.cells[cell])
  }
})

test('ten named agencies year by year', () => {
  const printed = engine.rows({
    ...sql`SELECT code, agency, year, "app.received.total" AS received, "app.decided.total" AS decided,
        "zero.applications" AS zero_class FROM report`,
    columns: ['code', 'agency', 'year', 'app.received.total', 'app.decided.total', 'zero.applications'],
    read: (row) => ({
      code: row.text('code'),
      name: row.text('agency'),
      year: row.number('year'),
      says: {
        received: row.numberOrNull('received'),
        decided: row.numberOrNull('decided'),
        zeroClass: row.text('zero_class'),
      },
    }),
  })
  const { agencies } = small.answers
  expect(Object.keys(agencies)).toHaveLength(10)
  for (const [code, { name, years }] of Object.entries(agencies)) {
    for (const [year, says] of Object.entries(years)) {
      const report = printed.find((one) => one.code === code && one.year === Number(year))
      expect(report?.says ?? 'missing', `${code} ${year}`).toEqual(says)
      expect(report?.name ?? name).toBe(name)
    }
  }
})
