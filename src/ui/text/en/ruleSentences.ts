import type { ruleSentences as zh } from '../zh/ruleSentences.ts'

export const ruleSentences: typeof zh = {
  row: (subject, left, right) => `“${subject}”: the six kinds of applicants add up to ${left}, the total is ${right}.`,
  column: (subject, left, right) => `Column “${subject}”: the outcomes add up to ${left}, “(7) Total” is ${right}.`,
  official: (subject, left, right) =>
    `Column “${subject}”: items I and II add up to ${left}, items III and IV to ${right}.`,
  channel: (subject, left, right) => `“${subject}”: the four results add up to ${left}, the total is ${right}.`,
  zero: {
    applications: (right) => `No total of applications is above 0, yet the parts or outcomes show ${right}.`,
    disclosure: (right) => `No figure of proactive disclosure is above 0, yet ${right} are shown elsewhere.`,
    litigation: (right) => `No total of reviews and suits is above 0, yet the results show ${right}.`,
  },
  zeroTold: {
    applications: (right) => `No figure of applications is above 0, yet the text tells ${right} received.`,
    disclosure: (right) => `No figure of proactive disclosure is above 0, yet the text tells ${right}.`,
    litigation: (right) => `No figure of reviews and suits is above 0, yet the text tells ${right}.`,
  },
  impossible: (subject, left) => `“${subject}” is ${left}; county and township agencies make no rules.`,
  told: {
    received: 'applications received',
    granted: 'applications granted',
    denied: 'applications denied',
    reviews: 'reviews',
    suits: 'suits',
  },
  toldDiffers: (what, left, right) => `The text tells ${left} ${what}, the total of the table is ${right}.`,
  toldCarried: (what, left, right, part) =>
    `The text tells ${left} ${what}, the table ${right}; with the ${part} carried in they agree.`,
  toldPending: (what, left, right, part) =>
    `The text tells ${left} ${what}, the table ${right}; without the ${part} pending they agree.`,
  carry: (before, year, left, right) =>
    `The report on ${before} carries out ${left}, the report on ${year} carries in ${right}.`,
  inForce: (subject, before, year, left, right) =>
    `“${subject}”: in force in ${before}, plus made and minus repealed in ${year}, gives ${left}; ${year} prints ${right} in force.`,
  units: (subject, left, right) => `“${subject}”: the whole area reports ${left}, its units together ${right}.`,
  jump: (subject, before, year, left, right) => `“${subject}”: ${left} in ${before}, ${right} in ${year}.`,
  copied: (before, positive) =>
    `All cells equal those of the report on ${before}; ${positive} of the numbers are above 0.`,
  restated: (cells, place) => `Differs in ${cells} figures from another report on the same year (${place}).`,
  wrongYear: (reading) => `The year in the title is not that of the text: ${reading}.`,
  otherSignature: (reading) => `The agency in the title is not the one that signed: ${reading}.`,
  early: (published, year) => `Published in ${published}; the report is on ${year}.`,
  layout: (due, used) => `The ${due} is in force for the year; the report uses the ${used}.`,
  mixed: 'rows of both editions',
}
