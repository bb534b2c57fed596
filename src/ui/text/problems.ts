import type { Place, Problem } from '../../domain/problem.ts'
import { formatNumber } from './format.ts'
import type { Texts } from './texts.ts'

/** A problem in words: what happened, where, why, and what to do next. */
export interface ProblemText {
  readonly what: string
  readonly where: string
  readonly why: string
  readonly next: string
}

export function problemText(problem: Problem, texts: Texts): ProblemText {
  const words = texts.problems
  if (problem.kind === 'unreadable') {
    const said = words.unreadable[problem.reason]
    return { ...said, why: withDetail(said.why, problem.detail, texts), where: placeText(problem, texts) }
  }
  const said = words[problem.kind]
  if (problem.kind === 'addressFull') return { ...said, where: words.addressBar }
  if (problem.kind === 'addressPart') return { ...said, where: words.address(problem.part, problem.value) }
  // Its own words come with the Data view alone.
  if (problem.kind === 'documentDoubt') return { ...said, where: words.file(problem.file) }
  if ('rows' in problem) {
    const shown = problem.rows.slice(0, SHOWN_NAMES).map(words.row)
    const names = (problem.rows.length > SHOWN_NAMES ? [...shown, '…'] : shown).join(' · ')
    return { ...said, why: withDetail(said.why, names, texts), where: words.file(problem.file) }
  }
  if (problem.kind === 'sheetsLeftOut') {
    const shown = problem.sheets.slice(0, SHOWN_NAMES)
    const names = (problem.sheets.length > SHOWN_NAMES ? [...shown, '…'] : shown).join(' · ')
    return { ...said, why: withDetail(said.why, names, texts), where: words.file(problem.file) }
  }
  if ('header' in problem) {
    const why = withDetail(said.why, headerText(problem.header, texts), texts)
    return { ...said, why, where: words.file(problem.file) }
  }
  return { ...said, why: withDetail(said.why, problem.detail, texts), where: words.browser }
}

/** `2023.csv，第 418 行，“新收”列`. */
function placeText({ file, line, column }: Place, texts: Texts): string {
  const words = texts.problems
  const parts = [words.file(file)]
  if (line !== undefined) parts.push(words.line(formatNumber(line)))
  if (typeof column === 'number') parts.push(words.columnNumber(formatNumber(column)))
  if (typeof column === 'string') parts.push(words.column(column))
  return parts.join(words.separator)
}

// A file with thousands of columns must not fill the page.
const SHOWN_NAMES = 8

function headerText(header: readonly string[], texts: Texts): string {
  if (header.length === 0) return texts.problems.noHeader
  const names = header.slice(0, SHOWN_NAMES).join(' · ')
  return texts.problems.header(header.length > SHOWN_NAMES ? `${names} · …` : names)
}

function withDetail(why: string, detail: string | undefined, texts: Texts): string {
  if (detail === undefined || detail === '') return why
  const closing = /[。.]$/.exec(why)?.[0] ?? ''
  return `${why.slice(0, why.length - closing.length)}${texts.problems.detail(detail)}${closing}`
}
