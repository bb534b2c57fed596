import type { CheckedCount, GroupCount, RuleCount } from '../../../data/queries/auditSummary.ts'
import type { ListedFinding } from '../../../data/queries/audit.ts'
import type { Note } from '../../../domain/explanations.ts'
import { BLANK, numberOf, type CellId } from '../../../domain/cell.ts'
import type { Report } from '../../../domain/report.ts'
import { cellsOfFinding, differenceOf, findingId, type AuditFinding } from '../../../domain/rules/finding.ts'
import { RULE_IDS, type RuleId, type Severity } from '../../../domain/rules/rule.ts'
import { ruleOf } from '../../../domain/rules/rules.ts'
import type { FindingRow } from './exports.ts'
import { ruleSentence } from '../../../ui/ruleSentence.ts'
import { formatNumber } from '../../../ui/text/format.ts'
import type { Lang } from '../../../ui/text/texts.ts'

/** What a rule checked and found. */
export interface RuleLine {
  readonly rule: RuleId
  readonly findings: number
  /** The same, by their weight. */
  readonly weighing: Readonly<Record<Severity, number>>
  /** Reports in which it found something. */
  readonly reports: number
  /** Reports of which at least one check was assessed, and of which none could be; null where only documents are asked. */
  readonly checked: number | null
  readonly open: number | null
}

/** Every rule, also those that found nothing: that nothing was found is told only where something was checked. */
export function ruleLines(
  counts: readonly RuleCount[],
  checked: CheckedCount,
  chosen: readonly Severity[],
): RuleLine[] {
  return RULE_IDS.map((rule) => {
    const own = counts.filter(
      (count) => count.rule === rule && (chosen.length === 0 || chosen.includes(count.severity)),
    )
    const asked = checked.rules.get(rule) ?? null
    return {
      rule,
      findings: own.reduce((sum, { findings }) => sum + findings, 0),
      weighing: weights(own, []),
      reports: own.reduce((sum, { reports }) => sum + reports, 0),
      checked: asked?.checked ?? null,
      open: asked?.open ?? null,
    }
  })
}

/** How many findings weigh how much. */
export function weights(counts: readonly RuleCount[], rules: readonly RuleId[]): Readonly<Record<Severity, number>> {
  const of = (severity: Severity) =>
    counts
      .filter((count) => count.severity === severity && (rules.length === 0 || rules.includes(count.rule)))
      .reduce((sum, { findings }) => sum + findings, 0)
  return { error: of('error'), doubt: of('doubt'), notice: of('notice') }
}

/** How many reports pass: keep every equation that could be assessed, at least one. */
export interface Passing {
  readonly reports: number
  readonly passes: number
  readonly breaks: number
  /** Reports that print nothing that an equation could be assessed by. */
  readonly unassessed: number
}

export function passing(groups: readonly GroupCount[]): Passing {
  const sum = (of: (group: GroupCount) => number) => groups.reduce((all, group) => all + of(group), 0)
  const [reports, passes, breaks] = [sum((one) => one.reports), sum((one) => one.passes), sum((one) => one.breaks)]
  return { reports, passes, breaks, unassessed: reports - passes - breaks }
}

/** A finding as it stands in the list. */
export interface FindingLine {
  readonly id: string
  readonly finding: ListedFinding
  /** The agency's name, told apart from others of that name. */
  readonly agency: string
  readonly sentence: string
  readonly difference: number | null
  readonly note: Note | null
}

export function findingLines(
  found: readonly ListedFinding[],
  names: ReadonlyMap<string, string>,
  noteOf: (finding: ListedFinding) => Note | null,
  lang: Lang,
): readonly FindingLine[] {
  return found.map((finding) => ({
    id: findingId(finding),
    finding,
    agency: names.get(finding.key) ?? finding.agency,
    sentence: ruleSentence(finding, lang),
    difference: differenceOf(finding),
    note: noteOf(finding),
  }))
}

/** Both sides of an equation written out, `0 + 0 = 0 ≠ 7`; null for a rule that adds up no cells of one report. */
export function writtenOut(finding: AuditFinding, report: Pick<Report, 'form' | 'cell'>, blank: string): string | null {
  if (ruleOf(finding.rule)?.method.kind !== 'equation') return null
  const { left, right } = cellsOfFinding(finding, report)
  const side = (cells: readonly CellId[], sum: number | null) => {
    const values = cells.map((cell) => {
      const value = numberOf(report.cell(cell))
      return value === null ? blank : formatNumber(value)
    })
    return values.length > 1 ? `${values.join(' + ')} = ${formatNumber(sum)}` : values.join('')
  }
  // The sums stand next to each other: what was added stands outside.
  const other = right.map((cell) => {
    const value = numberOf(report.cell(cell))
    return value === null ? blank : formatNumber(value)
  })
  const tail = other.length > 1 ? `${formatNumber(finding.right)} = ${other.join(' + ')}` : other.join('')
  return `${side(left, finding.left)} ≠ ${tail}`
}

/** A finding as its file has it, in both languages and with the cells that it compares. */
export function fileRow({ finding, note }: FindingLine): FindingRow {
  const { left, right, before } = cellsOfFinding(finding, { form: finding.form, cell: () => BLANK })
  return {
    finding,
    code: finding.code,
    source: finding.source,
    cells: [...new Set([...before, ...left, ...right])],
    sentenceZh: ruleSentence(finding, 'zh'),
    sentenceEn: ruleSentence(finding, 'en'),
    note: note?.isCurrent ? note.text : '',
  }
}
