import type { Agency, AgencyKey } from '../report.ts'

/** One who should have reported, as a list says it; text is empty where the list says nothing. */
export interface RosterEntry extends Omit<Agency, 'key'> {
  /** Years from and to which it should have reported; null for the first and the last of the dataset. */
  readonly from: number | null
  readonly to: number | null
  /** What it is called today, or who took its work over. */
  readonly successor: string
}

/** Why a line of the reader's list is not taken. */
export type EntryReason = 'noAgency' | 'badYear' | 'yearsReversed' | 'badLevel' | 'repeated' | 'unreadableLine'

/** A line of the reader's list that is not taken: where, why, and what stands there. */
export interface EntryRejection {
  readonly line: number
  readonly column: string
  readonly reason: EntryReason
  readonly found: string
}

/** The reader's list. Its lines are all entries or rejected. */
export interface RosterList {
  readonly file: string
  readonly entries: readonly RosterEntry[]
  readonly rejected: readonly EntryRejection[]
}

/** Where a roster is from. */
export type RosterSource =
  | { readonly kind: 'inferred' }
  | { readonly kind: 'list'; readonly file: string }
  | { readonly kind: 'division'; readonly code: string; readonly name: string; readonly year: number }

/** One agency-year in which the dataset has a report, as the engine tells it. */
export interface ReportedYear {
  readonly key: AgencyKey
  readonly year: number
}

/** The years in which each agency of the dataset reports, ascending. */
export type YearsOf = ReadonlyMap<AgencyKey, readonly number[]>

/** That one agency became another: from `year` on the second is expected in place of the first. */
export interface Succession {
  /** `key>key`, the same in every dataset. */
  readonly id: string
  readonly from: AgencyKey
  readonly to: AgencyKey
  readonly year: number
  /** `listed` by the reader, `code` where one code had several names, `proposed` where only the years suggest it. */
  readonly why: 'listed' | 'code' | 'proposed'
}

/** What the reader said of proposed successions, by their ids. */
export interface Decisions {
  readonly confirmed: readonly string[]
  readonly dismissed: readonly string[]
}

export const UNDECIDED: Decisions = { confirmed: [], dismissed: [] }

/** One who is on the roster, and what became of its reports. Always: expected = reported + missing. */
export interface Member {
  /** As the dataset describes it; of one never seen, as the roster does, under a key that no report has. */
  readonly agency: Agency
  readonly isSeen: boolean
  readonly expected: readonly number[]
  readonly reported: readonly number[]
  readonly missing: readonly number[]
  /** Years with a report in which none was expected. */
  readonly beyond: readonly number[]
}

/** A roster held against a dataset. */
export interface Roster {
  readonly source: RosterSource
  /** The years of the dataset: those in which anyone reported. */
  readonly years: readonly number[]
  readonly members: readonly Member[]
  /** Agencies of the dataset that are not on the roster. */
  readonly strangers: readonly Agency[]
  /** Entries that fit several agencies, or one that another entry has: nothing is said of them. */
  readonly unclear: readonly RosterEntry[]
  /** Successions that hold: listed, by code, or confirmed by the reader. */
  readonly successions: readonly Succession[]
}

/** The years of each agency from its reports, in any order. */
export function yearsOf(reported: Iterable<ReportedYear>): YearsOf {
  const years = new Map<AgencyKey, number[]>()
  for (const { key, year } of reported) {
    const known = years.get(key)
    if (known) known.push(year)
    else years.set(key, [year])
  }
  for (const own of years.values()) own.sort((a, b) => a - b)
  return years
}
