import type { explained as zh } from '../zh/explained.ts'

export const explained: typeof zh = {
  explain: 'Add a note',
  explainOf: (finding) => `Add a note: ${finding}`,
  change: 'Change the note',
  changeOf: (finding) => `Change the note: ${finding}`,
  note: 'Note',
  noteHint: 'For example: a slip of the pen, confirmed by telephone.',
  save: 'Save',
  cancel: 'Cancel',
  remove: 'Delete the note',
  told: (text, day) => `Explained (${day}): ${text}`,
  outdated: (text, day) => `The figures have changed; the note of ${day} no longer explains them: ${text}`,
  count: (all, known) => `${all} findings, of which ${known} explained`,
  countPlain: (all) => `${all} findings`,
  shown: 'Filter by explanation',
  choice: { all: 'All', open: 'Open', explained: 'Explained' },

  records: 'Notes',
  recordsNote: 'The file holds notes and corrections of reports, not the reports themselves.',
  saveRecords: 'Save notes file',
  recordsFile: 'notes-and-corrections.json',
  takeRecords: 'Open notes file',
  taken: (notes, documents) => `Notes read: ${notes}; open files corrected as the file says: ${documents}.`,
  notTaken: 'The notes file could not be read; the present notes are unchanged',
  problem: {
    notJson: 'The file is not JSON. Choose a notes file saved on this page.',
    notCorrections: 'The file is no notes file, or not complete. Choose one saved on this page.',
    otherVersion: 'The file was saved by another version; this page reads versions 1 and 2.',
  },
  remember: 'Remember in this browser',
  notRemembered: 'The browser does not allow keeping the notes: they hold on this page only. Use “Save notes file”.',
}
