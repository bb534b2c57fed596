import type { CellId } from '../../domain/cell.ts'
import { change, type Change } from '../../domain/change.ts'
import { rowCells } from '../../domain/forms/cells.ts'
import { OUTCOME_GROUPS } from '../../domain/forms/form.ts'
import { indicator, ratio, sidesOf, type Indicator, type Ratio } from '../../domain/indicators.ts'
import { measureOf } from '../../domain/measured.ts'
import type { MeasureDoubt, MeasureId } from '../../domain/measures.ts'
import type { Report } from '../../domain/report.ts'
import { settle, sumOf, type Settled } from '../../domain/totals.ts'

export type CountId = 'received' | 'decided' | 'carried_out'
export type RateId = 'disclosure_rate' | 'review_corrected'

/** A count of a report with what it was settled from. */
export interface CountFigure {
  readonly value: number | null
  readonly doubt: MeasureDoubt | null
  readonly settled: Settled
  /** All outcomes added up, which `decided` is held against. */
  readonly outcomes: number | null
  readonly cells: readonly CellId[]
  /** On the report of the year before; null without one. */
  readonly change: Change | null
}

export function countFigure(id: CountId, report: Report, before: Report | null): CountFigure {
  const { value, doubt } = measureOf(report, id)
  const { total, parts } = rowCells(id)
  const partCells = parts.map((part) => report.cell(part))
  return {
    value,
    doubt,
    settled: settle(report.cell(total), partCells),
    outcomes: sumOf(OUTCOME_GROUPS.map(({ key }) => measureOf(report, key).value)),
    cells: [...parts, total],
    change: before && change(measureOf(before, id).value, value),
  }
}

/** A measure that a rate is made of. */
export interface RatePart {
  readonly id: MeasureId
  readonly value: number | null
  readonly doubt: MeasureDoubt | null
}

/** A rate of a report with its two sides. */
export interface RateFigure {
  readonly indicator: Indicator
  readonly ratio: Ratio
  /** The same over a second denominator, such as all reviews with the pending ones. */
  readonly beside: Ratio | null
  readonly numerator: readonly RatePart[]
  readonly denominator: readonly RatePart[]
  /** What is doubted about its parts, most weighty first: contradictions, then blanks. */
  readonly doubt: 'contradiction' | 'incomplete' | null
}

export function rateFigure(id: RateId, report: Report): RateFigure {
  const found = indicator(id)
  if (!found) throw new Error(`no indicator ${id}`)
  const ratioOf = (one: Indicator) => {
    const sides = sidesOf(one, (measure) => measureOf(report, measure).value)
    return ratio(sides.numerator, sides.denominator, one.unit)
  }
  const partsOf = (ids: readonly MeasureId[]) =>
    ids.map((measure): RatePart => {
      const { value, doubt } = measureOf(report, measure)
      return { id: measure, value, doubt }
    })
  const numerator = partsOf(found.numerator)
  const denominator = partsOf(found.denominator)
  return {
    indicator: found,
    ratio: ratioOf(found),
    beside: found.beside ? ratioOf({ ...found, denominator: found.beside }) : null,
    numerator,
    denominator,
    doubt: doubtOf([...numerator, ...denominator]),
  }
}

function doubtOf(parts: readonly RatePart[]): RateFigure['doubt'] {
  const doubts = parts.flatMap(({ doubt }) => doubt ?? [])
  if (doubts.length === 0) return null
  return doubts.every((doubt) => doubt === 'incomplete') ? 'incomplete' : 'contradiction'
}
