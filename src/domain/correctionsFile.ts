import { CORRECTABLE } from './corrections.ts'
import { LONGEST_NOTE, type Explanation } from './explanations.ts'
import type { Review } from './review.ts'

/** What a reader said of a document, with what it is known by when it is opened again. */
export interface SavedReview extends Review {
  readonly name: string
  /** SHA-256 of its bytes, first 12 hex digits. */
  readonly fingerprint: string
}

/** Why a file is not taken as a record of corrections. */
export type CorrectionsFileProblem = 'notJson' | 'notCorrections' | 'otherVersion'

type Read =
  | { readonly ok: true; readonly reviews: readonly SavedReview[]; readonly explanations: readonly Explanation[] }
  | { readonly ok: false; readonly reason: CorrectionsFileProblem }

/** Files of this version hold reviews alone; from the next on explanations, too. */
const FIRST_VERSION = 1
const VERSION = 2
/** Longer than any text of a cell or a name. */
const LONGEST = 2_000
const MOST_DOCUMENTS = 100_000
const MOST_EXPLANATIONS = 100_000

/**
 * The text of a file that keeps corrections of documents and explanations of findings. Without explanations it is one
 * that older pages read, too.
 */
export function writeCorrectionsFile(
  reviews: readonly SavedReview[],
  explanations: readonly Explanation[] = [],
): string {
  const documents = reviews.map(({ name, fingerprint, corrections, accepted }) => ({
    name,
    fingerprint,
    accepted,
    corrections,
  }))
  const file =
    explanations.length === 0
      ? { gongkaiLensCorrections: FIRST_VERSION, documents }
      : { gongkaiLensCorrections: VERSION, documents, explanations }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** The corrections in a file's text; nothing in it is believed before it is looked at. */
export function readCorrectionsFile(text: string): Read {
  const file = parse(text)
  if (file === undefined) return { ok: false, reason: 'notJson' }
  if (!isRecord(file) || !('gongkaiLensCorrections' in file)) return { ok: false, reason: 'notCorrections' }
  const version = file['gongkaiLensCorrections']
  if (version !== FIRST_VERSION && version !== VERSION) return { ok: false, reason: 'otherVersion' }
  const notes: unknown = version === FIRST_VERSION ? [] : file['explanations']
  if (!Array.isArray(notes) || notes.length > MOST_EXPLANATIONS) return { ok: false, reason: 'notCorrections' }
  const documents: unknown = file['documents']
  if (!Array.isArray(documents) || documents.length > MOST_DOCUMENTS) return { ok: false, reason: 'notCorrections' }
  const reviews = documents.map(readReview)
  const known = reviews.filter((review) => review !== null)
  const explanations = notes.map(readExplanation).filter((explanation) => explanation !== null)
  const isWhole = known.length === reviews.length && explanations.length === notes.length
  return isWhole ? { ok: true, reviews: known, explanations } : { ok: false, reason: 'notCorrections' }
}

/** A saved review for a document that is open; `sameBytes` is false where only the name is the same. */
export interface FittedReview extends Review {
  readonly sameBytes: boolean
}

/** The saved reviews for documents, by their place: found by their bytes, else by a name that only one of the saved has. */
export function fitReviews(
  saved: readonly SavedReview[],
  documents: ReadonlyMap<number, Pick<SavedReview, 'name' | 'fingerprint'>>,
): ReadonlyMap<number, FittedReview> {
  const byBytes = new Map(saved.map((review) => [review.fingerprint, review]))
  const byName = new Map<string, SavedReview | null>()
  for (const review of saved) byName.set(review.name, byName.has(review.name) ? null : review)
  const fitted = new Map<number, FittedReview>()
  for (const [place, { name, fingerprint }] of documents) {
    const same = byBytes.get(fingerprint)
    const found = same ?? byName.get(name)
    if (found)
      fitted.set(place, {
        corrections: found.corrections,
        // What was accepted were other bytes.
        accepted: same !== undefined && found.accepted,
        sameBytes: same !== undefined,
      })
  }
  return fitted
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    // Whatever the reader chose, it is no JSON; the answer says so.
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST

function readReview(value: unknown): SavedReview | null {
  if (!isRecord(value)) return null
  const { name, fingerprint, accepted, corrections } = value
  if (!isText(name) || !isText(fingerprint) || !/^[0-9a-f]{12}$/u.test(fingerprint)) return null
  if (typeof accepted !== 'boolean' || !isRecord(corrections)) return null
  const entries = Object.entries(corrections)
  const texts = entries.flatMap(([column, text]) =>
    CORRECTABLE.has(column) && isText(text) ? [[column, text] as const] : [],
  )
  return texts.length < entries.length ? null : { name, fingerprint, accepted, corrections: Object.fromEntries(texts) }
}

const isSide = (value: unknown): value is number | null => value === null || typeof value === 'number'

function readExplanation(value: unknown): Explanation | null {
  if (!isRecord(value) || !isRecord(value['found'])) return null
  const { finding, text, day } = value
  const { left, right, reading } = value['found']
  if (!isText(finding) || !isText(text) || text.trim() === '' || text.length > LONGEST_NOTE) return null
  if (!isText(day) || !/^\d{4}-\d{2}-\d{2}$/u.test(day)) return null
  if (!isSide(left) || !isSide(right) || !(reading === null || isText(reading))) return null
  return { finding, found: { left, right, reading }, text, day }
}
