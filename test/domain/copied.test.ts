import { expect, test } from 'vitest'
import { ABSENT, BLANK, type Cell } from '../../src/domain/cell.ts'
import { copiedFigures } from '../../src/domain/copied.ts'

const number = (value: number): Cell => ({ state: 'number', value })
const report = (year: number, cells: Readonly<Record<string, Cell>>, form = 'cn-2021', key = '甲镇') => ({
  key,
  year,
  form,
  cell: (id: string) => cells[id] ?? ABSENT,
})

const CELLS = {
  'app.received.person': number(3),
  'app.received.total': number(3),
  'app.decided.total': number(0),
  'review.total': BLANK,
  'rules.made': { state: 'mark', raw: '/' },
} as const satisfies Readonly<Record<string, Cell>>

test('a year that says the same in every cell has its figures above zero counted: 3 and 3', () => {
  expect(copiedFigures(report(2023, CELLS), report(2022, CELLS))).toBe(2)
})

test.each([
  ['another number', { ...CELLS, 'app.decided.total': number(1) }],
  ['a blank for a zero', { ...CELLS, 'app.decided.total': BLANK }],
  ['another mark', { ...CELLS, 'rules.made': { state: 'mark', raw: '-' } as const }],
  ['a cell more', { ...CELLS, 'rules.repealed': BLANK }],
  ['a number in other words', { ...CELLS, 'app.received.total': { state: 'number', value: 3, raw: '3件' } as const }],
])('%s is no copy', (_, cells) => {
  expect(copiedFigures(report(2023, cells), report(2022, CELLS))).toBeNull()
})

test('zeros alone accuse nobody; nor do other years, forms and agencies', () => {
  const zeros = { 'app.received.total': number(0) }
  expect(copiedFigures(report(2023, zeros), report(2022, zeros))).toBeNull()
  expect(copiedFigures(report(2023, CELLS), report(2021, CELLS))).toBeNull()
  expect(copiedFigures(report(2023, CELLS), report(2022, CELLS, 'mixed'))).toBeNull()
  expect(copiedFigures(report(2023, CELLS), report(2022, CELLS, 'cn-2021', '乙镇'))).toBeNull()
})
