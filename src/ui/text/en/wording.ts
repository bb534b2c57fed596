import type { wording as zh } from '../zh/wording.ts'

export const wording: typeof zh = {
  name: 'Repeated wording',
  noDocuments:
    'What is open holds no report documents. Tables (CSV, Parquet, Excel) have figures and no words, so that there is nothing to compare.',
  how: 'Open reports as they were published (web pages, Word, PDF or text files), and their sections are compared here.',
  toData: 'Go to the Data page',
  least: 'Alike',
  leastOf: (percent) => `≥ ${percent}%`,
  title: (n, percent) => `Pairs of sections with ${percent}% or more of their wording alike: ${n}`,
  titleNone: (percent) => `No sections with ${percent}% or more of their wording alike`,
  subtitle:
    'With the report of the same agency the year before, and with others of the same year: overview, problems, other matters',
  compared: (before, neighbours) =>
    `Pairs compared: ${before} with the year before, ${neighbours} with others of the same year.`,
  judged: (documents, judged) => `Report documents: ${documents}, with ${judged} sections that were compared.`,
  short: (n, least) => `Not compared, for without set phrases they have fewer than ${least} characters: ${n} sections.`,
  cut: (n, most) => `Compared by their first ${most} characters only: ${n} sections.`,
  wordless: (n) => `Not compared, for they come from tables or no section was found: ${n} reports.`,
  unlisted: (n) => `Another ${n} pairs are not listed.`,
  measure: (run) =>
    `The share: characters in runs of ${run} or more that the other has too, of all characters of the section. Punctuation and spaces are left out, and all numbers are taken for the same.`,
  counted:
    'Phrases of up to 60 characters that more than half of the reports (of three agencies or more) have in the same section do not count.',
  listed:
    'Set phrases of the law and the form do not count; with 10 or more documents open, phrases of up to 60 characters that more than half of them have do not count instead.',
  neighbours:
    'Others of the same year: those with the same parent, or the same place and level; where neither is known, all of that year.',
  proves:
    'Alike wording proves nothing: duties, demands and phrases recur. There is no score here, and nobody is said to have copied.',
  n: (n) => `n = ${n} sections`,
  heads: {
    agency: 'Agency',
    year: 'Year',
    section: 'Section',
    against: 'Held against',
    other: 'The other',
    otherYear: 'Year of the other',
    share: 'Alike (%)',
    characters: 'Characters alike',
    own: 'Characters in all',
    file: 'File',
    otherFile: 'File of the other',
  },
  section: { overview: '1 Overview', problems: '5 Problems', other: '6 Other matters' },
  against: { before: 'Its year before', neighbour: 'Another, same year' },
  versus: (agency, year) => `${agency} ${year}`,
  open: (agency, year, section, other) => `${agency} ${year}, ${section}, beside ${other}`,
  drawer: (section) => `${section}, side by side`,
  shareOf: (percent, characters, own) =>
    `Alike: ${percent}%, ${characters} of ${own} characters. What repeats is underlined.`,
  file: (name) => `File: ${name}`,
  report: (agency, year) => `See the report of ${agency} ${year}`,
  isCut: (most) => `The section is long: only its first ${most} characters are shown.`,
}
