import type { frame as zh } from '../zh/frame.ts'

export const frame: typeof zh = {
  product: 'Gongkai Lens',
  productLatin: '公开透镜',
  skip: 'Skip to content',
  views: 'Views',
  view: {
    overview: 'Overview',
    findings: 'Findings',
    zeros: 'Zero finder',
    trends: 'Trends',
    outcomes: 'Outcomes',
    disputes: 'Reviews and suits',
    compare: 'Compare',
    agency: 'Agency',
    data: 'Data',
  },
  openFiles: 'Open files',
  dataset: (agencies, years, reports) => `${agencies} agencies · ${years} · ${reports} reports · self-reported`,
  transcribed: 'Transcribed from published reports; the published page is authoritative.',
  language: 'Language',
  theme: 'Appearance',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  close: 'Close',
  cancel: 'Cancel',
  loading: 'Loading',
  named: (name, value) => `${name}: ${value}`,
}
