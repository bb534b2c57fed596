import { createContext, useContext } from 'react'
import type { Division } from '../domain/divisions/list.ts'
import type { FileProblem } from '../domain/problem.ts'
import type { FilterCoverage } from '../domain/roster/coverage.ts'
import { UNDECIDED, type Decisions, type Roster, type RosterList } from '../domain/roster/roster.ts'
import type { AgencyKey } from '../domain/report.ts'

/** The roster that is chosen, held against what is open. */
export interface RosterInForce {
  readonly roster: Roster
  /** Whether a report of this agency and year was expected and is not there. */
  readonly isMissing: (key: AgencyKey, year: number) => boolean
  /** Expected reports of what the shown view looks at. */
  readonly coverage: FilterCoverage
}

/** The roster in force, and what the reader brought to it and said of it. */
export interface RosterControl {
  /** Null where no roster is chosen: a report that is not there is then not in this dataset, and never missing. */
  readonly inForce: RosterInForce | null
  readonly list: RosterList | null
  /** Why the file that was opened last is no list; what was open stays. */
  readonly refused: FileProblem | null
  readonly decisions: Decisions
  openList: (file: File) => void
  closeList: () => void
  decide: (decisions: Decisions) => void
  /** Divisions that hold townships; null where their list cannot be had. */
  counties: () => Promise<readonly Division[] | null>
}

const NO_ROSTER: RosterControl = {
  inForce: null,
  list: null,
  refused: null,
  decisions: UNDECIDED,
  openList: () => undefined,
  closeList: () => undefined,
  decide: () => undefined,
  counties: () => Promise.resolve(null),
}

export const RosterContext = createContext<RosterControl>(NO_ROSTER)

export const useRoster = (): RosterControl => useContext(RosterContext)
