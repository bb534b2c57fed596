import { readCorrectionsFile, writeCorrectionsFile, type SavedReview } from '../domain/correctionsFile.ts'

const KEY = 'gongkai-lens.reviews'
const OFF = 'gongkai-lens.reviews.off'
/** The reader's roster is kept beside them, and goes with them. */
export const ROSTER_KEY = 'gongkai-lens.roster'
/** Browsers give a page some five million characters; the documents said last are kept. */
const MOST_CHARACTERS = 1_000_000

/** Whether reviews are kept in this browser: `failed` where it does not let the page. */
export type Keeping = 'on' | 'off' | 'failed'

export function keepingNow(): Keeping {
  try {
    return localStorage.getItem(OFF) === null ? 'on' : 'off'
  } catch {
    return 'failed'
  }
}

/** The reviews kept in this browser; none where nothing is kept, or something else stands there. */
export function keptReviews(): readonly SavedReview[] {
  try {
    const read = readCorrectionsFile(localStorage.getItem(KEY) ?? '')
    return read.ok ? read.reviews : []
  } catch {
    // Storage is switched off; the screen says so.
    return []
  }
}

/** Keeps what was said of these documents beside the others; of one about which nothing is said any more, nothing. */
export function keepReviews(said: readonly SavedReview[]): Keeping {
  if (keepingNow() === 'off') return 'off'
  const others = keptReviews().filter((one) => said.every(({ fingerprint }) => fingerprint !== one.fingerprint))
  const telling = said.filter(({ corrections, accepted }) => accepted || Object.keys(corrections).length > 0)
  try {
    localStorage.setItem(KEY, fitting([...others, ...telling]))
    return 'on'
  } catch {
    return 'failed'
  }
}

/** Their file, without as many of the oldest as make it too long. */
function fitting(reviews: readonly SavedReview[]): string {
  const text = writeCorrectionsFile(reviews)
  return text.length <= MOST_CHARACTERS ? text : fitting(reviews.slice(Math.ceil(reviews.length / 4)))
}

/** Begins to keep reviews, or clears them and keeps none. */
export function setKeeping(isOn: boolean): Keeping {
  try {
    if (isOn) localStorage.removeItem(OFF)
    else {
      localStorage.removeItem(KEY)
      localStorage.removeItem(ROSTER_KEY)
      localStorage.setItem(OFF, '1')
    }
    return isOn ? 'on' : 'off'
  } catch {
    return 'failed'
  }
}
