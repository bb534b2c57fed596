import { CHANNELS, type Label } from './forms/form.ts'
import { cellsOfMeasure, type MeasureId } from './measures.ts'
import { STATS, type Stat } from './pivot.ts'
import { QUANTITIES, quantity, type Amount, type Quantity, type QuantityId } from './quantities.ts'

const amount = (id: QuantityId, label: Label, ids: readonly MeasureId[]): Amount => ({
  kind: 'count',
  id,
  ...label,
  unit: null,
  section: 'disputes',
  nature: 'flow',
  // A channel that says nothing leaves the others what they are: the sum is then in doubt, as that of an unprinted 总计 is.
  terms: ids.length === 0 ? [] : [{ kind: 'known', ids }],
  note: null,
  refused: [],
  cells: ids.flatMap((one) => cellsOfMeasure(one)),
})

/** Of reports nothing is read: they are counted, units of counted area reports too. */
export const REPORTS: Amount = { ...amount('reports', { zh: '年报份数', en: 'Reports' }, []), section: 'applications' }

/** All of table 2, item by item: its items are never added together. */
export const PROACTIVE: Amount = {
  ...amount('proactive', { zh: '主动公开各项', en: 'Proactive disclosure, by item' }, []),
  section: 'proactive',
}

const EXTRA: readonly Amount[] = [
  REPORTS,
  amount(
    'disputes',
    { zh: '复议诉讼合计', en: 'Reviews and suits' },
    CHANNELS.map(({ key }) => `${key}.total` as const),
  ),
  amount('suits', { zh: '行政诉讼合计', en: 'Suits' }, ['suit_direct.total', 'suit_after.total']),
  PROACTIVE,
]
const EXTRA_BY_ID = new Map(EXTRA.map((one) => [one.id, one]))

/** Everything that a pivot can add up: the reports, every quantity, and sums of channels that a pivot divides again. */
export const PIVOT_QUANTITIES: readonly Quantity[] = [...EXTRA, ...QUANTITIES]

/** The quantity of this name that a pivot can add up; null for a name that is none. */
export const pivotQuantity = (id: string): Quantity | null => EXTRA_BY_ID.get(id) ?? quantity(id)

/** The ways in which a quantity can be read: a rate is never averaged, and is no part of a whole. */
export function statsOf({ kind, id }: Quantity): readonly Stat[] {
  if (id === REPORTS.id) return ['sum', 'row', 'column', 'parent', 'total']
  return kind === 'rate' ? ['sum', 'reported', 'change'] : STATS
}
