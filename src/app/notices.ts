import { isOfDocument, isOfOpenFile, type Problem } from '../domain/problem.ts'
import type { View } from '../domain/question.ts'

/** A problem and the others that are told in the same breath. */
export interface NoticeOf {
  readonly problem: Problem
  readonly alike: readonly Problem[]
}

/** Report documents that are open and to be checked: their number is told, and the Data view says what. */
export const toCheck = (problems: readonly Problem[], view: View): readonly Problem[] =>
  view === 'data' ? [] : problems.filter(({ kind }) => isOfDocument(kind))

/** The notices above a view: bad parts of an address together; what the Data view says of a file, it says there alone. */
export function notices(problems: readonly Problem[], view: View): NoticeOf[] {
  const [part, ...parts] = problems.filter(({ kind }) => kind === 'addressPart')
  const others = problems.filter(
    ({ kind }) => kind !== 'addressPart' && !isOfDocument(kind) && !(view === 'data' && isOfOpenFile(kind)),
  )
  return [
    ...(part ? [{ problem: part, alike: parts }] : []),
    ...others.map((problem): NoticeOf => ({ problem, alike: [] })),
  ]
}
