import { writeAddress } from './address.ts'
import { FIRST_STANDING, standingOf, type Question } from './question.ts'

/** A figure that goes into a briefing: not its numbers, but where they are asked for. */
export interface BriefingItem {
  /** Of the question it stands under, with the fingerprint of the data it was seen on. */
  readonly address: string
  /** Its name among the figures of that view. */
  readonly figure: string
  /** What it was called then. */
  readonly title: string
  /** A line of the reader's. */
  readonly note: string
}

/** Figures and tables in an order, each with a line. */
export interface Briefing {
  readonly title: string
  readonly items: readonly BriefingItem[]
}

export const EMPTY_BRIEFING: Briefing = { title: '', items: [] }

export const MOST_ITEMS = 60
export const LONGEST_LINE = 1_000
const LONGEST_ADDRESS = 4_000

/** The question as one figure needs it: how other figures stand, what is open over the page, and where the data lie, is left out. */
export function askedFor(question: Question, figure: string): Question {
  const { tables, sorting, chosen } = standingOf(question)
  const standing = { ...FIRST_STANDING, sorting, chosen, tables: tables.filter((name) => name === figure) }
  return {
    ...question,
    standing: { [question.view]: standing },
    pivot: { ...question.pivot, cell: null },
    data: null,
    made: null,
  }
}

/** Tells one figure from another, whatever language it was seen in. */
export const placeOf = (question: Question, figure: string): string =>
  `${figure} ${writeAddress({ ...askedFor(question, figure), lang: 'zh' })}`

/** The figure as an item; `fingerprint` is that of the data it is seen on. */
export function itemOf(question: Question, figure: string, title: string, fingerprint: string): BriefingItem {
  const address = writeAddress({ ...askedFor(question, figure), made: fingerprint })
  return { address, figure, title: title.slice(0, LONGEST_LINE), note: '' }
}

/** The items with one moved up or down by one; at the end of the list they stay as they are. */
export function moved(items: readonly BriefingItem[], from: number, by: -1 | 1): readonly BriefingItem[] {
  const [one, other] = [items[from], items[from + by]]
  if (!one || !other) return items
  return items.with(from, other).with(from + by, one)
}

/** The briefing in what was kept or saved, and, named, what in it is none of ours. */
export function readBriefing(value: unknown): { readonly briefing: Briefing; readonly dropped: readonly string[] } {
  if (!isRecord(value)) return { briefing: EMPTY_BRIEFING, dropped: [] }
  const listed: readonly unknown[] = Array.isArray(value['items']) ? value['items'] : []
  const read = listed.map((one, i) => (i < MOST_ITEMS ? readItem(one) : null))
  return {
    briefing: { title: textOf(value['title']), items: read.filter((item) => item !== null) },
    dropped: listed.filter((_, i) => read[i] === null).map((one, i) => nameOf(one) || `#${i + 1}`),
  }
}

function readItem(value: unknown): BriefingItem | null {
  if (!isRecord(value)) return null
  const { address, figure } = value
  if (typeof address !== 'string' || !address.startsWith('?') || address.length > LONGEST_ADDRESS) return null
  if (typeof figure !== 'string' || !/^[\w-]{1,80}$/.test(figure)) return null
  return { address, figure, title: textOf(value['title']), note: textOf(value['note']) }
}

const nameOf = (value: unknown) => (isRecord(value) ? textOf(value['title']) || textOf(value['figure']) : '')
const textOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, LONGEST_LINE) : '')
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
