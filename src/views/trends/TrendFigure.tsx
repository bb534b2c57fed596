import { useCallback, useMemo } from 'react'
import type { Asked } from '../../domain/asked.ts'
import { sumOf } from '../../domain/totals.ts'
import { plotSides } from '../../ui/chart/lines.ts'
import { Figure } from '../../ui/Figure.tsx'
import { quantityName } from '../../ui/quantityName.ts'
import { LazyTable } from '../../ui/table/LazyTable.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { useLang, useText, useWords } from '../../ui/text/useText.ts'
import { Behind } from '../Behind.tsx'
import { sourceOf } from '../caveats.ts'
import type { ViewProps } from '../view.ts'
import { caveatsOf } from './caveats.ts'
import { chartOf, MOST_DRAWN } from './chart.ts'
import { trendColumns } from './columns.tsx'
import { Coverage } from './Coverage.tsx'
import { trendExport } from './export.ts'
import type { Trend } from './model.ts'
import { lineNames, type Wording } from './names.ts'
import { Refused } from './Refused.tsx'
import { tableRows } from './rows.ts'
import { drawable, refusalOf } from './scale.ts'
import { chanceOf, summaryOf } from './sentences.ts'
import { subtitleOf, titleOf } from './title.ts'
import { TrendChart } from './TrendChart.tsx'
import styles from './TrendsView.module.css'
import { WORDS } from './words.ts'

interface TrendFigureProps extends ViewProps {
  trend: Trend
  queries: readonly Asked[]
  waiting: boolean
}

/** The trend with its finding, its coverage, what may not be joined to it, and its table. */
export function TrendFigure({ trend, queries, waiting, ...props }: TrendFigureProps) {
  const { question, dataset, ask } = props
  const texts = useText()
  const words = useWords(WORDS)
  const lang = useLang()
  const wording = useMemo<Wording>(() => ({ words, texts, lang, dataset }), [words, texts, lang, dataset])
  const names = useMemo(() => lineNames(trend, wording), [trend, wording])
  const { quantity, lines } = trend
  const refusal = refusalOf(quantity, question.trends.scale)
  const scale = refusal ? 'value' : question.trends.scale
  const isOnePicture = question.trends.layout === 'lines' || lines.length === 1
  const able = useMemo(() => drawable(trend, scale), [trend, scale])
  const shown = useMemo(() => (isOnePicture ? able.slice(0, MOST_DRAWN) : able), [able, isOnePicture])
  // The chart is drawn anew for a new model, so it is made once for an answer.
  const model = useMemo(() => chartOf(trend, shown, names, scale, wording), [trend, shown, names, scale, wording])
  // Small pictures say each why they are empty; an axis of one without any point would measure nothing.
  const isEmpty = isOnePicture && shown.length > 0 && model.lines.every(({ empty }) => empty !== undefined)
  const sides = useCallback((width: number) => plotSides(model, width), [model])
  const columns = useMemo(
    () => trendColumns(trend, scale, wording, { question, ask }),
    [trend, scale, wording, question, ask],
  )
  const rows = useMemo(() => tableRows(trend, names, scale), [trend, names, scale])
  const title = titleOf(trend, names, scale, wording)
  const summary = summaryOf(trend, names, scale, wording)
  const chance = chanceOf(trend, names, wording)
  const what = quantityName(quantity, wording.lang)
  const points = lines.flatMap((line) => line.points)
  const count = (of: 'known' | 'reports') => sumOf(points.map(({ row }) => row?.[of] ?? 0)) ?? 0
  const below = (isUnderPlot: boolean) => (
    <>
      {chance !== null && <p className={styles.chance}>{chance}</p>}
      <Coverage trend={trend} sides={isUnderPlot ? sides : undefined} />
      <Refused quantity={quantity} question={question} ask={ask} />
    </>
  )
  return (
    <Figure
      name="trend"
      title={title}
      subtitle={subtitleOf(trend, scale, wording)}
      summary={summary}
      n={
        lines.length === 0
          ? undefined
          : texts.figure.reports(formatNumber(count('known')), formatNumber(count('reports')))
      }
      source={sourceOf(dataset, texts)}
      caveats={caveatsOf(trend, names, { scale, shown, of: able.length }, wording)}
      waiting={waiting}
      hint={shown.length > 0 && !isEmpty ? texts.figure.pressNarrows : undefined}
      actions={
        trend.behind && (
          <Behind
            {...props}
            name="trend"
            label={what}
            filter={trend.behind}
            quantities={[quantity]}
            groups={trend.groups}
          />
        )
      }
      file={() => ({ name: title, table: trendExport(trend, names, scale, wording), queries })}
      table={
        <>
          <LazyTable
            name="trend"
            caption={words.caption(what)}
            captionHidden
            columns={columns}
            rows={rows}
            rowKey={({ line, point }) => `${line.key} ${point.year}`}
          />
          {below(false)}
        </>
      }
    >
      {refusal && <p className={styles.refusal}>{words.refusal[refusal]}</p>}
      {shown.length === 0 && <p className={styles.nothing}>{lines.length === 0 ? words.noPanel : words.noneOnScale}</p>}
      {isEmpty && <p className={styles.nothing}>{words.nothingDrawn}</p>}
      {shown.length > 0 && !isEmpty && (
        <TrendChart
          {...{ trend, model, summary, question, ask }}
          layout={isOnePicture ? 'lines' : question.trends.layout}
        />
      )}
      {below(isOnePicture && shown.length > 0 && !isEmpty)}
    </Figure>
  )
}
