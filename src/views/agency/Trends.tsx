import { useCallback, useMemo } from 'react'
import type { Asked } from '../../domain/asked.ts'
import type { Dataset } from '../../domain/dataset.ts'
import type { Report } from '../../domain/report.ts'
import { Chart } from '../../ui/chart/Chart.tsx'
import { lineLegend, lines } from '../../ui/chart/lines.ts'
import type { Palette } from '../../ui/chart/palette.ts'
import { Figure } from '../../ui/Figure.tsx'
import { formatList, formatNumber, formatYears } from '../../ui/text/format.ts'
import type { Lang } from '../../ui/text/texts.ts'
import { useLang } from '../../ui/text/useText.ts'
import { commonCaveats, sourceOf } from '../caveats.ts'
import { formBreaks, smallYears, trendsOf, type Trend } from './trend.ts'
import styles from './Trends.module.css'
import { TrendTable } from './TrendTable.tsx'
import { trendExport } from './trendExport.ts'
import { linesModel, trendSentences } from './trendText.ts'
import { useAgencyText, type AgencyTexts } from '../../ui/official/texts.ts'

interface TrendsProps {
  reports: readonly Report[]
  /** What the reports were asked by. */
  queries: readonly Asked[]
  dataset: Dataset
}

/** The agency's main figures over the years. */
export function Trends({ reports, queries, dataset }: TrendsProps) {
  const { agency: words } = useAgencyText()
  const trends = useMemo(() => trendsOf(reports), [reports])
  if (reports.length < 2) return <p className={styles.none}>{words.oneYear}</p>
  return (
    <section className={styles.trends} aria-label={words.trend}>
      {trends.map((trend) => (
        <TrendFigure key={trend.id} trend={trend} reports={reports} queries={queries} dataset={dataset} />
      ))}
    </section>
  )
}

function TrendFigure({ trend, reports, queries, dataset }: TrendsProps & { trend: Trend }) {
  const texts = useAgencyText()
  const lang = useLang()
  const words = texts.agency
  const breaks = useMemo(() => formBreaks(reports), [reports])
  const model = useMemo(() => linesModel(trend, breaks, texts), [trend, breaks, texts])
  const option = useCallback((palette: Palette, width: number) => lines(model, palette, width), [model])
  const legend = useCallback((width: number) => lineLegend(model, width), [model])
  const sentences = trendSentences(trend, texts)
  const summary = sentences.join(words.sentenceJoin) + words.sentenceEnd
  const told = trend.years.filter((year) =>
    trend.lines.some((line) => line.points.some((point) => point.year === year && point.value !== null)),
  )
  const agency = reports.at(-1)?.name ?? ''
  return (
    <Figure
      name={trend.id}
      level={3}
      title={sentences[0] ?? titleOf(trend, texts)}
      subtitle={`${titleOf(trend, texts)} · ${agency}`}
      summary={summary}
      n={texts.figure.reports(formatNumber(told.length), formatNumber(reports.length))}
      source={sourceOf(dataset, texts)}
      caveats={caveatsOf(trend, reports, breaks, texts, lang)}
      table={<TrendTable trend={trend} title={titleOf(trend, texts)} />}
      file={() => ({
        name: words.csvTrend(agency, titleOf(trend, texts)),
        table: trendExport(trend, reports, texts),
        queries,
      })}
    >
      <Chart option={option} legend={legend} summary={summary} height={220} />
    </Figure>
  )
}

const titleOf = ({ id }: Trend, { agency: words }: AgencyTexts) =>
  ({ counts: words.trendCounts, rate: words.trendRate, disputes: words.trendDisputes })[id]

function caveatsOf(
  trend: Trend,
  reports: readonly Report[],
  breaks: readonly number[],
  texts: AgencyTexts,
  lang: Lang,
) {
  const words = texts.agency
  const points = trend.lines.flatMap((line) => line.points)
  const yearsOf = (test: (point: (typeof points)[number]) => boolean) =>
    formatYears(
      points.filter(test).map((point) => point.year),
      lang,
    )
  const gaps = yearsOf((point) => point.value === null)
  const doubted = yearsOf((point) => point.isDoubted)
  const small = formatYears(smallYears(trend), lang)
  const countOf = (is: (report: Report) => boolean) => reports.filter(is).length
  const unstated = countOf((report) => !report.scopeStated)
  const after = formatList(breaks.map(String), lang)
  return [
    ...commonCaveats({ areas: countOf((report) => report.scope === 'area'), unstated }, texts),
    ...(after === '' ? [] : [words.editions(after)]),
    ...(small === '' ? [] : [words.caveatSmall(small)]),
    ...(doubted === '' ? [] : [words.caveatDoubt(doubted)]),
    ...(gaps === '' ? [] : [words.gaps(gaps)]),
  ]
}
