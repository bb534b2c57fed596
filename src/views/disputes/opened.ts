import { CHANNELS, type Channel } from '../../domain/forms/form.ts'
import type { MeasureId } from '../../domain/measures.ts'
import { quantitiesOf, type Quantity } from '../../domain/quantities.ts'
import { RESULTS_OF_CASES, STEP_MEASURES, STEPS, type Step } from '../../data/queries/disputesSums.ts'

/** What a press opens: its name in the address, and the figures that the reports behind it are listed with. */
export interface Opened<Key> {
  readonly key: Key
  readonly name: string
  readonly quantities: readonly Quantity[]
}

function opened<Key extends string>(kind: string, key: Key, ids: readonly MeasureId[]): Opened<Key> {
  // Addresses know no underscore.
  return { key, name: `${kind}-${key.replaceAll('_', '-')}`, quantities: quantitiesOf(ids) }
}

/** Each step with the decided ones that it is held against. */
export const OPENED_STEPS: readonly Opened<Step>[] = STEPS.map((step) =>
  opened('step', step, [...new Set<MeasureId>([...STEP_MEASURES[step], 'decided'])]),
)

/** Each channel with all its results. */
export const OPENED_CHANNELS: readonly Opened<Channel>[] = CHANNELS.map(({ key }) =>
  opened('ended', key, [...RESULTS_OF_CASES.map((result) => `${key}.${result}` as const), `${key}.total`]),
)

const TOTALS = CHANNELS.map(({ key }) => `${key}.total` as const)

/** What the reports behind the whole path are listed with. */
export const PATH_QUANTITIES = quantitiesOf(['received', 'decided', ...TOTALS])

/** What the reports behind all ends are listed with: what was corrected and what is pending of each channel. */
export const ENDED_QUANTITIES = quantitiesOf(
  CHANNELS.flatMap(({ key }) => [`${key}.corrected` as const, `${key}.pending` as const, `${key}.total` as const]),
)
