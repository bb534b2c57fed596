import { expect, test } from 'vitest'
import { figureSql } from '../../../src/data/queries/figures.ts'
import { DERIVED } from '../../../src/domain/derived.ts'
import { ALL_CELLS } from '../../../src/domain/forms/cells.ts'
import { PIVOT_QUANTITIES } from '../../../src/domain/pivotQuantities.ts'
import { membersOf, sliceOf } from '../../../src/domain/pivotSlices.ts'
import type { Quantity } from '../../../src/domain/quantities.ts'

const CELLS = new Set<string>(ALL_CELLS)
const DERIVED_OF = new Map(DERIVED.map((column) => [column.name, column]))

/** The cells whose marks come with a column. */
const cellsRead = (column: string): readonly string[] =>
  CELLS.has(column) ? [column] : (DERIVED_OF.get(column)?.cells ?? [])

function slicesOf(quantity: Quantity): readonly Quantity[] {
  const divided = membersOf('applicant', {}).map((applicant) => sliceOf(quantity, { applicant }))
  return [quantity, ...divided.filter((slice) => slice !== null)]
}

// The table of marks is made once for a list of figures: a mark that came later would be missing there.
test.each(PIVOT_QUANTITIES.map((quantity) => [quantity.id, quantity] as const))(
  'the marks of all cells of %s come with its columns',
  (_, quantity) => {
    for (const slice of slicesOf(quantity)) {
      const read = new Set(figureSql(slice).columns.flatMap(cellsRead))
      expect([slice.id, slice.cells.filter((cell) => !read.has(cell))]).toEqual([slice.id, []])
    }
  },
)
