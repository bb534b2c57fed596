import { fitsSheet, type Workbook, type Worksheet, type WorkRow } from '../../../domain/workbook.ts'
import { RULES } from '../../../domain/rules/rules.ts'
import type { Lang } from '../../../ui/text/texts.ts'
import { cellOf, headOf, PLAIN, recordsSheet, rowOf, TITLE, WRAPPED } from '../../recordsSheet.ts'
import { RULE_WORDS } from '../words.ts'
import { FILE_WORDS, findingColumns, type FindingRow } from './exports.ts'
import type { RuleLine } from './model.ts'

/** What became of a rule's checks under the filter. */
type Checked = Pick<RuleLine, 'rule' | 'checked' | 'open' | 'findings'>

/** What the sheet of notes says of the file. */
export interface FileNotes {
  /** The filter in words; empty where all reports are in. */
  readonly filter: readonly string[]
  /** Rules that were checked; the others are named as not checked. */
  readonly rules: readonly Checked[]
  /** How many reports, as the page says it. */
  readonly n: string
  /** The address that shows the findings again. */
  readonly link: string
  /** The day the file was made. */
  readonly day: string
}

const WIDTHS = [28, 14, 8, 16, 8, 48, 48, 40, 10, 10, 10, 30, 24, 40]
const NOTE_WIDTHS = [20, 16, 60, 60, 12, 12, 10]

/** The findings, one a row, and a sheet of what was and was not checked; null where spreadsheets do not hold so many. */
export function findingsWorkbook(rows: readonly FindingRow[], notes: FileNotes, lang: Lang): Workbook | null {
  const columns = findingColumns(lang)
  if (!fitsSheet(rows.length + 1, columns.length)) return null
  const words = FILE_WORDS[lang]
  const wordy = new Set([words.heads.zh, words.heads.en, words.heads.cells, words.heads.note])
  const findings = recordsSheet(words.sheets.findings, rows, columns, WIDTHS, (head) =>
    wordy.has(head) ? WRAPPED : PLAIN,
  )
  return { sheets: [findings, notesSheet(notes, lang)] }
}

function notesSheet({ filter, rules, n, link, day }: FileNotes, lang: Lang): Worksheet {
  const { name, sheets, notes: words } = FILE_WORDS[lang]
  const said = (what: string, value: string) => rowOf([cellOf(what, PLAIN), cellOf(value, PLAIN)])
  const above = [
    rowOf([cellOf(name, TITLE)]),
    rowOf([cellOf(n, PLAIN)]),
    ...(filter.length === 0 ? [words.allReports] : filter).map((one) => said(words.filter, one)),
    said(words.link, link),
    said(words.day, day),
    ...[words.selfReported, words.question, words.open].map((one) => rowOf([cellOf(one, PLAIN)])),
    rowOf([]),
  ]
  const head = headOf([
    words.rule,
    words.severity,
    words.says,
    words.why,
    words.checked,
    words.unassessed,
    words.findings,
  ])
  return {
    name: sheets.notes,
    rows: [...above, head, ...RULES.map((rule) => ruleRow(rule, rules, lang))],
    widths: NOTE_WIDTHS,
    frozen: { rows: 0, columns: 0 },
  }
}

/** A rule in its own sentences, and what became of its checks. */
function ruleRow({ id, severity }: (typeof RULES)[number], counts: readonly Checked[], lang: Lang): WorkRow {
  const words = RULE_WORDS[lang]
  const { name, says, why } = words.of[id]
  const count = counts.find(({ rule }) => rule === id)
  return rowOf([
    cellOf(name, PLAIN),
    cellOf(words.severity[severity], PLAIN),
    cellOf(says, WRAPPED),
    cellOf(why, WRAPPED),
    ...(count
      ? [count.checked, count.open, count.findings].map((one) => cellOf(one, PLAIN))
      : [cellOf(FILE_WORDS[lang].notes.unchecked, PLAIN)]),
  ])
}
