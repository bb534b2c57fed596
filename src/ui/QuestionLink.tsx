import type { ReactNode } from 'react'
import { writeAddress, type Question } from '../domain/question.ts'
import { follow } from './Frame.tsx'

interface QuestionLinkProps {
  question: Question
  ask: (next: Question) => void
  children: ReactNode
}

/** A link to another question: a real address, so that it also opens in a new tab, and followed inside the page. */
export function QuestionLink({ question, ask, children }: QuestionLinkProps) {
  return (
    // `?` alone asks the default question; an empty address would keep the present one.
    <a href={writeAddress(question) || '?'} onClick={(event) => follow(event, () => ask(question))}>
      {children}
    </a>
  )
}
