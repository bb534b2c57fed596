import { readRosterList, rosterTable } from '../data/rosterList.ts'
import { toCsv } from '../domain/csv.ts'
import { UNDECIDED, type Decisions, type RosterList } from '../domain/roster/roster.ts'
import { ROSTER_KEY } from './keptKeys.ts'
import { keepingNow } from './keptReviews.ts'

/** What the reader brought to the roster and said of it. */
export interface KeptRoster {
  readonly list: RosterList | null
  readonly decisions: Decisions
}

/** The list and the decisions kept in this browser; what cannot be read is none. */
export function keptRoster(): KeptRoster {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(ROSTER_KEY) ?? 'null')
    if (!isRecord(read)) return NOTHING
    const decisions = { confirmed: texts(read['confirmed']), dismissed: texts(read['dismissed']) }
    const { file, csv } = read
    if (typeof file !== 'string' || typeof csv !== 'string') return { list: null, decisions }
    const list = readRosterList({ name: file, bytes: new TextEncoder().encode(csv) })
    return { list: list.ok ? list.list : null, decisions }
  } catch {
    // Storage is switched off, or something else stands there: nothing is kept.
    return NOTHING
  }
}

/** Keeps the list and the decisions, where this browser keeps what the reader said. */
export function keepRoster({ list, decisions }: KeptRoster): void {
  if (keepingNow() !== 'on') return
  const kept = { ...decisions, ...(list && { file: list.file, csv: toCsv(rosterTable(list.entries)) }) }
  try {
    localStorage.setItem(ROSTER_KEY, JSON.stringify(kept))
  } catch {
    // It is too long for this browser: the list is open until the page is closed.
  }
}

const NOTHING: KeptRoster = { list: null, decisions: UNDECIDED }
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const texts = (value: unknown) => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])
