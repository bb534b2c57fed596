import type { ExportCell, ExportTable } from '../../domain/csv.ts'
import type { Report } from '../../domain/report.ts'
import type { Trend, TrendPoint } from './trend.ts'
import { lineName, whyNot } from './trendText.ts'
import type { AgencyTexts } from '../../ui/official/texts.ts'

/** A trend to take away: each figure with both sides of its rate, what is to be said of it, and the report it is from. */
export function trendExport(trend: Trend, reports: readonly Report[], texts: AgencyTexts): ExportTable {
  const words = texts.agency
  const isRate = trend.measure === 'share'
  const sides = isRate ? [words.csvNumerator, words.csvDenominator, words.csvLow, words.csvHigh] : []
  const header = [
    words.year,
    ...trend.lines.flatMap(({ key }) => {
      const name = lineName(key, texts)
      return [name, ...sides, words.csvNote(name)]
    }),
    words.csvSource,
  ]
  const rows = trend.years.map((year, i): ExportCell[] => [
    year,
    ...trend.lines.flatMap(({ points }) => pointCells(points[i], isRate, texts)),
    reports.find((report) => report.year === year)?.source ?? null,
  ])
  return { header, rows }
}

function pointCells(point: TrendPoint | undefined, isRate: boolean, texts: AgencyTexts): ExportCell[] {
  const { value = null, ratio = null } = point ?? {}
  const sides = isRate
    ? [
        ratio?.numerator ?? null,
        ratio?.denominator ?? null,
        ratio?.interval?.low ?? null,
        ratio?.interval?.high ?? null,
      ]
    : []
  const doubt = point?.isDoubted ? texts.agency.csvDoubt : null
  return [value, ...sides, point && value === null ? whyNot(point, texts) : doubt]
}
