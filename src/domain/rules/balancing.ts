import { numberOf, type Cell, type CellId } from '../cell.ts'
import { assessmentsOf, type Assessment } from '../checks.ts'
import type { Report } from '../report.ts'

type Printed = Pick<Report, 'form' | 'cell'>

/** A change of one cell that makes every equation of a report hold. */
export interface Change {
  readonly cell: CellId
  /** What it prints. */
  readonly from: Cell
  readonly to: number
}

/**
 * The single changes, each to a whole number of at least 0, that would leave no equation of the report's form broken;
 * empty where it breaks none, or where no single change mends all that it breaks.
 */
export function balancingChanges(report: Printed): readonly Change[] {
  const broken = assessmentsOf(report).filter(({ outcome }) => outcome === 'broken')
  const [first] = broken
  if (!first) return []
  // One cell can only mend the equations that it is part of.
  const shared = cellsOf(first).filter((cell) => broken.every((other) => cellsOf(other).includes(cell)))
  return shared.flatMap((cell): Change[] => {
    const from = report.cell(cell)
    if (from.state === 'absent') return []
    const to = mending(first, cell, numberOf(from) ?? 0)
    if (!Number.isInteger(to) || to < 0) return []
    const changed: Printed = {
      form: report.form,
      cell: (id) => (id === cell ? { state: 'number', value: to } : report.cell(id)),
    }
    return assessmentsOf(changed).some(({ outcome }) => outcome === 'broken') ? [] : [{ cell, from, to }]
  })
}

const cellsOf = ({ equation: { left, right } }: Assessment): readonly CellId[] => [...left, ...right]

/** The number that a cell would have to print for the sides to be equal. */
function mending({ equation, left, right }: Assessment, cell: CellId, printed: number): number {
  const difference = (left ?? 0) - (right ?? 0)
  return equation.left.includes(cell) ? printed - difference : printed + difference
}
