import type { AreaRow } from '../../data/queries/overviewAreas.ts'
import type { RateChangeRow, ZeroYearRow } from '../../data/queries/overviewLeads.ts'
import { ratio, type Ratio } from '../../domain/indicators.ts'
import { DEFAULT_QUESTION, openReport, type Question } from '../../domain/question.ts'
import { newcombeDifference } from '../../domain/statistics.ts'

/** Something worth a look: what it says in figures, and the question that shows its rows. */
export type Lead =
  | {
      readonly kind: 'falseZeros'
      readonly year: number
      readonly zeros: number
      readonly contradictory: number
      readonly to: Question
    }
  | {
      readonly kind: 'hiddenParts'
      readonly year: number
      readonly area: string
      readonly units: number
      readonly received: number
      readonly printed: number
      readonly to: Question
    }
  | {
      readonly kind: 'rateMoved'
      readonly year: number
      readonly agency: string
      readonly before: Ratio
      readonly after: Ratio
      readonly to: Question
    }
  | {
      readonly kind: 'zeros'
      readonly year: number
      readonly zeros: number
      readonly reports: number
      readonly to: Question
    }

export interface LeadRows {
  readonly zeros: readonly ZeroYearRow[]
  readonly areas: readonly AreaRow[]
  readonly rates: readonly RateChangeRow[]
}

const MOST = 3

/** The three things most worth a look, each with the question that opens what is behind it; fewer where there are fewer. */
export function leads(rows: LeadRows, question: Question): Lead[] {
  return [
    falseZeros(rows.zeros, question),
    hiddenParts(rows.areas, question),
    rateMoved(rows.rates, question),
    plainZeros(rows.zeros, question),
  ]
    .filter((lead) => lead !== null)
    .slice(0, MOST)
}

/** The year with most zeros that contradict themselves; of equals, the largest share of its zeros, then the later. */
function falseZeros(years: readonly ZeroYearRow[], question: Question): Lead | null {
  const [worst] = years
    .filter((year) => year.contradictory > 0)
    .toSorted((a, b) => b.contradictory - a.contradictory || falseShare(b) - falseShare(a) || b.year - a.year)
  if (!worst) return null
  const { year, confirmed, contradictory } = worst
  const filter = { ...question.filter, years: { from: year, to: year } }
  const zeros = { ...DEFAULT_QUESTION.zeros, classes: ['contradictory' as const] }
  return {
    kind: 'falseZeros',
    year,
    zeros: confirmed + contradictory,
    contradictory,
    to: { ...question, view: 'zeros', filter, zeros },
  }
}

const falseShare = ({ confirmed, contradictory }: ZeroYearRow) => contradictory / (confirmed + contradictory)

/** The area whose units' printed totals miss most of it although their parts make it whole. */
function hiddenParts(areas: readonly AreaRow[], question: Question): Lead | null {
  const found = areas
    .flatMap(({ area, key, year, units, received, unitsPrinted: printed, unitsSettled: settled }) =>
      received === null || printed === null || settled === null || settled !== received || printed === settled
        ? []
        : [{ area, key, year, units, received, printed }],
    )
    .toSorted((a, b) => Math.abs(b.received - b.printed) - Math.abs(a.received - a.printed) || b.year - a.year)[0]
  if (!found) return null
  const { key, ...said } = found
  return { kind: 'hiddenParts', ...said, to: openReport(question, key, found.year) }
}

/** The agency whose disclosure rate moved most, among those where the difference's interval leaves out 0. */
function rateMoved(rates: readonly RateChangeRow[], question: Question): Lead | null {
  const found = rates
    .flatMap((row) => {
      const moved = newcombeDifference(row.after, row.before)
      return moved && (moved.low > 0 || moved.high < 0) ? [{ row, difference: moved.difference }] : []
    })
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || b.row.year - a.row.year)[0]
  if (!found) return null
  const { key, agency, year, before, after } = found.row
  return {
    kind: 'rateMoved',
    year,
    agency,
    before: ratio(before.numerator, before.denominator),
    after: ratio(after.numerator, after.denominator),
    to: { ...question, view: 'agency', agency: { key, year, beside: year - 1 } },
  }
}

/** Where nothing is contradictory: how many reports of the last year are confirmed zeros. */
function plainZeros(years: readonly ZeroYearRow[], question: Question): Lead | null {
  const last = years.at(-1)
  if (!last || last.confirmed === 0) return null
  const filter = { ...question.filter, years: { from: last.year, to: last.year } }
  const zeros = { ...DEFAULT_QUESTION.zeros, classes: ['confirmed' as const] }
  return {
    kind: 'zeros',
    year: last.year,
    zeros: last.confirmed,
    reports: last.reports,
    to: { ...question, view: 'zeros', filter, zeros },
  }
}
