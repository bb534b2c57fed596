import type { PivotValue } from '../../domain/pivot.ts'
import { isShare } from '../../domain/pivot.ts'
import { pivotQuantity } from '../../domain/pivotQuantities.ts'

/** In what the figures of a value are told in files. */
export type Unit = 'percent' | 'points' | 'per100'

/** How the figures of a value are written in files; on screen they have a digit less. */
export interface Reading {
  readonly kind: 'amount' | 'mean' | 'change' | 'reported' | 'share' | 'growth' | 'points' | 'per100' | 'per100Change'
  /** Said in the head; null for plain numbers. */
  readonly unit: Unit | null
  /** What a figure is multiplied by to be in its unit. */
  readonly times: 1 | 100
  readonly digits: number
}

const READINGS: Readonly<Record<Reading['kind'], Reading>> = {
  amount: { kind: 'amount', unit: null, times: 1, digits: 4 },
  mean: { kind: 'mean', unit: null, times: 1, digits: 2 },
  change: { kind: 'change', unit: null, times: 1, digits: 4 },
  reported: { kind: 'reported', unit: null, times: 1, digits: 0 },
  share: { kind: 'share', unit: 'percent', times: 100, digits: 2 },
  growth: { kind: 'growth', unit: 'percent', times: 100, digits: 2 },
  points: { kind: 'points', unit: 'points', times: 100, digits: 2 },
  per100: { kind: 'per100', unit: 'per100', times: 100, digits: 2 },
  per100Change: { kind: 'per100Change', unit: 'per100', times: 100, digits: 2 },
}

/** How a value is read: a share of 1 in per cent, a change of a rate in percentage points, and so on. */
export const readingOf = (value: PivotValue): Reading => READINGS[kindOf(value)]

function kindOf({ of, stat }: PivotValue): Reading['kind'] {
  if (isShare(stat)) return 'share'
  if (stat === 'growth' || stat === 'reported' || stat === 'mean') return stat
  const quantity = pivotQuantity(of)
  if (quantity?.kind !== 'rate') return stat === 'change' ? 'change' : 'amount'
  if (stat === 'change') return quantity.unit === 'share' ? 'points' : 'per100Change'
  return quantity.unit === 'share' ? 'share' : 'per100'
}

/** A figure in its unit, rounded. */
export function inUnit(figure: number, { times, digits }: Reading): number {
  const steps = 10 ** digits
  return Math.round(figure * times * steps) / steps
}
