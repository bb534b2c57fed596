import { beforeAll, expect, test } from 'vitest'
import { auditFindings } from '../../../src/data/queries/audit.ts'
import { sql, tableOf } from '../../../src/data/engine/sql.ts'
import { EQUATION_STATES } from '../../../src/data/queries/auditEquations.ts'
import { YEAR_STATES } from '../../../src/data/queries/auditYears.ts'
import { EMPTY_FILTER } from '../../../src/domain/question.ts'
import type { AuditFinding } from '../../../src/domain/rules/finding.ts'
import type { RuleId } from '../../../src/domain/rules/rule.ts'
import { REAL_RECORDS, type RealRecord } from '../../domain/realReports.ts'
import { openEmbedded } from '../embedded.ts'

/*
 * The known answers on the 128 real reports, and beside each a second computation on the records of the file: the rows of
 * the forms are written out here, and nothing of the domain is used.
 */

let open: Awaited<ReturnType<typeof openEmbedded>>
let found: readonly AuditFinding[]
beforeAll(async () => {
  open = await openEmbedded()
  found = open.engine.rows(auditFindings(EMPTY_FILTER))
})

const of = (...rules: readonly RuleId[]) => found.filter(({ rule }) => rules.includes(rule))
const named = ({ agency, year, check, severity, left, right, reading }: AuditFinding) =>
  [agency.replace('平潭综合实验区', ''), year, check, severity, left, right, reading] as const

/** As lines, in one order. */
const sorted = (rows: readonly (readonly (string | number | null)[])[]) => rows.map((row) => row.join(' ')).toSorted()

const APPLICANTS = ['person', 'company', 'research', 'charity', 'legal', 'other']
const SHARED_OUTCOMES = `granted partial denied.secret denied.law denied.stability denied.third_party denied.internal
  denied.process denied.case_file denied.query unable.not_held unable.create unable.unclear refused.petition refused.repeat
  refused.publication refused.excessive refused.reissue`.split(/\s+/)
const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  'cn-2019': [...SHARED_OUTCOMES, 'other'],
  'cn-2021': [...SHARED_OUTCOMES, 'other.uncorrected', 'other.unpaid', 'other.misc'],
}

const value = (record: RealRecord, cell: string): number | null => {
  const text = record[cell] ?? ''
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null
}

/** The plainest reading: what is blank adds nothing, and a side with nothing printed says nothing. */
function sumOf(record: RealRecord, cells: readonly string[]): number | null {
  const values = cells.map((cell) => value(record, cell)).filter((one) => one !== null)
  return values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0)
}

/** The broken equations of a record: 文件 of the form that its layout shows; of a mixed one, the rows that it prints more of. */
function brokenIn(record: RealRecord): [string, number, number][] {
  const form = record['form'] ?? ''
  const printedOf = (rows: readonly string[]) => rows.filter((row) => value(record, `app.${row}.total`) !== null).length
  const fuller = printedOf(['other']) * 3 > printedOf(OUTCOMES['cn-2021']?.slice(-3) ?? []) ? 'cn-2019' : 'cn-2021'
  const outcomes = OUTCOMES[form] ?? OUTCOMES[fuller] ?? []
  const rows = ['received', 'carried_in', ...new Set(OUTCOMES[form] ?? Object.values(OUTCOMES).flat())]
  const equations: [string, readonly string[], readonly string[]][] = [
    ...[...rows, 'decided', 'carried_out'].map((row): [string, string[], string[]] => [
      `row:${row}`,
      APPLICANTS.map((applicant) => `app.${row}.${applicant}`),
      [`app.${row}.total`],
    ]),
    ...[...APPLICANTS, 'total'].flatMap((column): [string, string[], string[]][] => [
      [`column:${column}`, outcomes.map((row) => `app.${row}.${column}`), [`app.decided.${column}`]],
      [
        `official:${column}`,
        [`app.received.${column}`, `app.carried_in.${column}`],
        [`app.decided.${column}`, `app.carried_out.${column}`],
      ],
    ]),
    ...['review', 'suit_direct', 'suit_after'].map((channel): [string, string[], string[]] => [
      `channel:${channel}`,
      ['upheld', 'corrected', 'other', 'pending'].map((result) => `${channel}.${result}`),
      [`${channel}.total`],
    ]),
  ]
  return equations.flatMap(([id, left, right]) => {
    const [a, b] = [sumOf(record, left), sumOf(record, right)]
    return a === null || b === null || a === b ? [] : [[id, a, b]]
  })
}

test('exactly the 22 reports that break a sum or an equation, with the 73 equations a second computation finds', () => {
  const equations = of('row', 'column', 'official', 'channel')
  const written = (agency: string, year: number, check: string, left: number | null, right: number | null) =>
    [agency, year, check, left, right].join(' ')
  const second = REAL_RECORDS.flatMap((record) =>
    brokenIn(record).map(([check, left, right]) =>
      written(record['agency'] ?? '', Number(record['year']), check, left, right),
    ),
  )
  expect(
    equations.map(({ agency, year, check, left, right }) => written(agency, year, check, left, right)).toSorted(),
  ).toEqual(second.toSorted())
  expect(new Set(equations.map(({ report }) => report)).size).toBe(22)
  expect(equations).toHaveLength(73)
  expect(new Set(equations.map(({ severity }) => severity))).toEqual(new Set(['error']))
})

test('106 of 128 reports pass, and none is left without an equation that could be assessed', () => {
  const [counts] = open.engine.rows({
    ...sql`SELECT count(*) FILTER (WHERE broken = 0 AND "row.checked" + "column.checked" + "official.checked" + "channel.checked" > 0) AS passes,
        count(*) FILTER (WHERE broken > 0) AS breaks FROM ${tableOf(EQUATION_STATES)}`,
    columns: [],
    read: (row) => [row.number('passes'), row.number('breaks')],
  })
  expect(counts).toEqual([106, 22])
})

test('the eight contradictory zeros of applications and the nine applications that they hide in 2024', () => {
  const zeros = of('zero').filter(({ check }) => check === 'zero:applications')
  expect(sorted(zeros.map(named))).toEqual(
    sorted([
      ['农业农村局', 2024, 'zero:applications', 'error', 0, 3, null],
      ['农业农村局', 2025, 'zero:applications', 'error', 0, 1, null],
      ['君山片区管理局', 2022, 'zero:applications', 'error', 0, 5, null],
      ['旅游与文化体育局', 2025, 'zero:applications', 'error', 0, 1, null],
      ['海坛片区管理局', 2021, 'zero:applications', 'error', 0, 1, null],
      ['海坛片区管理局', 2024, 'zero:applications', 'error', 0, 6, null],
      ['海坛片区管理局', 2025, 'zero:applications', 'error', 0, 2, null],
      ['综合执法与应急管理局', 2024, 'zero:applications', 'doubt', 0, 4, null],
    ]),
  )
  const hidden = zeros.filter(({ year, severity }) => year === 2024 && severity === 'error')
  expect(hidden.reduce((sum, { right }) => sum + (right ?? 0), 0)).toBe(9)
  // The area prints 218; its units' printed totals fall short by just these.
  const units2024 = REAL_RECORDS.filter(
    (record) => record['year'] === '2024' && record['parent'] === '平潭综合实验区',
  ).map((record) => value(record, 'app.received.total') ?? 0)
  expect(218 - units2024.reduce((sum, one) => sum + one, 0)).toBe(9)
})

test('宿迁 2024 and 沭阳 2025 are notices that name the matching reading, 综合执法 2024 is a doubt', () => {
  const told = of('told')
  expect(told.filter(({ agency }) => agency.startsWith('宿迁市')).map(named)).toEqual([
    ['宿迁市人民政府', 2023, 'told:received', 'notice', 3607, 3511, 'carried'],
    ['宿迁市人民政府', 2024, 'told:reviews', 'notice', 134, 170, 'pending'],
    ['宿迁市人民政府', 2024, 'told:suits', 'notice', 57, 77, 'pending'],
    ['宿迁市沭阳县人民政府', 2025, 'told:received', 'notice', 749, 713, 'carried'],
  ])
  expect(
    told.filter(({ agency, year }) => agency.endsWith('综合执法与应急管理局') && year === 2024).map(named),
  ).toEqual([['综合执法与应急管理局', 2024, 'told:received', 'doubt', 4, 0, null]])
  // Second computation: what is told and printed, over all records.
  const second = REAL_RECORDS.flatMap((record) => {
    const compare = (
      field: string,
      totals: readonly string[],
      pending: readonly string[],
      carried: readonly string[],
    ) => {
      const words = value(record, `text.${field}`)
      const table = sumOf(record, totals)
      if (words === null || table === null || words === table) return []
      const rest = [
        ...carried.map((cell) => table + (value(record, cell) ?? NaN)),
        ...(pending.length > 0 ? [table - (sumOf(record, pending) ?? NaN)] : []),
      ]
      return [`${record['agency']} ${record['year']} told:${field} ${rest.includes(words) ? 'notice' : 'doubt'}`]
    }
    return [
      ...compare('received', ['app.received.total'], [], ['app.carried_in.total']),
      ...compare('reviews', ['review.total'], ['review.pending'], []),
      ...compare('suits', ['suit_direct.total', 'suit_after.total'], ['suit_direct.pending', 'suit_after.pending'], []),
    ]
  })
  expect(told.map(({ agency, year, check, severity }) => `${agency} ${year} ${check} ${severity}`).toSorted()).toEqual(
    second.toSorted(),
  )
})

/** The record of the same agency of the year before. */
function before(record: RealRecord): RealRecord | undefined {
  return REAL_RECORDS.find(
    (other) =>
      other['agency'] === record['agency'] &&
      other['code'] === record['code'] &&
      Number(other['year']) === Number(record['year']) - 1,
  )
}

test('one carry-over break of 102 pairs', () => {
  const pairs = REAL_RECORDS.flatMap((record) => {
    const out = value(before(record) ?? {}, 'app.carried_out.total')
    const into = value(record, 'app.carried_in.total')
    return out === null || into === null ? [] : [{ record, out, into }]
  })
  expect(pairs).toHaveLength(102)
  const [counted] = open.engine.rows({
    ...sql`SELECT sum("carry.checked")::DOUBLE AS checked FROM ${tableOf(YEAR_STATES)}`,
    columns: [],
    read: (row) => row.number('checked'),
  })
  expect(counted).toBe(102)
  expect(of('carry').map(named)).toEqual(
    pairs
      .filter(({ out, into }) => out !== into)
      .map(({ record, out, into }) => [
        record['agency']?.replace('平潭综合实验区', ''),
        Number(record['year']),
        'carry:total',
        'doubt',
        out,
        into,
        null,
      ]),
  )
  expect(of('carry').map(named)).toEqual([['农业农村局', 2023, 'carry:total', 'doubt', 0, 7, null]])
})

test('36 of 118 roll-forwards of what is in force do not come out', () => {
  const rolls = REAL_RECORDS.flatMap((record) => {
    const last = before(record)
    if (!last || last['form'] === 'cn-2019' || record['form'] === 'cn-2019') return []
    return ['rules', 'normative'].flatMap((what) => {
      const [start, made, repealed, end] = [
        value(last, `${what}.in_force`),
        value(record, `${what}.made`),
        value(record, `${what}.repealed`),
        value(record, `${what}.in_force`),
      ]
      if (start === null || made === null || repealed === null || end === null) return []
      return [{ id: `${record['agency']} ${record['year']} inForce:${what}`, holds: start + made - repealed === end }]
    })
  })
  expect(rolls).toHaveLength(118)
  expect(
    of('inForce')
      .map(({ agency, year, check }) => `${agency} ${year} ${check}`)
      .toSorted(),
  ).toEqual(rolls.flatMap(({ id, holds }) => (holds ? [] : [id])).toSorted())
  expect(of('inForce')).toHaveLength(36)
  expect(new Set(of('inForce').map(({ severity }) => severity))).toEqual(new Set(['notice']))
})

test('units exceed the area in 2022 received, 2021 decided and 2023 carried in, and nowhere else', () => {
  const cells = ['received', 'carried_in', 'decided', 'carried_out'].map((row) => `app.${row}.total`)
  const second = REAL_RECORDS.filter((record) => record['scope'] === 'area').flatMap((area) => {
    const units = REAL_RECORDS.filter(
      (record) => record['year'] === area['year'] && record['parent'] === area['agency'],
    )
    return [...cells, 'review.total', 'suit_direct.total', 'suit_after.total'].flatMap((cell) => {
      const [whole, sum] = [value(area, cell), units.reduce((all, unit) => all + (value(unit, cell) ?? 0), 0)]
      return whole !== null && units.length > 0 && sum > whole
        ? [[area['year'], `units:${cell}`, whole, sum].join(' ')]
        : []
    })
  })
  expect(of('units').map(({ year, check, left, right }) => [year, check, left, right].join(' '))).toEqual(second)
  expect(second).toEqual([
    '2021 units:app.decided.total 69 70',
    '2022 units:app.received.total 74 78',
    '2023 units:app.carried_in.total 0 7',
  ])
})

test('rules made by a county department, jumps and editions of the form, each as the records have them', () => {
  expect(sorted(of('impossible').map(named))).toEqual([
    '国有资产管理局 2021 impossible:rules.in_force error 1 0 ',
    '国有资产管理局 2021 impossible:rules.made error 1 0 ',
  ])
  const jumping = ['app.received.total', 'review.total', 'suit_direct.total', 'suit_after.total', 'normative.made']
  const jumps = REAL_RECORDS.flatMap((record) =>
    [...jumping, 'licensing.decisions', 'penalties.decisions', 'coercion.decisions'].flatMap((cell) => {
      const [was, is] = [value(before(record) ?? {}, cell), value(record, cell)]
      if (was === null || is === null) return []
      const isJump = Math.abs(is - was) >= 30 && Math.max(is, was) >= 5 * Math.min(is, was)
      return isJump ? [`${record['agency']} ${record['year']} jump:${cell}`] : []
    }),
  )
  expect(
    of('jump')
      .map(({ agency, year, check }) => `${agency} ${year} ${check}`)
      .toSorted(),
  ).toEqual(jumps.toSorted())
  const editions = REAL_RECORDS.filter(({ form, year }) => form !== (Number(year) < 2021 ? 'cn-2019' : 'cn-2021')).map(
    ({ agency, year }) => `${agency} ${year}`,
  )
  expect(
    of('layout')
      .map(({ agency, year }) => `${agency} ${year}`)
      .toSorted(),
  ).toEqual(editions.toSorted())
  expect(editions).toHaveLength(5)
  expect(of('early')).toEqual([])
})

test('a filter leaves in the findings of its reports alone', () => {
  const filter = { ...EMPTY_FILTER, years: { from: 2022, to: 2022 } }
  const all = found.filter(({ year }) => year === 2022)
  expect(open.engine.rows(auditFindings(filter))).toEqual(all)
  expect(all.length).toBeGreaterThan(0)
})
