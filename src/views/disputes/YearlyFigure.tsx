import { useCallback, useMemo } from 'react'
import { rateOf } from '../../data/queries/disputesSums.ts'
import { agencyFits } from '../../domain/filterFits.ts'
import { inYear } from '../../domain/narrow.ts'
import { Chart } from '../../ui/chart/Chart.tsx'
import { lineLegend, lines, plotSides } from '../../ui/chart/lines.ts'
import type { Palette } from '../../ui/chart/palette.ts'
import { CoverageStrip } from '../../ui/CoverageStrip.tsx'
import { Figure } from '../../ui/Figure.tsx'
import { tableFile } from '../../ui/table/tableFile.ts'
import { LazyTable } from '../../ui/table/LazyTable.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { Behind } from '../Behind.tsx'
import { sourceOf } from '../caveats.ts'
import type { FigureProps } from './figureProps.ts'
import { total, type Base } from './path.ts'
import { caveatsOf } from './wording.ts'
import type { Yearly } from './yearly.ts'
import { yearlyColumns } from './yearlyTable.tsx'
import { yearlyLines, yearlySummary, yearlyTitle } from './yearlyText.ts'

/** Reviews and suits for each 100 decided, by year. */
export function YearlyFigure(props: FigureProps & { found: Yearly; base: Base }) {
  const { found, base, wording, dataset, question, ask, waiting } = props
  const { words, texts } = wording
  const model = useMemo(() => yearlyLines(found, { words, texts }), [found, words, texts])
  const option = useCallback((palette: Palette, width: number) => lines(model, palette, width), [model])
  const legend = useCallback((width: number) => lineLegend(model, width), [model])
  const sides = useCallback((width: number) => plotSides(model, width), [model])
  const columns = yearlyColumns(props)
  const summary = yearlySummary(found, wording)
  const agencies = dataset.agencies.filter((agency) => agencyFits(agency, question.filter)).length
  const hasRate = found.years.some(({ ratio }) => ratio.share !== null)
  const reported = total(found.years.map((year) => year.reported))
  return (
    <Figure
      name="dispute-rate"
      title={yearlyTitle(found, wording)}
      subtitle={words.trend.subtitle}
      summary={summary}
      n={texts.figure.reports(formatNumber(reported), formatNumber(base.counted))}
      source={sourceOf(dataset, texts)}
      caveats={[
        ...(found.isLikeForLike ? [] : [words.trend.agenciesDiffer]),
        ...caveatsOf(base, wording, {
          doubted: base.doubted,
          small: found.years.filter(({ ratio }) => ratio.share !== null && !ratio.ranked).length,
        }),
      ]}
      waiting={waiting}
      actions={
        <Behind
          {...props}
          name="dispute-rate"
          label={words.trend.name}
          filter={question.filter}
          quantities={[rateOf('dispute_rate')]}
        />
      }
      file={() => tableFile(words.trend.name, columns, found.years, props.queries)}
      table={
        <LazyTable
          name="dispute-rate"
          caption={words.trend.name}
          captionHidden
          columns={columns}
          rows={found.years}
          rowKey={({ year }) => String(year)}
        />
      }
    >
      {hasRate && (
        <Chart
          option={option}
          summary={summary}
          legend={legend}
          onPress={({ index }) => {
            const year = model.years[index]
            if (year !== undefined) ask({ ...question, filter: inYear(question.filter, year) })
          }}
        />
      )}
      <CoverageStrip
        caption={words.trend.coverage}
        sides={sides}
        years={model.years.map((year) => {
          const of = found.years.find((one) => one.year === year)
          return { year, reported: of?.reported ?? 0, of: agencies, left: of ? of.reports - of.reported : undefined }
        })}
      />
    </Figure>
  )
}
