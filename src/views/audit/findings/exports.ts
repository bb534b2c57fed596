import { cellLabel } from '../../../domain/forms/cells.ts'
import type { ExportColumn } from '../../../domain/csv.ts'
import { BLANK } from '../../../domain/cell.ts'
import { cellsOfFinding } from '../../../domain/rules/finding.ts'
import { ruleSentence } from '../../../ui/ruleSentence.ts'
import type { Lang } from '../../../ui/text/texts.ts'
import type { audit } from '../../../ui/text/zh/audit.ts'
import type { rules } from '../../../ui/text/zh/rules.ts'
import type { FindingLine } from './model.ts'

/** Words of one language for a file. */
export interface FileWords {
  readonly words: typeof audit
  readonly rules: typeof rules
  readonly lang: Lang
}

/** The columns of a file of findings: one row a finding, with room for the agency's answer. */
export function findingFileColumns({ words, rules: ruleWords, lang }: FileWords): readonly ExportColumn<FindingLine>[] {
  const { column, file } = words
  return [
    [column.agency, ({ agency }) => agency],
    [file.code, ({ finding }) => finding.code],
    [column.year, ({ finding }) => finding.year],
    [column.rule, ({ finding }) => ruleWords.of[finding.rule].name],
    [column.severity, ({ finding }) => ruleWords.severity[finding.severity]],
    [file.sentenceZh, ({ finding }) => ruleSentence(finding, 'zh')],
    [file.sentenceEn, ({ finding }) => ruleSentence(finding, 'en')],
    [file.cells, (line) => cellNames(line, lang)],
    [column.left, ({ finding }) => finding.left],
    [column.right, ({ finding }) => finding.right],
    [column.difference, ({ difference }) => difference],
    [file.source, ({ finding }) => finding.source],
    [column.note, ({ note }) => note?.text ?? null],
    [file.reply, () => null],
    [file.check, ({ finding }) => finding.check],
  ]
}

/** The printed names of the cells that a finding compares. */
function cellNames({ finding }: FindingLine, lang: Lang): string {
  const { left, right, before } = cellsOfFinding(finding, { form: finding.form, cell: () => BLANK })
  return [...new Set([...before, ...left, ...right])].map((cell) => cellLabel(cell, finding.form)[lang]).join('; ')
}
