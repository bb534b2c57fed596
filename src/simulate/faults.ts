import type { Lens, ZeroClass } from '../domain/activity.ts'
import { rulesOf } from '../domain/rules/rules.ts'
import { at, type Counts, type Layout, type SumPlaces } from './layout.ts'
import { isOfRules, type Print, type Printed } from './printed.ts'
import { below, type Random } from './random.ts'
import { FAULT_RATES, FAULTS, type FaultId } from './rates.ts'
import type { Unit } from './units.ts'

/** What is known of a report before it is written. */
export interface Truth {
  readonly unit: Unit
  readonly layout: Layout
  /** True figures: of an area report with those of all below. */
  readonly counts: Counts
  /** The unit's own part of them. */
  readonly own: Counts
}

/** What a fault makes of a report, beside what it prints. */
export interface Fault {
  /** Whether a report on this can have the fault. */
  readonly fits: (truth: Truth) => boolean
  /** Changes what is printed; of a missing report nothing is. */
  readonly plant: (printed: Printed, truth: Truth, random: Random) => void
  /** The zero class that comes of it, where it is another than that of the true figures. */
  readonly zeroClass?: (printed: Printed, truth: Truth) => Partial<Readonly<Record<Lens, ZeroClass>>>
}

/** The fault that a report will have; null for none. Each is drawn by itself, and the first of those drawn counts. */
export function faultOf(truth: Truth, random: Random): FaultId | null {
  const { level } = truth.unit.agency
  // All draws are made, whatever fits: a change of one rate leaves the other faults where they are.
  const found = FAULTS.filter((id) => random.next() * 1_000 < FAULT_RATES[id][level] && FAULT[id].fits(truth))
  return found[0] ?? null
}

const count = ({ layout, counts }: Truth, role: 'received' | 'carried_in' | 'decided' | 'carried_out'): number =>
  at(counts, layout.rowOf(role).total)

export const isActive = (truth: Truth) =>
  (['received', 'carried_in', 'decided', 'carried_out'] as const).some((role) => count(truth, role) > 0)

export const isDisputed = ({ layout, counts }: Pick<Truth, 'layout' | 'counts'>) =>
  layout.channels.some(({ total }) => at(counts, total) > 0)

/** Sums whose total can be one less and still be no zero. */
const atLeastTwo = <Sum extends SumPlaces>(sums: readonly Sum[], { counts }: Truth): readonly Sum[] =>
  sums.filter(({ total }) => at(counts, total) > 1)

function fill(cells: Print[], places: readonly number[], value: Print): void {
  for (const place of places) cells[place] = value
}

/** Adds to a printed number; only numbers are changed. */
function change(cells: Print[], place: number, by: number): void {
  const print = at(cells, place)
  if (typeof print !== 'number') throw new TypeError(`${String(print)} is no number that can be changed`)
  cells[place] = print + by
}

/** A total that is one less than its parts: never more, so that no area falls short of its units by it. */
const lower = (cells: Print[], sums: readonly SumPlaces[], random: Random) =>
  change(cells, at(sums, below(random, sums.length)).total, -1)

const placesOf = ({ parts, total }: SumPlaces): readonly number[] => [...parts, total]

/** How what the narrative tells makes a class of a report that prints nothing. */
const toldClass = (...told: readonly (number | null)[]): ZeroClass => (told.includes(null) ? 'unstated' : 'told')

export const FAULT: Readonly<Record<FaultId, Fault>> = {
  missing: { fits: () => true, plant: () => {} },
  blankTable: {
    fits: (truth) => !isActive(truth) && !isDisputed(truth),
    plant({ layout, cells }) {
      for (const sum of [...layout.rows, ...layout.channels]) fill(cells, placesOf(sum), null)
    },
    zeroClass: ({ told }) => ({
      applications: toldClass(told.received),
      litigation: toldClass(told.reviews, told.suits),
    }),
  },
  blankTotal: {
    fits: () => true,
    plant: ({ layout, cells }) => fill(cells, [layout.rowOf('received').total], null),
    // Where something was received, what was decided or carried out still prints it.
    zeroClass: (_, truth) => (isActive(truth) ? {} : { applications: 'partly' }),
  },
  rowsRemoved: {
    fits: ({ layout }) => layout.cells.some(isOfRules),
    plant(printed) {
      printed.absent = printed.layout.cells.filter(isOfRules)
      for (const [place, cell] of printed.layout.cells.entries()) if (isOfRules(cell)) printed.cells[place] = null
    },
  },
  falseZero: {
    fits: isActive,
    plant: ({ layout, cells }) =>
      fill(
        cells,
        layout.rows.map(({ total }) => total),
        0,
      ),
    zeroClass: () => ({ applications: 'contradictory' }),
  },
  falseZeroDisputes: {
    fits: isDisputed,
    plant: ({ layout, cells }) =>
      fill(
        cells,
        layout.channels.map(({ total }) => total),
        0,
      ),
    zeroClass: () => ({ litigation: 'contradictory' }),
  },
  toldOnly: {
    fits: (truth) => !isActive(truth),
    plant(printed, _, random) {
      printed.told = { ...printed.told, received: 1 + below(random, 6) }
    },
    zeroClass: () => ({ applications: 'contradictory' }),
  },
  toldMore: {
    fits: isActive,
    plant(printed, truth, random) {
      // More than came and was carried in together, which would be another way of counting.
      const all = count(truth, 'received') + count(truth, 'carried_in')
      printed.told = { ...printed.told, received: all + 1 + below(random, 5) }
    },
  },
  rowSum: {
    fits: (truth) => atLeastTwo(truth.layout.rows, truth).length > 0,
    plant: ({ layout, cells }, truth, random) => lower(cells, atLeastTwo(layout.rows, truth), random),
  },
  wrongColumn: {
    fits: ({ layout, counts }) => at(counts, at(layout.rowOf('decided').parts, 0)) > 0,
    plant({ layout, cells }) {
      // Booked under another applicant: every row adds up, and so does the column of totals.
      const [first, second] = layout.rowOf('decided').parts
      if (first === undefined || second === undefined) return
      change(cells, first, -1)
      change(cells, second, 1)
    },
  },
  channelSum: {
    fits: (truth) => atLeastTwo(truth.layout.channels, truth).length > 0,
    plant: ({ layout, cells }, truth, random) => lower(cells, atLeastTwo(layout.channels, truth), random),
  },
  carryForgotten: {
    fits: (truth) =>
      count(truth, 'received') > 0 && count(truth, 'carried_in') > 0 && forgettable(truth.layout, truth.counts),
    plant: forgetCarry,
  },
  impossible: {
    fits: ({ layout }) => impossibleCells(layout).length > 0,
    plant: ({ layout, cells }) => fill(cells, impossibleCells(layout), 1),
  },
  ownOnly: {
    fits: ({ unit, layout, own }) => unit.below.length > 0 && at(own, layout.rowOf('received').total) > 0,
    plant(printed, { own }) {
      for (const [place, value] of own.entries()) printed.cells[place] = value
      const { received } = printed.told
      printed.told = {
        received: received === null ? null : at(own, printed.layout.rowOf('received').total),
        reviews: null,
        suits: null,
      }
    },
    // The units may have disputes, and the government itself none.
    zeroClass: (_, { layout, own }) => ({ litigation: isDisputed({ layout, counts: own }) ? 'active' : 'confirmed' }),
  },
}

/** The cells that the audit calls impossible, as far as this form has them. */
function impossibleCells(layout: Layout): readonly number[] {
  return rulesOf('impossible').flatMap(({ rule: { forms }, method: { cells } }) =>
    forms === null || forms.includes(layout.form.id) ? cells.flatMap((cell) => layout.placeOf(cell) ?? []) : [],
  )
}

/** Whether of each applicant so many were decided as were carried in. */
function forgettable(layout: Layout, counts: Counts): boolean {
  const decided = layout.rowOf('decided').parts
  return layout.rowOf('carried_in').parts.every((place, i) => at(counts, at(decided, i)) >= at(counts, place))
}

/** What was carried in is left out, and as many decisions: the report adds up, and the year before says otherwise. */
function forgetCarry({ layout, cells }: Printed, { counts }: Truth): void {
  const [carriedIn, decided] = [layout.rowOf('carried_in'), layout.rowOf('decided')]
  for (const [i, place] of carriedIn.parts.entries()) {
    let left = at(counts, place)
    change(cells, decided.total, -left)
    change(cells, at(decided.parts, i), -left)
    for (const { row, parts, total } of layout.rows) {
      if (row.role !== 'outcome') continue
      const taken = Math.min(left, at(counts, at(parts, i)))
      change(cells, at(parts, i), -taken)
      change(cells, total, -taken)
      left -= taken
    }
  }
  fill(cells, placesOf(carriedIn), 0)
}
