import { beforeAll, expect, test } from 'vitest'
import { auditChecked, auditRules } from '../../../src/data/queries/auditSummary.ts'
import { EMPTY_FILTER } from '../../../src/domain/question.ts'
import { openEmbedded } from '../embedded.ts'

let open: Awaited<ReturnType<typeof openEmbedded>>
beforeAll(async () => {
  open = await openEmbedded()
})

test('a report with findings of two weights counts once: told in 13 reports, contradictory zeros in 11', () => {
  const counts = open.engine.rows(auditRules(EMPTY_FILTER))
  const of = (rule: string) => counts.filter((count) => count.rule === rule)
  const sum = (rule: string, what: 'findings' | 'reports') => of(rule).reduce((all, count) => all + count[what], 0)
  expect([sum('told', 'findings'), sum('told', 'reports')]).toEqual([14, 13])
  expect([sum('zero', 'findings'), sum('zero', 'reports')]).toEqual([11, 11])
  expect([sum('row', 'findings'), sum('row', 'reports')]).toEqual([26, 8])
})

test('rules that only the 2021 form can break are not asked of the 2019 form', () => {
  const [checked] = open.engine.rows(auditChecked(EMPTY_FILTER))
  // 15 reports of counties and townships in the 2021 form, or a mixed one, print neither cell.
  expect(checked?.rules.get('impossible')?.open).toBe(15)
})
