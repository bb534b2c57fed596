import { OUTCOME_GROUPS } from '../../domain/forms/form.ts'
import type { BarsModel } from '../../ui/chart/bars.ts'
import type { Tone } from '../../ui/chart/palette.ts'
import { NOT_GRANTED } from '../../data/queries/disputesSums.ts'
import type { PathStep } from './path.ts'
import type { Words } from './words.ts'
import { per100Text, type Wording } from './wording.ts'

const PART_TONES: Readonly<Record<(typeof NOT_GRANTED)[number], Tone>> = {
  denied: 'outcome-denied',
  unable: 'outcome-unable',
  refused: 'outcome-refused',
  other: 'outcome-other',
}

/** The parts of what is not granted, with their colours. */
export const partKey = ({ lang }: Pick<Wording, 'lang'>) =>
  NOT_GRANTED.map((key) => {
    const group = OUTCOME_GROUPS.find((one) => one.key === key)
    return { key, name: group?.[lang] ?? key, tone: PART_TONES[key] }
  })

/** The steps as bars from 0, what is not granted in its parts. */
export function pathBars(steps: readonly PathStep[], wording: Pick<Wording, 'words' | 'lang'>): BarsModel {
  const { words } = wording
  return {
    sideways: true,
    categories: steps.map((step) => categoryOf(step, words)),
    stackedTo: steps.map(({ value }) => value),
    series: [
      {
        key: 'cases',
        name: words.path.value,
        tone: 'activity-2',
        values: steps.map(({ value, parts }) => (parts.length > 0 ? null : value)),
      },
      ...partKey(wording).map(({ key, name, tone }) => ({
        key,
        name,
        tone,
        values: steps.map(({ parts }) => parts.find((part) => part.key === key)?.value ?? null),
      })),
    ],
  }
}

/** The step's name, with how many there are for each 100 decided where at least 30 were. */
function categoryOf({ key, perDecided }: PathStep, { steps, path }: Words): string {
  return key === 'decided' || !perDecided.ranked ? steps[key] : path.step(steps[key], per100Text(perDecided))
}
