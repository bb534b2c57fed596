import type { CompareYearRow, OverlapRow } from '../../data/queries/compareYears.ts'
import type { LeftOutYear } from '../../data/queries/leftOut.ts'
import type { Quantity } from '../../domain/quantities.ts'
import type { Agency, AgencyKey, Scope } from '../../domain/report.ts'
import { sumOf } from '../../domain/totals.ts'
import { areApart, figureOf, gap, isSummed, sidesOf, type CompareFigure } from './figures.ts'

/** A figure with what is known against the reports that it is made of. */
export interface KnownFigure extends CompareFigure {
  readonly isDoubted: boolean
  readonly isBroken: boolean
}

/** An agency in one year. */
export interface YearFigure extends KnownFigure {
  readonly year: number
  readonly scope: Scope | null
}

/** One of the agencies side by side. */
export interface Side {
  readonly agency: Agency
  /** One a year of the model, in their order. */
  readonly years: readonly YearFigure[]
  /** All years together; null for what is never added over years. */
  readonly together: KnownFigure | null
  readonly scopes: readonly Scope[]
  readonly unstated: number
  /** Years with a figure. */
  readonly reported: number
  /** The area-wide report among the others that counts this agency already. */
  readonly inside: Agency | null
}

/** Two agencies whose rates of one year differ by more than chance explains, the higher first. */
export interface Apart {
  readonly year: number
  readonly higher: { readonly agency: Agency; readonly value: number }
  readonly lower: { readonly agency: Agency; readonly value: number }
}

export interface BesideModel {
  readonly quantity: Quantity
  readonly years: readonly number[]
  readonly sides: readonly Side[]
  /** The latest year first. */
  readonly apart: readonly Apart[]
  /** Pairs of agencies that were held against each other: both with at least 30 cases in one year. */
  readonly compared: number
  /** Years after which every report uses another form than before. */
  readonly breaks: readonly number[]
  readonly isAcrossForms: boolean
}

/** The agencies side by side, in their order, year by year. */
export function besideModel(
  rows: readonly CompareYearRow[],
  overlaps: readonly OverlapRow[],
  agencies: readonly Agency[],
  years: readonly number[],
  quantity: Quantity,
  leftOut: readonly LeftOutYear[] = [],
): BesideModel {
  const areaOf = (key: AgencyKey) => overlaps.find(({ unit }) => unit === key)?.area
  const sides = agencies.map((agency): Side => {
    const own = rows.filter(({ key }) => key === agency.key)
    const out = new Set(leftOut.flatMap(({ key, year }) => (key === agency.key ? [year] : [])))
    const figures = years.map((year) => yearFigure(year, own, quantity, out.has(year)))
    return {
      agency,
      years: figures,
      together: isSummed(quantity) ? together(own, quantity, out.size > 0) : null,
      scopes: [...new Set(own.map(({ scope }) => scope))],
      unstated: own.filter(({ isScopeStated }) => !isScopeStated).length,
      reported: figures.filter(({ value }) => value !== null).length,
      inside: agencies.find(({ key }) => key === areaOf(agency.key)) ?? null,
    }
  })
  const pairs = years.toReversed().flatMap((year) => pairsIn(years.indexOf(year), year, sides, quantity))
  const forms = years.map((year) => new Set(rows.filter((row) => row.year === year).map(({ form }) => form)))
  return {
    quantity,
    years,
    sides,
    apart: pairs.flatMap(({ apart }) => apart ?? []),
    compared: pairs.length,
    breaks: breaksIn(years, forms),
    isAcrossForms: new Set(rows.map(({ form }) => form)).size > 1,
  }
}

function yearFigure(year: number, rows: readonly CompareYearRow[], quantity: Quantity, isLeftOut: boolean): YearFigure {
  const row = rows.find((one) => one.year === year)
  if (!row) return { ...gap(isLeftOut ? 'leftOut' : 'missing'), year, scope: null, isDoubted: false, isBroken: false }
  return { ...figureOf(quantity, added([row])), ...knownOf([row]), year, scope: row.scope }
}

/** Sum over sum; own and area-wide years of one agency are not added. */
function together(rows: readonly CompareYearRow[], quantity: Quantity, isLeftOut: boolean): KnownFigure {
  if (rows.length === 0 && isLeftOut) return { ...gap('leftOut'), isDoubted: false, isBroken: false }
  if (new Set(rows.map(({ scope }) => scope)).size > 1) return { ...gap('scopes'), isDoubted: false, isBroken: false }
  return { ...figureOf(quantity, added(rows)), ...knownOf(rows) }
}

/** What is known against any of the reports that have a figure. */
function knownOf(rows: readonly CompareYearRow[]): Pick<KnownFigure, 'isDoubted' | 'isBroken'> {
  const known = rows.filter(({ value }) => value !== null)
  return { isDoubted: known.some(({ isDoubted }) => isDoubted), isBroken: known.some(({ isBroken }) => isBroken) }
}

const added = (rows: readonly CompareYearRow[]) => ({
  value: sumOf(adding(rows).map(({ value }) => value)),
  whole: sumOf(adding(rows).map(({ whole }) => whole)),
  reports: rows.length,
  absent: rows.filter(({ isAbsent }) => isAbsent).length,
  unlike: rows.filter(({ isUnlike }) => isUnlike).length,
})

/** A year whose part exceeds its whole adds to neither side; where there is no other, both sides tell why there is no rate. */
function adding(rows: readonly CompareYearRow[]): readonly CompareYearRow[] {
  const sound = rows.filter(({ value, exceeds }) => value !== null && !exceeds)
  return sound.length > 0 ? sound : rows
}

/** Every two agencies with enough cases in a year, and whether they can be told apart in it. */
function pairsIn(
  index: number,
  year: number,
  sides: readonly Side[],
  quantity: Quantity,
): { readonly apart: Apart | null }[] {
  const rates = sides.flatMap(({ agency, years }) => {
    const figure = years[index]
    const ofRate = figure && figure.ratio?.ranked === true ? sidesOf(figure) : null
    return ofRate ? [{ agency, ...ofRate, value: ofRate.numerator / ofRate.denominator }] : []
  })
  return rates.flatMap((one, i) =>
    rates.slice(i + 1).map((other) => {
      const [higher, lower] = one.value >= other.value ? [one, other] : [other, one]
      return { apart: areApart(quantity, one, other) === true ? { year, higher, lower } : null }
    }),
  )
}

/** Years after which none of the forms of the reported year before is used any more. */
function breaksIn(years: readonly number[], forms: readonly ReadonlySet<string>[]): readonly number[] {
  const told = years.flatMap((year, i) => {
    const ofYear = forms[i]
    return ofYear && ofYear.size > 0 ? [{ year, forms: ofYear }] : []
  })
  return told.flatMap((one, i) => {
    const next = told[i + 1]
    return next && ![...one.forms].some((form) => next.forms.has(form)) ? [next.year - 1] : []
  })
}
