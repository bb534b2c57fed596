import type { DocumentDoubt } from '../../domain/problem.ts'
import { doubts as en } from './en/doubts.ts'
import type { ProblemText } from './problems.ts'
import { TEXTS, type Lang } from './texts.ts'
import { doubts as zh } from './zh/doubts.ts'

const DOUBTS = { zh, en } as const

/** What is in doubt of a report document, in words. */
export function doubtText({ file, reason, said, against }: DocumentDoubt, lang: Lang): ProblemText {
  const { what, why, next } = DOUBTS[lang][reason]
  return { what, why: why(said, against), next, where: TEXTS[lang].problems.file(file) }
}
