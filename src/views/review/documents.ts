import { DOUBT } from '../../domain/corrections.ts'
import type { DocumentState, FileReading } from '../../domain/dataset.ts'
import { isOfDocument, type FileProblem } from '../../domain/problem.ts'
import type { Corrections, Review } from '../../domain/review.ts'
import { documentStanding, type Standing } from '../../domain/standing.ts'

/** What the reader said of a document since it was opened, and what is then still doubtful about it. */
export type Draft = Review & Pick<DocumentState, 'uncertain' | 'broken' | 'lacking' | 'findings'>

/** An open document in the list. */
export interface ListedDocument {
  readonly name: string
  /** Its place in `dataset.files`. */
  readonly place: number
  /** As its record says them; empty where it does not. */
  readonly agency: string
  readonly year: string
  readonly state: DocumentState
  readonly standing: Standing
  /** What is in doubt of it beside its cells. */
  readonly problems: readonly FileProblem[]
  /** What was said of it is not in the open data yet. */
  readonly isUnsettled: boolean
}

/**
 * The open documents, those with most doubts first. The order is that of what was read and does not change while it is
 * corrected: who works through the list does not lose the place.
 */
export function listedDocuments(
  files: readonly FileReading[],
  drafts: ReadonlyMap<string, Draft>,
): readonly ListedDocument[] {
  return files
    .flatMap((file, place) => (file.document ? [listed(file, file.document, place, drafts.get(file.name))] : []))
    .toSorted((a, b) => b.state.doubts - a.state.doubts || a.place - b.place)
}

function listed(file: FileReading, read: DocumentState, place: number, draft: Draft | undefined): ListedDocument {
  const { followed, ...others } = read
  // What followed from another name than the one that is said now is no longer so.
  const isSameAgency = !draft || draft.corrections['agency'] === read.corrections['agency']
  const state = { ...others, ...draft, ...(followed && isSameAgency && { followed }) }
  const said = (column: string) =>
    draft?.corrections[column] ?? file.preview[0]?.[file.header.indexOf(column)]?.replace(DOUBT, '') ?? ''
  return {
    name: file.name,
    place,
    agency: said('agency'),
    year: said('year'),
    state,
    standing: documentStanding(state),
    problems: file.problems.filter(({ kind }) => isOfDocument(kind)),
    isUnsettled: draft !== undefined && !isSame(draft, read),
  }
}

const isSame = (a: Review, b: Review) => a.accepted === b.accepted && written(a.corrections) === written(b.corrections)

const written = (corrections: Corrections) =>
  JSON.stringify(Object.entries(corrections).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** How many documents stand how, and how many texts were corrected in all of them. */
export function countsOf(documents: readonly ListedDocument[]) {
  const count = (standing: Standing) => documents.filter((one) => one.standing === standing).length
  return {
    toCheck: count('toCheck'),
    balanced: count('balanced'),
    accepted: count('accepted'),
    unsettled: documents.filter(({ isUnsettled }) => isUnsettled).length,
    corrections: documents.reduce((sum, { state }) => sum + Object.keys(state.corrections).length, 0),
  }
}

/** The document after this one, or before it, that is not accepted yet, going round; null where there is no other. */
export function nextOpen(documents: readonly ListedDocument[], name: string, step: 1 | -1): ListedDocument | null {
  const at = documents.findIndex((one) => one.name === name)
  const around = documents.map((_, i) => documents[(at + step * (i + 1) + 2 * documents.length) % documents.length])
  return around.find((one) => one && one.name !== name && one.standing !== 'accepted') ?? null
}
