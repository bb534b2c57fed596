import type { Explanation } from '../domain/explanations.ts'
import { readCorrectionsFile, writeCorrectionsFile, type SavedReview } from '../domain/correctionsFile.ts'
import { KEEPS_NOTHING as OFF, REVIEWS_KEY as KEY, ROSTER_KEY, TRAY_KEY } from './keptKeys.ts'
import { forgetDataset } from './offline/lastDataset.ts'

/** Browsers give a page some five million characters; the documents said last are kept. */
const MOST_CHARACTERS = 1_000_000

/** Whether reviews and explanations are kept in this browser: `failed` where it does not let the page. */
export type Keeping = 'on' | 'off' | 'failed'

export function keepingNow(): Keeping {
  try {
    return localStorage.getItem(OFF) === null ? 'on' : 'off'
  } catch {
    return 'failed'
  }
}

interface Kept {
  readonly reviews: readonly SavedReview[]
  readonly explanations: readonly Explanation[]
}

const NOTHING: Kept = { reviews: [], explanations: [] }

/** What is kept in this browser; nothing where something else stands there. */
function kept(): Kept {
  try {
    const read = readCorrectionsFile(localStorage.getItem(KEY) ?? '')
    return read.ok ? read : NOTHING
  } catch {
    // Storage is switched off; the screen says so.
    return NOTHING
  }
}

export const keptReviews = (): readonly SavedReview[] => kept().reviews
export const keptExplanations = (): readonly Explanation[] => kept().explanations

/** Keeps what was said of these documents beside the others; of one about which nothing is said any more, nothing. */
export function keepReviews(said: readonly SavedReview[]): Keeping {
  const { reviews, explanations } = kept()
  const others = reviews.filter((one) => said.every(({ fingerprint }) => fingerprint !== one.fingerprint))
  const telling = said.filter(({ corrections, accepted }) => accepted || Object.keys(corrections).length > 0)
  return keep({ reviews: [...others, ...telling], explanations })
}

/** Keeps these explanations of findings in place of those that were kept. */
export const keepExplanations = (explanations: readonly Explanation[]): Keeping =>
  keep({ reviews: kept().reviews, explanations })

function keep(all: Kept): Keeping {
  if (keepingNow() === 'off') return 'off'
  try {
    localStorage.setItem(KEY, fitting(all))
    return 'on'
  } catch {
    return 'failed'
  }
}

/** Their file, without as many of the oldest as make it too long: first of the reviews, of which a file is left. */
function fitting({ reviews, explanations }: Kept): string {
  const text = writeCorrectionsFile(reviews, explanations)
  if (text.length <= MOST_CHARACTERS) return text
  return reviews.length > 0
    ? fitting({ reviews: withoutOldest(reviews), explanations })
    : fitting({ reviews, explanations: withoutOldest(explanations) })
}

const withoutOldest = <One>(all: readonly One[]) => all.slice(Math.ceil(all.length / 4))

/** Begins to keep reviews and explanations, or clears them and keeps none. */
export function setKeeping(isOn: boolean): Keeping {
  try {
    if (isOn) localStorage.removeItem(OFF)
    else {
      localStorage.removeItem(KEY)
      // The reader's roster and briefing are kept beside them, and go with them.
      localStorage.removeItem(ROSTER_KEY)
      localStorage.removeItem(TRAY_KEY)
      localStorage.setItem(OFF, '1')
      forgetDataset()
    }
    return isOn ? 'on' : 'off'
  } catch {
    return 'failed'
  }
}
