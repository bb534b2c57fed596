import type { auditHeat as zh } from '../zh/auditHeat.ts'

export const auditHeat: typeof zh = {
  states: {
    error: 'Error',
    doubt: 'Doubt',
    notice: 'Notice',
    passes: 'Nothing found',
    open: 'Could not be assessed',
    missing: 'Not in this dataset',
  },
  stateMeans: {
    error: 'At least one error.',
    doubt: 'No error, at least one doubt.',
    notice: 'No error and no doubt, at least one notice.',
    passes: 'Nothing found, and at least one equation could be assessed.',
    open: 'Nothing found, but no equation could be assessed: blanks, marks or missing cells stand in its place.',
    missing: 'The dataset has no report of the year, which does not say that there is none.',
  },
  legend: 'Legend',
  title: (reports, errors, doubts, notices) =>
    `Of ${reports} reports, ${errors} have errors; besides them ${doubts} have doubts and ${notices} notices only`,
  titleNone: (reports) => `No error, doubt or notice in reports: ${reports}`,
  titleEmpty: 'No reports',
  subtitle: 'The gravest finding in each report, by agency and year',
  summary: (passes, open, missing) =>
    `Reports with nothing found: ${passes}; that could not be assessed: ${open}; years not in this dataset, which does not say that there is no report: ${missing}.`,
  question: 'A finding is a question to be looked into, not a verdict; there is no overall score.',
  unassessed: 'What could not be assessed counts neither as passed nor as failed.',
  hint: 'Press a tile to list the findings of its report.',
  empty: 'No report fits the filter.',
  tile: (agency, year, said) => `${agency}, ${year}: ${said}`,
  found: (state, findings) => `${state}, findings: ${findings}`,
  equations: (assessed, broken) => `equations assessed: ${assessed}, of which do not hold: ${broken}`,
  and: '; ',
  heads: {
    agency: 'Agency',
    place: 'Place',
    year: 'Year',
    state: 'Gravest',
    findings: 'Findings',
    assessed: 'Equations assessed',
    broken: 'Equations broken',
    errorYears: 'Reports with errors',
  },
  errorYearsNote: 'How many of its reports have an error.',
  findingsNote: 'Findings of all years, whatever they weigh.',
  file: 'Gravest finding by agency and year',
}
