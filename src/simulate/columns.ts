import type { CellId } from '../domain/cell.ts'
import { ALL_CELLS, isMoney } from '../domain/forms/cells.ts'
import { simulatedSource } from '../domain/simulated.ts'
import { at, type Layout } from './layout.ts'
import { isOfRules, type Print } from './printed.ts'
import type { SimulatedReport, UnitYear } from './simulate.ts'

/** A column of the file. */
export interface FileColumn {
  readonly name: string
  /** Holds texts: names, or a cell with signs and words among its numbers; else whole numbers. */
  readonly isText: boolean
}

type Head = FileColumn & { readonly value: (unitYear: UnitYear, report: SimulatedReport) => Print }

const agency = (name: string, field: keyof UnitYear['truth']['unit']['agency']): Head => ({
  name,
  isText: true,
  value: ({ truth }) => truth.unit.agency[field],
})

const headsOf = (seed: number): readonly Head[] => {
  const source = simulatedSource(seed)
  return [
    agency('agency', 'name'),
    { name: 'year', isText: false, value: ({ year }) => year },
    agency('code', 'code'),
    agency('province', 'province'),
    agency('city', 'city'),
    agency('county', 'county'),
    agency('level', 'level'),
    agency('kind', 'kind'),
    agency('parent', 'parent'),
    { name: 'form', isText: true, value: ({ truth }) => truth.layout.form.id },
    { name: 'scope', isText: true, value: ({ truth }) => truth.unit.scope },
    { name: 'source', isText: true, value: () => source },
    { name: 'published', isText: true, value: (_, { published }) => published },
    { name: 'text.received', isText: false, value: (_, { told }) => told.received },
    { name: 'text.reviews', isText: false, value: (_, { told }) => told.reviews },
    { name: 'text.suits', isText: false, value: (_, { told }) => told.suits },
    { name: 'absent', isText: true, value: (_, { absent }) => (absent.length === 0 ? null : absent.join(' ')) },
  ]
}

/** The cells in whose columns signs and words stand: each column of them is one of texts. */
export const isTextCell = (cell: CellId): boolean => isOfRules(cell) || isMoney(cell)

const CELL_COLUMNS: readonly FileColumn[] = ALL_CELLS.map((name) => ({ name, isText: isTextCell(name) }))

/** How rows of a dataset in the wide form are made of simulated reports. */
export interface Rows {
  readonly columns: readonly FileColumn[]
  of(unitYear: UnitYear, report: SimulatedReport): readonly Print[]
}

export function rowsOf(seed: number): Rows {
  const heads = headsOf(seed)
  return {
    columns: [...heads, ...CELL_COLUMNS],
    of(unitYear, report) {
      const row = heads.map(({ value }) => value(unitYear, report))
      for (const [i, place] of placesOf(report.layout).entries()) {
        const print = place === null ? null : at(report.cells, place)
        row.push(print !== null && CELL_COLUMNS[i]?.isText ? String(print) : print)
      }
      return row
    },
  }
}

const known = new Map<Layout, readonly (number | null)[]>()

/** Where a form has the cells of the file; null where it has none such. */
function placesOf(layout: Layout): readonly (number | null)[] {
  const found = known.get(layout) ?? ALL_CELLS.map((cell) => layout.placeOf(cell) ?? null)
  known.set(layout, found)
  return found
}
