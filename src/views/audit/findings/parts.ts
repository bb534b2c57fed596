import type { CheckedCount, GroupCount, RuleCount } from '../../../data/queries/auditSummary.ts'
import type { Asked } from '../../../domain/asked.ts'
import type { AgencyKey } from '../../../domain/report.ts'
import type { ViewProps } from '../../view.ts'

/** What each piece of the part is given. */
export interface PartProps extends ViewProps {
  readonly counts: readonly RuleCount[]
  readonly checked: CheckedCount
  /** Of the chosen findings. */
  readonly years: readonly GroupCount[]
  /** Names that tell agencies apart. */
  readonly names: ReadonlyMap<AgencyKey, string>
  readonly waiting: boolean
  /** What counts, checks and years were asked by, in this order. */
  readonly queries: readonly Asked[]
}
