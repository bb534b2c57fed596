import { useCallback, useMemo } from 'react'
import { Chart } from '../../ui/chart/Chart.tsx'
import type { Palette } from '../../ui/chart/palette.ts'
import { Key } from '../../ui/chart/Key.tsx'
import { shares, sharesHeight } from '../../ui/chart/shares.ts'
import { Figure } from '../../ui/Figure.tsx'
import { usePrinting } from '../../ui/printing.ts'
import { tableFile } from '../../ui/table/tableFile.ts'
import { LazyTable } from '../../ui/table/LazyTable.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { Behind } from '../Behind.tsx'
import { sourceOf } from '../caveats.ts'
import type { Ended } from './ended.ts'
import { endedColumns } from './endedTable.tsx'
import { channelName, endedShares, endedSummary, endedTitle, endKey, pendingTexts, toldTexts } from './endedText.ts'
import type { FigureProps } from './figureProps.ts'
import { ENDED_QUANTITIES, OPENED_CHANNELS } from './opened.ts'
import { OpenedReports, useOpened } from './OpenedReports.tsx'
import type { Base } from './path.ts'
import { caveatsOf, yearsText } from './wording.ts'

/** How reviews and suits ended, and how many have not. */
export function EndedFigure(props: FigureProps & { ended: readonly Ended[]; base: Base }) {
  const { ended, base, wording, dataset, question, ask, waiting } = props
  const { words, lang, texts } = wording
  const { behind, open } = useOpened(OPENED_CHANNELS)
  const model = useMemo(() => endedShares(ended, { words, lang }), [ended, words, lang])
  const patterns = usePrinting()
  const option = useCallback(
    (palette: Palette, width: number) => shares({ ...model, patterns }, palette, width),
    [model, patterns],
  )
  const columns = endedColumns(base, wording, ({ channel }) => open(channel))
  const summary = endedSummary(ended, wording)
  const several = base.years.length > 1
  return (
    <>
      <Figure
        name="ended"
        title={endedTitle(ended, wording)}
        subtitle={words.ended.subtitle(yearsText(base.years, wording))}
        summary={summary}
        n={texts.figure.reports(
          formatNumber(Math.max(...ended.map(({ reported }) => reported))),
          formatNumber(base.counted),
        )}
        source={sourceOf(dataset, texts)}
        caveats={[
          ...(several ? pendingTexts(ended, wording) : []),
          ...toldTexts(ended, wording),
          ...(several ? [words.path.again] : []),
          ...caveatsOf(base, wording, { doubted: base.doubtedCases }),
        ]}
        waiting={waiting}
        actions={
          <Behind
            {...props}
            name="ended"
            label={words.ended.name}
            filter={question.filter}
            quantities={ENDED_QUANTITIES}
          />
        }
        file={() => tableFile(words.ended.name, columns, ended, props.queries)}
        table={
          <LazyTable
            name="ended"
            caption={words.ended.name}
            captionHidden
            columns={columns}
            rows={ended}
            rowKey={({ channel }) => channel}
          />
        }
      >
        <Key entries={endKey(wording)} />
        <Chart
          option={option}
          summary={summary}
          colours={endKey(wording)}
          height={(width) => sharesHeight(model.bars, width)}
          onPress={({ index }) => {
            const one = ended[index]
            if (one) open(one.channel)
          }}
        />
      </Figure>
      <OpenedReports
        all={OPENED_CHANNELS}
        nameOf={(channel) => channelName(channel, wording)}
        behind={behind}
        question={question}
        dataset={dataset}
        ask={ask}
      />
    </>
  )
}
