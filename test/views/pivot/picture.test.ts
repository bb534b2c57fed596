import { expect, test } from 'vitest'
import { kindOf, kindsFor, type Shape } from '../../../src/views/pivot/picture.ts'

const shape = (part: Partial<Shape>): Shape => ({ rows: 1, columns: 1, years: 0, series: 0, ...part })

test.each([
  [
    '4 levels over 7 years: lines; as small charts and as a heat map too',
    { rows: 4, columns: 7, years: 7, series: 4 },
    ['lines', 'multiples', 'heat'],
  ],
  [
    '10 agencies over 7 years: more than 8 lines are small charts',
    { rows: 10, columns: 7, years: 7, series: 10 },
    ['multiples', 'heat'],
  ],
  [
    '24 agencies over 7 years: more small charts than are taken in at one look, first a heat map',
    { rows: 24, columns: 7, years: 7, series: 24 },
    ['heat', 'multiples'],
  ],
  ['8 lines are the most', { rows: 8, columns: 7, years: 7, series: 8 }, ['lines', 'multiples', 'heat']],
  ['a year a row: one line, or a bar each', { rows: 7, columns: 1, years: 7, series: 1 }, ['lines', 'bars']],
  [
    '24 agencies over 2 years: bars in pairs, too',
    { rows: 24, columns: 2, years: 2, series: 24 },
    ['heat', 'multiples', 'bars'],
  ],
  ['24 agencies by 6 outcomes: a heat map', { rows: 24, columns: 6 }, ['heat']],
  ['24 agencies by 3 results: bars beside each other', { rows: 24, columns: 3 }, ['bars', 'heat']],
  ['rows alone: bars', { rows: 24 }, ['bars']],
  ['columns alone: bars', { columns: 24 }, ['bars']],
  ['one row of 6 outcomes: bars', { rows: 1, columns: 6 }, ['bars']],
  ['one year alone is no axis', { rows: 24, columns: 1, years: 1, series: 24 }, ['bars']],
  ['a single figure: none', {}, []],
] as const)('%s', (_, part, kinds) => {
  expect(kindsFor(shape(part))).toEqual(kinds)
})

test('the picture asked for is drawn where it fits; else, and by itself, the one that suits best', () => {
  expect(kindOf('heat', ['lines', 'heat'])).toBe('heat')
  expect(kindOf('bars', ['lines', 'heat'])).toBe('lines')
  expect(kindOf('auto', ['lines', 'heat'])).toBe('lines')
  expect(kindOf('auto', [])).toBeNull()
})
