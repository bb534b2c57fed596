import type { behind as zh } from '../zh/behind.ts'

export const behind: typeof zh = {
  note: 'Each figure as the totals policy settles it; choose an agency to see the cells of that year. Each application counts once: reports of units that an area-wide report holds are not listed again.',
  counted: (reports) => `Reports: ${reports}`,
  year: 'Year',
  scope: 'Scope',
  scopes: { own: 'Own', area: 'Area-wide, units included' },
  scopeUnstated: 'Not stated, treated as own',
  form: 'Form',
  mixed: 'Mixed forms',
  unknownForm: 'Not recognised',
  check: 'Check',
  doubted: 'In doubt: total and parts differ or are incomplete',
  why: { blank: 'blank', absent: 'no such cell', unlike: 'another unit, not added' },
  plus: ' + ',
}
