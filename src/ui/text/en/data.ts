import type { data as zh } from '../zh/data.ts'

export const data: typeof zh = {
  open: 'What is open',
  opened: (files, agencies, years, reports) =>
    `Open files: ${files}. Agencies: ${agencies}; years: ${years || 'none'}; reports: ${reports}.`,
  origin: {
    embedded:
      'Origin: the dataset that comes with this page. Its figures were transcribed from published reports; the published page is authoritative.',
    hosted: 'Origin: a data file on the same site as this page, provided by that site.',
    opened: 'Origin: files opened by the reader.',
  },
  withEmbedded:
    'Among them is the dataset that comes with this page: transcribed from published reports; the published page is authoritative.',
  fingerprint: 'Data fingerprint',
  fingerprintNote: 'The first 12 digits of the SHA-256 of all files one after the other; one other byte changes it.',
  saveReports: 'Download all reports (CSV, one a row)',
  more: 'Open more data',
  chooseFiles: 'Choose files',
  ways: {
    choose:
      'Several files can be chosen at once and become one dataset: CSV, Excel workbooks (xlsx), Parquet, or the reports themselves (web pages, docx, text; one report a file).',
    drop: 'Drop files anywhere on this page.',
    paste: 'Copy a table or a report and paste it on this page, outside of any field.',
    hostedBefore: 'Add ',
    hostedAfter: ' to the address to open a file of the same site.',
    hostedPath: '?data=path/file.csv',
  },
  addEmbedded: 'Add the embedded dataset',
  privacy: (app) =>
    `${app} Files are not kept: once the page is closed or reloaded they are gone, and can be opened again.`,

  files: 'Files',
  close: 'Close file',
  closeOf: (file) => `Close file: ${file}`,
  size: 'Size',
  format: 'Format',
  report: 'Report',
  formats: {
    csv: 'CSV',
    parquet: 'Parquet',
    xlsx: 'Excel workbook',
    html: 'web page',
    docx: 'Word document',
    text: 'text',
  },
  delimiter: 'Separator',
  delimiters: { comma: 'comma', semicolon: 'semicolon', tab: 'tab', pipe: 'vertical bar', space: 'space' },
  shape: 'Shape',
  shapes: { wide: 'wide (one row a report)', long: 'long (one row a figure)' },
  years: 'Years',
  yearsFromColumn: (column) => `from the column “${column}”`,
  yearOfAll: (year) => `${year} (the whole file)`,
  yearUnknown: 'unknown',
  encoding: 'Encoding',
  encodingGuessed: 'Encoding (guessed, can be changed)',
  encodings: { gb18030: 'GB18030 (with GBK, GB2312)' },

  sheet: 'Sheet',
  sheetAll: 'Automatic (same heads, one table)',
  head: (first, last, columns) =>
    first === last
      ? `Row ${first} is the head: ${columns} columns`
      : `Rows ${first}–${last} are the head: ${columns} columns`,
  headSideways: (first, last, columns) =>
    `One report a column: ${first === last ? `column ${first} is` : `columns ${first}–${last} are`} the head, ${columns} fields`,
  headFirst: 'First row of the head',
  headRows: 'Rows of the head',
  headApply: 'Read again with this head',
  headGuess: 'Back to the guess',

  ledgerOf: (file) => `Ledger: ${file}`,
  loaded: 'loaded',
  rejected: 'rejected',
  header: 'header',
  skipped: 'notes',
  blank: 'blank',
  records: (n) => `${n} records`,
  balanced: 'balanced',
  unbalanced: (sum) => `does not balance: the parts add to ${sum}`,
  notReports: 'The records were read, but are no reports yet: say below what the columns mean.',

  rejectedTitle: (n) => `Rejected records: ${n}`,
  rejectedShown: (shown, all) => `The first ${shown} of ${all}; the CSV holds all of them.`,
  rejectedCsv: 'Download all rejected records (CSV)',
  rejectedFile: (file) => `${file}-rejected.csv`,
  line: 'Line',
  column: 'Column',
  reason: 'Reason',
  next: 'What to do',
  found: 'Found',
  raw: 'Original text',

  columns: (columns, identity, told, cells, ignored) =>
    `${columns} columns: ${identity} say which agency and year, ${told}${cells} are figures of the tables, ${ignored} are not used`,
  columnsTold: (told) => `${told} are figures told in the text, `,
  columnsLong: (columns, identity, told, roles, ignored) =>
    `${columns} columns: ${identity} say which agency and year, ${told}${roles} hold cell and value, ${ignored} are not used`,
  columnsNote:
    'Under each column stands its present use; open it to search and choose another. Apply puts it into effect.',
  groups: {
    identity: 'Agency, year and text',
    roles: 'Cell and value',
    ignored: (n) => `Columns not used: ${n}`,
    cells: (n) => `Figures of the tables: ${n} columns`,
  },
  columnHint: 'Search uses and cells',
  columnNumber: (n) => `Column ${n}`,
  repeatedHeader: (header, n) => `${header} (column ${n})`,
  example: (value) => `e.g. ${value}`,
  noExample: 'empty in the first rows',
  ignored: {
    unknown: 'not used (not recognised)',
    repeated: 'not used (repeats another column)',
    byReader: 'not used (as the reader said)',
  },
  identity: {
    agency: 'Agency',
    year: 'Year',
    code: 'Division code',
    province: 'Province',
    city: 'City',
    county: 'County',
    level: 'Level',
    kind: 'Kind of agency',
    parent: 'Agency above',
    form: 'Edition of the form',
    scope: 'Scope (own or area)',
    source: 'Source address',
    published: 'Date of publication',
    absent: 'Cells this report does not print',
  },
  told: {
    'text.received': 'Received, as told in the text',
    'text.reviews': 'Reviews, as told in the text',
    'text.suits': 'Suits, as told in the text',
  },
  roles: {
    cellName: 'Long form: cell',
    rowLabel: 'Long form: row',
    columnLabel: 'Long form: column',
    value: 'Long form: value',
  },
  fileYear: 'Year of the whole file',
  fileYearNote: 'Where no column is used as the year, this is the year of every report of the file.',
  apply: 'Apply',
  applyToSame: (n) => `Apply to all ${n} files with these columns`,
  discard: 'Discard changes',
  changed: (n) => `Changes not yet applied: ${n}.`,
  save: 'Save the mapping (JSON)',
  saveFile: (file) => `${file}-mapping.json`,
  read: 'Read a mapping',
  readDone: (matched, columns) => `By their headers, ${matched} of ${columns} columns were matched; apply to use it.`,
  readFailed: 'The mapping could not be read',
  mappingProblem: {
    notJson: 'The file is not JSON. Choose a mapping that was saved on this page.',
    notAMapping: 'The file is no mapping, or not all of one. Choose a mapping that was saved on this page.',
    otherVersion:
      'The file was saved by another version; this page reads version 1. Set the columns here and save again.',
    noSuchColumns: 'This table has none of the columns that the file names. See whether it is the same kind of table.',
  },

  preview: (rows) => `Preview: first ${rows} rows`,
  previewCaption: (file) => `The first rows of ${file}, as text exactly as read`,

  duplicates: 'Reports that occur twice',
  noDuplicates: 'None: no agency has more than one report a year.',
  duplicatesNote: (n) =>
    `Reports of the same agency and year as another: ${n}. Only one of two is counted; they are never added up.`,
  duplicatesChoice: 'Which of two is used',
  duplicatesFirst: 'Use the first',
  duplicatesLast: 'Use the last',
  agency: 'Agency',
  year: 'Year',
  kept: 'Used',
  left: 'Left out',
  differing: 'Difference',
  exactCopy: 'exact copy',
  cellsDiffer: (n) => `cells that differ: ${n}`,

  scope: 'Own or area-wide',
  scopeNote: (n) =>
    `Reports that do not say whether they cover the agency alone or its units too: ${n}. They are treated as chosen here.`,
  scopeStated: 'Every report says whether it is own or area-wide.',
  scopeChoice: 'How reports are treated that do not say',
  own: 'Own',
  area: 'Area-wide',

  help: 'Dataset format (version 1)',
  helpWide:
    'Wide: one row a report. The columns agency and year are required, all others may be there or not, in any order.',
  helpLong:
    'Long: one row a figure, with agency, year, cell, value; or row and column (the printed labels) in place of cell.',
  helpHeaders:
    'Headers are standard names (such as app.received.total) or the printed Chinese labels (such as 本年新收政府信息公开申请数量/总计).',
  helpStates: 'The five states of a cell',
  helpState: 'State',
  helpWrite: 'How to write it',
  helpWriting: {
    number: 'as printed: 0, 12, 251000元',
    blank: 'leave it empty',
    mark: 'the printed sign or words: /, -, 无',
    absent: 'name the cell in the column absent, names separated by spaces; in the long form, write no row',
    missing: 'write no row for that report',
  },
  template: 'Download an empty template (CSV, header only)',
  templateFile: 'report-template.csv',

  cite: 'How to cite',
  citation: (parts) =>
    `Gongkai Lens (公开透镜), version ${parts.version}. Data: ${parts.files} (agencies: ${parts.agencies}; years: ${parts.years}; reports: ${parts.reports}; fingerprint ${parts.fingerprint}). Accessed ${parts.date}. Self-reported by the agencies, not verified.`,
  citedFiles: (first, files) => `${first} and others, ${files} files`,
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser does not allow copying; select the text above and copy it.',
}
