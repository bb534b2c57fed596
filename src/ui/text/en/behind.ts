import type { behind as zh } from '../zh/behind.ts'

export const behind: typeof zh = {
  note: 'Each figure as the totals policy settles it; choose an agency to see the cells of that year. Each application counts once: an area-wide report includes its units, whose reports are not listed again; a scope that is not stated is treated as own.',
  counted: (reports) => `Reports: ${reports}`,
  year: 'Year',
  scope: 'Scope',
  scopes: { own: 'Own', area: 'Area-wide' },
  scopeUnstated: 'Not stated',
  form: 'Form',
  mixed: 'Mixed forms',
  unknownForm: 'Not recognised',
  check: 'Check',
  doubted: 'Total and parts differ or are incomplete',
  exceeds: 'Numerator exceeds the denominator, left out of the rate',
  semicolon: '; ',
  why: { blank: 'blank', absent: 'no such cell', unlike: 'another unit, not added' },
  plus: ' + ',
}
