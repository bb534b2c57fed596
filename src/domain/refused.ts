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
export const problemOf = (error: unknown): PageProblem =>
  error instanceof Refused ? error.problem : { kind: 'queryFailed', detail: messageOf(error) }
