import type { taken as zh } from '../zh/taken.ts'

export const taken: typeof zh = {
  table: 'Data',
  about: 'About',
  day: (day) => `Downloaded: ${day}`,
  link: (link) => `Link: ${link}`,
  fingerprint: (fingerprint) => `Data fingerprint: ${fingerprint}`,
  noSql: 'The page made this table straight from the open files, without SQL.',
  sql: {
    about: [
      'The SQL (as DuckDB reads it) behind this table; it runs from top to bottom.',
      'The page makes the table of these answers (totals, rates, intervals, order, names): columns and rows can differ.',
    ],
    tablesAre:
      'The tables are made in the browser when files are opened; the Data view saves the reports with the same cell names as report, without its numbering and computed columns:',
    tables: {
      report:
        'one row a report; a column a cell, by its code, NULL where no number is printed; numbering and computed columns',
      mark: 'cells without a number, and numbers among words: report, cell, state, text, unit',
      absence: 'cells that a form does not have: report.pattern and cell',
      covered: 'which reports are units of which area reports of the same year',
      doubted: 'documents of which it is in doubt whose report they are, or of when',
      left_out: 'versions of a report that were not used',
      restated: 'cells in which versions differ, with both sides',
      section: 'what report documents say in words, by section',
    },
    derived: 'Derived tables, made of the above first',
    statement: (n, of) => `Query ${n} of ${of}`,
  },
}
