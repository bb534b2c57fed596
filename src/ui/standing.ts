import { createContext, useContext, useState } from 'react'
import { FIRST_STANDING, type Sorting, type Standing } from '../domain/question.ts'

/** How the figures of the shown view stand, and a way to change it. */
export interface StandingControl {
  readonly standing: Standing
  readonly change: (next: Partial<Standing>) => void
}

/** The address holds how figures stand; a figure outside of a page holds it itself. */
export const StandingContext = createContext<StandingControl | null>(null)

export function useStanding(): StandingControl {
  const given = useContext(StandingContext)
  const [standing, setStanding] = useState(FIRST_STANDING)
  return given ?? { standing, change: (next) => setStanding((last) => ({ ...last, ...next })) }
}

/** Whether the figure of this name stands as a table, and a way to change it. */
export function useAsTable(name: string): [boolean, (asTable: boolean) => void] {
  const { standing, change } = useStanding()
  const others = standing.tables.filter((other) => other !== name)
  return [standing.tables.includes(name), (asTable) => change({ tables: asTable ? [...others, name] : others })]
}

/** What the table of this name is sorted by; null leaves it in its first order. A table without a name keeps it to itself. */
export function useSorting(name: string | undefined): [Sorting | null, (sorting: Sorting | null) => void] {
  const { standing, change } = useStanding()
  const [own, setOwn] = useState<Sorting | null>(null)
  if (name === undefined) return [own, setOwn]
  const { [name]: now = null, ...others } = standing.sorting
  return [now, (sorting) => change({ sorting: sorting ? { ...others, [name]: sorting } : others })]
}

/** Whose reports are open in a drawer: the name that was opened, or null. */
export function useBehind(): { readonly shown: string | null; open: (name: string) => void; close: () => void } {
  const { standing, change } = useStanding()
  return {
    shown: standing.behind,
    open: (behind) => change({ behind }),
    close: () => change({ behind: null }),
  }
}
