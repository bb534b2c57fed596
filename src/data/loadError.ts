import type { Problem } from '../domain/problem.ts'

/** No dataset could be made; `problem` says so to the reader. */
export class LoadError extends Error {
  override readonly name = 'LoadError'
  readonly problem: Problem

  constructor(problem: Problem, detail: string) {
    super(`loading failed: ${detail}`)
    this.problem = problem
  }
}
