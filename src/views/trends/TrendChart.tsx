import { useCallback } from 'react'
import { inGroup, inYear } from '../../domain/narrow.ts'
import type { Layout } from '../../domain/question.ts'
import { Chart } from '../../ui/chart/Chart.tsx'
import { lineLegend, lines, type LinesModel } from '../../ui/chart/lines.ts'
import { multiples, multiplesHeight, multiplesLegend } from '../../ui/chart/multiples.ts'
import type { Palette } from '../../ui/chart/palette.ts'
import type { Mark } from '../../ui/chart/press.ts'
import type { ViewProps } from '../view.ts'
import { keyOfSeries } from './chart.ts'
import type { Trend } from './model.ts'

interface TrendChartProps extends Pick<ViewProps, 'question' | 'ask'> {
  trend: Trend
  model: LinesModel
  layout: Layout
  summary: string
}

/** The lines in one picture, or a small one for each. A press on a point narrows the filter to its year and its group. */
export function TrendChart(props: TrendChartProps) {
  const { trend, model, layout, summary, question, ask } = props
  const option = useCallback(
    (palette: Palette, width: number) =>
      layout === 'lines' ? lines(model, palette, width) : multiples({ ...model, axis: layout }, palette, width),
    [model, layout],
  )
  const legend = useCallback(
    (width: number) => (layout === 'lines' ? lineLegend(model, width) : multiplesLegend(model)),
    [model, layout],
  )
  const press = ({ series, index }: Mark) => {
    const year = trend.years[index]
    if (year === undefined) return
    const group = inGroup(question.filter, trend.groups.by, keyOfSeries(series))
    ask({ ...question, filter: inYear(group ?? question.filter, year) })
  }
  return (
    <Chart
      option={option}
      summary={summary}
      legend={legend}
      height={layout === 'lines' ? HEIGHT : (width) => multiplesHeight(model.lines.length, width)}
      onPress={press}
    />
  )
}

const HEIGHT = 320
