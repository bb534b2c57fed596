import type { Lens } from '../activity.ts'
import type { CellId } from '../cell.ts'
import type { Equation } from '../forms/form.ts'
import type { DoubtReason } from '../reportDocument.ts'
import type { Level } from '../report.ts'
import type { ToldCheck } from '../told.ts'

/** How much a finding weighs. `error`: the report cannot be right · `doubt`: one of two sides is likely wrong · `notice`: worth a look, and often has a good reason. */
export const SEVERITIES = ['error', 'doubt', 'notice'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Every rule, in the order in which the audit lists them: within a report, against its words, against other reports. */
export const RULE_IDS = [
  'row',
  'column',
  'official',
  'channel',
  'zero',
  'impossible',
  'told',
  'carry',
  'inForce',
  'units',
  'jump',
  'copied',
  'restated',
  'wrongYear',
  'otherSignature',
  'early',
  'layout',
] as const
export type RuleId = (typeof RULE_IDS)[number]

/** What a report is held against. */
export type Against = 'itself' | 'words' | 'yearBefore' | 'units' | 'release'

/** A printed figure on one side of a check: added or taken away, of the report itself or of its agency's report of the year before. */
export interface Term {
  readonly cell: CellId
  readonly sign: 1 | -1
  readonly of: 'own' | 'before'
}

/** `sum(left) = sum(right)` over two years; assessed where every term prints a number. */
export interface YearCheck {
  readonly id: string
  readonly left: readonly Term[]
  readonly right: readonly Term[]
}

/** How a rule is computed; the code that walks it is the same for every rule of its kind. */
export type Method =
  | { readonly kind: 'equation'; readonly of: Equation['kind'] }
  /** Totals of zero against what else the report prints or tells. */
  | { readonly kind: 'zero'; readonly lenses: readonly Lens[] }
  /** A number above 0 where agencies of these levels can have none. */
  | { readonly kind: 'impossible'; readonly levels: readonly Level[]; readonly cells: readonly CellId[] }
  | { readonly kind: 'told'; readonly checks: readonly ToldCheck[] }
  | { readonly kind: 'years'; readonly checks: readonly YearCheck[] }
  /** An area report against the sum of its units, each application once. */
  | { readonly kind: 'units'; readonly cells: readonly CellId[] }
  /** At least `factor` times, and at least `least` apart. */
  | {
      readonly kind: 'jump'
      readonly cells: readonly CellId[]
      readonly factor: number
      readonly least: number
    }
  | { readonly kind: 'copied' }
  | { readonly kind: 'restated' }
  /** The day of publication lies in the year that the report is on, or before it. */
  | { readonly kind: 'early' }
  /** What is in doubt of a report document's title. */
  | { readonly kind: 'document'; readonly reason: DoubtReason }
  /** The form that the layout shows is not the one in force for the year. */
  | { readonly kind: 'layout' }

/** A rule of the audit (DESIGN §5), as data. Its words stand in the language files under its id. */
export interface Rule {
  readonly id: RuleId
  readonly against: Against
  /** The gravest that a finding of it can be. */
  readonly severity: Severity
  /** Editions whose reports it can be asked of; null for all. */
  readonly forms: readonly string[] | null
  readonly method: Method
}
