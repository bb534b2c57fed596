import type { MeasureId } from '../../domain/measures.ts'
import { quantity, type Quantity } from '../../domain/quantities.ts'
import type { Channel } from '../../domain/forms/form.ts'
import { RESULTS_OF_CASES, STEP_MEASURES, type Step } from '../../data/queries/disputesSums.ts'

/** What a press opens: its name in the address, and the figures that the reports behind it are listed with. */
export interface Opened {
  readonly name: string
  readonly quantities: readonly Quantity[]
}

const inAddress = (key: string) => key.replaceAll('_', '-')

const quantitiesOf = (ids: readonly MeasureId[]) => ids.flatMap((id) => quantity(id) ?? [])

/** A step with the decided ones that it is held against. */
export function openedStep(step: Step): Opened {
  const ids = STEP_MEASURES[step]
  const beside: readonly MeasureId[] = step === 'decided' ? [] : ['decided']
  return { name: `step-${inAddress(step)}`, quantities: quantitiesOf([...ids, ...beside]) }
}

/** A channel with all its results. */
export function openedChannel(channel: Channel): Opened {
  const ids = RESULTS_OF_CASES.map((result) => `${channel}.${result}` as const)
  return { name: `ended-${inAddress(channel)}`, quantities: quantitiesOf([...ids, `${channel}.total`]) }
}
