import { isOfDocument, isOfFile, isOfOpenFile } from '../domain/problem.ts'
import type { FileProblem, PageProblem, Problem } from '../domain/problem.ts'
import type { View } from '../domain/question.ts'

/** A problem and the others that are told in the same breath. */
export type NoticeOf =
  | { readonly problem: PageProblem; readonly alike: readonly PageProblem[] }
  | { readonly problem: FileProblem; readonly alike: readonly [] }

/**
 * The notices above a view: bad parts of an address together; what the Data view says of a file, it says there alone. What
 * is in doubt of report documents is told in one line, see `ToReview`.
 */
export function notices(problems: readonly Problem[], view: View): NoticeOf[] {
  const isPart = ({ kind }: Problem) => kind === 'addressPart'
  const [part, ...parts] = problems.filter((problem) => !isOfFile(problem)).filter(isPart)
  const others = problems.filter(
    (problem) => !isPart(problem) && !isOfDocument(problem.kind) && !(view === 'data' && isOfOpenFile(problem.kind)),
  )
  return [
    ...(part ? [{ problem: part, alike: parts }] : []),
    ...others.map((problem): NoticeOf => (isOfFile(problem) ? { problem, alike: [] } : { problem, alike: [] })),
  ]
}
