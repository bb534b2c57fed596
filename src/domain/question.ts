import type { Lens, ZeroClass } from './activity.ts'
import type { CellId } from './cell.ts'
import type { OutcomeGroup } from './forms/form.ts'
import { LAYOUT_OF, type PivotLayout } from './pivot.ts'
import type { QuantityId } from './quantities.ts'
import type { AgencyKey, Level } from './report.ts'
import type { RuleId, Severity } from './rules/rule.ts'

/** In the order of the rail: what is there, what is worth a look, then ways to look, then single reports and files. */
export const VIEWS = [
  'overview',
  'findings',
  'zeros',
  'audit',
  'trends',
  'outcomes',
  'disputes',
  'compare',
  'pivot',
  'agency',
  'cards',
  'review',
  'data',
] as const
export type View = (typeof VIEWS)[number]

/** What all views share: which reports are looked at. Empty lists and null leave everything in. */
export interface Filter {
  readonly years: { readonly from: number; readonly to: number } | null
  /** Places as `省/市/县`, cut where the choice ends: `江苏省/宿迁市` holds all below it. */
  readonly places: readonly string[]
  readonly levels: readonly Level[]
  readonly kinds: readonly string[]
  readonly agencies: readonly AgencyKey[]
  /** Leaves out the reports that break an equation of their form. */
  readonly onlySound: boolean
}

export const GROUPINGS = ['none', 'place', 'level', 'kind'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** What a view draws one line or bar for. */
export const BREAKDOWNS = ['all', 'place', 'level', 'kind', 'agency'] as const
export type Breakdown = (typeof BREAKDOWNS)[number]

/** How a trend's figures are read: as they are, with the first year as 100, or as the change on the year before. */
export const SCALES = ['value', 'index', 'change', 'growth'] as const
export type Scale = (typeof SCALES)[number]

/** One picture of all lines; or a small one for each, on one axis or each on its own. */
export const LAYOUTS = ['lines', 'shared', 'free'] as const
export type Layout = (typeof LAYOUTS)[number]

export interface TrendsPart {
  readonly of: QuantityId
  readonly by: Breakdown
  /** Only agencies with a figure in every year. */
  readonly isConstant: boolean
  readonly scale: Scale
  readonly layout: Layout
}

export const OUTCOME_BARS = ['year', 'applicant', 'place', 'level', 'kind', 'agency'] as const
export type OutcomeBars = (typeof OUTCOME_BARS)[number]

export interface OutcomesPart {
  readonly by: OutcomeBars
  /** The group whose reasons are open. */
  readonly group: OutcomeGroup | null
}

export const DISPUTE_RATES = ['review_corrected', 'suit_lost', 'pending_rate'] as const
export type DisputeRate = (typeof DISPUTE_RATES)[number]
export const DISPUTE_BARS = ['year', 'place', 'level', 'kind', 'agency'] as const
export type DisputeBars = (typeof DISPUTE_BARS)[number]

export interface DisputesPart {
  readonly rate: DisputeRate
  readonly by: DisputeBars
}

export const COMPARISONS = ['beside', 'peers'] as const
export type Comparison = (typeof COMPARISONS)[number]
/** Who an agency is held against: its level and kind, those of them nearest in volume, or the agencies chosen. */
export const PEERS = ['like', 'volume', 'chosen'] as const
export type Peers = (typeof PEERS)[number]
/** The most agencies that stand side by side. */
export const MOST_BESIDE = 8

export interface ComparePart {
  readonly how: Comparison
  readonly of: QuantityId
  /** The agency held against its peers; null for the one the view offers. */
  readonly agency: AgencyKey | null
  /** The agencies side by side, or the peers chosen by hand. */
  readonly others: readonly AgencyKey[]
  readonly peers: Peers
}

/** In what numbers are shown: as they are, or in 万 and 亿. */
export const PIVOT_UNITS = ['plain', 'wan'] as const
export type PivotUnit = (typeof PIVOT_UNITS)[number]

/** What a pivot is drawn as; `auto` is the picture that suits its layout. */
export const PIVOT_PICTURES = ['auto', 'bars', 'lines', 'heat', 'multiples'] as const
export type PivotPicture = (typeof PIVOT_PICTURES)[number]

export interface PivotPart {
  readonly layout: PivotLayout
  /** Null for the table. */
  readonly picture: PivotPicture | null
  /** Shades cells by their size. */
  readonly hasHeat: boolean
  /** Lists rows and columns without data, too. */
  readonly hasEmpty: boolean
  readonly unit: PivotUnit
  /** How many dimensions of the rows are open from the outside in. */
  readonly open: number
  /** Rows that stand otherwise than `open` says, as the pivot names them. */
  readonly toggled: readonly string[]
  /** Heads of columns that show their total alone, as the pivot names them. */
  readonly closed: readonly string[]
  /** The cell whose reports are open, as the pivot names it; null for none. */
  readonly cell: string | null
}

export const FINDING_KINDS = ['newZero', 'firstActivity', 'rateChange', 'reasonDoubled', 'corrections'] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

export interface FindingsPart {
  /** Kinds of leads that are listed; none for all. */
  readonly kinds: readonly FindingKind[]
}

/** What the Audit view shows: what does not fit, who is missing, what changed between releases, wording that returns, the rules. */
export const AUDIT_SHOWS = ['findings', 'roster', 'restated', 'wording', 'rules'] as const
export type AuditShow = (typeof AUDIT_SHOWS)[number]

/** From which share of its wording on a section is listed as repeating another, in hundredths. */
export const LEAST_SHARES = [40, 60, 80, 95] as const
export type LeastShare = (typeof LEAST_SHARES)[number]

/** What the audit's counts are listed by. */
export const AUDIT_BYS = ['rule', 'year', 'place', 'agency'] as const
export type AuditBy = (typeof AUDIT_BYS)[number]

export interface AuditPart {
  readonly show: AuditShow
  readonly alike: LeastShare
  readonly by: AuditBy
  /** Rules and severities that are looked at; none for all. */
  readonly rules: readonly RuleId[]
  readonly severities: readonly Severity[]
}

/** Who should have reported: null where nobody says, `inferred` from who did, the reader's `list`, or a county's townships by its code. */
export type RosterChoice = string | null

/** How a view's figures stand: which as tables, how tables are sorted, and whose rows are open behind it. */
export interface Standing {
  readonly tables: readonly string[]
  readonly sorting: Readonly<Record<string, Sorting>>
  readonly behind: string | null
  /** What is picked out, such as a finding whose cells are lit. */
  readonly chosen: readonly string[]
}

export interface Sorting {
  readonly column: string
  readonly desc: boolean
}

/** Everything the screen shows, as the address says it. */
export interface Question {
  readonly view: View
  readonly filter: Filter
  readonly zeros: { readonly lens: Lens; readonly classes: readonly ZeroClass[]; readonly group: Grouping }
  /** The Agency view: whose reports, which year, and a second year beside it. */
  readonly agency: { readonly key: AgencyKey | null; readonly year: number | null; readonly beside: number | null }
  readonly trends: TrendsPart
  readonly outcomes: OutcomesPart
  readonly disputes: DisputesPart
  readonly compare: ComparePart
  readonly findings: FindingsPart
  readonly audit: AuditPart
  /** Shared by all views, as the filter is. */
  readonly roster: RosterChoice
  readonly pivot: PivotPart
  /** By view; a view that is not named stands as it first does. */
  readonly standing: Readonly<Partial<Record<View, Standing>>>
  /** A hosted dataset on the same origin, as a path; null for the embedded one. */
  readonly data: string | null
  /** The fingerprint of the data that the address was made on; null where it does not say. */
  readonly made: string | null
  readonly lang: 'zh' | 'en'
}

export const EMPTY_FILTER: Filter = { years: null, places: [], levels: [], kinds: [], agencies: [], onlySound: false }
export const FIRST_STANDING: Standing = { tables: [], sorting: {}, behind: null, chosen: [] }
export const DEFAULT_QUESTION: Question = {
  view: 'overview',
  filter: EMPTY_FILTER,
  zeros: { lens: 'applications', classes: [], group: 'none' },
  agency: { key: null, year: null, beside: null },
  trends: { of: 'received', by: 'all', isConstant: false, scale: 'value', layout: 'lines' },
  outcomes: { by: 'year', group: null },
  disputes: { rate: 'review_corrected', by: 'year' },
  compare: { how: 'beside', of: 'disclosure_rate', agency: null, others: [], peers: 'like' },
  findings: { kinds: [] },
  audit: { show: 'findings', alike: 60, by: 'rule', rules: [], severities: [] },
  roster: null,
  pivot: {
    layout: LAYOUT_OF.february,
    picture: null,
    hasHeat: true,
    hasEmpty: false,
    unit: 'plain',
    open: 1,
    toggled: [],
    closed: [],
    cell: null,
  },
  standing: {},
  data: null,
  made: null,
  lang: 'zh',
}

/** The question that opens an agency's report of a year, or its latest, under the same filter; without a key the list of agencies. */
export function openReport(question: Question, key: AgencyKey | null, year: number | null): Question {
  // What was picked out in another agency's report is not in this one.
  const standing = { ...question.standing, agency: { ...FIRST_STANDING, ...question.standing.agency, chosen: [] } }
  return { ...question, view: 'agency', agency: { key, year, beside: null }, standing }
}

/** What stands in `chosen` of the Agency view for a single cell that is lit in the official table. */
export const litCell = (year: number, cell: CellId): string => `cell ${year} ${cell}`

/** The question that opens an agency's report of a year with one cell lit. */
export function openCell(question: Question, key: AgencyKey, year: number, cell: CellId): Question {
  const opened = openReport(question, key, year)
  return withStanding(opened, { chosen: [litCell(year, cell)] })
}

/** How the figures of the shown view stand. */
export function standingOf({ view, standing }: Question): Standing {
  return standing[view] ?? FIRST_STANDING
}

/** The question with the figures of the shown view standing so. */
export function withStanding(question: Question, change: Partial<Standing>): Question {
  const { view, standing } = question
  return { ...question, standing: { ...standing, [view]: { ...standingOf(question), ...change } } }
}

/** The question with no reports open behind a figure of another view: who comes back to that view finds it without. */
export function shownOnly(asked: Question): Question {
  const { view, standing } = asked
  const isCellOpen = view !== 'pivot' && asked.pivot.cell !== null
  const question = isCellOpen ? { ...asked, pivot: { ...asked.pivot, cell: null } } : asked
  const others = VIEWS.filter((other) => other !== view && standing[other]?.behind)
  if (others.length === 0) return question
  const closed = others.map((other) => [other, { ...FIRST_STANDING, ...standing[other], behind: null }])
  return { ...question, standing: { ...standing, ...Object.fromEntries(closed) } }
}
