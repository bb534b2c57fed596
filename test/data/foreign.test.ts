import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { guessMapping } from '../../src/data/guessMapping.ts'
import type { Loaded } from '../../src/data/load.ts'
import { ident, sql, tableOf as derivedTable, type DerivedTable } from '../../src/data/engine/sql.ts'
import { auditFindings } from '../../src/data/queries/audit.ts'
import { EQUATION_STATES } from '../../src/data/queries/auditEquations.ts'
import { YEAR_STATES } from '../../src/data/queries/auditYears.ts'
import { zeros } from '../../src/data/queries/zeros.ts'
import { readTable, type TableRead } from '../../src/data/readers/read.ts'
import { surveyTables } from '../../src/data/surveyTables.ts'
import { isBalanced } from '../../src/domain/problem.ts'
import type { ColumnUse, Mapping } from '../../src/domain/mapping.ts'
import { mappingForTwin } from '../../src/domain/mappingChange.ts'
import { EMPTY_FILTER } from '../../src/domain/question.ts'
import type { RowAnswers } from '../../src/domain/rowQuestions.ts'
import { EVERY_ROW } from '../../src/domain/rowRules.ts'
import { zerosModel } from '../../src/views/zeros/model.ts'
import { openTestEngine } from './engine.ts'
import { columnsOf, load, rowsOf, type TestFile } from './reports.ts'

const SHARED = '../shared/data'

async function tableOf(path: string): Promise<TableRead> {
  const read = await readTable({ name: path, bytes: readFileSync(path) })
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.table
}

/** A file whose guessed mapping the reader has changed in some columns, found by their header; every row is kept. */
async function mappedByHand(path: string, columns: Record<string, ColumnUse>): Promise<TestFile> {
  const name = path.split('/').at(-1) ?? path
  const table = await tableOf(path)
  const guess = guessMapping(name, table)
  const mapping: Mapping = {
    ...guess,
    rows: EVERY_ROW,
    columns: guess.columns.map((use, i) => columns[table.header[i] ?? ''] ?? use),
  }
  return { name, bytes: readFileSync(path), settings: { mapping } }
}

describe.skipIf(!existsSync(SHARED))('510 Scottish authorities, 2013 to 2020, one file a year', () => {
  let loaded: Loaded
  beforeAll(async () => {
    const files = readdirSync(`${SHARED}/scotland`).filter((name) => /^\d{4}\.csv$/.test(name))
    const requests: ColumnUse = { use: 'cell', cell: 'app.received.total' }
    const paths = files.map((name) => `${SHARED}/scotland/${name}`)
    loaded = await load(...(await Promise.all(paths.map((path) => mappedByHand(path, { 'FOISA requests': requests })))))
  })

  test('agency and year are found, headers that repeat are told', () => {
    expect(loaded.dataset.reports).toBe(510 * 8)
    expect(loaded.dataset.agencies).toHaveLength(510)
    expect(loaded.dataset.years).toEqual([2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020])
    const repeated = loaded.dataset.files.map(
      ({ mapping }) =>
        mapping?.columns.filter((column) => column.use === 'ignored' && column.why === 'repeated').length,
    )
    expect(repeated).toEqual(Array.from({ length: 8 }, () => 2))
  })

  test('a blank is not a zero: 31 authorities with three zero years in a row, not 292', () => {
    const figures = new Map<string, (number | null)[]>()
    const rows = rowsOf(loaded, 'report', ['agency_key', 'year', 'app.received.total']).toSorted(
      (a, b) => Number(a['year']) - Number(b['year']),
    )
    for (const row of rows) {
      const agency = String(row['agency_key'])
      figures.set(agency, [...(figures.get(agency) ?? []), Number(row['app.received.total'] ?? NaN)])
    }
    const withRun = (isZero: (value: number | null) => boolean) =>
      [...figures.values()].filter((years) => years.some((_, i) => i > 1 && years.slice(i - 2, i + 1).every(isZero)))
        .length
    expect(withRun((value) => value === 0)).toBe(31)
    expect(withRun((value) => value === 0 || Number.isNaN(value))).toBe(292)
  })

  test('sums and blanks by year are those of the source', () => {
    const rows = rowsOf(loaded, 'report', ['year', 'app.received.total'])
    const of = (year: number) => rows.filter((row) => row['year'] === year).map((row) => row['app.received.total'])
    const sum = (year: number) => of(year).reduce<number>((total, value) => total + Number(value), 0)
    expect([2013, 2016, 2020].map(sum)).toEqual([38_789, 64_542, 62_300])
    expect([2013, 2016, 2020].map((year) => of(year).filter((value) => value === null).length)).toEqual([314, 228, 3])
    // Blank, not absent: the file has the column.
    const absent = rowsOf(loaded, 'absence', ['cell']).map((row) => row['cell'])
    expect(absent).toContain('app.decided.total')
    expect(absent).not.toContain('app.received.total')
  })
})

test.skipIf(!existsSync(SHARED))(
  'the American figures say the same from CSV and from Parquet',
  { timeout: 60_000 },
  async () => {
    const columns: Record<string, ColumnUse> = {
      req_received: { use: 'cell', cell: 'app.received.total' },
      req_processed: { use: 'cell', cell: 'app.decided.total' },
      req_pending_end: { use: 'cell', cell: 'app.carried_out.total' },
      component: { use: 'identity', field: 'county' },
    }
    const file = (ending: string) =>
      mappedByHand(`${SHARED}/us-foia/us_foia_component_year_2008_2024.${ending}`, columns)
    const [csv, parquet] = [await load(await file('csv')), await load(await file('parquet'))]
    const differing = (table: string) => {
      const other = columnsOf(parquet, table)
      return [...columnsOf(csv, table)].flatMap(([name, values]) =>
        isDeepStrictEqual(values, other.get(name)) ? [] : [name],
      )
    }
    expect(differing('report').toSorted()).toEqual(['file', 'line'])
    expect(differing('mark')).toEqual([])
    expect(differing('absence')).toEqual([])
    // 7,635 rows; the key agency, component and year occurs again in what is left out.
    expect(csv.dataset.reports + csv.dataset.duplicates.length).toBe(7_635)
    expect(csv.dataset.files[0]?.ledger).toMatchObject({
      loaded: csv.dataset.reports,
      rejected: csv.dataset.duplicates.length,
    })
  },
)

/** Files as the mapping screen has them: what it proposes, changed by column header, and read with these answers. */
async function throughScreen(
  paths: readonly string[],
  answers: RowAnswers,
  changed: (header: string) => ColumnUse | null = () => null,
) {
  const files = await Promise.all(
    paths.map(async (path) => ({ name: path.split('/').at(-1) ?? path, table: await tableOf(path), path })),
  )
  const proposed = surveyTables(files, { mapping: null, answers })
  const columns = proposed.mapping.columns.map((use, i) => changed(files[0]?.table.header[i] ?? '') ?? use)
  const survey = surveyTables(files, { mapping: { ...proposed.mapping, columns }, answers })
  const { rules, mapping } = survey
  if (!rules) throw new Error('a question is open')
  const read = files.map(({ name, path, table }): TestFile => {
    const own = mappingForTwin({ ...mapping, rows: rules }, guessMapping(name, table))
    return { name, bytes: readFileSync(path), settings: { mapping: own } }
  })
  return { survey, loaded: await load(...read) }
}

const UNUSED: ColumnUse = { use: 'ignored', why: 'byReader' }

describe.skipIf(!existsSync(SHARED))('Scotland through the mapping screen', { timeout: 60_000 }, () => {
  const scotland = () =>
    readdirSync(`${SHARED}/scotland`)
      .filter((name) => /^\d{4}\.csv$/.test(name))
      .map((name) => `${SHARED}/scotland/${name}`)

  /** Authorities with three zero years in a row: as printed, and if a blank were a zero. */
  async function running(changed?: (header: string) => ColumnUse | null) {
    const { loaded, survey } = await throughScreen(scotland(), {}, changed)
    const engine = await openTestEngine()
    await engine.load(loaded.tables)
    const model = zerosModel(engine.rows(zeros(EMPTY_FILTER, 'applications')), loaded.dataset, EMPTY_FILTER)
    engine.close()
    return { model, survey }
  }

  test('nothing is to be asked of its rows, and its sums are those of the source', async () => {
    const { survey } = await throughScreen(scotland(), {})
    expect(survey.questions).toEqual([])
    expect(survey.outcome).toMatchObject({ reports: 4_080, agencies: 510 })
    expect(survey.outcome?.years).toHaveLength(8)
    // The eight sums of the source's page added up; 1,526 is the sum of its blanks.
    expect(survey.outcome?.sums[0]).toEqual({
      cell: 'app.received.total',
      sum: 502_070,
      numbers: 2_554,
      blanks: 1_526,
      marks: 0,
    })
  })

  test('the zero finder says 31, and 292 if blanks are counted as zero', async () => {
    const onlyRequests = (header: string) => (header.startsWith('FOISA - ') ? UNUSED : null)
    const { model } = await running(onlyRequests)
    expect(model.running).toMatchObject({ strict: 31, loose: 292 })
    expect(model.counts.confirmed).toBe(7 + 8 + 16 + 51 + 55 + 43 + 132 + 114)
    expect(model.counts.unstated).toBe(314 + 291 + 277 + 228 + 202 + 204 + 7 + 3)
  })

  test('three authorities that print no request and released something contradict themselves: 30, 31 if believed', async () => {
    const { model } = await running()
    expect(model.counts.contradictory).toBe(3)
    expect(model.running).toEqual({ strict: 30, believed: 31, loose: 292 })
  })
})

test.skipIf(!existsSync(SHARED))('the American table through the mapping screen', { timeout: 60_000 }, async () => {
  const path = `${SHARED}/us-foia/us_foia_component_year_2008_2024.csv`
  const { survey, loaded } = await throughScreen([path], { parts: 'overall', repeated: 'first' })
  expect(survey.questions.map(({ kind, rows, others }) => [kind, rows, others])).toEqual([
    ['parts', 1_797, 5_838],
    // Interior 2009 and Housing Finance 2015 stand in two source files each.
    ['repeated', 4, 2],
  ])
  expect(survey.questions[0]?.sums.filter(({ year }) => [2008, 2016, 2023].includes(year))).toEqual([
    { year: 2008, plain: 1_021_460, once: 560_978 },
    { year: 2016, plain: 1_501_463, once: 788_769 },
    { year: 2023, plain: 2_355_727, once: 1_199_699 },
  ])
  const cells = ['carried_in', 'received', 'decided', 'carried_out'].map((row) => `app.${row}.total`)
  const rows = rowsOf(loaded, 'report', cells)
  expect(rows).toHaveLength(1_797 - 2)
  const broken = rows.filter((row) => {
    const [start, received, processed, end] = cells.map((cell) => Number(row[cell]))
    return (start ?? NaN) + (received ?? NaN) - (processed ?? NaN) !== end
  })
  expect(broken).toEqual([])
  expect(survey.outcome?.balance).toEqual({ of: 1_795, differing: 0 })
  // The audit says the same, and of the year after: 525 of 1,657 pairs do not carry in what was carried out.
  const engine = await openTestEngine()
  await engine.load(loaded.tables)
  const found = engine.rows(auditFindings(EMPTY_FILTER))
  const counted = (table: DerivedTable, column: string) =>
    engine.rows({
      ...sql`SELECT sum(${ident(column)})::DOUBLE AS n FROM ${derivedTable(table)}`,
      columns: [],
      read: (row) => row.number('n'),
    })[0]
  expect(found.filter(({ rule }) => rule === 'official')).toEqual([])
  expect(counted(EQUATION_STATES, 'official.checked')).toBe(1_795)
  expect(found.filter(({ rule }) => rule === 'carry')).toHaveLength(525)
  expect(counted(YEAR_STATES, 'carry.checked')).toBe(1_657)
  engine.close()
  // The two that repeat balance too: 0 of all 1,797.
  const again = { parts: 'overall', repeated: 'last' } as const
  const last = await throughScreen([path], again)
  expect(last.survey.outcome?.balance).toEqual({ of: 1_795, differing: 0 })
})

test.skipIf(!existsSync(SHARED))(
  'the American table with both grains: each request once',
  { timeout: 60_000 },
  async () => {
    const path = `${SHARED}/us-foia/us_foia_component_year_2008_2024.csv`
    const { loaded } = await throughScreen([path], { parts: 'both', repeated: 'first' })
    // 7,635 rows, of which 26 repeat agency, component and year.
    expect(loaded.dataset.reports).toBe(7_635 - 26)
    const covered = new Set(rowsOf(loaded, 'covered').map((row) => row['report']))
    const of2016 = rowsOf(loaded, 'report', ['id', 'year', 'app.received.total']).filter((row) => row['year'] === 2016)
    const sum = (rows: typeof of2016) => rows.reduce((all, row) => all + Number(row['app.received.total'] ?? 0), 0)
    expect(sum(of2016)).toBe(1_501_463)
    expect(sum(of2016.filter(({ id = null }) => !covered.has(id)))).toBe(788_769)
  },
)

const INPUTS = '../shared/inputs'

test.skipIf(!existsSync(INPUTS)).each(['csv', 'encodings', 'parquet', 'payloads'])(
  'each file of inputs/%s is shown with a balanced ledger, or refused with a reason',
  { timeout: 120_000 },
  async (folder) => {
    const files = readdirSync(`${INPUTS}/${folder}`, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    const counts: Record<string, number> = {}
    const faults: string[] = []
    for (const { parentPath, name } of files) {
      const { dataset } = await load({ name, bytes: readFileSync(`${parentPath}/${name}`), settings: {} })
      const [reading] = dataset.files
      if (!reading) throw new Error(`${name} has no reading`)
      const [problem] = reading.problems
      const kind = problem?.kind ?? 'loaded'
      counts[kind] = (counts[kind] ?? 0) + 1
      if (problem?.kind === 'unreadable') continue
      const { ledger, preview, rejected, mapping, header } = reading
      if (!ledger || !isBalanced(ledger) || ledger.rejected !== rejected.length) faults.push(`${name}: ledger`)
      if (ledger && preview.length !== Math.min(20, ledger.loaded)) faults.push(`${name}: preview`)
      if (mapping?.columns.length !== header.length) faults.push(`${name}: mapping`)
    }
    console.info(`inputs/${folder}: ${files.length} files, ${JSON.stringify(counts)}`)
    expect(faults).toEqual([])
  },
)
