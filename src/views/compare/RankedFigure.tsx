import { useCallback, useMemo } from 'react'
import { Chart } from '../../ui/chart/Chart.tsx'
import { dots, dotsHeight } from '../../ui/chart/dots.ts'
import type { Palette } from '../../ui/chart/palette.ts'
import { Figure } from '../../ui/Figure.tsx'
import { quantityName } from '../../ui/quantityName.ts'
import { LazyTable } from '../../ui/table/LazyTable.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { sourceOf } from '../caveats.ts'
import { useOpenPeer, usePeerTexts, usePeriod, type PeerFiguresProps } from './peerProps.ts'
import { rankedDots } from './peerPictures.ts'
import { peersCaveats, peersExport, rankedTitle } from './peersText.ts'
import { rankedColumns } from './rankedColumns.tsx'

/** The whole list from the highest: what each figure rests on, and what is known against it. */
export function RankedFigure(props: PeerFiguresProps) {
  const { model, question, dataset, ask, quantity, waiting } = props
  const { texts, words, lang } = usePeerTexts()
  const period = usePeriod(props)
  const open = useOpenPeer(props)
  const picture = useMemo(() => rankedDots(model, words), [model, words])
  const option = useCallback((palette: Palette, width: number) => dots(picture, palette, width), [picture])
  const columns = useMemo(() => rankedColumns(model, words, question, ask), [model, words, question, ask])
  const { rows, ranked, years } = model
  const n = formatNumber
  const name = quantityName(quantity, lang)
  const title = rankedTitle(model, words, lang)
  const summary = words.rankedSentence(n(ranked.length), n(rows.length - ranked.length))
  const subtitle = words.rankedSubtitle(name, period)
  return (
    <Figure
      name="ranked"
      title={title}
      subtitle={subtitle}
      summary={summary}
      n={words.n(n(rows.reduce((sum, row) => sum + row.counted, 0)), n(rows.length))}
      source={sourceOf(dataset, texts)}
      caveats={[
        ...(years === null ? [words.rankedStops] : [words.rankedYears(n(years))]),
        ...(picture.left > 0 ? [words.restInTable(n(picture.left))] : []),
        words.qualityMeans,
        ...peersCaveats(model, question.compare.peers, texts, words, lang),
      ]}
      waiting={waiting}
      file={() => ({
        name: `${words.peersOf(model.own.name, n(rows.length - 1))} ${name}`,
        table: peersExport(model, words),
        queries: props.queries,
      })}
      table={
        <LazyTable
          name="ranked"
          caption={subtitle}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={({ key }) => key}
        />
      }
    >
      <Chart
        option={option}
        summary={summary}
        height={(width) => dotsHeight(picture.rows, width)}
        onPress={({ index }) => open(picture.rows[index]?.key)}
      />
    </Figure>
  )
}
