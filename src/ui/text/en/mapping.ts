import type { mapping as zh } from '../zh/mapping.ts'

const doubled: (typeof zh)['doubled']['parts'] = (year, column, plain, once) =>
  `${year}, “${column}”: ${plain} if every row is added, ${once} if each request is counted once.`

/** Texts of the panel in which a reader says how a table is read. */
export const mapping: typeof zh = {
  title: 'How to read this table',
  lead: (file, rows) =>
    `${file}, ${rows} rows. Its columns are not those of a report: say what columns and rows mean, then load them. Until then no row is counted.`,
  leadAlike: (first, files, rows) =>
    `${first} and others, ${files} files with the same columns and ${rows} rows, are asked about once. Say what columns and rows mean, then load them. Until then no row is counted.`,
  moreTables: (tables) => `Other kinds of tables to confirm after this one: ${tables}.`,
  looking: 'Looking at columns and rows…',
  failed: 'This table could not be looked at',
  failedNext: 'Close the file and open it again.',

  identityStep: '1. Agency and year',
  agencyColumn: 'Column of agency names',
  yearColumn: 'Column of the year',
  noColumn: 'None chosen',
  yearOfFile: 'No such column: from the name of the file, or as set below',
  yearsOfFiles: 'No such column: each file has that of its name',
  otherIdentity: (columns) => `Other columns about the agency: ${columns}`,

  measuresStep: '2. Figures',
  measuresNote: 'Which cell of a report each column of figures is. What counts another quantity stays unused.',
  noMeasures: 'No column is a cell of a report yet: choose at least one among the columns of numbers below.',
  unusedNumbers: (columns) => `Columns of numbers not used: ${columns}`,
  unusedWords: (columns) => `Columns of words not used: ${columns}`,

  proposed: 'Proposed',
  possible: 'Possible',
  reasons: {
    name: 'the name means the same',
    years: 'most values are years',
    names: 'texts that differ within a year and come again over the years',
  },
  others: {
    otherRegime: 'requests under another law: not the same quantity',
    internalReview:
      'review or appeal inside the agency; the form counts review by the body above: not the same quantity',
    timeliness: 'how fast, not how many',
    deniedTotal: 'the form splits refusals by ground and has no total of them',
    backlog: 'a backlog is not what is carried over',
    fees: 'money, not how many',
  },
  samples: (values) => `e.g. ${values}`,
  separator: ', ',
  range: (min, max) => `${min} to ${max}`,
  blanks: (n) => `blank ${n}`,
  marks: (n) => `no number ${n}`,
  distinct: (n) => `${n} different values`,

  rowsStep: '3. Rows',
  noQuestions: 'No total rows, no overall rows beside their parts and no repeated rows were found.',
  rowsBySettings: 'Rows are treated as the settings say that were read.',
  askAgain: 'Answer again about rows',
  questions: {
    periods: 'Whole years stand beside quarters or months: which are read?',
    parts: 'Overall rows of an agency stand beside those of its parts: how are they counted?',
    totals: 'There are total rows of all agencies: what is done with them?',
    repeated: 'There are several rows of one agency and year: which is read?',
  },
  telling: (column, values) => `Rows with “${values}” in “${column}” are the overall ones.`,
  found: {
    periods: (rows, others) => `Rows of whole years: ${rows}; of parts of years: ${others}.`,
    parts: (rows, others) => `Overall rows: ${rows}; rows of parts: ${others}.`,
    totals: (rows, others) => `Total rows: ${rows}; rows of agencies: ${others}.`,
    repeated: (rows, others) => `Agency-years that occur several times: ${others}, with ${rows} rows.`,
  },
  totalNames: (names) => `Names of the total rows: ${names}.`,
  tellsApart: (column) => `These rows differ in “${column}”.`,
  alone: (n) => `Agency-years with rows of parts and no overall row: ${n}.`,
  doubled: {
    periods: doubled,
    parts: doubled,
    totals: doubled,
    repeated: (year, column, plain, once) =>
      `${year}, “${column}” of these rows: ${plain} if every row is added, ${once} if one of each agency is read.`,
  },
  agreement: 'The total equals the sum of its parts: ',
  otherAgreement: 'How often it does in the other columns',
  agrees: (column, equal, of) => `“${column}”, ${equal} times of ${of}`,
  allYears: 'Sums by year',
  year: 'Year',
  plain: 'Every row added',
  once: 'Each request once',
  examples: 'Rows as examples',
  line: 'Line',
  choices: {
    periods: { overall: 'Whole years alone', all: 'Every row' },
    parts: {
      overall: 'Overall rows alone',
      parts: 'Parts alone; the overall row of an agency without parts',
      both: 'Both: overall rows as area-wide reports, parts as their units, each request counted once',
      all: 'Every row: they are not sums and parts',
    },
    totals: { leaveOut: 'Leave the total rows out', keep: 'It is an agency: read it' },
    repeated: {
      first: 'The first row',
      last: 'The last row',
      none: 'None of them',
      apart: 'Each row as an agency of its own',
    },
  },
  notAnswered: (n) => `Questions still open: ${n}.`,
  lacks: 'Choose agency, year, and at least one column of figures.',

  outcomeStep: 'What it gives',
  outcome: (agencies, years, reports) => `Agencies: ${agencies}, ${years}, reports: ${reports}.`,
  sum: (cell, sum) => `${cell}: ${sum}`,
  sumNote: (numbers, blanks, marks) => ` (${numbers} with a number, ${blanks} blank, ${marks} with other words)`,
  noSum: 'no number',
  balance: (of, differing) =>
    `Received and carried in equal decided and carried out: ${of} reports can be compared, ${differing} differ.`,
  leftOut: (n) => `Rows left out as answered: ${n}.`,
  rejected: (n) => `Rows left out as totals, without an agency, without a year that can be read, or repeated: ${n}.`,
  use: 'Read it this way',
  useProposed: 'Use these',
  openAfter: 'It can still be changed under Files below.',

  lastTime: (on) => `Settings for the same columns, last confirmed on ${on}`,
  takeLast: 'Use the last settings',
  forget: 'Forget',
  forgotten: 'The settings for these columns are forgotten.',
  notRemembered:
    'The browser does not let them be kept: next time the table is asked about again. Save the mapping (JSON) instead.',
  readAs: 'This table is read as you answered.',
  readAsRemembered: (on) => `This table is read by the settings confirmed on ${on}.`,
  undo: 'Undo and answer again',
  undoOf: (file) => `Undo and answer again: ${file}`,
}
