import { BLANK, type Cell, type CellId } from '../cell.ts'
import { CN_2019 } from '../forms/cn2019.ts'
import { CN_2021 } from '../forms/cn2021.ts'
import { parseCell } from '../parseCell.ts'
import type { Level, Scope, Told } from '../report.ts'
import type { AuditFinding } from './finding.ts'
import type { RuleId } from './rule.ts'

/** A report of an example; its agency is invented. */
export interface ExampleReport {
  readonly agency: string
  readonly year: number
  readonly level: Level
  readonly kind: 'government' | 'department'
  readonly form: string
  /** What is printed, by cell. */
  readonly cells: Readonly<Record<CellId, string>>
  /** What every other cell prints. */
  readonly otherwise: '' | '0'
  readonly told?: Partial<Told>
  readonly scope?: Scope
  readonly parent?: string
  readonly published?: string
  /** What its document's title says, and what the rest of it says against that. */
  readonly doubt?: { readonly said: string; readonly against: string }
}

/** What the rule finds in an example, in the last of its reports. */
export type ExampleFinding = Pick<AuditFinding, 'check' | 'severity' | 'left' | 'right' | 'reading'>

/** A rule at work: reports in which it finds one thing, and nearly the same reports in which it finds none. */
export interface Example {
  readonly rule: RuleId
  /** The finding is in the last. */
  readonly reports: readonly ExampleReport[]
  readonly finds: ExampleFinding
  readonly twin: {
    readonly reports: readonly ExampleReport[]
    /** `open`: the rule cannot be assessed. */
    readonly verdict: 'holds' | 'open'
  }
}

/** The cell of an example's report. */
export const exampleCell = ({ cells, otherwise }: ExampleReport, id: CellId): Cell => {
  const printed = cells[id] ?? otherwise
  return printed === '' ? BLANK : parseCell(printed, id)
}

const TOWN: ExampleReport = {
  agency: '云溪县白石镇人民政府',
  year: 2024,
  level: 'township',
  kind: 'government',
  form: CN_2021.id,
  cells: {},
  otherwise: '',
}
const BUREAU: ExampleReport = {
  ...TOWN,
  agency: '青溪市教育局',
  level: 'city',
  kind: 'department',
}
const CITY: ExampleReport = { ...TOWN, agency: '青溪市人民政府', level: 'city' }
const UNIT: ExampleReport = { ...BUREAU, scope: 'own', parent: CITY.agency }

const NOTHING = { left: null, right: null, reading: null }

/** Two reports of one agency, the year before first. */
const pair = (one: ExampleReport, before: ExampleReport['cells'], own: ExampleReport['cells']) => [
  { ...one, year: one.year - 1, cells: before },
  { ...one, cells: own },
]

const ROW = {
  'app.received.person': '5',
  'app.received.company': '1',
  'app.received.research': '0',
  'app.received.charity': '0',
  'app.received.legal': '0',
  'app.received.other': '0',
  'app.received.total': '7',
}
const COLUMN = {
  'app.granted.person': '4',
  'app.partial.person': '2',
  'app.decided.person': '5',
  'app.decided.total': '5',
}
const OFFICIAL = {
  'app.received.total': '10',
  'app.carried_in.total': '2',
  'app.decided.total': '9',
  'app.carried_out.total': '2',
}
const CHANNEL = {
  'review.upheld': '1',
  'review.corrected': '1',
  'review.other': '0',
  'review.pending': '0',
  'review.total': '3',
}
const ZERO = {
  'app.received.total': '0',
  'app.carried_in.total': '0',
  'app.granted.person': '3',
  'app.decided.total': '0',
  'app.carried_out.total': '0',
}
const TOLD = {
  'app.received.total': '10',
  'app.carried_in.total': '0',
  'app.decided.total': '10',
}
const COPIED = {
  'licensing.decisions': '312',
  'app.received.person': '5',
  'app.received.total': '5',
  'app.granted.person': '5',
  'app.granted.total': '5',
  'app.decided.person': '5',
  'app.decided.total': '5',
}
/** All of it the same but one permit more. */
const ONE_MORE = { ...COPIED, 'licensing.decisions': '313' }

const unitsOf = (area: string): readonly ExampleReport[] => [
  { ...UNIT, cells: { 'app.received.total': '6' } },
  { ...UNIT, agency: '青溪市交通运输局', cells: { 'app.received.total': '5' } },
  { ...CITY, scope: 'area', cells: { 'app.received.total': area } },
]

/** Every rule at work, in the order of the rules; a rule whose findings differ in weight has one example of each. */
export const EXAMPLES: readonly Example[] = [
  {
    rule: 'row',
    reports: [{ ...TOWN, cells: ROW }],
    finds: { ...NOTHING, check: 'row:received', severity: 'error', left: 6, right: 7 },
    // A blank may hold the one that is lacking.
    twin: { reports: [{ ...TOWN, cells: { ...ROW, 'app.received.research': '' } }], verdict: 'open' },
  },
  {
    rule: 'column',
    reports: [{ ...BUREAU, cells: COLUMN }],
    finds: { ...NOTHING, check: 'column:person', severity: 'error', left: 6, right: 5 },
    twin: { reports: [{ ...BUREAU, cells: { ...COLUMN, 'app.partial.person': '1' } }], verdict: 'holds' },
  },
  {
    rule: 'official',
    reports: [{ ...BUREAU, cells: OFFICIAL }],
    finds: { ...NOTHING, check: 'official:total', severity: 'error', left: 12, right: 11 },
    twin: { reports: [{ ...BUREAU, cells: { ...OFFICIAL, 'app.carried_out.total': '3' } }], verdict: 'holds' },
  },
  {
    rule: 'channel',
    reports: [{ ...BUREAU, cells: CHANNEL }],
    finds: { ...NOTHING, check: 'channel:review', severity: 'error', left: 2, right: 3 },
    twin: { reports: [{ ...BUREAU, cells: { ...CHANNEL, 'review.pending': '' } }], verdict: 'open' },
  },
  {
    rule: 'zero',
    reports: [{ ...TOWN, cells: ZERO }],
    finds: { ...NOTHING, check: 'zero:applications', severity: 'error', left: 0, right: 3 },
    twin: { reports: [{ ...TOWN, cells: { ...ZERO, 'app.granted.person': '0' } }], verdict: 'holds' },
  },
  {
    rule: 'zero',
    reports: [{ ...TOWN, cells: { 'app.received.total': '' }, told: { received: 3 } }],
    finds: { ...NOTHING, check: 'zero:applications', severity: 'doubt', left: 0, right: 3 },
    twin: { reports: [{ ...TOWN, cells: { 'app.received.total': '' }, told: { received: 0 } }], verdict: 'open' },
  },
  {
    rule: 'impossible',
    reports: [{ ...TOWN, cells: { 'rules.in_force': '2' } }],
    finds: { ...NOTHING, check: 'impossible:rules.in_force', severity: 'error', left: 2, right: 0 },
    twin: { reports: [{ ...TOWN, cells: { 'rules.in_force': '0' } }], verdict: 'holds' },
  },
  {
    rule: 'told',
    reports: [{ ...BUREAU, cells: TOLD, told: { received: 12 } }],
    finds: { ...NOTHING, check: 'told:received', severity: 'doubt', left: 12, right: 10 },
    twin: {
      reports: [{ ...BUREAU, cells: { ...TOLD, 'app.received.total': '' }, told: { received: 12 } }],
      verdict: 'open',
    },
  },
  {
    rule: 'told',
    reports: [{ ...BUREAU, cells: { ...TOLD, 'app.carried_in.total': '2' }, told: { received: 12 } }],
    finds: { check: 'told:received', severity: 'notice', left: 12, right: 10, reading: 'carried' },
    twin: {
      reports: [
        {
          ...BUREAU,
          cells: { ...TOLD, 'app.received.total': '12', 'app.carried_in.total': '2' },
          told: { received: 12 },
        },
      ],
      verdict: 'holds',
    },
  },
  {
    rule: 'carry',
    reports: pair(BUREAU, { 'app.carried_out.total': '4' }, { 'app.carried_in.total': '3' }),
    finds: { ...NOTHING, check: 'carry:total', severity: 'doubt', left: 4, right: 3 },
    twin: {
      reports: pair(BUREAU, { 'app.carried_out.total': '4' }, { 'app.carried_in.total': '' }),
      verdict: 'open',
    },
  },
  {
    rule: 'inForce',
    reports: pair(
      CITY,
      { 'normative.in_force': '20' },
      { 'normative.made': '3', 'normative.repealed': '1', 'normative.in_force': '21' },
    ),
    finds: { ...NOTHING, check: 'inForce:normative', severity: 'notice', left: 22, right: 21 },
    twin: {
      reports: pair(
        CITY,
        { 'normative.in_force': '20' },
        { 'normative.made': '3', 'normative.repealed': '1', 'normative.in_force': '22' },
      ),
      verdict: 'holds',
    },
  },
  {
    rule: 'units',
    reports: unitsOf('10'),
    finds: { ...NOTHING, check: 'units:app.received.total', severity: 'doubt', left: 10, right: 11 },
    twin: { reports: unitsOf('11'), verdict: 'holds' },
  },
  {
    rule: 'jump',
    reports: pair(BUREAU, { 'licensing.decisions': '20' }, { 'licensing.decisions': '200' }),
    finds: { ...NOTHING, check: 'jump:licensing.decisions', severity: 'notice', left: 200, right: 20 },
    // Four and a half times.
    twin: { reports: pair(BUREAU, { 'licensing.decisions': '20' }, { 'licensing.decisions': '90' }), verdict: 'holds' },
  },
  {
    rule: 'copied',
    reports: pair({ ...BUREAU, otherwise: '0' }, COPIED, COPIED),
    // Seven of its numbers are above zero.
    finds: { ...NOTHING, check: 'copied', severity: 'doubt', left: 7 },
    twin: { reports: pair({ ...BUREAU, otherwise: '0' }, COPIED, ONE_MORE), verdict: 'holds' },
  },
  {
    rule: 'restated',
    reports: [
      { ...BUREAU, cells: { 'app.received.total': '10' } },
      { ...BUREAU, cells: { 'app.received.total': '12' } },
    ],
    finds: { ...NOTHING, check: 'restated:example.csv:3', severity: 'doubt', left: 1, reading: 'example.csv:3' },
    twin: {
      reports: [
        { ...BUREAU, cells: { 'app.received.total': '10' } },
        { ...BUREAU, cells: { 'app.received.total': '10' } },
      ],
      verdict: 'holds',
    },
  },
  {
    rule: 'wrongYear',
    reports: [{ ...BUREAU, doubt: { said: '2023', against: '2024年，本机关共收到申请12件' } }],
    finds: { ...NOTHING, check: 'wrongYear', severity: 'doubt', reading: '2023 ≠ 2024年，本机关共收到申请12件' },
    twin: { reports: [BUREAU], verdict: 'holds' },
  },
  {
    rule: 'otherSignature',
    reports: [{ ...BUREAU, doubt: { said: '青溪市教育局', against: '青溪市科学技术局' } }],
    finds: { ...NOTHING, check: 'otherSignature', severity: 'doubt', reading: '青溪市教育局 ≠ 青溪市科学技术局' },
    twin: { reports: [BUREAU], verdict: 'holds' },
  },
  {
    rule: 'early',
    reports: [{ ...BUREAU, published: '2024-12-20' }],
    finds: { ...NOTHING, check: 'early', severity: 'doubt', left: 2024, right: 2024 },
    twin: { reports: [{ ...BUREAU, published: '2025-01-20' }], verdict: 'holds' },
  },
  {
    rule: 'layout',
    reports: [{ ...BUREAU, form: CN_2019.id, cells: { 'app.received.total': '4' } }],
    finds: { ...NOTHING, check: 'layout', severity: 'notice', reading: CN_2019.id },
    twin: { reports: [{ ...BUREAU, cells: { 'app.received.total': '4' } }], verdict: 'holds' },
  },
]

/** The examples of a rule. */
export const examplesOf = (rule: RuleId): readonly Example[] => EXAMPLES.filter((example) => example.rule === rule)
