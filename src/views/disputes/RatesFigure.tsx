import { useCallback, useMemo } from 'react'
import { rateOf } from '../../data/queries/disputesSums.ts'
import type { Ratio } from '../../domain/indicators.ts'
import { placeDepth } from '../../domain/placeDepth.ts'
import { Chart } from '../../ui/chart/Chart.tsx'
import { dots, dotsHeight } from '../../ui/chart/dots.ts'
import type { Palette } from '../../ui/chart/palette.ts'
import { Figure } from '../../ui/Figure.tsx'
import { tableFile } from '../../ui/table/tableFile.ts'
import { LazyTable } from '../../ui/table/LazyTable.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { Behind } from '../Behind.tsx'
import { sourceOf } from '../caveats.ts'
import styles from './DisputesView.module.css'
import type { FigureProps } from './figureProps.ts'
import { total, type Base } from './path.ts'
import type { Rates } from './rates.ts'
import { ratesPicture } from './ratesPicture.ts'
import { narrowed, ratesColumns } from './ratesTable.tsx'
import { pairTexts, ratesSummary, ratesTitle } from './ratesText.ts'
import { caveatsOf } from './wording.ts'

interface RatesFigureProps extends FigureProps {
  readonly found: Rates
  /** The rate over all reports together. */
  readonly pooled: Ratio | null
  readonly base: Base
}

/** Corrected in review, suits lost, or pending, as rates with their intervals; few cases are never ranked. */
export function RatesFigure(props: RatesFigureProps) {
  const { found, pooled, base, wording, dataset, question, ask, waiting } = props
  const { words, texts } = wording
  const { rate, by, first, few, none } = found
  const { model, rows, left } = useMemo(() => ratesPicture(found, pooled, { words }), [found, pooled, words])
  const option = useCallback((palette: Palette, width: number) => dots(model, palette, width), [model])
  const columns = useMemo(() => ratesColumns(found, { question, ask, wording }), [found, question, ask, wording])
  const all = [...first, ...few, ...none]
  const summary = ratesSummary(found, wording)
  const pairs = pairTexts(found, wording)
  const several = base.years.length > 1
  return (
    <Figure
      name="rates"
      title={ratesTitle(found, wording)}
      subtitle={[words.rate.formulas[rate], words.rate.intervals].join(wording.lang === 'zh' ? '' : ' ')}
      summary={summary}
      n={texts.figure.reports(
        formatNumber(total(all.map(({ reported }) => reported))),
        formatNumber(total(all.map(({ of }) => of))),
      )}
      source={sourceOf(dataset, texts)}
      caveats={[
        ...(several && by !== 'year' ? [words.rate.lastYear] : []),
        ...(several && by !== 'year' && rate !== 'pending_rate' ? [words.rate.ofAllYears] : []),
        ...(by === 'year' ? [] : [words.rate.overlap]),
        ...(none.length > 0 ? [words.rate.noneNote(formatNumber(none.length))] : []),
        ...(left > 0 ? [words.rate.more(formatNumber(left))] : []),
        ...caveatsOf(by === 'year' ? base : { ...base, left: 0 }, wording, {
          doubted: total(all.map(({ doubted }) => doubted)),
          exceeding: total(all.map(({ exceeding }) => exceeding)),
          small: [...first, ...few].filter(({ ratio }) => !ratio.ranked).length,
        }),
      ]}
      waiting={waiting}
      hint={rows.length > 0 ? texts.figure.pressNarrows : undefined}
      actions={
        <Behind
          {...props}
          name="rates"
          label={words.rate.names[rate]}
          filter={question.filter}
          quantities={[rateOf(rate)]}
          groups={{ by: by === 'year' ? 'all' : by, depth: placeDepth(dataset.agencies, question.filter) }}
        />
      }
      file={() => tableFile(words.rate.names[rate], columns, all, props.queries)}
      table={
        <LazyTable
          name="rates"
          caption={words.rate.names[rate]}
          captionHidden
          columns={columns}
          rows={all}
          rowKey={({ key }) => key}
        />
      }
    >
      {rows.length > 0 && (
        <Chart
          option={option}
          summary={summary}
          height={(width) => dotsHeight(model.rows, width)}
          onPress={({ index }) => {
            const row = rows[index]
            const next = row && narrowed(question, by, row.key)
            if (next) ask(next)
          }}
        />
      )}
      {pairs.length > 0 && (
        <section className={styles.pairs}>
          <h3 className={styles.pairsTitle}>{words.rate.pairs}</h3>
          <ul>
            {pairs.map((pair) => (
              <li key={pair}>{pair}</li>
            ))}
          </ul>
        </section>
      )}
    </Figure>
  )
}
