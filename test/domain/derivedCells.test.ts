import { expect, test } from 'vitest'
import { ABSENT, BLANK, type Cell, type CellId } from '../../src/domain/cell.ts'
import { DERIVED } from '../../src/domain/derived.ts'
import { ALL_CELLS } from '../../src/domain/forms/cells.ts'
import type { ReportForm } from '../../src/domain/report.ts'

/** The same numbers at every run. */
function numbers(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const FORMS: readonly ReportForm[] = ['cn-2019', 'cn-2021', 'mixed', '']

function randomReport(id: number) {
  const random = numbers(id + 1)
  const cells = new Map<CellId, Cell>(
    ALL_CELLS.map((cell) => {
      const at = random()
      if (at < 0.15) return [cell, BLANK]
      if (at < 0.25) return [cell, ABSENT]
      return [cell, { state: 'number', value: at < 0.8 ? 0 : Math.floor(random() * 5) }]
    }),
  )
  const told = { received: null, granted: null, denied: null, reviews: id % 2, suits: null }
  const form = FORMS[id % FORMS.length] ?? ''
  return { id, form, told, cell: (cell: CellId) => cells.get(cell) ?? ABSENT }
}

test('a derived column is computed from the cells that it names, and alone as beside all others', () => {
  for (let id = 0; id < 60; id++) {
    const report = randomReport(id)
    for (const column of DERIVED) {
      const cells = new Set(column.cells)
      // A report of its own: what was worked out for the whole one is remembered.
      const read = {
        ...report,
        cell: (cell: CellId) => (cells.has(cell) ? report.cell(cell) : unnamed(column.name, cell)),
      }
      expect(column.alone(read), `${column.name} of report ${id}`).toBe(column.compute(report))
    }
  }
})

function unnamed(column: string, cell: CellId): never {
  throw new Error(`${column} reads ${cell}, which it does not name`)
}
