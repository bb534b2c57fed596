import { useCallback, useMemo } from 'react'
import { rateOf } from '../../data/queries/disputesSums.ts'
import { agencyFits } from '../../domain/filterFits.ts'
import { inYear } from '../../domain/narrow.ts'
import { Chart } from '../../ui/chart/Chart.tsx'
import { lineLegend, lines, plotSides } from '../../ui/chart/lines.ts'
import type { Palette } from '../../ui/chart/palette.ts'
import { CoverageStrip } from '../../ui/CoverageStrip.tsx'
import { Figure } from '../../ui/Figure.tsx'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import type { TableColumn } from '../../ui/table/column.ts'
import { downloadTable } from '../../ui/table/downloadTable.ts'
import { LazyTable } from '../../ui/table/LazyTable.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { Behind } from '../Behind.tsx'
import { sourceOf } from '../caveats.ts'
import type { FigureProps } from './figureProps.ts'
import { total, type Base } from './path.ts'
import { caveatsOf, ofText, per100Text } from './wording.ts'
import type { Yearly, YearlyRate } from './yearly.ts'
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
      onDownload={() => downloadTable(words.trend.name, columns, found.years)}
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
      <Chart
        option={option}
        summary={summary}
        legend={legend}
        onPress={({ index }) => {
          const year = model.years[index]
          if (year !== undefined) ask({ ...question, filter: inYear(question.filter, year) })
        }}
      />
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

function yearlyColumns({ question, ask, wording }: FigureProps): readonly TableColumn<YearlyRate>[] {
  const { words } = wording
  return [
    {
      id: 'year',
      header: words.year,
      names: true,
      value: ({ year }) => String(year),
      cell: ({ year }) => (
        <QuestionLink
          question={{ ...question, filter: inYear(question.filter, year) }}
          ask={ask}
          name={words.narrowYear(String(year))}
        >
          {year}
        </QuestionLink>
      ),
    },
    {
      id: 'value',
      header: words.trend.value,
      numeric: true,
      value: ({ ratio: { share } }) => (share === null ? null : share * 100),
      cell: ({ ratio }) => per100Text(ratio),
    },
    { id: 'disputes', header: words.trend.disputes, numeric: true, value: ({ ratio }) => ratio.numerator },
    { id: 'decided', header: words.trend.decided, numeric: true, value: ({ ratio }) => ratio.denominator },
    {
      id: 'reported',
      header: words.reported,
      numeric: true,
      value: ({ reported }) => reported,
      cell: ({ reported, counted }) => ofText(reported, counted, wording),
    },
    {
      id: 'note',
      header: words.trend.note,
      value: ({ ratio: { why, ranked } }) => {
        if (why !== null) return words.trend.why[why]
        return ranked ? null : words.trend.smallNote
      },
    },
  ]
}
