import { writeAddress } from '../../domain/address.ts'
import { UNFRAMED } from '../../domain/framing.ts'
import { withStanding, type Question } from '../../domain/question.ts'

/** The page with the view around the figure, at the address by which the figure was asked for. */
export const wholePage = (search: string): string => `./index.html${search}`

/** Opens another question, as a press on a figure asks it, on the whole page: the figure's frame belongs to another site. */
export function openWhole(question: Question): void {
  globalThis.open(wholePage(writeAddress(question, UNFRAMED)), '_blank', 'noopener')
}

/** The question without the reports that are open behind its figures: there is no room for them. */
export function closed(question: Question): Question {
  return { ...withStanding(question, { behind: null }), pivot: { ...question.pivot, cell: null } }
}
