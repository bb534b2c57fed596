import { messageOf, type PageProblem } from './problem.ts'

/** A question that is not answered, and why. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly problem: PageProblem

  constructor(problem: PageProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

/** Why there is no answer, from whatever was thrown. */
export function queryProblem(error: unknown): PageProblem {
  // The engine wraps what it was refused.
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof Refused) return cause.problem
  }
  return { kind: 'queryFailed', detail: messageOf(error) }
}
