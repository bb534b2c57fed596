import type { OutcomesTotal } from '../../data/queries/outcomesTotal.ts'
import type { OutcomeGroup } from '../../domain/forms/form.ts'
import { ratio, type Ratio } from '../../domain/indicators.ts'
import { measure } from '../../domain/measures.ts'
import { groupOf, REASONS, type Reason } from '../../domain/reasons.ts'
import type { Lang } from '../../ui/text/texts.ts'

/** One reason, over all reports that count. */
export interface ReasonRow {
  readonly reason: Reason
  readonly group: OutcomeGroup
  readonly name: string
  /** Null where no report prints it. */
  readonly count: number | null
  /** Reports that print a number for it. */
  readonly reported: number
  /** Its share of what was decided, over the reports that print both. */
  readonly ofDecided: Ratio
}

/**
 * The reasons by how often they were given, ties in the order of the form; what no report prints comes after, and last the
 * undivided 其他处理, which is no reason of its own. With a group, its own alone.
 */
export function reasonRows(total: OutcomesTotal, group: OutcomeGroup | null, lang: Lang): readonly ReasonRow[] {
  return REASONS.filter((reason) => group === null || groupOf(reason) === group)
    .map((reason) => reasonRow(reason, total, lang))
    .toSorted((a, b) => Number(isUndivided(a)) - Number(isUndivided(b)) || (b.count ?? -1) - (a.count ?? -1))
}

function reasonRow(reason: Reason, total: OutcomesTotal, lang: Lang): ReasonRow {
  const found = total.reasons.get(reason)
  return {
    reason,
    group: groupOf(reason),
    name: reasonName(reason, lang),
    count: found?.value ?? null,
    reported: found?.reported ?? 0,
    ofDecided: ratio(found?.ofDecided.numerator ?? null, found?.ofDecided.denominator ?? null),
  }
}

/** A row of table 3 in words. */
export const reasonName = (reason: Reason, lang: Lang): string => measure(reason)?.[lang] ?? reason

/** What the rows add up to; null where none has a figure. */
export function together(rows: readonly ReasonRow[]): number | null {
  const counts = rows.flatMap(({ count }) => count ?? [])
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0)
}

const isUndivided = ({ reason }: ReasonRow) => reason === 'other.undivided'

/** Whether some of 其他处理 is printed in the one row that the 2019 form has for it. */
export const hasUndivided = (rows: readonly ReasonRow[]): boolean =>
  rows.some((row) => isUndivided(row) && row.count !== null && row.count > 0)
