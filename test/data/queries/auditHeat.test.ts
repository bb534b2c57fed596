import { beforeAll, expect, test } from 'vitest'
import { auditFindings } from '../../../src/data/queries/audit.ts'
import { auditHeat, type HeatRow } from '../../../src/data/queries/auditHeat.ts'
import { assessmentsOf } from '../../../src/domain/checks.ts'
import { EMPTY_FILTER } from '../../../src/domain/question.ts'
import { SEVERITIES } from '../../../src/domain/rules/rule.ts'
import { EMBEDDED } from '../../domain/embeddedReports.ts'
import { openEmbedded } from '../embedded.ts'

let open: Awaited<ReturnType<typeof openEmbedded>>
let rows: readonly HeatRow[]
beforeAll(async () => {
  open = await openEmbedded()
  rows = open.engine.rows(auditHeat(EMPTY_FILTER))
})

test('one row a report; 73 equations are broken in 22 of them, which are all errors', () => {
  expect(rows).toHaveLength(128)
  const broken = rows.filter((row) => row.broken > 0)
  expect(broken).toHaveLength(22)
  expect(broken.reduce((sum, row) => sum + row.broken, 0)).toBe(73)
  expect(new Set(broken.map(({ worst }) => worst))).toEqual(new Set(['error']))
})

test('equations are counted as the domain counts them, report by report', () => {
  const counted = new Map(
    EMBEDDED.map((report) => {
      const outcomes = assessmentsOf(report).map(({ outcome }) => outcome)
      const of = (one: string) => outcomes.filter((outcome) => outcome === one).length
      return [`${report.key} ${report.year}`, [of('holds') + of('broken'), of('broken')]]
    }),
  )
  for (const { key, year, assessed, broken } of rows) {
    expect([key, year, assessed, broken]).toEqual([key, year, ...(counted.get(`${key} ${year}`) ?? [])])
  }
})

test('the worst of a report is the gravest of its findings, none where it has none', () => {
  const findings = open.engine.rows(auditFindings(EMPTY_FILTER))
  for (const { key, year, worst, findings: n } of rows) {
    const own = findings.filter((finding) => finding.key === key && finding.year === year)
    const gravest = SEVERITIES.find((severity) => own.some((finding) => finding.severity === severity)) ?? null
    expect([key, year, worst, n]).toEqual([key, year, gravest, own.length])
  }
})

test('the filter leaves reports out', () => {
  const of2024 = open.engine.rows(auditHeat({ ...EMPTY_FILTER, years: { from: 2024, to: 2024 } }))
  expect(of2024).toEqual(rows.filter(({ year }) => year === 2024))
})
