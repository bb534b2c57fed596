import type { figure as zh } from '../zh/figure.ts'

export const figure: typeof zh = {
  asTable: 'Table',
  asChart: 'Chart',
  shownAs: 'Shown as',
  csvOf: (title) => `Download CSV: ${title}`,
  source: 'Source',
  caveats: 'Notes',
  n: (n) => `n = ${n}`,
  reports: (n, m) => `${n} of ${m} reports`,
  howMade: 'How this is made',
  noChange: (reason) => `The change cannot be computed: ${reason}`,
  noRows: 'No report fits the filter.',
  waiting: 'Computing',
  scrollable: (caption) => `${caption}, scrolls sideways`,
  grid: (caption) => `${caption}, scrolls; arrow keys move between tiles`,
  agency: 'Agency',
  editionBreak: 'New form',
  chartFailed: 'The chart could not be loaded; see the table.',
  where: 'Where',
  why: 'Why',
  next: 'What to do',
}
