import { afterAll, beforeAll, expect, test } from 'vitest'
import { sqlFile } from '../../../src/data/exporting/sqlFile.ts'
import type { Sql } from '../../../src/data/engine/sql.ts'
import { agencyReports } from '../../../src/data/queries/agency.ts'
import { auditFindings } from '../../../src/data/queries/audit.ts'
import { coverage } from '../../../src/data/queries/coverage.ts'
import { disputeYears } from '../../../src/data/queries/disputes.ts'
import { findingsRateChanges } from '../../../src/data/queries/findingsChanges.ts'
import { leftOut } from '../../../src/data/queries/leftOut.ts'
import { outcomesTotal } from '../../../src/data/queries/outcomesTotal.ts'
import { overviewShares } from '../../../src/data/queries/overviewLeads.ts'
import { zeros } from '../../../src/data/queries/zeros.ts'
import { EMPTY_FILTER } from '../../../src/domain/question.ts'
import { taken } from '../../../src/ui/text/zh/taken.ts'
import { openOwnEmbedded } from '../embedded.ts'

let opened: Awaited<ReturnType<typeof openOwnEmbedded>>
/** As they stand before the first derived one. */
let tables: readonly string[] = []
beforeAll(async () => {
  opened = await openOwnEmbedded()
  const names = opened.engine.run({ text: 'SELECT table_name FROM information_schema.tables', params: [] })
  tables = names.toArray().map((row) => String(row.toJSON()['table_name']))
}, 60_000)
afterAll(() => opened.engine.close())

/** The statements of a file, as a reader would run them one by one: a line that ends in `;` ends one. */
const statementsOf = (file: string) =>
  file
    .split(/;\n+/)
    .map((text) => text.trim())
    .filter((text) => text.split('\n').some((line) => line !== '' && !line.startsWith('--')))

const answerTo = (query: Sql) =>
  opened.engine
    .run(query)
    .toArray()
    .map((row) => JSON.stringify(row))

const file = (queries: readonly Sql[], said: readonly string[] = []) => sqlFile(queries, said, taken.sql)

const filter = { ...EMPTY_FILTER, years: { from: 2021, to: 2024 } }
const FIGURES: readonly (readonly [string, readonly Sql[]])[] = [
  ['the trend of the overview', [overviewShares(filter, 4)]],
  ['the map of reports', [coverage(EMPTY_FILTER)]],
  ['zeros', [zeros(filter, 'applications')]],
  ['disputes', [disputeYears(filter)]],
  ['outcomes', [outcomesTotal(filter)]],
  ['the leads', [findingsRateChanges(EMPTY_FILTER), leftOut({ ...EMPTY_FILTER, onlySound: true })]],
  ['the findings of the audit', [auditFindings(EMPTY_FILTER)]],
]

test.each(FIGURES)(
  'the SQL of %s, run from top to bottom, gives the rows that the figure was made of',
  (_, queries) => {
    const answers = queries.map(answerTo)
    const statements = statementsOf(file(queries))
    const ran = statements.map((text) => answerTo({ text, params: [] }))
    expect(ran.slice(-queries.length)).toEqual(answers)
    expect(answers.flat().length).toBeGreaterThan(0)
  },
)

test('derived tables are made anew before what reads them', () => {
  const statements = statementsOf(file([auditFindings(EMPTY_FILTER)]))
  expect(statements.length).toBeGreaterThan(1)
  for (const text of statements.slice(0, -1)) expect(text).toMatch(/^(?:--.*\n|\n)*CREATE OR REPLACE TABLE "/)
})

test('values stand in the statements as they are, also with quotes, line ends and semicolons', () => {
  const key = 'o\'Neill\n   ;\n-- ? "x"'
  const text = file([agencyReports(key)])
  expect(text).toContain(`'o''Neill\n   ;\n-- ? "x"'`)
  expect(answerTo({ text: text.trimEnd().replace(/;$/, ''), params: [] })).toEqual([])
})

test('what is said stands above as comments that nothing in it can end', () => {
  const text = file([coverage(EMPTY_FILTER)], ['标题\n; DROP TABLE report\u2028; SELECT 1', '来源：甲局'])
  expect(text.split('\n').slice(0, 3)).toEqual(['-- 标题 ; DROP TABLE report ; SELECT 1', '-- 来源：甲局', '--'])
  expect(text).toContain(`-- ${taken.sql.about[0]}\n`)
})

test('only the tables that are read are explained', () => {
  const text = file([coverage(EMPTY_FILTER)])
  expect(text).toContain(taken.sql.tables.report)
  expect(text).not.toContain(taken.sql.tables.section)
  expect(text).not.toContain(taken.sql.tables.restated)
})

test('every table that pages make is explained, and no other', () => {
  expect(Object.keys(taken.sql.tables).toSorted()).toEqual(tables.toSorted())
})
