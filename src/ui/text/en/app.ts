import type { app as zh } from '../zh/app.ts'

export const app: typeof zh = {
  drop: 'Let go to open these files',
  reading: { read: 'Reading', map: 'Understanding the columns of', derive: 'Checking the figures of' },
  progress: (phase, file, number, files) => `${phase} ${file} (${number}/${files})`,
  soFar: (line, records, read, of) => `${line}: ${records} records, ${read} of ${of} MB`,
  starting: 'Preparing the data',
  ledger: (files, records, loaded, rejected, other, leftOut, reports) =>
    `Files: ${files}. Records: ${records}, of which ${loaded} loaded, ${rejected} rejected, ${other} headers, notes and blank lines${leftOut === null ? '' : `, ${leftOut} left out by choice`}. Reports: ${reports}.`,
  partLoaded: (file, part, leftOut) =>
    `${file}: ${part}${leftOut === null ? '' : `${leftOut} records were left out by choice.`}`,
  sampleRoster: 'A sample is not held against a roster.',
  standInRoom:
    'The file that was opened is too large and is not loaded yet, so the page still shows what it showed before. Choose what to load of it on “Data”.',
  standIn:
    'No report was found in the files opened, so the page still shows the data from before. Check encoding and columns under Data.',
  simulated: (n, reports) =>
    `Simulated data: ${n === reports ? `all ${n}` : `${n} of ${reports}`} reports are made up by a program. No agency has published them; they are for trying and timing this page, not for citing.`,
  standInAsks:
    'The table opened waits for you to say how it is read; until then the page shows the data from before. Answer under Data.',
  moreProblems: (n) => `${n} more problems, shown as those above are closed.`,
  toReview: (documents, doubtful) =>
    `Report documents open: ${documents}, of which ${doubtful} in doubt and to be checked.`,
  reviewed: (documents) => `Report documents open: ${documents}, not checked yet; what was read balances.`,
  review: 'Check reports',
  elsewhere: (files) => `Workbooks of several reports with something to check: ${files}.`,
  seeData: 'See data',
  link: 'Link and QR code',
  tray: (n) => `Briefing (${n})`,
  otherData: {
    what: 'This link was made on other data: the figures below may differ from those it showed.',
    why: 'The link has the fingerprint of its data, and it is not that of the data that are open.',
    next: 'Open the data file of that time to see its figures, or go on with these.',
  },
  madeOn: (made, now) => `Fingerprint in the link: ${made}; of the data that are open: ${now}`,
  goOn: 'Go on with these data',
  version: (version) => `Version ${version}`,
  fingerprint: (fingerprint) => `Data fingerprint ${fingerprint}`,
  privacy:
    'Nothing leaves this browser: files are processed on this device, the page asks no other site for anything and sets no cookies.',
  offline: {
    kept: 'Works offline: the page, the engine and the data that come with it are kept in this browser and open without a network.',
    update:
      'There is a new version of this page. You can go on with this one; after reloading, open your own files again.',
    reload: 'Reload to use the new version',
    keptCopy: (file, when) =>
      `There is no network: ${file} is shown as it was fetched on ${when}, without what was changed since. Reload when there is one.`,
  },
  licence: 'Licence and third-party notices',
}
