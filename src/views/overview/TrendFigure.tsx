import { useCallback, useMemo } from 'react'
import type { Asked } from '../../domain/asked.ts'
import type { ShareRow } from '../../data/queries/overviewLeads.ts'
import { bars } from '../../ui/chart/bars.ts'
import { Chart } from '../../ui/chart/Chart.tsx'
import { Key } from '../../ui/chart/Key.tsx'
import { SERIES_TONES, type Palette } from '../../ui/chart/palette.ts'
import { Figure } from '../../ui/Figure.tsx'
import { LazyTable } from '../../ui/table/LazyTable.tsx'
import { tableFile } from '../../ui/table/tableFile.ts'
import { formatNumber } from '../../ui/text/format.ts'
import { useText } from '../../ui/text/useText.ts'
import { commonCaveats, sourceOf } from '../caveats.ts'
import type { ViewProps } from '../view.ts'
import { narrowed, trend as trendOf, trendBars } from './trend.ts'
import { trendColumns, trendRows, type TrendRow } from './trendColumns.tsx'

interface TrendFigureProps extends ViewProps {
  shares: readonly ShareRow[]
  queries: readonly Asked[]
  waiting: boolean
}

/** Applications received by year, made up of the largest agencies and the others. A press narrows to what is pressed. */
export function TrendFigure({ shares, queries, question, dataset, ask, waiting }: TrendFigureProps) {
  const texts = useText()
  const { overview, figure } = texts
  // The chart is drawn anew for a new model, so it is made once for an answer.
  const trend = useMemo(() => trendOf(shares, overview.others), [shares, overview])
  const model = useMemo(() => trendBars(trend, figure.editionBreak), [trend, figure])
  const option = useCallback((palette: Palette, width: number) => bars(model, palette, width), [model])
  const rows = useMemo(() => trendRows(trend), [trend])
  const columns = useMemo(() => trendColumns(trend, texts, { question, ask }), [trend, texts, question, ask])
  const most = rows.reduce<TrendRow | null>((best, row) => ((row.total ?? -1) > (best?.total ?? -1) ? row : best), null)
  const finding = rows.length > 1 ? overview.trendFinding : overview.trendOne
  const title = most ? finding(most.year, formatNumber(most.total)) : overview.trendTitle
  const years = rows.map((row) => overview.trendYear(row.year, formatNumber(row.total), formatNumber(row.reports)))
  const summary = overview.trendSentence(years.join(overview.comma))
  const caveats = [
    ...commonCaveats({ editions: trend.isAcrossEditions }, texts),
    ...(trend.isLikeForLike ? [] : [overview.notLikeForLike]),
  ]
  const press = ({ series, index }: { series: string; index: number }) => {
    const year = Number(model.categories[index])
    // The gap where the form changed is no year.
    if (trend.years.includes(year)) ask({ ...question, filter: narrowed(question.filter, year, series) })
  }
  const entries = trend.parts.flatMap(({ key, name, values }, i) =>
    // Who received nothing has no bar to be told by its colour.
    values.some(Boolean) ? [{ key, name, tone: SERIES_TONES[i % SERIES_TONES.length] ?? null }] : [],
  )
  return (
    <Figure
      name="trend"
      title={title}
      subtitle={overview.trendSubtitle}
      summary={summary}
      n={figure.n(formatNumber(trend.reports.reduce((sum, count) => sum + count, 0)))}
      source={sourceOf(dataset, texts)}
      caveats={caveats}
      waiting={waiting}
      file={() => tableFile(overview.trendTitle, columns, rows, queries)}
      table={
        <LazyTable
          name="trend"
          caption={overview.trendTitle}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={(row) => String(row.year)}
        />
      }
    >
      <Key entries={entries} />
      <Chart option={option} summary={summary} colours={entries} onPress={press} />
    </Figure>
  )
}
