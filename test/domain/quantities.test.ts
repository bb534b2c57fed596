import { expect, test } from 'vitest'
import { QUANTITIES, quantity } from '../../src/domain/quantities.ts'

test('every measure, every indicator and every quantity of table 2, each by one name', () => {
  expect(new Set(QUANTITIES.map(({ id }) => id)).size).toBe(QUANTITIES.length)
  const of = (section: string) => QUANTITIES.filter((one) => one.section === section).length
  expect([of('applications'), of('rates'), of('outcomes'), of('reasons'), of('disputes')]).toEqual([5, 14, 6, 20, 15])
  expect(quantity('nothing')).toBeNull()
})

test('what the editions join is one quantity, with its note', () => {
  expect(quantity('normative.new')).toBeNull()
  expect(quantity('normative.made')).toMatchObject({
    cells: ['normative.made', 'normative.new'],
    nature: 'flow',
    note: { zh: '2019年版为“本年新制作数量”，2021年版为“本年制发件数”，口径相近。' },
  })
  expect(quantity('licensing.decisions')).toMatchObject({ note: null, cells: ['licensing.decisions'] })
  expect(quantity('other')?.note?.zh).toContain('一行')
  expect(quantity('denied')?.note).toBeNull()
})

test('what must not be joined stands alone and names what it is not', () => {
  expect(quantity('normative.in_force')?.refused).toMatchObject([
    { id: 'normative.disclosed_total', reason: { en: expect.stringContaining('different quantities') } },
  ])
  expect(quantity('fees.amount')).toMatchObject({
    kind: 'money',
    unit: '万元',
    refused: [{ id: 'fees.items_before' }, { id: 'fees.items_change' }],
  })
  expect(quantity('procurement.amount')).toMatchObject({ kind: 'money', unit: null })
})

test('stocks are told from flows', () => {
  const stocks = QUANTITIES.filter(({ nature }) => nature === 'stock').map(({ id }) => id)
  expect(stocks).toEqual(
    expect.arrayContaining(['carried_in', 'carried_out', 'review.pending', 'rules.in_force', 'fees.items_before']),
  )
  expect(stocks).not.toContain('received')
  const rates = QUANTITIES.filter(({ kind, nature }) => kind === 'rate' && nature === 'stock').map(({ id }) => id)
  expect(rates).toEqual(['completion_rate', 'carry_rate', 'pending_rate'])
})
