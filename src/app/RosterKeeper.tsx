import { use, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { leftOut } from '../data/queries/leftOut.ts'
import { reportedYears } from '../data/queries/roster.ts'
import { divisionList } from '../data/readers/documents/divisionList.ts'
import type { Dataset } from '../domain/dataset.ts'
import type { Divisions } from '../domain/divisions/list.ts'
import { EMPTY_FILTER, type RosterChoice } from '../domain/question.ts'
import { coverageOf, missingOf } from '../domain/roster/coverage.ts'
import { divisionRoster } from '../domain/roster/division.ts'
import { confirmedOf, lineageOf } from '../domain/roster/lineage.ts'
import { inferredRoster, listedRoster, type Reporting } from '../domain/roster/resolve.ts'
import { yearsOf, type Decisions, type RosterList } from '../domain/roster/roster.ts'
import { AnswererContext, useAnswer } from '../views/answer.ts'
import type { ResolvedRoster } from './useRosterControl.ts'

interface RosterKeeperProps {
  choice: RosterChoice
  dataset: Dataset
  /** Reports that break an equation are left out. */
  onlySound: boolean
  list: RosterList | null
  decisions: Decisions
  onRoster: (resolved: ResolvedRoster | null) => void
  /** The chosen division is not in the list. */
  onUnknown: () => void
}

/** Holds the chosen roster against what is open; it shows nothing. */
export function RosterKeeper(props: RosterKeeperProps) {
  const { choice, dataset, onlySound, list, decisions, onRoster, onUnknown } = props
  const answer = useAnswer(reportedYears())
  // Of the whole dataset: which of them count is said by the filter that the coverage is asked for.
  const broken = useAnswer(leftOut({ ...EMPTY_FILTER, onlySound })).rows
  const isDivision = choice !== null && choice !== 'inferred' && choice !== 'list'
  const divisions = useDivisions(isDivision)
  const rows = answer.state === 'ready' ? answer.rows : null
  const reporting = useMemo((): Reporting | null => {
    if (!rows) return null
    const { agencies, years } = dataset
    const own = yearsOf(rows)
    const lineage = lineageOf(agencies, own, years)
    return { agencies, years, yearsOf: own, successions: [...lineage.certain, ...confirmedOf(lineage, decisions)] }
  }, [rows, dataset, decisions])
  const roster = useMemo(() => {
    if (!reporting || choice === null) return null
    if (choice === 'inferred') return inferredRoster(reporting)
    if (choice === 'list') return list && listedRoster({ kind: 'list', file: list.file }, list.entries, reporting)
    return divisions && divisionRoster(choice, divisions, reporting)
  }, [reporting, choice, list, divisions])
  const resolved = useMemo((): ResolvedRoster | null => {
    if (!roster) return null
    const missing = missingOf(roster)
    return {
      roster,
      isMissing: (key, year) => missing.get(key)?.has(year) ?? false,
      coverage: (filter) => coverageOf(roster, filter, broken ?? []),
    }
  }, [roster, broken])
  useLayoutEffect(() => {
    onRoster(resolved)
    return () => onRoster(null)
  }, [resolved, onRoster])
  const isUnknown = isDivision && reporting !== null && divisions !== null && roster === null
  useEffect(() => {
    if (isUnknown) onUnknown()
  }, [isUnknown, onUnknown])
  return null
}

/** The division list, fetched when it is first needed; null until then, and where it cannot be had. */
function useDivisions(isNeeded: boolean): Divisions | null {
  const [fetched, setFetched] = useState<{ readonly divisions: Divisions | null } | null>(null)
  const answerer = use(AnswererContext)
  const isAwaited = isNeeded && fetched === null
  useLayoutEffect(() => {
    if (!isAwaited) return undefined
    void divisionList().then((divisions) => setFetched({ divisions }))
    return answerer?.awaiting()
  }, [isAwaited, answerer])
  return fetched?.divisions ?? null
}
