import type { rules as zh } from '../zh/rules.ts'

export const rules: typeof zh = {
  severity: { error: 'Error', doubt: 'Doubt', notice: 'Notice' },
  severityMeans: {
    error: 'Figures of the tables contradict each other, or cannot be of this agency.',
    doubt: 'Two figures that should agree do not; one of them may be wrong.',
    notice: 'Worth a look; it often has a good reason.',
  },
  of: {
    row: {
      name: 'Row sums',
      says: 'In every row of the applications table, the six kinds of applicants add up to the total.',
      why: 'That is how the form defines it. A blank is no zero: a sum is broken only where no number in a blank could mend it.',
    },
    column: {
      name: 'Outcome sums',
      says: 'In every column of the applications table, the outcomes add up to “(7) Total”.',
      why: 'That is how the form defines it. The total column alone misses applications booked under another kind of applicant.',
    },
    official: {
      name: 'Official equation',
      says: 'In each of the seven columns, item I plus item II equals item III plus item IV.',
      why: 'Printed in the head of the form (notices 国办公开办函〔2019〕60号 and 〔2021〕30号).',
    },
    channel: {
      name: 'Review and litigation sums',
      says: 'For review, suits without review and suits after review, the four results add up to the total.',
      why: 'That is how the form defines it.',
    },
    zero: {
      name: 'Contradictory zeros',
      says: 'Where every total is 0, no part of the table and no word of the text tells a number above 0.',
      why: 'Totals of 0 are taken for “no applications”; parts above 0 say that there were some. Words alone against the table are a doubt.',
    },
    impossible: {
      name: 'Impossible figures',
      says: 'County and township agencies make no rules (规章): made and in force cannot be above 0.',
      why: 'Rules are made by departments of the State Council and by governments of provinces and large cities; mostly normative documents were put into the wrong row.',
    },
    told: {
      name: 'Text against table',
      says: 'Applications, grants, denials, reviews and suits told in the text equal the totals of the tables.',
      why: 'Texts sometimes leave out pending cases or take in applications carried over; a number that this explains is a notice that says so.',
    },
    carry: {
      name: 'Carried over',
      says: 'What last year’s report carries out equals what this year’s carries in, in total.',
      why: 'The same applications stand in both reports. Compared only where both years print the total.',
    },
    inForce: {
      name: 'Documents in force',
      says: 'Last year’s documents in force, plus made, minus repealed, equal this year’s in force.',
      why: 'A clean-up or another way of counting may change it, so this is a notice. Compared only in the 2021 form, where all four are printed.',
    },
    units: {
      name: 'Area against its units',
      says: 'The totals of a report for a whole area are not less than the sums of its units’ totals.',
      why: 'The area includes its units. The four totals of applications and the three of disputes; a unit’s blank could only add.',
    },
    jump: {
      name: 'Jumps',
      says: 'Five times (or a fifth of) the year before, and at least 30 apart: to be checked.',
      why: 'A slip of unit or decimal point, or something that happened; so this is a notice.',
    },
    copied: {
      name: 'Same as the year before',
      says: 'All cells equal to the year before, and not all of them zero: to be checked.',
      why: 'That all are equal is very rare; mostly last year’s tables were used again.',
    },
    restated: {
      name: 'Told twice, differently',
      says: 'Where the same agency’s report of a year occurs twice, its cells are the same.',
      why: 'A new release may well correct an old one; which of them is used must be said.',
    },
    wrongYear: {
      name: 'Year in the title',
      says: 'The year in the title is the year of the text.',
      why: 'Mostly last year’s file was used again. Checked where the report document is open.',
    },
    otherSignature: {
      name: 'Signature',
      says: 'The agency in the title has signed.',
      why: 'Under another signature the figures may be of another agency. Checked where the report document is open.',
    },
    early: {
      name: 'Published early',
      says: 'A report comes out after its year has ended.',
      why: 'Before, the figures of the year cannot be known; or the date is wrong. Only the year is compared.',
    },
    layout: {
      name: 'Edition of the form',
      says: 'A report uses the form in force for its year.',
      why: 'The 2019 form for 2019 and 2020, the 2021 form from 2021 on. The form is read from the layout, never from the year; mixed ones cannot be compared cell by cell.',
    },
  },
}
