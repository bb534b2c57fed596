import { formInForce } from '../domain/forms/forms.ts'
import { faultOf, FAULT, type Truth } from './faults.ts'
import { courseOf, ownYear, type Course } from './happened.ts'
import { at, layoutOf, type Counts, type Layout } from './layout.ts'
import { habitsOf, leaveZerosOut, printed, type Habits, type Printed } from './printed.ts'
import { below, randomOf } from './random.ts'
import type { FaultId } from './rates.ts'
import type { Unit } from './units.ts'

/** What one unit reports on one year. */
export interface SimulatedReport extends Printed {
  readonly published: string
}

/** One unit in one year. */
export interface UnitYear {
  readonly truth: Truth
  readonly year: number
  readonly fault: FaultId | null
  /** Null where the report is missing. */
  readonly report: SimulatedReport | null
  readonly below: readonly UnitYear[]
}

export interface Simulation {
  readonly provinces: readonly Unit[]
  readonly years: { readonly from: number; readonly to: number }
  readonly seed: number
}

interface Known {
  readonly course: Course
  readonly habits: Habits
}

/** All reports year by year, and of each year province by province: one at a time, because a country of them fills the memory. */
export function* simulate({ provinces, years, seed }: Simulation): Generator<UnitYear, void> {
  const known = new Map<Unit, Known>()
  const knownOf = (unit: Unit): Known => {
    const found = known.get(unit)
    if (found) return found
    const { code } = unit.agency
    const made = {
      course: courseOf(unit, randomOf(`${seed}|${code}|course`)),
      habits: habitsOf(unit, randomOf(`${seed}|${code}|habits`)),
    }
    known.set(unit, made)
    return made
  }
  for (let year = years.from; year <= years.to; year++) {
    const form = formInForce(year)
    if (!form) throw new RangeError(`no form was in force in ${year}`)
    const one: YearOf = { year, years: year - years.from, layout: layoutOf(form), seed, knownOf }
    for (const province of provinces) yield yearOf(province, one)
  }
}

interface YearOf {
  readonly year: number
  /** How many years came before it. */
  readonly years: number
  readonly layout: Layout
  readonly seed: number
  readonly knownOf: (unit: Unit) => Known
}

function yearOf(unit: Unit, one: YearOf): UnitYear {
  const { year, years, layout, seed, knownOf } = one
  const { course, habits } = knownOf(unit)
  const words = `${seed}|${unit.agency.code}|${year}`
  const own = ownYear(course, layout, years, words)
  const units = unit.below.map((other) => yearOf(other, one))
  const counts = withThose(own, units)
  const truth: Truth = { unit, layout, counts, own }
  const random = randomOf(`${words}|report`)
  const fault = faultOf(truth, random)
  if (fault === 'missing') return { truth, year, fault, report: null, below: units }
  const report = printed(layout, counts, habits)
  if (fault) FAULT[fault].plant(report, truth, random)
  else if (habits.leavesZerosOut) leaveZerosOut(report)
  return {
    truth,
    year,
    fault,
    report: Object.assign(report, { published: dayAfter(year, below(random, DAYS)) }),
    below: units,
  }
}

/** An area's figures are its own and those of all below, reported or not. */
function withThose(own: Counts, units: readonly UnitYear[]): Counts {
  if (units.length === 0) return own
  const counts = own.slice()
  for (const { truth } of units) {
    for (let place = 0; place < counts.length; place++) counts[place] = at(counts, place) + at(truth.counts, place)
  }
  return counts
}

/** Reports are due by the end of March. */
const DAYS = 80

const dayAfter = (year: number, days: number): string =>
  new Date(Date.UTC(year + 1, 0, 10 + days)).toISOString().slice(0, 10)

/** A unit's year with those of all below, in the order of the codes. */
export function allIn(unitYear: UnitYear): readonly UnitYear[] {
  return flat(unitYear).toSorted((a, b) => (a.truth.unit.agency.code < b.truth.unit.agency.code ? -1 : 1))
}

const flat = (unitYear: UnitYear): readonly UnitYear[] => [unitYear, ...unitYear.below.flatMap(flat)]
