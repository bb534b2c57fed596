import { change } from '../../domain/change.ts'
import type { LinesModel } from '../../ui/chart/lines.ts'
import {
  formatChange,
  formatGrowth,
  formatInterval,
  formatNumber,
  formatPercent,
  formatRatio,
} from '../../ui/text/format.ts'
import type { Trend, TrendKey, TrendLine, TrendPoint } from './trend.ts'
import type { AgencyTexts } from '../../ui/official/texts.ts'

/** What a line is called. */
export function lineName(key: TrendKey, { agency: words }: AgencyTexts): string {
  return words[key]
}

/** What the lines of a trend do from their first figure to their last; the first sentence is the title. */
export function trendSentences({ lines, measure }: Trend, texts: AgencyTexts): readonly string[] {
  return lines.map((line) => lineSentence(line, measure, texts))
}

function lineSentence({ key, points }: TrendLine, measure: Trend['measure'], texts: AgencyTexts): string {
  const words = texts.agency
  const name = lineName(key, texts)
  const known = points.filter((point) => point.value !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return words.none(name)
  if (first === last) return words.one(name, String(first.year), brief(first))
  const from = [String(first.year), brief(first)] as const
  const to = [String(last.year), brief(last) + growth(first, last, measure)] as const
  return words.rising(name, ...from, ...to)
}

function growth(first: TrendPoint, last: TrendPoint, measure: Trend['measure']): string {
  if (measure === 'share') return ''
  const { absolute, relative } = change(first.value, last.value)
  if (absolute === null || absolute === 0) return ''
  return ` (${relative === null ? formatChange(absolute) : formatGrowth(relative)})`
}

/** A point's figure in a sentence: a count, or a rate with its two sides. */
function brief({ value, ratio }: TrendPoint): string {
  if (!ratio || ratio.numerator === null || ratio.denominator === null) return formatNumber(value)
  return `${formatPercent(value)} (${formatRatio(ratio.numerator, ratio.denominator)})`
}

/** A point's figure: a count, or a rate with its interval and both sides. */
export function shown({ value, ratio }: TrendPoint): string {
  if (!ratio) return formatNumber(value)
  if (value === null || ratio.numerator === null || ratio.denominator === null) return formatNumber(null)
  const interval = ratio.interval ? ` ${formatInterval(ratio.interval)}` : ''
  return `${formatPercent(value)}${interval} · ${formatRatio(ratio.numerator, ratio.denominator)}`
}

/** Why a year has no figure. */
export function whyNot({ why, ratio }: TrendPoint, texts: AgencyTexts): string {
  if (why === 'missing') return texts.states.cell.missing
  return ratio?.why ? texts.agency.noRate[ratio.why] : texts.states.cell.blank
}

/** The chart of a trend: what the lines draw. */
export function linesModel(trend: Trend, breaks: readonly number[], texts: AgencyTexts): LinesModel {
  const [after] = breaks
  return {
    years: trend.years,
    measure: trend.measure,
    lines: trend.lines.map(({ key, points }) => ({
      key,
      name: lineName(key, texts),
      points: points.map((point) => ({
        year: point.year,
        value: point.value,
        interval: point.ratio?.interval ?? undefined,
        note: point.value === null ? whyNot(point, texts) : undefined,
      })),
    })),
    ...(after === undefined ? {} : { break: { after, name: texts.figure.editionBreak } }),
  }
}
