import type { problems as zh } from '../zh/problems.ts'

export const problems: typeof zh = {
  file: (name) => name,
  separator: ', ',
  detail: (detail) => ` (${detail})`,
  address: (part, value) => `address part ${part}=${value}`,
  addressBar: 'the address',
  browser: 'the engine in this browser',
  addressPart: {
    what: 'Part of the address was left out',
    why: 'It is not known here, or the open data have no such thing; the rest holds.',
    next: 'Choose again on the page.',
  },
  addressFull: {
    what: 'This choice was not taken',
    why: 'With so much chosen or opened the address would exceed 2,000 characters and could not be passed on whole.',
    next: 'Use fewer filters, close some rows, or use “Open down to”.',
  },
  engineStart: {
    what: 'The engine did not start',
    why: 'The browser did not load it or does not allow it to run.',
    next: 'Reload the page, or use a newer browser.',
  },
  engineCrashed: {
    what: 'The engine stopped',
    why: 'Your open files are kept; the page starts it again and restores them.',
    next: 'If it happens again, open fewer files.',
  },
  storedOther: {
    what: 'The data have changed',
    why: 'The stored results were made from other data than this file; they are no longer used, and all figures were computed anew.',
    next: 'Check the data fingerprint before citing; the publisher should store the results again.',
  },
  hostedChanged: {
    what: 'The file on the host has changed',
    why: 'Only parts of it are fetched, as they are needed, and those now there are of another edition than those shown; the two were not mixed.',
    next: 'Reload the page: it then opens the file as it is now.',
  },
  viewFailed: {
    what: 'This view could not be shown',
    why: 'Part of the page did not load, or something unexpected happened; your open files are not affected.',
    next: 'The other views work. To see this one, reload the page and open your files again.',
  },
  tablesLeftOut: {
    what: 'This needs tables that are not loaded',
    why: 'The file was too large, and they were left out by choice; they are neither blank nor lacking in the form.',
    next: 'To see this, press “Choose again” under Data, tick these tables, and take fewer years or agencies instead.',
  },
  queryFailed: {
    what: 'This could not be computed',
    why: 'The computation did not finish; the rest of the page is not affected.',
    next: 'Change the filter, or reload the page.',
  },
}
