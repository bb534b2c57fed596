import type { doubts as zh } from '../zh/doubts.ts'

export const doubts: typeof zh = {
  wrongYear: {
    what: 'The title has another year than the text',
    why: (said, against) => `The title says ${said}, the text “${against}”. The year of the title is used.`,
    next: 'Check the year in the document.',
  },
  otherSignature: {
    what: 'Another agency has signed than the title names',
    why: (said, against) => `The title says “${said}”, the signature “${against}”. The agency of the title is used.`,
    next: 'Check the agency in the document.',
  },
  publishedEarly: {
    what: 'Published before the year was over',
    why: (said, against) => `The day of publication is ${said}, the report is of ${against}.`,
    next: 'Check the year and the day in the document.',
  },
  unsureAgency: {
    what: 'Whose report it is, is in doubt',
    why: (said) => `What tells it is weak or not alike: “${said}”.`,
    next: 'Check the agency in the document.',
  },
  unsureYear: {
    what: 'The year of the report is in doubt',
    why: (said) => `What tells it is weak or not alike: “${said}”.`,
    next: 'Check the year in the document.',
  },
  severalDivisions: {
    what: 'The division could not be told',
    why: (said, against) =>
      said === '1'
        ? `The list has this name only as ${against}, but the document speaks of other places. Code and place are left empty.`
        : `Divisions of this name: ${said}; the document does not tell which one is meant: ${against}. Code and place are left empty.`,
    next: 'Add code and place yourself where you need them.',
  },
  noDivisionList: {
    what: 'The list of divisions was not loaded',
    why: (said) => `The code and the place of “${said}” are left empty.`,
    next: 'Load this page anew and open the file again.',
  },
}
