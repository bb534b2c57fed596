import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditFindings } from '../../../src/data/queries/audit.ts'
import { EQUATION_STATES } from '../../../src/data/queries/auditEquations.ts'
import { REPORT_STATES } from '../../../src/data/queries/auditReports.ts'
import { sql, tableOf } from '../../../src/data/engine/sql.ts'
import { absentCells } from '../../../src/domain/forms/recognise.ts'
import { ABSENT, type Cell } from '../../../src/domain/cell.ts'
import { assessmentsOf } from '../../../src/domain/checks.ts'
import { ALL_CELLS, hasCell } from '../../../src/domain/forms/cells.ts'
import { CHANNELS } from '../../../src/domain/forms/form.ts'
import { FORMS, formOf } from '../../../src/domain/forms/forms.ts'
import { parseCell } from '../../../src/domain/parseCell.ts'
import { EMPTY_FILTER } from '../../../src/domain/question.ts'
import { toldFigures } from '../../../src/domain/told.ts'
import { openTestEngine, type TestEngine } from '../engine.ts'
import { load, textFile } from '../reports.ts'

/*
 * The audit's SQL and the domain's reading of one report must find the same in any report: forms of both editions, mixed
 * and unknown, with blanks, marks and absent cells everywhere. Figures are small, so that sums hold often enough.
 */

let engine: TestEngine
beforeAll(async () => {
  engine = await openTestEngine()
})
afterAll(() => engine.close())

const CHECKED = ALL_CELLS.filter(
  (cell) => cell.startsWith('app.') || CHANNELS.some(({ key }) => cell.startsWith(`${key}.`)),
)
const TOLD = ['received', 'granted', 'denied', 'reviews', 'suits'] as const

const text = fc.oneof(
  { weight: 12, arbitrary: fc.constant('0') },
  { weight: 3, arbitrary: fc.nat(3).map(String) },
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constant('/') },
)
const anyReport = fc.record({
  form: fc.constantFrom(...FORMS.map(({ id }) => id), 'mixed', ''),
  cells: fc.array(text, { minLength: CHECKED.length, maxLength: CHECKED.length }),
  told: fc.array(fc.oneof(fc.constant(''), fc.nat(4).map(String)), { minLength: TOLD.length, maxLength: TOLD.length }),
  absent: fc.subarray([...CHECKED], { maxLength: 20 }),
})
type Random = typeof anyReport extends fc.Arbitrary<infer One> ? One : never
/** A report that prints cells of both editions is a mixed one, whatever it calls itself. */
const report = anyReport.map((one): Random => ({
  ...one,
  cells: one.cells.map((cell, i) => (formOf(one.form) && !hasCell(one.form, CHECKED[i] ?? '') ? '' : cell)),
}))

const HEADER = ['agency', 'year', 'form', 'absent', ...TOLD.map((field) => `text.${field}`), ...CHECKED]

function csvOf(reports: readonly Random[]): string {
  const lines = reports.map(({ form, cells, told, absent }, i) => {
    const own = CHECKED.map((cell, at) => (absent.includes(cell) ? '' : cells[at]))
    return [`第${i}局`, 2022, form, absent.join(' '), ...told, ...own].join(',')
  })
  return [HEADER.join(','), ...lines].join('\n')
}

/** The report as the domain has it, made without the loader. */
function reportOf({ form, cells, told, absent }: Random) {
  const printed = new Set(CHECKED.filter((cell, i) => !absent.includes(cell) && cells[i] !== ''))
  const lacking = new Set([...absent, ...absentCells(form, printed)])
  const tellings = Object.fromEntries(TOLD.map((field, i) => [field, told[i] === '' ? null : Number(told[i])]))
  return {
    form,
    told: { received: null, granted: null, denied: null, reviews: null, suits: null, ...tellings },
    cell: (id: string): Cell => (lacking.has(id) ? ABSENT : parseCell(cells[CHECKED.indexOf(id)] ?? '', id)),
  }
}

const KINDS = ['row', 'column', 'official', 'channel'] as const

test('equations and told figures come out as the domain reads each report', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(report, { minLength: 1, maxLength: 30 }), async (reports) => {
      const loaded = await load(textFile('random.csv', csvOf(reports)))
      expect(loaded.dataset.reports).toBe(reports.length)
      await engine.load(loaded.tables)
      const found = engine.rows(auditFindings(EMPTY_FILTER))
      const foundOf = (i: number, rules: readonly string[]) =>
        found
          .filter(({ agency, rule }) => agency === `第${i}局` && rules.includes(rule))
          .map(({ check, left, right, reading }) => [check, left, right, reading].join(' '))
          .toSorted()
      const states = engine.rows({
        ...sql`SELECT e.*, "told.checked", "told.open" FROM ${tableOf(EQUATION_STATES)} AS e
          JOIN ${tableOf(REPORT_STATES)} AS r USING (report) ORDER BY report`,
        columns: [],
        read: (row) => [...KINDS, 'told'].map((kind) => [row.number(`${kind}.checked`), row.number(`${kind}.open`)]),
      })
      for (const [i, one] of reports.entries()) {
        const expected = reportOf(one)
        const assessed = assessmentsOf(expected)
        const broken = assessed.filter(({ outcome }) => outcome === 'broken')
        expect(foundOf(i, KINDS)).toEqual(
          broken.map(({ equation, left, right }) => [equation.id, left, right, null].join(' ')).toSorted(),
        )
        const told = toldFigures(expected)
        expect(foundOf(i, ['told'])).toEqual(
          told
            .filter(({ verdict }) => verdict !== 'equal' && verdict !== 'open')
            .map(({ field, told: words, printed, verdict }) =>
              [`told:${field}`, words, printed, verdict === 'differs' ? null : verdict].join(' '),
            )
            .toSorted(),
        )
        const isOpen = (outcome: string) => outcome === 'open'
        const counted = KINDS.map((kind) => {
          const own = assessed.filter(({ equation }) => equation.kind === kind).map(({ outcome }) => outcome)
          return [own.filter((outcome) => !isOpen(outcome)).length, own.filter(isOpen).length]
        })
        const toldOpen = told.filter(({ verdict }) => verdict === 'open').length
        expect(states[i]).toEqual([...counted, [told.length - toldOpen, toldOpen]])
      }
    }),
    { numRuns: 15, endOnFailure: true },
  )
})
