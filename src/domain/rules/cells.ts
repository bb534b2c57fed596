import { lensCells } from '../activity.ts'
import type { CellId } from '../cell.ts'
import { equationsOf } from '../forms/equations.ts'
import type { Equation } from '../forms/form.ts'
import { FORMS } from '../forms/forms.ts'
import type { Rule } from './rule.ts'

/** The equations of a kind in each edition of the form. */
export const equationsByForm = (kind: Equation['kind']) =>
  FORMS.map((form) => ({ form, equations: equationsOf(form).filter((equation) => equation.kind === kind) }))

/** The cells that a rule reads, each once, found by walking its definition; null for all cells. */
export function cellsOfRule({ method }: Rule): readonly CellId[] | null {
  switch (method.kind) {
    case 'equation':
      return once(
        equationsByForm(method.of).flatMap(({ equations }) =>
          equations.flatMap(({ left, right }) => [...left, ...right]),
        ),
      )
    case 'zero':
      return once(
        method.lenses.flatMap((lens) => {
          const { totals, parts } = lensCells(lens, '')
          return [...totals, ...parts]
        }),
      )
    case 'told':
      return once(method.checks.flatMap(({ totals, pending, carried }) => [...totals, ...pending, ...carried]))
    case 'years':
      return once(method.checks.flatMap(({ left, right }) => [...left, ...right].map(({ cell }) => cell)))
    case 'impossible':
    case 'units':
    case 'jump':
      return method.cells
    case 'copied':
    case 'restated':
      return null
    case 'early':
    case 'document':
    case 'layout':
      return []
  }
}

const once = (cells: readonly CellId[]): readonly CellId[] => [...new Set(cells)]
