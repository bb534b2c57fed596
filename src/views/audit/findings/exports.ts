import { exportTable, type ExportColumn, type ExportTable } from '../../../domain/csv.ts'
import type { CellId } from '../../../domain/cell.ts'
import { cellLabel } from '../../../domain/forms/cells.ts'
import { differenceOf, type AuditFinding } from '../../../domain/rules/finding.ts'
import { auditFiles as en } from '../../../ui/text/en/auditFiles.ts'
import { auditFiles as zh } from '../../../ui/text/zh/auditFiles.ts'
import { RULE_WORDS } from '../words.ts'
import type { Lang } from '../../../ui/text/texts.ts'

/** A finding with all that its agency needs to answer it. */
export interface FindingRow {
  readonly finding: AuditFinding
  /** Division code, as text; empty where the dataset has none. */
  readonly code: string
  readonly source: string
  /** The cells that it is about. */
  readonly cells: readonly CellId[]
  readonly sentenceZh: string
  readonly sentenceEn: string
  /** How the reader has explained it; empty where not. */
  readonly note: string
}

export const FILE_WORDS = { zh, en }

/** The columns of a file, the last one empty for the agency's reply. */
export function findingColumns(lang: Lang): readonly ExportColumn<FindingRow>[] {
  const { heads, between } = FILE_WORDS[lang]
  const rules = RULE_WORDS[lang]
  return [
    [heads.agency, ({ finding }) => finding.agency],
    [heads.code, ({ code }) => code || null],
    [heads.year, ({ finding }) => finding.year],
    [heads.rule, ({ finding }) => rules.of[finding.rule].name],
    [heads.severity, ({ finding }) => rules.severity[finding.severity]],
    [heads.zh, ({ sentenceZh }) => sentenceZh],
    [heads.en, ({ sentenceEn }) => sentenceEn],
    [
      heads.cells,
      ({ finding, cells }) => cells.map((cell) => cellLabel(cell, finding.form)[lang]).join(between) || null,
    ],
    [heads.left, ({ finding }) => finding.left],
    [heads.right, ({ finding }) => finding.right],
    [heads.difference, ({ finding }) => differenceOf(finding)],
    [heads.source, ({ source }) => source || null],
    [heads.note, ({ note }) => note || null],
    [heads.reply, () => null],
  ]
}

/** The findings as a table to take away, one a row. */
export const findingsTable = (rows: readonly FindingRow[], lang: Lang): ExportTable =>
  exportTable(rows, findingColumns(lang))
