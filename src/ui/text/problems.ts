import type { PageProblem } from '../../domain/problem.ts'
import { tableNames } from './tableNames.ts'
import type { Texts } from './texts.ts'

/** A problem in words: what happened, where, why, and what to do next. */
export interface ProblemText {
  readonly what: string
  readonly where: string
  readonly why: string
  readonly next: string
}

/** A problem of the page itself in words; those of files have theirs in `fileProblems.ts`. */
export function problemText(problem: PageProblem, { problems: words, figure }: Texts): ProblemText {
  const said = words[problem.kind]
  if (problem.kind === 'addressFull') return { ...said, where: words.addressBar }
  if (problem.kind === 'addressPart') return { ...said, where: words.address(problem.part, problem.value) }
  if (problem.kind === 'tablesLeftOut') return { ...said, where: tableNames(problem.tables, figure) }
  return { ...said, why: withDetail(said.why, problem.detail, words.detail), where: words.browser }
}

/** A sentence with a detail before its full stop. */
export function withDetail(why: string, detail: string | undefined, inBrackets: (detail: string) => string): string {
  if (detail === undefined || detail === '') return why
  const closing = /[。.]$/.exec(why)?.[0] ?? ''
  return `${why.slice(0, why.length - closing.length)}${inBrackets(detail)}${closing}`
}
