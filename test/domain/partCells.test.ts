import { expect, test } from 'vitest'
import { doubtColumn, measureColumn, zeroColumn } from '../../src/domain/derivedNames.ts'
import { ALL_CELLS, tableOf } from '../../src/domain/forms/cells.ts'
import { FORM_TABLES } from '../../src/domain/part.ts'
import { isLoaded, tablesLacking } from '../../src/domain/partCells.ts'

test('every cell of the form is of one of the tables that can be chosen', () => {
  expect(new Set(ALL_CELLS.map(tableOf))).toEqual(new Set(FORM_TABLES))
})

test('of tables that were not chosen no cell is loaded; where nothing was chosen, all are', () => {
  const cells = ['fees.amount', 'app.received.total', 'review.total']
  expect(cells.filter(isLoaded({ tables: [3] }))).toEqual(['app.received.total'])
  expect(cells.filter(isLoaded({ years: { from: 2021, to: 2022 } }))).toEqual(cells)
})

test('what is computed of cells that are not loaded lacks their table as well', () => {
  const parts = [{ tables: [3] as const }, { every: 2 }]
  expect(tablesLacking(['id', 'year', 'agency', 'app.received.total', 'text.received'], parts)).toEqual([])
  expect(tablesLacking([measureColumn('received'), doubtColumn('received')], parts)).toEqual([])
  expect(tablesLacking([measureColumn('review.total')], parts)).toEqual([4])
  expect(tablesLacking([zeroColumn('litigation'), zeroColumn('disclosure')], parts)).toEqual([2, 4])
  expect(tablesLacking(['review.total'], [{ every: 2 }])).toEqual([])
})
