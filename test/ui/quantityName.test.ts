import { expect, test } from 'vitest'
import { quantity, type Quantity } from '../../src/domain/quantities.ts'
import { quantityName } from '../../src/ui/quantityName.ts'

function of(id: string): Quantity {
  const found = quantity(id)
  if (!found) throw new Error(`no quantity ${id}`)
  return found
}

test('a unit that the form’s label says already is not said again', () => {
  const fees = of('fees.amount')
  expect(quantityName(fees, 'zh')).toMatch(/本年收费金额（单位：万元）$/)
  expect(quantityName(fees, 'en')).toMatch(/Fees collected in the year \(10,000 yuan\)$/)
})

test('a label without its unit gets it', () => {
  const fees = of('fees.amount')
  if (fees.kind === 'rate') throw new Error('fees are an amount')
  const bare: Quantity = { ...fees, zh: '收费金额', en: 'Fees collected' }
  expect(quantityName(bare, 'zh')).toBe('收费金额（万元）')
  expect(quantityName(bare, 'en')).toBe('Fees collected (10,000 yuan)')
})

test('counts, rates and money without a printed unit are called by their names alone', () => {
  expect(['received', 'disclosure_rate'].map((id) => quantityName(of(id), 'zh'))).toEqual(['新收申请', '公开率'])
  expect(quantityName(of('procurement.amount'), 'zh')).not.toContain('（')
})
