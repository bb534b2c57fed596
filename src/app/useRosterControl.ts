import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Dataset } from '../domain/dataset.ts'
import { isSample, partsOf } from '../domain/part.ts'
import type { FileProblem } from '../domain/problem.ts'
import { EMPTY_FILTER, type Filter, type Question } from '../domain/question.ts'
import type { FilterCoverage } from '../domain/roster/coverage.ts'
import type { Roster } from '../domain/roster/roster.ts'
import type { RosterControl } from '../ui/roster.ts'
import { pageState, workspace } from './boot.ts'

/** A roster with what is asked of it; what computes it comes when one is chosen. */
export interface ResolvedRoster {
  readonly roster: Roster
  readonly isMissing: (key: string, year: number) => boolean
  readonly coverage: (filter: Filter) => FilterCoverage
}

let restored: Promise<void> | null = null

/** Takes in what this browser kept of the roster, once. */
export function restoreRoster(): Promise<void> {
  restored ??= restore()
  return restored
}

async function restore(): Promise<void> {
  const { keptRoster } = await import('./keptRoster.ts')
  const kept = keptRoster()
  const { rosterList, setRoster } = workspace.getState()
  setRoster({ rosterList: rosterList ?? kept.list, decisions: kept.decisions })
}

/** The roster as all views see it; `resolved` is what the keeper of the roster has found for this question. */
export function useRosterControl(
  question: Question,
  dataset: Dataset | null,
  resolved: ResolvedRoster | null,
  ask: (next: Question) => void,
): RosterControl {
  const list = workspace((state) => state.rosterList)
  const decisions = workspace((state) => state.decisions)
  const [refused, setRefused] = useState<FileProblem | null>(null)
  const isAskedFor = question.roster !== null || question.view === 'audit'
  useEffect(() => {
    if (!isAskedFor || restored) return
    // The page is ready with what was kept.
    const arrived = pageState.awaiting()
    void restoreRoster().finally(arrived)
  }, [isAskedFor])
  const keep = useCallback(async (change: Parameters<ReturnType<typeof workspace.getState>['setRoster']>[0]) => {
    workspace.getState().setRoster(change)
    const { rosterList, decisions: said } = workspace.getState()
    const { keepRoster } = await import('./keptRoster.ts')
    keepRoster({ list: rosterList, decisions: said })
  }, [])
  const actions = useMemo(
    () => ({
      openList: async (file: File) => {
        const { readRosterList } = await import('../data/rosterList.ts')
        const read = readRosterList({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
        setRefused(read.ok ? null : read.problem)
        if (!read.ok) return
        await keep({ rosterList: read.list })
        ask({ ...question, roster: 'list' })
      },
      closeList: async () => {
        setRefused(null)
        await keep({ rosterList: null })
        if (question.roster === 'list') ask({ ...question, roster: null })
      },
    }),
    [keep, ask, question],
  )
  const filter = useMemo(() => lookedAt(question), [question])
  return useMemo(
    () => ({
      inForce:
        resolved && question.roster !== null && dataset && mayMiss(dataset, question.roster)
          ? { roster: resolved.roster, isMissing: resolved.isMissing, coverage: resolved.coverage(filter) }
          : null,
      list,
      refused,
      decisions,
      openList: (file) => void actions.openList(file),
      closeList: () => void actions.closeList(),
      decide: (said) => void keep({ decisions: said }),
      counties,
    }),
    [resolved, question.roster, dataset, filter, list, refused, decisions, actions, keep],
  )
}

/** Of a sample only those who reported can be missing: whom a list names may have been left out by choice. */
const mayMiss = ({ files }: Dataset, roster: Question['roster']) =>
  roster === 'inferred' || !partsOf(files).some(isSample)

/** The divisions that can be chosen. */
async function counties() {
  const [{ divisionList }, { choosable }] = await Promise.all([
    import('../data/readers/documents/divisionList.ts'),
    import('../domain/roster/division.ts'),
  ])
  const divisions = await divisionList()
  return divisions && choosable(divisions)
}

/** What the figures of the shown view are about: one agency's page leaves the filter aside. */
function lookedAt({ view, agency, filter }: Question): Filter {
  return view === 'agency' && agency.key !== null ? { ...EMPTY_FILTER, agencies: [agency.key] } : filter
}
