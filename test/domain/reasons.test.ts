import { expect, test } from 'vitest'
import { OUTCOME_GROUPS } from '../../src/domain/forms/form.ts'
import { FORMS } from '../../src/domain/forms/forms.ts'
import { measureOf } from '../../src/domain/measured.ts'
import { groupOf, REASONS, reasonsOf, rowOfReason } from '../../src/domain/reasons.ts'
import { EMBEDDED } from './embeddedReports.ts'
import { printed } from './printedReport.ts'

test('every outcome row of every form is a reason, but the two that are a group by themselves', () => {
  const rows = FORMS.flatMap((form) => form.applicationRows.filter((row) => row.role === 'outcome'))
  const keys = new Set(rows.map((row) => row.key).filter((key) => key !== 'granted' && key !== 'partial'))
  expect(new Set(REASONS.map(rowOfReason))).toEqual(keys)
  for (const row of rows) {
    for (const reason of REASONS.filter((one) => rowOfReason(one) === row.key)) expect(groupOf(reason)).toBe(row.group)
  }
  expect(reasonsOf('denied')).toHaveLength(8)
  expect(reasonsOf('granted')).toEqual([])
})

test('in each of the 128 reports the reasons of a group add up to the group', () => {
  for (const report of EMBEDDED) {
    for (const { key } of OUTCOME_GROUPS.filter((group) => reasonsOf(group.key).length > 0)) {
      const group = measureOf(report, key)
      const parts = reasonsOf(key).flatMap((reason) => measureOf(report, reason).value ?? [])
      const sum = parts.length === 0 ? null : parts.reduce((total, part) => total + part)
      expect(sum, `${report.name} ${report.year} ${key}`).toBe(group.value)
    }
  }
})

test('a report that prints both the one row 其他处理 and its three tells each case once', () => {
  const report = printed(
    {
      'app.other.total': '3',
      'app.other.uncorrected.total': '1',
      'app.other.unpaid.total': '0',
      'app.other.misc.total': '2',
    },
    { form: 'mixed' },
  )
  expect(measureOf(report, 'other').value).toBe(3)
  expect(measureOf(report, 'other.undivided').value).toBeNull()
  expect(measureOf(report, 'other.misc').value).toBe(2)
})
