import { isOfOpenFile, type Problem } from '../domain/problem.ts'
import type { View } from '../domain/question.ts'

/** A problem and the others that are told in the same breath. */
export interface NoticeOf {
  readonly problem: Problem
  readonly alike: readonly Problem[]
}

/** The notices above a view: bad parts of an address together; what the Data view says of a file, it says there alone. */
export function notices(problems: readonly Problem[], view: View): NoticeOf[] {
  const [part, ...parts] = problems.filter(({ kind }) => kind === 'addressPart')
  const others = problems.filter(
    (problem) => problem.kind !== 'addressPart' && !(view === 'data' && isOfOpenFile(problem)),
  )
  return [
    ...(part ? [{ problem: part, alike: parts }] : []),
    ...others.map((problem): NoticeOf => ({ problem, alike: [] })),
  ]
}
