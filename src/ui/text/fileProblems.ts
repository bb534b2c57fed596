import { roomColumnwise } from '../../domain/room.ts'
import type { DocumentDoubt, FileProblem, Place } from '../../domain/problem.ts'
import { doubts as doubtsEn } from './en/doubts.ts'
import { fileProblems as en } from './en/fileProblems.ts'
import { formatBytes, formatNumber } from './format.ts'
import { withDetail, type ProblemText } from './problems.ts'
import { TEXTS, type Lang } from './texts.ts'
import { doubts as doubtsZh } from './zh/doubts.ts'
import { fileProblems as zh } from './zh/fileProblems.ts'

/** The words for what is wrong with files; more than half of what the first screen says, and seldom said on it. */
export const FILE_PROBLEMS: Readonly<Record<Lang, typeof zh>> = { zh, en }
const DOUBTS = { zh: doubtsZh, en: doubtsEn } as const

/** What is wrong with a file in words. */
export function fileProblemText(problem: FileProblem, lang: Lang): ProblemText {
  if (problem.kind === 'documentDoubt') return doubtText(problem, lang)
  const words = FILE_PROBLEMS[lang]
  const { file, detail } = TEXTS[lang].problems
  if (problem.kind === 'unreadable') {
    const said = words.unreadable[problem.reason]
    return { ...said, why: withDetail(said.why, problem.detail, detail), where: placeText(problem, lang) }
  }
  const said = words[problem.kind]
  const why = withDetail(said.why, namesOf(problem, lang), detail)
  return { ...said, why, where: file(problem.file) }
}

function doubtText({ file, reason, said, against }: DocumentDoubt, lang: Lang): ProblemText {
  const { what, why, next } = DOUBTS[lang][reason]
  return { what, why: why(said, against), next, where: TEXTS[lang].problems.file(file) }
}

/** What a problem names: rows, sheets or columns. */
function namesOf(problem: Exclude<FileProblem, DocumentDoubt | { kind: 'unreadable' }>, lang: Lang): string {
  const words = FILE_PROBLEMS[lang]
  if ('rows' in problem) return listed(problem.rows.map(words.row))
  if ('sheets' in problem) return listed(problem.sheets)
  if (problem.kind === 'awaitsRoom' || problem.kind === 'noRoom') return roomText(problem, words)
  if (!('header' in problem)) return ''
  return problem.header.length === 0 ? words.noHeader : words.header(listed(problem.header))
}

function roomText(problem: Extract<FileProblem, { room: number }>, { room }: typeof zh): string {
  const needed = problem.kind === 'noRoom' ? problem.needed : roomColumnwise(problem.size)
  return room(formatBytes(needed), formatBytes(problem.room))
}

// A file with thousands of columns must not fill the page.
const SHOWN_NAMES = 8

const listed = (names: readonly string[]) =>
  (names.length > SHOWN_NAMES ? [...names.slice(0, SHOWN_NAMES), '…'] : names).join(' · ')

/** `2023.csv，第 418 行，“新收”列`. */
function placeText({ file, line, column }: Place, lang: Lang): string {
  const { file: fileName, separator } = TEXTS[lang].problems
  const words = FILE_PROBLEMS[lang]
  const parts = [fileName(file)]
  if (line !== undefined) parts.push(words.line(formatNumber(line)))
  if (typeof column === 'number') parts.push(words.columnNumber(formatNumber(column)))
  if (typeof column === 'string') parts.push(words.column(column))
  return parts.join(separator)
}
