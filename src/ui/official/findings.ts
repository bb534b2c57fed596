import type { CellId } from '../../domain/cell.ts'
import { flagsOf, type Flag } from '../../domain/checks.ts'
import { cellLabel } from '../../domain/forms/cells.ts'
import { APPLICANT_COLUMNS, type Label } from '../../domain/forms/form.ts'
import type { Explainable } from '../../domain/explanations.ts'
import type { Report } from '../../domain/report.ts'
import { cellsOfFinding, type AuditFinding } from '../../domain/rules/finding.ts'
import { SEVERITIES, type RuleId, type Severity } from '../../domain/rules/rule.ts'
import { toldFigures, type ToldFigure } from '../../domain/told.ts'

/** Something about a report's figures that the reader should know, with the cells it is about. */
export interface Finding {
  readonly id: string
  readonly year: number
  readonly severity: Severity
  /** Cells that carry the mark. */
  readonly marked: readonly CellId[]
  /** All cells of both sides, shown when the finding is chosen. */
  readonly cells: readonly CellId[]
  /** Cells of the year before, where the finding compares two years. */
  readonly before: readonly CellId[]
  /** What a note on it is bound to. */
  readonly explainable: Explainable
  readonly said:
    | { readonly kind: 'flag'; readonly flag: Flag; readonly subject: Label }
    | { readonly kind: 'told'; readonly figure: ToldFigure }
    | { readonly kind: 'audit'; readonly finding: AuditFinding }
}

const TOLD_SEVERITY = { differs: 'doubt', carried: 'notice', pending: 'notice' } as const
/** What the report alone tells, and is computed as it is drawn; the audit finds the same. */
const OF_THE_REPORT: ReadonlySet<RuleId> = new Set(['row', 'column', 'official', 'channel', 'told'])

/** What does not fit in a report: broken sums and equations, then the narrative against the table. */
export function findingsOf(report: Report): Finding[] {
  const flags = flagsOf(report).map((flag): Finding => {
    const cells = [...flag.left, ...flag.right]
    return {
      id: `${report.year} ${flag.equation}`,
      year: report.year,
      severity: 'error',
      // The official equation has no total of its own: any of its figures may be the wrong one.
      marked: flag.kind === 'official' ? cells : flag.right,
      cells,
      before: [],
      explainable: sidesOf(report, flag.equation, flag.leftSum, flag.rightSum),
      said: { kind: 'flag', flag, subject: subjectOf(flag, report) },
    }
  })
  const told = toldFigures(report).flatMap((figure): Finding[] => {
    const { field, verdict, told: words, printed } = figure
    if (verdict === 'equal' || verdict === 'open') return []
    return [
      {
        id: `${report.year} told:${field}`,
        year: report.year,
        severity: TOLD_SEVERITY[verdict],
        marked: verdict === 'differs' ? figure.cells : [],
        cells: figure.cells,
        before: [],
        explainable: sidesOf(report, `told:${field}`, words, printed, verdict === 'differs' ? null : verdict),
        said: { kind: 'told', figure },
      },
    ]
  })
  return [...flags, ...told]
}

/** What the other rules of the audit find in these reports. */
export function auditedIn(found: readonly AuditFinding[], reports: readonly Report[]): Finding[] {
  return found.flatMap((finding): Finding[] => {
    const report = reports.find(({ id }) => id === finding.report)
    if (!report || OF_THE_REPORT.has(finding.rule)) return []
    const { left, right, before } = cellsOfFinding(finding, report)
    const cells = [...left, ...right]
    return [
      {
        id: `${finding.year} ${finding.check}`,
        year: finding.year,
        severity: finding.severity,
        marked: finding.severity === 'notice' ? [] : cells,
        cells,
        before,
        explainable: finding,
        said: { kind: 'audit', finding },
      },
    ]
  })
}

/** Findings with the gravest first, in their order otherwise. */
export const gravestFirst = (findings: readonly Finding[]): readonly Finding[] =>
  SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity))

const sidesOf = (
  { key, year }: Report,
  check: string,
  left: number | null,
  right: number | null,
  reading: string | null = null,
): Explainable => ({ key, year, check, left, right, reading })

/** The row, column or channel that an equation is about. */
function subjectOf(flag: Flag, report: Report): Label {
  const [total = ''] = flag.right
  if (flag.kind === 'row' || flag.kind === 'channel') {
    // 行/总计: what stands before the column names the row.
    const { zh, en } = cellLabel(total, report.form)
    return { zh: zh.slice(0, zh.lastIndexOf('/')), en: en.slice(0, en.lastIndexOf(' / ')) }
  }
  return APPLICANT_COLUMNS.find(({ key }) => total.endsWith(`.${key}`)) ?? cellLabel(total)
}
