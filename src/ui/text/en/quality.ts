import type { quality as zh } from '../zh/quality.ts'

export const quality: typeof zh = {
  of: {
    none: 'agrees with its parts',
    partsDiffer: 'recomputed from the parts',
    incomplete: 'parts incomplete',
    partsExceed: 'parts exceed the total',
    outcomesDiffer: 'differs from the sum of outcomes',
    unbalanced: 'in and out do not balance',
  },
  part: (value, what) => `${value} (${what})`,
  equals: ' = ',
  plus: ' + ',
  broken: (n, all) => `Reports behind it that break an equation: ${n} of ${all}.`,
  noneBroken: (all) => `No equation is broken in the ${all} reports behind it.`,
  end: '.',
  effect: (n, all) => `Reports left out because their sums disagree: ${n} of ${all}`,
  noEffect: (all) => `None of the ${all} reports has sums that disagree`,
  received: (before, after) => `applications received ${before} → ${after}`,
  semicolon: '; ',
  freed: (n) => `Units that count themselves because their area report is left out: ${n}.`,
  asMissing:
    'Where a pivot table lists single agencies and years, a report left out looks like one not in this dataset.',
}
