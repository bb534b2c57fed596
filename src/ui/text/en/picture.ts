import type { picture as zh } from '../zh/picture.ts'

export const picture: typeof zh = {
  title: 'Save as a picture or a page',
  purpose: 'For',
  sizes: { slide: 'A slide, 16:9', page: 'A page', phone: 'A phone' },
  format: 'Format',
  formats: { html: 'One web page', embed: 'Code to embed', svg: 'SVG', png1: 'PNG', png2: 'PNG 2×', png4: 'PNG 4×' },
  dimensions: (width, height) => `${width} × ${height} pixels`,
  vector: 'Drawn as lines, sharp at any size',
  whole: (kB) =>
    `Picture, table, source and notes in one HTML file (${kB} kB): no script in it, opens without a network, travels by mail.`,
  language: 'Language of the page',
  languages: { zh: '中文', en: 'English', both: 'Both' },
  making: 'Making the figure in the other language',
  notMade: (detail) => `The figure was not made in the other language: ${detail}`,
  save: 'Download',
  saveAll: (n) => `All ${n} sheets (ZIP)`,
  sheet: (nth, of) => `Sheet ${nth} of ${of}`,
  sheets: 'Sheets',
  previous: 'Previous',
  following: 'Next',
  copy: 'Copy',
  copied: 'Copied to the clipboard.',
  drawing: 'Drawing',
  tooTall:
    'This figure does not fit a 16:9 slide: its text would be too small to read. Choose “A page”, or narrow the selection.',
  tooLong: (lines, most) =>
    `It has ${lines} lines, more than ${most}: that would be too many sheets to read. Narrow the selection, or download the table as a file.`,
  tooLarge: (width, height) =>
    `${width} × ${height} pixels are more than browsers draw reliably. Choose a smaller factor, or SVG.`,
  noCopy: 'The browser does not let this page write to the clipboard. Download it instead.',
  failed: (detail) => `The picture was not made: ${detail}. Try again, or choose SVG.`,
  madeOn: (day) => `Drawn on ${day} by Gongkai Lens 公开透镜`,
}
