import { useCallback, useMemo } from 'react'
import type { ShareRow } from '../../data/queries/overviewLeads.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { bars } from '../../ui/chart/bars.ts'
import { Chart } from '../../ui/chart/Chart.tsx'
import { SERIES_TONES, type Palette } from '../../ui/chart/palette.ts'
import { Figure } from '../../ui/Figure.tsx'
import type { TableColumn } from '../../ui/table/column.ts'
import { LazyTable } from '../../ui/table/LazyTable.tsx'
import { downloadTable } from '../../ui/table/downloadTable.ts'
import { formatNumber } from '../../ui/text/format.ts'
import { useText } from '../../ui/text/useText.ts'
import { commonCaveats, sourceOf } from '../caveats.ts'
import { trend as trendOf, trendBars } from './trend.ts'
import styles from './TrendFigure.module.css'

interface TrendFigureProps {
  shares: readonly ShareRow[]
  dataset: Dataset
  waiting: boolean
}

interface Row {
  readonly year: number
  readonly reports: number
  readonly total: number | null
  readonly parts: readonly (number | null)[]
}

/** Applications received by year, made up of the largest agencies and the others. */
export function TrendFigure({ shares, dataset, waiting }: TrendFigureProps) {
  const texts = useText()
  const { overview, figure } = texts
  // The chart is drawn anew for a new model, so it is made once for an answer.
  const trend = useMemo(() => trendOf(shares, overview.others), [shares, overview])
  const model = useMemo(() => trendBars(trend, figure.editionBreak), [trend, figure])
  const option = useCallback((palette: Palette) => bars(model, palette), [model])
  const rows = trend.years.map((year, i): Row => ({
    year,
    reports: trend.reports[i] ?? 0,
    total: trend.totals[i] ?? null,
    parts: trend.parts.map((part) => part.values[i] ?? null),
  }))
  const most = rows.reduce<Row | null>((best, row) => ((row.total ?? -1) > (best?.total ?? -1) ? row : best), null)
  const finding = rows.length > 1 ? overview.trendFinding : overview.trendOne
  const title = most ? finding(most.year, formatNumber(most.total)) : overview.trendTitle
  const years = rows.map((row) => overview.trendYear(row.year, formatNumber(row.total), formatNumber(row.reports)))
  const summary = overview.trendSentence(years.join(overview.comma))
  const caveats = [
    ...commonCaveats({ editions: trend.isAcrossEditions }, texts),
    ...(trend.isLikeForLike ? [] : [overview.notLikeForLike]),
  ]
  const columns: TableColumn<Row>[] = [
    { id: 'year', header: overview.tableYear, value: (row) => String(row.year), names: true },
    { id: 'total', header: overview.tableTotal, value: (row) => row.total, numeric: true },
    ...trend.parts.map((part, i): TableColumn<Row> => ({
      id: part.key,
      header: part.name,
      value: (row) => row.parts[i] ?? null,
      numeric: true,
    })),
    { id: 'reports', header: overview.tableReports, value: (row) => row.reports, numeric: true },
  ]
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
      onDownload={() => downloadTable(overview.trendTitle, columns, rows)}
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
      <ul className={styles.legend} aria-hidden="true">
        {trend.parts.map(
          (part, i) =>
            // Who received nothing has no bar to be told by its colour.
            part.values.some(Boolean) && (
              <li key={part.key}>
                <span className={styles.swatch} data-tone={SERIES_TONES[i % SERIES_TONES.length]} />
                {part.name}
              </li>
            ),
        )}
      </ul>
      <Chart option={option} summary={summary} />
    </Figure>
  )
}
