import type { CellId } from '../cell.ts'
import { equationFor } from '../checks.ts'
import { lensCells } from '../activity.ts'
import type { AgencyKey, Report } from '../report.ts'
import type { RuleId, Severity } from './rule.ts'
import { ruleOf } from './rules.ts'

/** A check that a report breaks. The sides are what the rule compares; null where it compares no numbers. */
export interface AuditFinding {
  readonly report: number
  readonly key: AgencyKey
  readonly agency: string
  readonly year: number
  readonly form: string
  readonly rule: RuleId
  /** Id of the check within the rule, such as `row:received` or `told:suits`. */
  readonly check: string
  readonly severity: Severity
  readonly left: number | null
  readonly right: number | null
  /** What a figure equals all the same (`carried`, `pending`), or what a rule without numbers compares, as text. */
  readonly reading: string | null
}

/** The finding's name, the same whenever the same report breaks the same check: by it a note is kept. */
export const findingId = ({ key, year, check }: Pick<AuditFinding, 'key' | 'year' | 'check'>): string =>
  `${year} ${check} ${key}`

/** One side less the other; null where a side is no number. */
export const differenceOf = ({ left, right }: Pick<AuditFinding, 'left' | 'right'>): number | null =>
  left === null || right === null ? null : left - right

/** The cells of the two sides of a finding, in the report itself and in its agency's report of the year before. */
export interface FindingCells {
  readonly left: readonly CellId[]
  readonly right: readonly CellId[]
  readonly before: readonly CellId[]
}

const NONE: FindingCells = { left: [], right: [], before: [] }

/** The cells that a finding is about, in the report that it is found in. */
export function cellsOfFinding(
  { rule, check, reading }: Pick<AuditFinding, 'rule' | 'check' | 'reading'>,
  report: Pick<Report, 'form' | 'cell'>,
): FindingCells {
  const method = ruleOf(rule)?.method
  const subject = check.slice(check.indexOf(':') + 1)
  if (!method) return NONE
  switch (method.kind) {
    case 'equation': {
      const equation = equationFor(report, check)
      return equation ? { ...NONE, left: equation.left, right: equation.right } : NONE
    }
    case 'zero': {
      const lens = method.lenses.find((one) => one === subject)
      if (!lens) return NONE
      const { totals, parts } = lensCells(lens, report.form)
      const isAbove = (id: CellId) => {
        const cell = report.cell(id)
        return cell.state === 'number' && cell.value > 0
      }
      return { ...NONE, left: totals, right: parts.filter(isAbove) }
    }
    case 'impossible':
      return { ...NONE, left: [subject] }
    case 'told': {
      const one = method.checks.find(({ field }) => field === subject)
      if (!one) return NONE
      const others = reading === 'carried' ? one.carried : reading === 'pending' ? one.pending : []
      return { ...NONE, right: [...one.totals, ...others] }
    }
    case 'years': {
      const one = method.checks.find(({ id }) => id === check)
      const cells = (side: 'left' | 'right', of: 'own' | 'before') =>
        (one?.[side] ?? []).filter((term) => term.of === of).map(({ cell }) => cell)
      return {
        left: cells('left', 'own'),
        right: cells('right', 'own'),
        before: [...cells('left', 'before'), ...cells('right', 'before')],
      }
    }
    case 'units':
      return { ...NONE, left: [subject] }
    case 'jump':
      return { ...NONE, left: [subject], before: [subject] }
    case 'copied':
    case 'restated':
    case 'early':
    case 'document':
    case 'layout':
      return NONE
  }
}
