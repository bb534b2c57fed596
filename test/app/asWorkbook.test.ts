import { expect, test } from 'vitest'
import { asWorkbook } from '../../src/app/tray/asWorkbook.ts'
import type { ExportTable } from '../../src/domain/csv.ts'
import type { ShownFigure } from '../../src/ui/figures.ts'

const figure = (title: string, table: ExportTable | null): ShownFigure => ({
  name: title,
  words: { lang: 'en', title, subtitle: '', summary: '', notes: [] },
  n: '',
  source: '',
  caveats: [],
  drawings: [],
  file: table ? () => ({ name: title, table }) : undefined,
  waiting: false,
})

test('each figure has a sheet, or is said to have no table or one that no sheet holds', () => {
  const wide = Array.from({ length: 20_000 }, (_, i) => `c${i}`)
  const figures = [
    figure('Received', { header: ['year', 'received'], rows: [[2024, 218]] }),
    figure('A list', null),
    // Spreadsheets have 16,384 columns.
    figure('Wide', { header: wide, rows: [] }),
  ]
  const { sheets } = asWorkbook(
    [{ lang: 'en', title: '', figures: figures.map((one) => ({ figure: one, note: '', link: '' })), lost: [] }],
    { day: '2026-02-01', fingerprint: '0123456789ab' },
  )
  expect(sheets.map(({ name }) => name)).toEqual(['Contents', '1 Received'])
  const listed = sheets[0]?.rows.slice(5).map(({ cells }) => cells[1]?.value)
  expect(listed).toEqual(['1 Received', 'no table of numbers', 'the table is too large for a sheet'])
})
