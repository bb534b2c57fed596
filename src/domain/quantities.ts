import type { CellId } from './cell.ts'
import { ALL_CELLS, cellLabel, formUnit, isMoney, natureOf, tableOf } from './forms/cells.ts'
import { OUTCOME_GROUPS, type Label, type Nature } from './forms/form.ts'
import { FORMS } from './forms/forms.ts'
import { joinOf, refusalsOf } from './forms/joins.ts'
import { INDICATORS, type Unit } from './indicators.ts'
import { cellsOfMeasure, MEASURES, type MeasureId } from './measures.ts'
import { REASONS } from './reasons.ts'

/** The name of a quantity, as the address writes it: a measure's, an indicator's, or a cell's of table 2. */
export type QuantityId = string

export const SECTIONS = ['applications', 'rates', 'outcomes', 'reasons', 'disputes', 'proactive'] as const
export type Section = (typeof SECTIONS)[number]

/**
 * What is added up to one side: a settled measure, those of several measures that are known (in doubt where one is not),
 * what is printed for a measure in the columns of some applicants, or cells by edition (the first edition that is printed
 * whole counts).
 */
export type Term =
  | { readonly kind: 'measure'; readonly id: MeasureId }
  | { readonly kind: 'known'; readonly ids: readonly MeasureId[] }
  | { readonly kind: 'applicants'; readonly id: MeasureId; readonly applicants: readonly string[] }
  | { readonly kind: 'cells'; readonly ways: readonly (readonly CellId[])[] }

/** Anything that can be followed over years and compared between agencies. */
interface Named extends Label {
  readonly id: QuantityId
  readonly section: Section
  /** Stocks and changes are never summed over years. */
  readonly nature: Nature
  /** What a series that crosses the editions has to say; null where the row is the same. */
  readonly note: Label | null
  /** Quantities of another edition that look alike and are refused as its continuation, each with the reason. */
  readonly refused: readonly { readonly id: QuantityId; readonly reason: Label }[]
  /** Every cell it reads, of all editions. */
  readonly cells: readonly CellId[]
}

/** A number of things, or a sum of money with its unit; without a unit sums of money are never added together. */
export interface Amount extends Named {
  readonly kind: 'count' | 'money'
  readonly unit: string | null
  readonly terms: readonly Term[]
}

/** An indicator: sum over sum. */
export interface Rate extends Named {
  readonly kind: 'rate'
  readonly unit: Unit
  readonly formula: Label
  readonly numerator: readonly Term[]
  readonly denominator: readonly Term[]
}

export type Quantity = Amount | Rate

const ofMeasures = (ids: readonly MeasureId[]): readonly Term[] => ids.map((id) => ({ kind: 'measure', id }))
const cellsOfMeasures = (ids: readonly MeasureId[]) => [...new Set(ids.flatMap((id) => cellsOfMeasure(id)))]

const GROUP_IDS = new Set<string>(OUTCOME_GROUPS.map((group) => group.key))
const REASON_IDS = new Set<string>(REASONS)

function sectionOf(id: MeasureId): Section {
  if (REASON_IDS.has(id)) return 'reasons'
  if (GROUP_IDS.has(id)) return 'outcomes'
  return id.includes('.') ? 'disputes' : 'applications'
}

const isStock = (id: MeasureId) => id === 'carried_in' || id === 'carried_out' || id.endsWith('.pending')

const counts = MEASURES.map(({ id, zh, en }): Amount => ({
  kind: 'count',
  id,
  zh,
  en,
  unit: null,
  section: sectionOf(id),
  nature: isStock(id) ? 'stock' : 'flow',
  terms: ofMeasures([id]),
  note: joinOf(cellsOfMeasure(id)[0] ?? '')?.note ?? null,
  refused: [],
  cells: cellsOfMeasure(id),
}))

const rates = INDICATORS.map(({ id, zh, en, unit, formula, numerator, denominator }): Rate => ({
  kind: 'rate',
  id,
  zh,
  en,
  unit,
  formula,
  section: 'rates',
  // Cases that wait at the turn of a year would be counted in each of two years.
  nature: [...numerator, ...denominator].some(isStock) ? 'stock' : 'flow',
  numerator: ofMeasures(numerator),
  denominator: ofMeasures(denominator),
  note: null,
  refused: [],
  cells: cellsOfMeasures([...numerator, ...denominator]),
}))

/** The quantities of table 2: cells that editions share or join are one, each other cell is its own. */
function proactiveQuantities(): Amount[] {
  const cells = ALL_CELLS.filter((cell) => tableOf(cell) === 2)
  const waysOf = (cell: CellId): readonly (readonly CellId[])[] => {
    const join = joinOf(cell)
    return join ? distinct(FORMS.flatMap(({ id }) => (join.cells[id] ? [join.cells[id]] : []))) : [[cell]]
  }
  const leading = cells.filter((cell) => waysOf(cell)[0]?.[0] === cell)
  return leading.map((cell): Amount => {
    const ways = waysOf(cell)
    return {
      kind: isMoney(cell) ? 'money' : 'count',
      id: cell,
      ...cellLabel(cell),
      unit: formUnit(cell),
      section: 'proactive',
      nature: natureOf(cell),
      terms: [{ kind: 'cells', ways }],
      note: joinOf(cell)?.note ?? null,
      refused: refusalsOf(cell).map(({ cell: id, reason }) => ({ id, reason })),
      cells: ways.flat(),
    }
  })
}

function distinct<T>(values: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return [...new Map(values.map((value) => [value.join(), value])).values()]
}

/** Every quantity, section by section. */
export const QUANTITIES: readonly Quantity[] = [...counts, ...rates, ...proactiveQuantities()].toSorted(
  (a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section),
)

const BY_ID = new Map(QUANTITIES.map((one) => [one.id, one]))

/** The quantity of this name; null for a name that is none. */
export function quantity(id: string): Quantity | null {
  return BY_ID.get(id) ?? null
}

/** The quantities of these names; a name that is none is left out. */
export function quantitiesOf(ids: readonly QuantityId[]): readonly Quantity[] {
  return ids.flatMap((id) => quantity(id) ?? [])
}
