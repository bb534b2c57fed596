import type { OutcomeGroup } from './forms/form.ts'

/**
 * The rows of table 3 that say why an application was not simply granted, in the order of the form. `other.undivided` is
 * the one row 其他处理 of the 2019 form, which the 2021 form divides into three.
 */
export const REASONS = [
  'denied.secret',
  'denied.law',
  'denied.stability',
  'denied.third_party',
  'denied.internal',
  'denied.process',
  'denied.case_file',
  'denied.query',
  'unable.not_held',
  'unable.create',
  'unable.unclear',
  'refused.petition',
  'refused.repeat',
  'refused.publication',
  'refused.excessive',
  'refused.reissue',
  'other.uncorrected',
  'other.unpaid',
  'other.misc',
  'other.undivided',
] as const
export type Reason = (typeof REASONS)[number]

/** The outcome group of a reason: what its name begins with. */
export function groupOf(reason: Reason): OutcomeGroup {
  return GROUPS.find((group) => reason.startsWith(`${group}.`)) ?? 'other'
}

const GROUPS: readonly OutcomeGroup[] = ['denied', 'unable', 'refused', 'other']

/** The reasons of a group, in the order of the form; none where the group is a single row. */
export const reasonsOf = (group: OutcomeGroup): readonly Reason[] =>
  REASONS.filter((reason) => groupOf(reason) === group)

/** The row of table 3 that prints a reason: `app.<row>.<applicant>`. */
export const rowOfReason = (reason: Reason): string => (reason === 'other.undivided' ? 'other' : reason)
