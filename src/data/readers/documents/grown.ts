import { applicationCell } from '../../../domain/forms/cells.ts'
import { APPLICANTS, APPLICANT_TOTAL } from '../../../domain/forms/form.ts'
import { FORMS } from '../../../domain/forms/forms.ts'
import { parseCell } from '../../../domain/parseCell.ts'
import type { FoundCell } from './found.ts'

/**
 * Cells of table 3 with a doubt on each row that does not add up where rows of the table are missing: the beginning of one
 * row and the end of another, with what stood between them lost, look like a row.
 */
export function doubtedWhereGrown(cells: readonly FoundCell[]): readonly FoundCell[] {
  const found = new Map(cells.map((cell) => [cell.cell, cell]))
  const isWhole = FORMS.some(({ applicationRows }) =>
    applicationRows.every(({ key }) => found.has(applicationCell(key, APPLICANT_TOTAL.key))),
  )
  if (isWhole) return cells
  const doubted = new Set(FORMS.flatMap(({ applicationRows }) => applicationRows.flatMap(({ key }) => unbalanced(key))))
  return cells.map((cell) => (doubted.has(cell.cell) ? { ...cell, isCertain: false } : cell))

  function unbalanced(row: string): readonly string[] {
    const columns = [...APPLICANTS, APPLICANT_TOTAL].map(({ key }) => applicationCell(row, key))
    const numbers = columns.map((cell) => {
      const said = parseCell(found.get(cell)?.text ?? '', cell)
      return said.state === 'number' ? said.value : null
    })
    const parts = numbers.slice(0, -1).reduce<number>((sum, number) => sum + (number ?? 0), 0)
    return numbers.at(-1) === null || parts === numbers.at(-1) ? [] : columns
  }
}
