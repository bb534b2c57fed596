import { beforeAll, describe, expect, test } from 'vitest'
import { AUDIT_STATES, auditFindings, type ListedFinding } from '../../../src/data/queries/audit.ts'
import { ident, sql, tableOf } from '../../../src/data/engine/sql.ts'
import { EMPTY_FILTER } from '../../../src/domain/question.ts'
import { EXAMPLES } from '../../../src/domain/rules/examples.ts'
import { RULE_IDS, type RuleId } from '../../../src/domain/rules/rule.ts'
import { openTestEngine } from '../engine.ts'
import { openExamples, prefixOf, type ExampleReports } from '../exampleData.ts'

/** What the audit finds in examples that are opened side by side, and what it could assess. */
async function audited(examples: readonly ExampleReports[]) {
  const engine = await openTestEngine()
  await openExamples(engine, examples)
  const found = engine.rows(auditFindings(EMPTY_FILTER))
  const asked = AUDIT_STATES.flatMap((states) => {
    const rules = RULE_IDS.filter((rule) => states.select.text.includes(`"${rule}.checked"`))
    return rules.flatMap((rule) =>
      engine.rows({
        ...sql`SELECT agency, ${ident(`${rule}.checked`)} AS checked, ${ident(`${rule}.open`)} AS open
          FROM ${tableOf(states)} AS state JOIN report ON report.id = state.report`,
        columns: ['id', 'agency'],
        read: (row) => ({ rule, agency: row.text('agency'), checked: row.number('checked'), open: row.number('open') }),
      }),
    )
  })
  engine.close()
  const isOf = (i: number) => (row: { readonly agency: string }) => row.agency.startsWith(prefixOf(i))
  return {
    found: (i: number): readonly ListedFinding[] => found.filter(isOf(i)),
    /** `null` for a rule whose states are not kept. */
    verdict(i: number, rule: RuleId) {
      const all = asked.filter((state) => state.rule === rule)
      if (all.length === 0) return null
      const own = all.filter(isOf(i))
      if (own.some(({ checked }) => checked > 0)) return 'holds'
      return own.some(({ open }) => open > 0) ? 'open' : 'not asked'
    },
  }
}

let examples: Awaited<ReturnType<typeof audited>>
let twins: Awaited<ReturnType<typeof audited>>
beforeAll(async () => {
  examples = await audited(EXAMPLES)
  twins = await audited(EXAMPLES.map(({ rule, twin }) => ({ rule, reports: twin.reports })))
})

test('every rule has an example, and the last report is the one with the finding', () => {
  expect(new Set(EXAMPLES.map(({ rule }) => rule))).toEqual(new Set(RULE_IDS))
})

test.each(EXAMPLES.map((example, i) => [`${example.finds.check} ${example.finds.severity}`, i, example] as const))(
  '%s is found in its example, and nothing else is',
  (_, i, { rule, reports, finds }) => {
    const last = reports.at(-1)
    const { check, reading } = finds
    expect(
      examples.found(i).map((one) => {
        const { severity, left, right, agency, year } = one
        return { rule: one.rule, severity, left, right, agency, year }
      }),
    ).toEqual([
      {
        rule,
        severity: finds.severity,
        left: finds.left,
        right: finds.right,
        agency: prefixOf(i) + (last?.agency ?? ''),
        year: last?.year,
      },
    ])
    // The line in the common file is another than in the example's own; behind it stands what the figures are.
    const lineless = (text: string | null | undefined) => text?.replace(/(:\d+)+$/, '') ?? null
    expect(examples.found(i).map((one) => [lineless(one.check), lineless(one.reading)])).toEqual([
      [lineless(check), lineless(reading)],
    ])
  },
)

describe('the twin', () => {
  test.each(EXAMPLES.map((example, i) => [`${example.finds.check} ${example.twin.verdict}`, i, example] as const))(
    '%s has no finding, for that reason',
    (_, i, { rule, twin }) => {
      expect(twins.found(i)).toEqual([])
      // What documents say of themselves is told where it is wrong, and not counted.
      expect(twins.verdict(i, rule) ?? 'holds').toBe(twin.verdict)
    },
  )
})
