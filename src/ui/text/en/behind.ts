import type { behind as zh } from '../zh/behind.ts'

export const behind: typeof zh = {
  pairs: 'Only agencies with a figure in both years are listed; the change is theirs.',
  noteOfReports:
    'Choose an agency for the cells of its report. Area-wide reports and reports of their units are both listed.',
  note: 'Each figure as the totals policy settles it; choose an agency to see the cells of that year. Each application counts once: an area-wide report includes its units, whose reports are not listed again; a scope that is not stated is read as chosen for it (own, if nothing was chosen).',
  counted: (reports) => `Reports: ${reports}`,
  year: 'Year',
  scope: 'Scope',
  scopes: { own: 'Own', area: 'Area-wide' },
  scopeUnstated: 'Not stated',
  form: 'Form',
  mixed: 'Mixed forms',
  unknownForm: 'Not recognised',
  check: 'Check',
  doubted: 'Total and parts differ or are incomplete, or in and out do not balance',
  exceeds: 'Numerator exceeds the denominator, left out of the rate',
  half: 'only one side is known; it adds to no rate',
  semicolon: '; ',
  why: { blank: 'blank', absent: 'no such cell', unlike: 'another unit, not added' },
  plus: ' + ',
}
