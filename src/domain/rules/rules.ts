import type { CellId } from '../cell.ts'
import { channelCells, rowCells } from '../forms/cells.ts'
import { CN_2021 } from '../forms/cn2021.ts'
import { CHANNELS } from '../forms/form.ts'
import { TOLD_CHECKS } from '../told.ts'
import type { Rule, RuleId, Term, YearCheck } from './rule.ts'

const total = (row: string): CellId => rowCells(row).total
const CHANNEL_TOTALS = CHANNELS.map(({ key }) => channelCells(key).total)

const own = (cell: CellId, sign: Term['sign'] = 1): Term => ({ cell, sign, of: 'own' })
const before = (cell: CellId): Term => ({ cell, sign: 1, of: 'before' })

/** in_force(t) = in_force(t−1) + made − repealed */
const inForce = (what: string): YearCheck => ({
  id: `inForce:${what}`,
  left: [before(`${what}.in_force`), own(`${what}.made`), own(`${what}.repealed`, -1)],
  right: [own(`${what}.in_force`)],
})

/** Every rule of the audit, in the order of `RULE_IDS`. */
export const RULES: readonly Rule[] = [
  { id: 'row', against: 'itself', severity: 'error', forms: null, method: { kind: 'equation', of: 'row' } },
  { id: 'column', against: 'itself', severity: 'error', forms: null, method: { kind: 'equation', of: 'column' } },
  { id: 'official', against: 'itself', severity: 'error', forms: null, method: { kind: 'equation', of: 'official' } },
  { id: 'channel', against: 'itself', severity: 'error', forms: null, method: { kind: 'equation', of: 'channel' } },
  {
    id: 'zero',
    against: 'itself',
    severity: 'error',
    forms: null,
    method: { kind: 'zero', lenses: ['applications', 'litigation'] },
  },
  {
    id: 'impossible',
    against: 'itself',
    severity: 'error',
    forms: [CN_2021.id],
    method: { kind: 'impossible', levels: ['county', 'township'], cells: ['rules.made', 'rules.in_force'] },
  },
  { id: 'told', against: 'words', severity: 'doubt', forms: null, method: { kind: 'told', checks: TOLD_CHECKS } },
  {
    id: 'carry',
    against: 'yearBefore',
    severity: 'doubt',
    forms: null,
    method: {
      kind: 'years',
      checks: [{ id: 'carry:total', left: [before(total('carried_out'))], right: [own(total('carried_in'))] }],
    },
  },
  {
    id: 'inForce',
    against: 'yearBefore',
    severity: 'notice',
    forms: [CN_2021.id],
    method: { kind: 'years', checks: [inForce('rules'), inForce('normative')] },
  },
  {
    id: 'units',
    against: 'units',
    severity: 'doubt',
    forms: null,
    method: {
      kind: 'units',
      cells: [...['received', 'carried_in', 'decided', 'carried_out'].map(total), ...CHANNEL_TOTALS],
    },
  },
  {
    id: 'jump',
    against: 'yearBefore',
    severity: 'notice',
    forms: null,
    method: {
      kind: 'jump',
      cells: [
        total('received'),
        ...CHANNEL_TOTALS,
        'normative.made',
        'licensing.decisions',
        'penalties.decisions',
        'coercion.decisions',
      ],
      factor: 5,
      least: 30,
    },
  },
  { id: 'copied', against: 'yearBefore', severity: 'doubt', forms: null, method: { kind: 'copied' } },
  { id: 'restated', against: 'release', severity: 'doubt', forms: null, method: { kind: 'restated' } },
  {
    id: 'wrongYear',
    against: 'words',
    severity: 'doubt',
    forms: null,
    method: { kind: 'document', reason: 'wrongYear' },
  },
  {
    id: 'otherSignature',
    against: 'words',
    severity: 'doubt',
    forms: null,
    method: { kind: 'document', reason: 'otherSignature' },
  },
  { id: 'early', against: 'words', severity: 'doubt', forms: null, method: { kind: 'early' } },
  { id: 'layout', against: 'itself', severity: 'notice', forms: null, method: { kind: 'layout' } },
]

const BY_ID = new Map<string, Rule>(RULES.map((rule) => [rule.id, rule]))

/** The rule of this id; null for a name that is none. */
export const ruleOf = (id: string): Rule | null => BY_ID.get(id) ?? null

/** The rules of one kind, each with what that kind needs. */
export function rulesOf<Kind extends Rule['method']['kind']>(
  kind: Kind,
): readonly { readonly id: RuleId; readonly rule: Rule; readonly method: Extract<Rule['method'], { kind: Kind }> }[] {
  return RULES.flatMap((rule) => {
    const { method } = rule
    return isOf(method, kind) ? [{ id: rule.id, rule, method }] : []
  })
}

const isOf = <Kind extends Rule['method']['kind']>(
  method: Rule['method'],
  kind: Kind,
): method is Extract<Rule['method'], { kind: Kind }> => method.kind === kind
