import { use, type ReactNode } from 'react'
import { writeAddress } from '../domain/address.ts'
import type { Question } from '../domain/question.ts'
import { AloneContext } from './alone.ts'
import { follow } from './follow.ts'

export interface QuestionLinkProps {
  question: Question
  ask: (next: Question) => void
  children: ReactNode
  /** Read aloud and shown on touch in place of the content, where this is a drawing. */
  name?: string | undefined
  className?: string | undefined
  /** Left to the arrow keys of the grid it stands in. */
  skipped?: boolean
  /** It leads to what is shown already. */
  isCurrent?: boolean
}

/** A link to another question: a real address, so that it also opens in a new tab, and followed inside the page. */
export function QuestionLink({
  question,
  ask,
  children,
  name,
  className,
  skipped = false,
  isCurrent = false,
}: QuestionLinkProps) {
  const page = use(AloneContext)?.page ?? ''
  return (
    // `?` alone asks the default question; an empty address would keep the present one.
    <a
      href={`${page}${writeAddress(question) || '?'}`}
      className={className}
      aria-label={name}
      aria-current={isCurrent || undefined}
      title={name}
      tabIndex={skipped ? -1 : undefined}
      onClick={(event) => follow(event, () => ask(question))}
    >
      {children}
    </a>
  )
}
