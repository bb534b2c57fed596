import { expect, test } from 'vitest'
import { joinOf, joinRefusal } from '../../../src/domain/forms/joins.ts'

test('tables 3 and 4 and three kinds of decisions join by name, without a note', () => {
  for (const cell of ['app.received.total', 'app.denied.query.legal', 'review.pending', 'penalties.decisions']) {
    expect(joinOf(cell)).toEqual({ cells: { 'cn-2021': [cell], 'cn-2019': [cell] }, note: null })
  }
})

test('other handling is one row of 2019 and the sum of three of 2021', () => {
  const three = ['app.other.uncorrected.legal', 'app.other.unpaid.legal', 'app.other.misc.legal']
  expect(joinOf('app.other.legal')?.cells).toEqual({ 'cn-2021': three, 'cn-2019': ['app.other.legal'] })
  expect(joinOf('app.other.misc.legal')).toBe(joinOf('app.other.legal'))
  expect(joinRefusal('app.other.legal', 'app.other.misc.legal')).toBeNull()
  // Two rows of one edition are parts, not the same thing in two years.
  expect(joinRefusal('app.other.unpaid.legal', 'app.other.misc.legal')).not.toBeNull()
  expect(joinRefusal('app.other.legal', 'app.other.misc.total')).not.toBeNull()
})

test('normative documents newly made and made join with a note', () => {
  expect(joinRefusal('normative.new', 'normative.made')).toBeNull()
  expect(joinOf('normative.made')?.note?.zh).toContain('本年新制作数量')
})

test('what was ever disclosed and what is in force are refused with their reason', () => {
  expect(joinRefusal('normative.in_force', 'normative.disclosed_total')?.zh).toContain('现行有效件数')
  expect(joinRefusal('rules.disclosed_total', 'rules.in_force')?.en).toContain('in force')
  expect(joinOf('rules.in_force')).toBeNull()
})

test('the number of fees and their amount are refused', () => {
  expect(joinRefusal('fees.items_before', 'fees.amount')?.zh).toContain('万元')
  expect(joinRefusal('fees.amount', 'fees.items_change')?.en).toContain('10,000 yuan')
})

test('a cell stands in a series with itself, and unlike ones never', () => {
  expect(joinRefusal('fees.amount', 'fees.amount')).toBeNull()
  expect(joinRefusal('fees.amount', 'procurement.amount')?.zh).toBe('两项不是同一数量，不能相接。')
})
