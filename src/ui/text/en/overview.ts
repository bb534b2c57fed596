import type { overview as zh } from '../zh/overview.ts'

export const overview: typeof zh = {
  figures: 'Main figures',
  allLeads: 'All findings',
  worthALook: 'Worth a look',
  nothingToSay: 'Nothing in the chosen reports contradicts itself, and no rate changed beyond chance.',
  noReports: 'No report meets the filter.',
  lead: {
    falseZeros: (year, zeros, contradictory) =>
      `Of the ${zeros} reports for ${year} that print no applications, ${contradictory} contradict their own figures`,
    hiddenParts: (year, area, units, received, printed) =>
      `${area} reports ${received} applications for ${year}; the totals printed by its ${units} units add up to ${printed}, their parts to exactly ${received}`,
    rateMoved: (agency, year, before, after) =>
      `The disclosure rate of ${agency} went from ${before} to ${after} in ${year}, more than chance explains`,
    zeros: (year, zeros, reports) => `Confirmed zeros for ${year}: ${zeros} of ${reports} reports`,
  },
  leadLink: {
    falseZeros: 'See these reports',
    hiddenParts: 'See the agency',
    rateMoved: 'Compare the two years',
    zeros: 'See these reports',
  },
  received: 'Applications received',
  decided: 'Applications decided',
  rate: 'Disclosure rate',
  reviews: 'Administrative reviews',
  counted: (reported, counted) => `${reported} of ${counted} reports counted`,
  once: (counted, left) =>
    `Each application is counted once: ${counted} reports count; ${left} more belong to units of an area-wide report of the same year and are left out.`,
  onceAll: (counted) =>
    `Each application is counted once: none of the ${counted} chosen reports overlap, so all count.`,
  trap: (plain) => `Adding up the totals printed in all reports would count applications twice and give ${plain}.`,
  changeNote: (year, agencies) => ` (${year} on the year before; agencies with reports for both: ${agencies})`,
  noPairs: 'no report of the same scope for the year before',
  absolute: (text) => text,
  fromZero: ', the year before was 0, so growth is not defined',
  significant: ', more than chance explains',
  notSignificant: ', within what chance explains',
  madeSum: (name) =>
    `${name} = the sum of the total column of table 3. Where a total and its parts differ, the recomputed sum is used and flagged.`,
  madeReviews:
    'Administrative reviews = the sum of the totals of table 4. Where a total and its results differ, the recomputed sum is used and flagged.',
  doubt: 'Check',
  madeRate: (granted, decided) => `(granted + partly granted) ÷ decided = ${granted} ÷ ${decided}`,
  rateWhy: {
    blank: 'a cell it needs is blank',
    noDenominator: 'nothing was decided',
    exceeds: 'more disclosed than decided, so this is no rate',
  },
  trendTitle: 'Applications received by year',
  trendFinding: (year, value) => `Most applications were received in ${year}: ${value}`,
  trendOne: (year, value) => `Applications received in ${year}: ${value}`,
  trendSubtitle: 'Each application counted once, by agency; where an area-wide report exists, it stands for its units.',
  trendSentence: (parts) => `Applications received by year: ${parts}.`,
  comma: ', ',
  trendYear: (year, value, reports) => `${year} ${value} (reports: ${reports})`,
  notLikeForLike:
    'Different agencies are in the dataset in different years, so the totals cannot be compared directly; like-for-like changes stand with the large figures of the overview.',
  others: 'Other agencies',
  tableYear: 'Year',
  tableReports: 'Reports that count',
  tableTotal: 'Total',
  coverageFinding: (agencies, reports, missing, leftOut) =>
    `${agencies} agencies, ${reports} reports${leftOut}; ${missing} agency-years are not in this dataset`,
  coverageMissed: (agencies, reports, missed, others, leftOut) =>
    `${agencies} agencies, ${reports} reports${leftOut}; ${missed} agency-years are missing, ${others} not in this dataset`,
  coverageFull: (agencies, reports, leftOut) =>
    `Each of ${agencies} agencies reports every year: ${reports} reports${leftOut}`,
  coverageLeftOut: (n) => `, ${n} of them left out because their sums disagree`,
  coverageFile: 'Applications received by agency and year',
  coverageSubtitle: 'What the total of applications received prints in table 3; the darker, the more.',
  coverageSentence: (numbers, zeros, contradicted, active, blank, mark, absent) =>
    `The total prints a number in ${numbers} reports, 0 in ${zeros} of them (${contradicted} contradict their own figures${active === '0' ? '' : `; ${active} received none but carried in, decided or carried out some`}); blank in ${blank}, a mark in ${mark}, no such cell in ${absent}.`,
  notMissing: '“Not in this dataset” says nothing about whether the agency reported.',
  cellName: (agency, year, text) => `${agency} ${year}: ${text}`,
  cellNumber: (value) => `prints ${value} applications received in total`,
  contradicted: 'contradicts its own figures',
  agency: 'Agency',
  more: (shown, all) => `The ${shown} agencies with most applications, of ${all}.`,
  allInZeros: 'See all agencies in the zero finder',
  state: 'State',
  value: 'Total of applications received',
}
