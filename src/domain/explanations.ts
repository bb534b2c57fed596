import { findingId, type AuditFinding } from './rules/finding.ts'
import { isSame } from './totals.ts'

/** Why a finding is as it is, as the reader noted it: 年度清理所致，已电话核实. */
export interface Explanation {
  /** The finding's name, see `findingId`. */
  readonly finding: string
  /** What was found when the note was made. */
  readonly found: Pick<AuditFinding, 'left' | 'right' | 'reading'>
  readonly text: string
  /** As 2026-02-01. */
  readonly day: string
}

/** The notes by the name of their finding, the one made last at the end. */
export type Explanations = ReadonlyMap<string, Explanation>

export const NO_EXPLANATIONS: Explanations = new Map()
/** Longer than any note needs, and short enough for a cell of a spreadsheet. */
export const LONGEST_NOTE = 500

/** What of a finding a note is bound to. */
export type Explainable = Pick<AuditFinding, 'key' | 'year' | 'check' | 'left' | 'right' | 'reading'>

/** A note on a finding; `isCurrent` is false where the figures have changed since, and then it explains nothing. */
export interface Note extends Explanation {
  readonly isCurrent: boolean
}

/** The notes with one on this finding in place of any other; an empty one takes it back. */
export function explain(all: Explanations, finding: Explainable, text: string, day: string): Explanations {
  const { left, right, reading } = finding
  const id = findingId(finding)
  const others = unexplain(all, finding)
  const note = text.trim().slice(0, LONGEST_NOTE)
  if (note === '') return others
  return new Map([...others, [id, { finding: id, found: { left, right, reading }, text: note, day }]])
}

/** The notes without the one on this finding. */
export const unexplain = (all: Explanations, finding: Explainable): Explanations =>
  new Map([...all].filter(([id]) => id !== findingId(finding)))

/** The notes of both; of two on one finding the one of the later day, of the same day the added one. */
export function mergeExplanations(own: Explanations, added: Iterable<Explanation>): Explanations {
  const merged = new Map(own)
  for (const one of added) {
    const known = merged.get(one.finding)
    if (!known || known.day <= one.day) merged.set(one.finding, one)
  }
  return merged
}

/** The note on a finding; null where there is none. */
export function noteOn(all: Explanations, finding: Explainable): Note | null {
  const note = all.get(findingId(finding))
  return note ? { ...note, isCurrent: isAsFound(note.found, finding) } : null
}

function isAsFound(found: Explanation['found'], now: Explanation['found']): boolean {
  return sameSide(found.left, now.left) && sameSide(found.right, now.right) && found.reading === now.reading
}

const sameSide = (a: number | null, b: number | null) => (a === null || b === null ? a === b : isSame(a, b))

/** Whether a note says why, on the figures as they are now. */
export const isExplained = (all: Explanations, finding: Explainable): boolean =>
  noteOn(all, finding)?.isCurrent === true

/** Which findings are listed: all, those that nobody has explained, or those that somebody has. */
export const EXPLAINED_CHOICES = ['all', 'open', 'explained'] as const
export type ExplainedChoice = (typeof EXPLAINED_CHOICES)[number]

/** Whether a finding is listed under a choice; a note on figures that have changed leaves it open. */
export const fitsExplained =
  (choice: ExplainedChoice, all: Explanations) =>
  (finding: Explainable): boolean =>
    choice === 'all' || isExplained(all, finding) === (choice === 'explained')

/** How many of these findings are explained: “n, of which k explained”. */
export const countExplained = (findings: readonly Explainable[], all: Explanations): number =>
  findings.filter((finding) => isExplained(all, finding)).length
