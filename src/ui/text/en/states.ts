import type { states as zh } from '../zh/states.ts'

export const states: typeof zh = {
  cell: { number: 'Number', blank: 'Blank', mark: 'Mark', absent: 'No such cell', missing: 'Not in this dataset' },
  cellNote: {
    number: 'A number is printed; 0 is a number.',
    blank: 'The cell is there and holds no number.',
    mark: 'A sign or words are printed, not a number.',
    absent: 'This form, or this report, has no such cell.',
    missing: 'The dataset has no report for this year.',
  },
  markPrinted: (raw) => `Mark, printed “${raw}”`,
  numberPrinted: (raw) => `Printed “${raw}”`,
  zero: {
    missing: 'Not in this dataset',
    active: 'Active',
    contradictory: 'Contradicts itself',
    confirmed: 'Confirmed zero',
    told: 'Zero in words',
    unstated: 'Not stated',
    partly: 'Partly blank',
  },
  active: { applications: 'Active', disclosure: 'Active', litigation: 'Has cases' },
  zeroNote: {
    missing: 'The dataset has no report for this year; the agency may well have published one.',
    active: 'At least one total is above 0.',
    contradictory: 'The totals print 0, while a part or the narrative gives another number.',
    confirmed: 'All totals print 0, and no part or narrative speaks against it.',
    told: 'The table is blank; the narrative says zero.',
    unstated: 'None of the totals holds a number.',
    partly: 'Some totals print 0, others are blank.',
  },
  /** Where a roster expects a report that is not there. */
  missed: 'Missing',
  missedNote: 'The chosen roster expects a report for this year; the dataset has none.',
  leftOut: 'Left out',
  leftOutNote: 'The report is in this dataset; the filter leaves it out because its sums disagree.',
  legend: 'Legend',
}
