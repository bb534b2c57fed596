import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  classify,
  lensCells,
  LENSES,
  readReason,
  writeReason,
  ZERO_CLASSES,
  type Lens,
} from '../../src/domain/activity.ts'
import { ALL_CELLS, cellsOf } from '../../src/domain/forms/cells.ts'
import { FORMS } from '../../src/domain/forms/forms.ts'
import { ABSENT, type Cell } from '../../src/domain/cell.ts'
import type { Report } from '../../src/domain/report.ts'
import { EMBEDDED, embedded, figure } from './embeddedReports.ts'
import { printed } from './printedReport.ts'

const classOf = (lens: Lens, report: Pick<Report, 'form' | 'told' | 'cell'>) => classify(lens, report).zeroClass

function counts(lens: Lens): Record<string, number> {
  const found: Record<string, number> = {}
  for (const report of EMBEDDED) found[classOf(lens, report)] = (found[classOf(lens, report)] ?? 0) + 1
  return found
}

const TOTALS = ['app.received.total', 'app.carried_in.total', 'app.decided.total', 'app.carried_out.total']
const zeros = Object.fromEntries(TOTALS.map((cell) => [cell, '0']))

test('applications: 79 active, 41 confirmed, 8 contradictory, no others', () => {
  expect(counts('applications')).toEqual({ active: 79, confirmed: 41, contradictory: 8 })
})

test('the eight contradictory reports, each with what speaks against its zeros', () => {
  const contradictory = EMBEDDED.filter((report) => classOf('applications', report) === 'contradictory')
  const said = contradictory.map((report) => {
    const reason = classify('applications', report).reason
    const loudest = Math.max(0, ...(reason?.cells ?? []).map(({ value }) => value))
    return `${report.name.replace('平潭综合实验区', '')} ${report.year}: ${reason?.cells.length} ${loudest} ${reason?.told}`
  })
  // Cells above 0, the highest of them, and what the narrative tells, read off the printed tables.
  expect(said).toEqual([
    '农业农村局 2024: 4 3 3',
    '农业农村局 2025: 4 6 1',
    '君山片区管理局 2022: 3 5 null',
    '旅游与文化体育局 2025: 3 1 null',
    '海坛片区管理局 2021: 1 1 null',
    '海坛片区管理局 2024: 8 5 6',
    '海坛片区管理局 2025: 4 2 2',
    '综合执法与应急管理局 2024: 0 0 4',
  ])
  expect(contradictory.every((report) => classify('applications', report).reason?.printsZero)).toBe(true)
})

test('disclosure: 111 active, 17 confirmed; litigation: 25 active, 99 confirmed, 3 contradictory, 1 partly', () => {
  expect(counts('disclosure')).toEqual({ active: 111, confirmed: 17 })
  expect(counts('litigation')).toEqual({ active: 25, confirmed: 99, contradictory: 3, partly: 1 })
})

test('a few lines that know nothing of classify count the same', () => {
  const channels = ['review', 'suit_direct', 'suit_after']
  const totals = EMBEDDED.map((report) => channels.map((channel) => figure(report, `${channel}.total`)))
  expect(totals.filter((all) => all.some((value) => (value ?? 0) > 0))).toHaveLength(25)
  expect(totals.filter((all) => all.every((value) => value === 0))).toHaveLength(99 + 3)
  expect(totals.filter((all) => all.includes(null) && !all.some((value) => (value ?? 0) > 0))).toHaveLength(1)

  const flow = /\.(made|repealed|new|disclosed|decisions|amount|items)$/
  const flows = EMBEDDED.map((report) =>
    ALL_CELLS.filter((cell) => flow.test(cell)).flatMap((cell) => figure(report, cell) ?? []),
  )
  expect(flows.filter((values) => values.some((value) => value > 0))).toHaveLength(111)
  expect(flows.filter((values) => values.length > 0 && values.every((value) => value === 0))).toHaveLength(17)
})

test('阎村镇 2021 leaves its reviews blank beside suits of 0: partly; its applications are confirmed zeros', () => {
  const report = embedded('阎村镇人民政府', 2021)
  expect(classify('litigation', report)).toEqual({ zeroClass: 'partly', reason: null })
  expect(classOf('applications', report)).toBe('confirmed')
})

test('洪泽区 2023 prints 0 reviews over 10 upheld and 1 corrected', () => {
  expect(classify('litigation', embedded('洪泽区人民政府', 2023)).reason).toEqual({
    cells: [
      { cell: 'review.upheld', value: 10 },
      { cell: 'review.corrected', value: 1 },
      { cell: 'suit_after.upheld', value: 5 },
    ],
    told: null,
    printsZero: true,
  })
})

test('each class, in the order in which it is asked', () => {
  const received = (text: string) => ({ ...zeros, 'app.received.total': text })
  expect(classOf('applications', printed({ ...received('1'), 'app.granted.person': '3' }))).toBe('active')
  expect(classOf('applications', printed({ ...zeros, 'app.granted.person': '3' }))).toBe('contradictory')
  expect(classOf('applications', printed(zeros, { told: { received: 4 } }))).toBe('contradictory')
  expect(classOf('applications', printed(zeros))).toBe('confirmed')
  expect(classOf('applications', printed({}, { told: { received: 0 } }))).toBe('told')
  expect(classOf('applications', printed({}))).toBe('unstated')
  expect(classOf('applications', printed({ 'app.received.total': '/' }))).toBe('unstated')
  expect(classOf('applications', printed({ 'app.received.total': '0' }))).toBe('partly')
  expect(classOf('applications', printed({ 'app.received.total': '0' }, { told: { received: 0 } }))).toBe('partly')
})

test('the narrative tells a litigation zero only if it tells both: no reviews and no suits', () => {
  expect(classOf('litigation', printed({}, { told: { reviews: 0, suits: 0 } }))).toBe('told')
  expect(classOf('litigation', printed({}, { told: { reviews: 0 } }))).toBe('unstated')
  expect(classify('litigation', printed({}, { told: { reviews: 0, suits: 2 } }))).toEqual({
    zeroClass: 'contradictory',
    reason: { cells: [], told: 2, printsZero: false },
  })
})

test('stocks are no activity of the year, and an absent row is not waited for', () => {
  const flows = lensCells('disclosure', 'cn-2021').totals
  expect(flows).not.toContain('normative.in_force')
  const report = printed({ ...Object.fromEntries(flows.map((cell) => [cell, '0'])), 'normative.in_force': '23' })
  expect(classOf('disclosure', report)).toBe('confirmed')
  const withoutRules = { ...report, cell: (id: string) => (id.startsWith('rules.') ? ABSENT : report.cell(id)) }
  expect(classOf('disclosure', withoutRules)).toBe('confirmed')
  expect(classOf('disclosure', { ...report, cell: () => ABSENT })).toBe('unstated')
  expect(classOf('disclosure', printed({ 'licensing.decisions': '0' }, { told: { received: 9 } }))).toBe('partly')
})

const cellArbitrary: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Cell>({ state: 'number', value: 0 }) },
  { weight: 1, arbitrary: fc.integer({ min: -2, max: 9 }).map((value): Cell => ({ state: 'number', value })) },
  { weight: 2, arbitrary: fc.constantFrom<Cell>({ state: 'blank' }, { state: 'mark', raw: '/' }, ABSENT) },
)
const toldArbitrary = fc.option(fc.nat(2))
const reportArbitrary = fc
  .record({
    form: fc.constantFrom('cn-2021', 'cn-2019', 'mixed', ''),
    totals: fc.array(cellArbitrary, { minLength: 12, maxLength: 12 }),
    parts: fc.array(cellArbitrary, { maxLength: 3 }),
    told: fc.record({
      received: toldArbitrary,
      granted: fc.constant(null),
      denied: fc.constant(null),
      reviews: toldArbitrary,
      suits: toldArbitrary,
    }),
  })
  .map(({ form, totals, parts, told }) => ({
    form,
    told,
    cell: (id: string): Cell => {
      const at = ALL_CELLS.indexOf(id)
      return (id.endsWith('.total') ? totals[at % totals.length] : parts[at % 29]) ?? { state: 'number', value: 0 }
    },
  }))

test('the classes are exhaustive and exclusive: each report has exactly the first that its figures fit', () => {
  fc.assert(
    fc.property(reportArbitrary, fc.constantFrom(...LENSES), (report, lens) => {
      const { totals, parts, told } = lensCells(lens, report.form)
      const expected = totals.map((id) => report.cell(id)).filter((cell) => cell.state !== 'absent')
      const values = expected.map((cell) => (cell.state === 'number' ? cell.value : null))
      const above =
        parts.some((id) => (figure(report, id) ?? 0) > 0) || told.some((word) => (report.told[word] ?? 0) > 0)
      const fits = {
        active: values.some((value) => (value ?? 0) > 0),
        contradictory: above,
        confirmed: values.length > 0 && values.every((value) => value === 0),
        told:
          values.every((value) => value === null) && told.length > 0 && told.every((word) => report.told[word] === 0),
        unstated: values.every((value) => value === null),
        partly: true,
        missing: false,
      }
      const { zeroClass, reason } = classify(lens, report)
      expect(zeroClass).toBe(ZERO_CLASSES.find((one) => fits[one]))
      expect(reason !== null).toBe(zeroClass === 'contradictory')
      expect(readReason(reason && writeReason(reason))).toEqual(reason)
    }),
    { seed: 2021, numRuns: 2000 },
  )
})

test('text that is no reason reads as none', () => {
  for (const text of [
    null,
    '',
    '{',
    '[]',
    'null',
    '{"cells":[],"told":"4","printsZero":true}',
    '{"cells":[{}],"told":null}',
  ])
    expect(readReason(text)).toBeNull()
})

test('every cell of table 3 is asked once, as a total or as a part', () => {
  for (const form of FORMS) {
    const { totals, parts } = lensCells('applications', form.id)
    expect([...totals, ...parts].toSorted()).toEqual(
      cellsOf(form)
        .filter((cell) => cell.startsWith('app.'))
        .toSorted(),
    )
  }
})
