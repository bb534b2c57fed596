import type { findings as zh } from '../zh/findings.ts'

export const findings: typeof zh = {
  title: 'Findings',
  found: (n, very, unusual) =>
    `${n} ${n === '1' ? 'lead' : 'leads'}${very === '0' ? '' : `, ${very} very unusual`}${unusual === '0' ? '' : `, ${unusual} unusual`}`,
  none: 'Nothing stands out',
  noneOf: 'No lead of the chosen kinds',
  nothing: (looked) => `After ${looked} comparisons: no new zero, and no change beyond what chance explains.`,
  noPairs:
    'The chosen reports hold nothing to compare: leads come from two years of one agency. Widen the years or the agencies.',
  subtitle: (years) =>
    `${years}: each agency against its year before, reviews and suits against the other agencies; the most unusual first.`,
  order:
    'If nothing had changed, how likely is a difference this large by chance alone? The less likely, the higher it stands. Very unusual: less than one in a million. Unusual: less than one in a thousand. The rest is worth a look. Of equals, more cases first, then the later year.',
  kindsChosen: 'Kinds of leads',
  allKinds: 'All kinds',
  kinds: {
    newZero: 'New zero',
    firstActivity: 'Activity after years of zero',
    rateChange: 'Rate changed',
    reasonDoubled: 'Reason doubled',
    corrections: 'Corrections clustered',
  },
  grades: { very: 'Very unusual', unusual: 'Unusual', look: 'Worth a look' },
  plain: (n) => `Worth a look: ${n}`,
  share: (percent, ratio) => `${percent} (${ratio})`,
  said: {
    newZero: (agency, year, reports, years, cases) =>
      `${agency} reports a confirmed zero for ${year}; its ${reports === '1' ? 'report' : `${reports} reports`} before (${years}) told of ${cases} received`,
    firstActivity: (agency, year, years, zeros, cases) =>
      `${agency} received ${cases} in ${year}, after ${zeros} years of confirmed zeros (${years})`,
    firstActivityWithout: (agency, year, years, zeros, cases) =>
      `${agency} received none in ${year} but carried over or decided ${cases}, after ${zeros} years of confirmed zeros (${years})`,
    rateChange: (agency, year, rate, before, after) => `${agency}, ${year}: ${rate} went from ${before} to ${after}`,
    reasonDoubled: (agency, year, reason, before, after) =>
      `${agency}, ${year}: “${reason}” rose from ${before} of what was decided to ${after}`,
    reasonFirst: (agency, year, reason, decided, after) =>
      `${agency}, ${year}: “${reason}” appears with ${after} of what was decided, after none of ${decided} the year before`,
    corrections: (years, agency, rate, own, others, n) =>
      `${years}, ${agency}: ${rate} ${own}, against ${others} in ${n === '1' ? 'the other report' : `the ${n} other reports`} of the same years`,
  },
  years: (years) => years,
  interval: (points, low, high) => `difference ${points}, 95 % interval ${low} to ${high}`,
  times: (times) => `${times} times the year before`,
  notDefined: '0 the year before, so a multiple is not defined',
  ofAll: (percent, ratio) => `${percent} of all corrected in these years (${ratio})`,
  fromReports: (n) => (n === '1' ? 'one report of the agency' : `${n} reports of the agency`),
  also: (rate, before, after, interval) => `${rate} from ${before} to ${after}; ${interval}`,
  alsoTitle: 'Other rates of the same applications',
  alsoLine: (rates) => `Of the same applications: ${rates}`,
  gapLeftOut: (years) => `left out, their sums disagree: reports for ${years}`,
  gap: (years) => `no report in this dataset for ${years}`,
  common: 'few cases: chance alone often brings as much',
  doubt: 'In doubt: totals and parts behind it differ or are incomplete; the totals policy settles the figures',
  toldBy: (area) => `also counted in the area report of ${area}, which has a lead of this kind for the same year`,
  links: {
    beside: 'Compare the two years',
    report: 'See the report',
    trends: 'Over the years',
    outcomes: 'Outcomes',
    disputes: 'Reviews and suits',
  },
  linkOf: (link, lead) => `${link}: ${lead}`,
  separator: '; ',
  more: (shown, rest) => `The first ${shown}; ${rest} more are in the table and the CSV.`,
  lookedTitle: 'What was looked at',
  lookedSentence: (looked, byChance, apart) =>
    `${looked} comparisons with an interval. If nothing had changed, chance alone would make about ${byChance} of these intervals leave out 0; ${apart} do, and meet the conditions of their kind.`,
  lookedPlain: 'The chosen reports hold no two rates on at least 30 cases each that could be compared.',
  lookedRows: {
    kind: 'Kind',
    what: 'What is compared',
    looked: 'Comparisons',
    byChance: 'By chance',
    apart: 'Interval leaves out 0',
    leads: 'Leads',
  },
  atMost: (n) => `at most ${n}`,
  about: (n) => `about ${n}`,
  what: {
    newZero: 'the next report of each agency that had received applications in the one before',
    firstActivity: 'the next report of each agency with two or more consecutive years of confirmed zeros',
    rateChange: 'nine rates of one agency, same scope, in neighbouring years, at least 30 cases in both',
    reasonDoubled:
      'the share of each reason in what one agency decided, same scope, neighbouring years, at least 30 decided in both; listed where it at least doubled, to 5 or more',
    corrections:
      'one agency’s rate of corrections in review or suits lost against all other agencies in the same years, at least 30 on both sides; listed where it is higher',
  },
  untested: (n) => `Too many candidates: ${n} more with smaller differences were not tested one by one.`,
  caveats: {
    independent:
      'The tests take each application for independent of the others; one applicant with many applications makes a change look more unusual than it is.',
    methods:
      'Rates: Newcombe’s interval of the difference; probability by the score test of two proportions, or Fisher’s exact test where fewer than 5 cases are expected. Zeros: conditional test of Poisson counts with one mean. All probabilities are two-sided.',
    units:
      'Each lead rests on the agency’s own reports; for clustered corrections each case is counted once, and an area report stands for its units.',
    grouped:
      'Outcome rates of one agency and year come from the same applications: they make one lead, headed by the most unusual.',
    zeros: (n) =>
      `${n} more ${n === '1' ? 'report prints' : 'reports print'} 0 against their own figures: neither new zeros nor activity; see the Zero finder.`,
    blame: 'A lead says that figures deserve a look. It gives no cause and no verdict.',
  },
  seeZeros: 'See the reports that contradict themselves',
  columns: {
    place: 'No.',
    grade: 'How unusual',
    kind: 'Kind',
    agency: 'Agency',
    year: 'Year',
    of: 'Quantity',
    before: 'Compared: cases',
    beforeOf: 'Compared: of',
    after: 'Cases',
    afterOf: 'Of',
    difference: 'Difference (points)',
    low: 'Interval from',
    high: 'Interval to',
    surprise: '−log₁₀ of the probability',
    doubt: 'Check',
    said: 'Lead',
    key: 'Agency key',
  },
  doubtful: 'in doubt',
}
