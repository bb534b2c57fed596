import type { link as zh } from '../zh/link.ts'

export const link: typeof zh = {
  title: 'Link',
  address: 'A link to what is shown',
  holds: (fingerprint) =>
    `It holds the view, its filter and choices, and the fingerprint of the data, ${fingerprint}: opened on other data, the page says so.`,
  noFile:
    'It does not hold the data: the files that you opened stay with you. Others see these figures once they have opened the same files.',
  copy: 'Copy the link',
  copied: 'Copied.',
  notCopied: 'The browser does not let this page write to the clipboard: select the link above and copy it.',
  qr: 'QR code',
  qrOf: 'QR code of the link to what is shown',
  saveQr: 'Download the QR code (SVG)',
  dense: 'The link is long and its code fine: print it at least 5 cm wide.',
  tooLong: 'The link is too long for a QR code: choose fewer agencies, or open fewer rows.',
}
