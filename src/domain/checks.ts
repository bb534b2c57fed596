import { numberOf, type Cell, type CellId } from './cell.ts'
import { equationsOf } from './forms/equations.ts'
import type { Equation } from './forms/form.ts'
import { FORMS, formOf } from './forms/forms.ts'
import type { Report } from './report.ts'
import { isSame, settle, sumOf } from './totals.ts'

/** `open`: the printed figures neither keep nor break the equation, so it cannot be assessed. */
export type Outcome = 'holds' | 'broken' | 'open'

/** An equation read on one report's printed figures. A side is null where none of its cells holds a number. */
export interface Assessment {
  readonly equation: Equation
  readonly outcome: Outcome
  readonly left: number | null
  readonly right: number | null
}

/** A broken equation of a report. */
export interface Flag {
  readonly kind: Equation['kind']
  /** Id of the equation, such as `row:received`. */
  readonly equation: string
  readonly left: readonly CellId[]
  readonly right: readonly CellId[]
  readonly leftSum: number
  readonly rightSum: number
  /** `leftSum − rightSum`. */
  readonly difference: number
  /** The figure that stands in the total's place (printed 0, parts add to 6: 6); null where the rule compares no total with its parts. */
  readonly used: number | null
  readonly severity: 'error'
}

type Printed = Pick<Report, 'form' | 'cell'>

/**
 * The equation read on printed figures. It is broken only where no number in a cell without one could mend it: a side
 * that prints fewer may hold the rest in its blanks, marks or absent cells, a side that prints more may not, and a side
 * that prints nothing says nothing.
 *
 * Many offices leave out their zeros, so two plainer readings offer themselves: a blank beside a number adds nothing, or
 * an equation with a blank is passed over. On the 128 embedded reports all three break the same 73 equations of 22
 * reports. They part elsewhere: the first accuses an office that printed 总计 and only one of its applicants, the second
 * lets pass a 总计 of 0 over 5 and five blanks.
 */
export function assess(equation: Equation, cellOf: (id: CellId) => Cell): Assessment {
  const left = sideOf(equation.left, cellOf)
  const right = sideOf(equation.right, cellOf)
  return { equation, outcome: outcomeOf(left, right), left: left.sum, right: right.sum }
}

interface Side {
  readonly sum: number | null
  readonly isComplete: boolean
}

function sideOf(ids: readonly CellId[], cellOf: (id: CellId) => Cell): Side {
  const values = ids.map((id) => numberOf(cellOf(id)))
  return { sum: sumOf(values), isComplete: !values.includes(null) }
}

function outcomeOf(left: Side, right: Side): Outcome {
  if (left.sum === null || right.sum === null) return 'open'
  if (isSame(left.sum, right.sum)) return 'holds'
  const lesser = left.sum < right.sum ? left : right
  return lesser.isComplete ? 'broken' : 'open'
}

/** Every equation of the report's form, read on the report. */
export function assessmentsOf(report: Printed): readonly Assessment[] {
  return equationsFor(report).map((equation) => assess(equation, (id) => report.cell(id)))
}

/** Every broken equation of the report. A total that its parts contradict is its row's or channel's equation. */
export function flagsOf(report: Printed): readonly Flag[] {
  return assessmentsOf(report).flatMap(({ equation, outcome, left, right }) => {
    if (outcome !== 'broken' || left === null || right === null) return []
    return {
      kind: equation.kind,
      equation: equation.id,
      left: equation.left,
      right: equation.right,
      leftSum: left,
      rightSum: right,
      difference: left - right,
      used: usedFor(equation, report),
      severity: 'error' as const,
    }
  })
}

function usedFor({ kind, left, right: [total] }: Equation, report: Printed): number | null {
  if ((kind !== 'row' && kind !== 'channel') || total === undefined) return null
  return settle(
    report.cell(total),
    left.map((part) => report.cell(part)),
  ).value
}

/** The equation of this id as the report's form has it; null where it has none. */
export function equationFor(report: Printed, id: string): Equation | null {
  return equationsFor(report).find((equation) => equation.id === id) ?? null
}

/** The equations of the report's form; of a mixed or unknown form each once, as the edition has it that the report prints. */
function equationsFor(report: Printed): readonly Equation[] {
  const form = formOf(report.form)
  if (form) return equationsOf(form)
  const unprinted = ({ left, right }: Equation) =>
    [...left, ...right].filter((id) => report.cell(id).state !== 'number').length
  const chosen = new Map<string, Equation>()
  for (const equation of FORMS.flatMap(equationsOf)) {
    const other = chosen.get(equation.id)
    if (!other || unprinted(equation) < unprinted(other)) chosen.set(equation.id, equation)
  }
  return [...chosen.values()]
}
