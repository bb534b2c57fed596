import type { fileProblems as zh } from '../zh/fileProblems.ts'

export const fileProblems: typeof zh = {
  line: (line) => `line ${line}`,
  column: (name) => `column “${name}”`,
  columnNumber: (number) => `column ${number}`,
  row: ({ en }) => en,
  header: (names) => `columns: ${names}`,
  noHeader: 'the file has no column names',
  unreadable: {
    empty: {
      what: 'The file is empty',
      why: 'It holds no record.',
      next: 'Check that it was saved, then open it again.',
    },
    notATable: {
      what: 'Not a table',
      why: 'The content is not text in separated columns.',
      next: 'Open a CSV, Excel (xlsx) or Parquet file.',
    },
    unknownKind: {
      what: 'This kind of file cannot be read',
      why: 'CSV, Excel workbooks (xlsx) and Parquet can be read, and reports as web pages, Word documents (docx), PDF or text.',
      next: 'Save it as one of these and open that.',
    },
    documentBroken: {
      what: 'The document is damaged',
      why: 'Its structure cannot be read.',
      next: 'Download or save it again.',
    },
    notAReport: {
      what: 'Not a report',
      why: 'It has no table of applications received and handled.',
      next: 'Open the whole report with its three tables.',
    },
    severalReports: {
      what: 'More than one report in the document',
      why: 'The same cells hold different figures, and which report each is of cannot be told.',
      next: 'Save each report as a file of its own.',
    },
    pdfLocked: {
      what: 'The PDF is encrypted',
      why: 'It opens with a password only, and cannot be read here.',
      next: 'Open an unencrypted copy, or copy its text and paste it.',
    },
    pdfNoText: {
      what: 'The PDF holds no text that can be read',
      why: 'Its pages are pictures, as of a scan, or its fonts do not tell what their characters mean.',
      next: 'Open the web page, the Word document, or a PDF saved from it.',
    },
    encoding: {
      what: 'The encoding is not known',
      why: 'Every known encoding leaves characters that cannot be restored.',
      next: 'Choose an encoding under Data.',
    },
    workbookKind: {
      what: 'This kind of workbook cannot be read',
      why: 'Excel workbooks (xlsx) are read; xls, xlsb and ods are not.',
      next: 'Save it as “Excel Workbook (.xlsx)” and open that.',
    },
    workbookEncrypted: {
      what: 'The workbook is encrypted',
      why: 'It cannot be read without its password.',
      next: 'Take the password off, save it as .xlsx and open that.',
    },
    workbookBroken: {
      what: 'The workbook is damaged',
      why: 'It was cut off or altered; lest a figure be read wrongly, nothing was loaded.',
      next: 'Download it again, or open it in a spreadsheet and save it as .xlsx.',
    },
    parquetEncrypted: {
      what: 'The Parquet file is encrypted',
      why: 'It cannot be read without its key.',
      next: 'Open an unencrypted copy.',
    },
    parquetCodec: {
      what: 'Parquet compression not supported',
      why: 'The file uses a compression that cannot be undone here.',
      next: 'Write it with Snappy, Gzip or Zstd and open it again.',
    },
    parquetBroken: {
      what: 'The Parquet file is damaged',
      why: 'Its structure does not match its own description.',
      next: 'Export or download it again.',
    },
    parquetRows: {
      what: 'Parquet rows do not add up',
      why: 'The rows read differ from the number the file states, so none was loaded.',
      next: 'Export it again.',
    },
    tooLarge: {
      what: 'The file is too large',
      why: 'It exceeds the memory this browser can use.',
      next: 'Split it by year and open the parts.',
    },
    timeout: {
      what: 'Reading took too long',
      why: 'It did not finish within the time allowed.',
      next: 'Split it by year and open it again.',
    },
    crashed: {
      what: 'Reading stopped',
      why: 'The reader stopped unexpectedly; other files are not affected.',
      next: 'Open it again, or save it as CSV first.',
    },
    cancelled: {
      what: 'Reading was cancelled',
      why: 'It was cancelled by the reader.',
      next: 'Open it again when needed.',
    },
    notFound: {
      what: 'File not found',
      why: 'The address points to a file that does not exist.',
      next: 'Check the address, or open the file itself; any data shown are not from this file.',
    },
    otherOrigin: {
      what: 'Files of other sites are not read',
      why: 'This page reads files of its own site only; data never leaves the browser.',
      next: 'Download the file and open it here.',
    },
  },
  noAgencyColumn: {
    what: 'No column with the agency',
    why: 'No column could be recognised as the name of the agency.',
    next: 'Name the column under Data.',
  },
  noYearColumn: {
    what: 'No column with the year',
    why: 'Neither a column nor the file name gives the year.',
    next: 'Name the column, or type the year, under Data.',
  },
  noCells: {
    what: 'No column with figures of a report',
    why: 'No column name matches a cell of a known form.',
    next: 'Say under Data which column holds which cell.',
  },
  awaitsAnswer: {
    what: 'The rows of this table await an answer',
    why: 'Total rows, overall rows beside their parts or repeated rows would be counted twice; nothing is loaded before that is answered.',
    next: 'Answer “How to read this table” under Data.',
  },
  room: (needed, room) => `about ${needed} needed, about ${room} there`,
  awaitsRoom: {
    what: 'The file is too large for the memory there is, and is not loaded yet',
    why: 'All of it would take more memory than this browser has to give.',
    next: 'Choose some years or some of the agencies on “Data”, or make a smaller file with npm run dataset first.',
  },
  noRoom: {
    what: 'The file is too large for the memory there is, and is not loaded',
    why: 'It has to be read whole: its columns have other names, it is in the long form, reports occur twice, other files are open, or all of it is to be saved.',
    next: 'Open it alone; if that does not help, take out what occurs twice, or make a smaller Parquet file with npm run dataset.',
  },
  rowsNotFound: {
    what: 'Rows of the report were not found',
    why: 'Its tables have no such rows; they are taken as cells that the form does not have.',
    next: 'Compare with the document; what it does print can be added as CSV.',
  },
  digitsSplit: {
    what: 'Figures that had run together were split',
    why: 'There is one way only in which the parts add up to their total.',
    next: 'Compare these rows with the document.',
  },
  sheetsLeftOut: {
    what: 'Some sheets were not read',
    why: 'They have other heads than the one read, hold no report, or are hidden.',
    next: 'Choose another sheet under Data where it is needed.',
  },
  otherBytes: {
    what: 'Reviewed by its name alone',
    why: 'The review file holds a document of this name with other bytes; its corrections were made, its acceptance was not taken.',
    next: 'Check the document again.',
  },
  rejection: {
    fieldCount: {
      why: 'the number of fields differs from the header',
      next: 'Check the separators and quotes of this line.',
    },
    quote: { why: 'a quote is not closed', next: 'Close the quote.' },
    otherHeader: {
      why: 'it stands below a second header with other columns',
      next: 'Make each table a file of its own.',
    },
    totalRow: { why: 'a row of totals, which would count everything twice', next: 'Nothing: the page adds up itself.' },
    noAgency: { why: 'no agency', next: 'Fill in the agency.' },
    noYear: { why: 'no year', next: 'Fill in the year.' },
    badYear: { why: 'the year cannot be read', next: 'Write the year with four digits.' },
    unknownCell: { why: 'no known form has this cell', next: 'Check the name of the cell.' },
    repeatedCell: { why: 'the same cell of the same report stands twice', next: 'Keep one of them.' },
    duplicateReport: {
      why: 'the same agency and year has a report already',
      next: 'The later one can be chosen under Data.',
    },
    unknownRow: { why: 'a row that no form has; it is not counted', next: 'Compare its name with the document.' },
    leftOutByMapping: {
      why: 'Left out as answered for this table',
      next: 'To change it, answer “How to read this table” again under Data.',
    },
    undecodable: { why: 'the line has characters that cannot be restored', next: 'Choose an encoding under Data.' },
  },
}
