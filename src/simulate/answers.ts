import type { Lens, ZeroClass } from '../domain/activity.ts'
import type { CellId, CellState } from '../domain/cell.ts'
import { flagsOf } from '../domain/checks.ts'
import { rowCells } from '../domain/forms/cells.ts'
import { rulesOf } from '../domain/rules/rules.ts'
import { toldFigures } from '../domain/told.ts'
import { FAULT, isActive, isDisputed } from './faults.ts'
import { at, type Layout } from './layout.ts'
import { cellIn, type Print } from './printed.ts'
import type { FaultId, UnitLevel } from './rates.ts'
import type { UnitYear } from './simulate.ts'

/** How often, by year and by what stands behind it. */
type ByYear<Key extends string = string> = Record<string, Partial<Record<Key, number>>>

/** One named agency in one year; `missing` where it has no report. */
export type AgencyYear =
  'missing' | { readonly received: Print; readonly decided: Print; readonly zeroClass: ZeroClass }

/** What a simulated dataset holds, counted while it was made: no query and no engine was asked. */
export interface Answers {
  readonly seed: number
  readonly years: { readonly from: number; readonly to: number }
  readonly units: Partial<Record<UnitLevel, number>>
  readonly reports: number
  readonly reportsByYear: ByYear<UnitLevel>
  /** Agency-years without a report. */
  readonly missing: ByYear<UnitLevel>
  /** Reports with each planted fault. */
  readonly faults: Partial<Record<FaultId, number>>
  /** Zero classes of applications and of disputes: of all reports, and of those of townships. */
  readonly zeros: Readonly<Record<Seen, ByYear<ZeroClass>>>
  readonly zerosOfTownships: Readonly<Record<Seen, ByYear<ZeroClass>>>
  /**
   * Applications received by year and province, settled: an area report stands for all below it; without one its units
   * stand for themselves.
   */
  readonly receivedOnce: ByYear
  /** The plain sum of what is printed as the total of applications received, which counts units and areas. */
  readonly receivedPrinted: ByYear
  /** Checks that do not come out, by the audit's name: sums, zeros, words, carry-over, units, impossible figures. */
  readonly findings: Record<string, number>
  /** Reports that break at least one equation of their form. */
  readonly breaking: number
  /** What stands in some cells. */
  readonly cells: Readonly<Record<CellId, Partial<Record<CellState, number>>>>
  /** By the agency's code. */
  readonly agencies: Readonly<Record<string, { readonly name: string; readonly years: Record<string, AgencyYear> }>>
}

const SEEN = ['applications', 'litigation'] as const satisfies readonly Lens[]
type Seen = (typeof SEEN)[number]

/** Cells whose states are counted: one that all forms have, one with signs, one with words. */
export const COUNTED_CELLS: readonly CellId[] = [
  rowCells('received').total,
  ...rulesOf('impossible').flatMap(({ method }) => method.cells.slice(0, 1)),
  'fees.amount',
]

/** The cells in which an area is held against its units. */
const UNITS_CELLS = rulesOf('units').flatMap(({ method }) => method.cells)

/** What a unit's figures add to what is above it. */
interface Upward {
  /** Received, as settled, by what stands for the unit: its report, or those below. */
  readonly received: number
  /** Printed figures of the cells of `UNITS_CELLS`, by the same. */
  readonly units: readonly (number | null)[]
}

/** Counts what units report, year after year. `named` are codes of agencies whose years are told one by one. */
export function counter(about: Pick<Answers, 'seed' | 'years' | 'units'>, named: ReadonlySet<string>) {
  const answers: Answers = {
    ...about,
    reports: 0,
    reportsByYear: {},
    missing: {},
    faults: {},
    zeros: { applications: {}, litigation: {} },
    zerosOfTownships: { applications: {}, litigation: {} },
    receivedOnce: {},
    receivedPrinted: {},
    findings: {},
    breaking: 0,
    cells: Object.fromEntries(COUNTED_CELLS.map((cell) => [cell, {}])),
    agencies: {},
  }
  const sums = { reports: 0, breaking: 0 }
  /** What each agency printed as carried out in its last report. */
  const carriedOut = new Map<string, { readonly year: number; readonly print: Print }>()

  const find = (check: string) => more(answers.findings, check)

  function countReport(unitYear: UnitYear): void {
    const { truth, year, fault, report } = unitYear
    const { agency } = truth.unit
    if (named.has(agency.code)) tellAgency(unitYear)
    if (!report) return moreIn(answers.missing, year, agency.level)
    sums.reports++
    moreIn(answers.reportsByYear, year, agency.level)
    for (const lens of SEEN) {
      const zeroClass = classOf(unitYear, lens)
      moreIn(answers.zeros[lens], year, zeroClass)
      if (agency.level === 'township') moreIn(answers.zerosOfTownships[lens], year, zeroClass)
      if (zeroClass === 'contradictory') find(`zero:${lens}`)
    }
    const cellOf = cellIn(report)
    for (const cell of COUNTED_CELLS) {
      const hasCell = report.layout.placeOf(cell) !== undefined && !report.absent.includes(cell)
      more(answers.cells[cell] ?? {}, hasCell ? cellOf(cell).state : 'absent')
    }
    const received = at(report.cells, report.layout.rowOf('received').total)
    if (typeof received === 'number') moreIn(answers.receivedPrinted, year, agency.province, received)
    countCarry(unitYear)
    // What nothing is wrong with adds up, and its words are those of its tables.
    if (fault === null) return
    more(answers.faults, fault)
    const broken = flagsOf({ form: report.layout.form.id, cell: cellOf })
    for (const { equation } of broken) find(equation)
    if (broken.length > 0) sums.breaking++
    const told = { ...report.told, granted: null, denied: null }
    for (const { field, verdict } of toldFigures({ told, cell: cellOf })) {
      if (verdict !== 'equal' && verdict !== 'open') find(`told:${field}`)
    }
    if (fault === 'impossible') countImpossible(report.layout, report.cells)
  }

  function countCarry({ truth, year, report }: UnitYear): void {
    const { code } = truth.unit.agency
    if (!report) return
    const before = carriedOut.get(code)
    const carriedIn = at(report.cells, report.layout.rowOf('carried_in').total)
    const isAsked = before?.year === year - 1 && typeof before.print === 'number' && typeof carriedIn === 'number'
    if (isAsked && before.print !== carriedIn) find('carry:total')
    carriedOut.set(code, { year, print: at(report.cells, report.layout.rowOf('carried_out').total) })
  }

  function countImpossible(layout: Layout, cells: readonly Print[]): void {
    for (const { id, rule, method } of rulesOf('impossible')) {
      if (rule.forms !== null && !rule.forms.includes(layout.form.id)) continue
      for (const cell of method.cells) {
        const place = layout.placeOf(cell)
        if (place !== undefined && Number(cells[place]) > 0) find(`${id}:${cell}`)
      }
    }
  }

  function tellAgency(unitYear: UnitYear): void {
    const { truth, year, report } = unitYear
    const { code, name } = truth.unit.agency
    const known = answers.agencies[code] ?? { name, years: {} }
    known.years[year] = report
      ? {
          received: at(report.cells, report.layout.rowOf('received').total),
          decided: at(report.cells, report.layout.rowOf('decided').total),
          zeroClass: classOf(unitYear, 'applications'),
        }
      : 'missing'
    Object.assign(answers.agencies, { [code]: known })
  }

  /** Counts a unit and all below it, and tells what stands for it in what is above. */
  function countDown(unitYear: UnitYear): Upward {
    const below = unitYear.below.map(countDown)
    countReport(unitYear)
    const units = UNITS_CELLS.map((_, i) => sumOf(below.map((one) => one.units[i] ?? null)))
    const { report } = unitYear
    if (!report) return { received: below.reduce((sum, one) => sum + one.received, 0), units }
    const printed = UNITS_CELLS.map((cell) => {
      const print = at(report.cells, report.layout.placeOf(cell) ?? -1)
      return typeof print === 'number' ? print : null
    })
    for (const [i, cell] of UNITS_CELLS.entries()) {
      const [area, sum] = [printed[i] ?? null, units[i] ?? null]
      if (area !== null && sum !== null && sum > area) find(`units:${cell}`)
    }
    return { received: settledReceived(unitYear), units: printed }
  }

  return {
    /** Counts a province in a year. */
    add(province: UnitYear): void {
      const { received } = countDown(province)
      moreIn(answers.receivedOnce, province.year, province.truth.unit.agency.province, received)
    },
    answers: (): Answers => ({ ...answers, ...sums }),
  }
}

/** What is settled is what was received: a false total has whole parts beside it, and a blank table is one of zeros. */
function settledReceived({ truth, fault }: UnitYear): number {
  return at(fault === 'ownOnly' ? truth.own : truth.counts, truth.layout.rowOf('received').total)
}

function classOf({ truth, fault, report }: UnitYear, lens: Seen): ZeroClass {
  const planted = fault && report ? FAULT[fault].zeroClass?.(report, truth)[lens] : undefined
  if (planted) return planted
  const isZero = lens === 'applications' ? !isActive(truth) : !isDisputed(truth)
  return isZero ? 'confirmed' : 'active'
}

const sumOf = (values: readonly (number | null)[]): number | null =>
  values.reduce((sum, value) => (value === null ? sum : (sum ?? 0) + value), null)

function more(counts: Record<string, number>, key: string, by = 1): void {
  counts[key] = (counts[key] ?? 0) + by
}

function moreIn(counts: ByYear, year: number, key: string, by = 1): void {
  const ofYear = (counts[year] ??= {})
  ofYear[key] = (ofYear[key] ?? 0) + by
}
