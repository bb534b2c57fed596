import type { EvidencePlace } from '../../../domain/reportDocument.ts'
import { agencyIn } from './agencyNames.ts'
import { YEAR, yearOf } from './years.ts'

/** A line of a document, without the spaces in it, and where it stands. */
export interface Line {
  readonly text: string
  readonly at: number
}

/** What a line that names a report says, and all that it was read from. */
export interface Title {
  readonly agency: string
  readonly year: number | null
  readonly text: string
  readonly at: EvidencePlace
}

export const compact = (text: string) => text.normalize('NFKC').replaceAll(/\s+/gu, '')

/** Behind this much text no title comes any more. */
export const TITLE_LINES = 60

const TITLE =
  /^(?<before>.{0,60}?)政府信息公开(?:工作)?(?:情况)?(?:的)?(?:(?<late>20\d\d)年)?(?:年?度)?(?:工作)?(?:年度)?报告/u

/** Menus of a page can be longer than that: behind them the line is a title with which the page's own begins. */
const MENU_LINES = 600
const SHORTEST_TITLE = 8

/** The titles among the first lines of a document, which may have a page around it that says what it is called. */
export const titlesOf = (lines: readonly Line[], pageTitle: string): readonly Title[] =>
  lines.slice(0, MENU_LINES).flatMap(({ text, at }, i) => {
    if (i >= TITLE_LINES && !(text.length >= SHORTEST_TITLE && pageTitle.startsWith(text))) return []
    return titleIn(text, lines[i - 1]?.text ?? '', lines[i + 1]?.text ?? '', at) ?? []
  })

/** What a line that names a report says; the agency may stand in front of it or on the line before, the year on the line after. */
export function titleIn(line: string, before: string, after: string, at: EvidencePlace): Title | null {
  const groups = line.length > 80 ? undefined : TITLE.exec(line)?.groups
  if (!groups) return null
  const said = groups['before'] ?? ''
  const own = said
    .replace(YEAR, '')
    .replace('()', '')
    .replace(/关于(?:报送|上报|印发|公布|发布)?/u, '')
  // Of 甲市人民政府信息公开 the two words share 政府.
  const named = agencyIn(own.endsWith('人民') ? `${own}政府` : own)
  const agency = named === '' ? agencyIn(before) : named
  const late = /^[(（]?(20\d\d)年(?:度)?[)）]?$/u.exec(after)?.[1]
  const inLine = [YEAR.exec(said)?.[1], groups['late']].map((one) => yearOf(one ?? '')).find((one) => one !== null)
  const year = inLine ?? yearOf(late ?? '')
  const text = [named === '' ? agency : '', line, inLine === undefined && year !== null ? after : ''].join(' ').trim()
  return { agency, year, text, at }
}
