import { createContext, useContext } from 'react'
import type { Problem } from '../domain/problem.ts'
import type { Question } from '../domain/question.ts'

/** Puts in place of the question one without what the open data do not have, and names each part of it. */
type Drop = (next: Question, dropped: readonly Problem[]) => void

export const DropContext = createContext<Drop | null>(null)

/** For what only a view can judge: what the address asks of the table that it makes. */
export function useDrop(): Drop {
  const drop = useContext(DropContext)
  if (!drop) throw new Error('useDrop stands outside of a DropContext')
  return drop
}
