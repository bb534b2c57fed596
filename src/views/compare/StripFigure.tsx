import { useCallback, useMemo } from 'react'
import { Chart } from '../../ui/chart/Chart.tsx'
import type { Palette } from '../../ui/chart/palette.ts'
import { strip, STRIP_HEIGHT, stripLegend } from '../../ui/chart/strip.ts'
import { Figure } from '../../ui/Figure.tsx'
import { quantityName } from '../../ui/quantityName.ts'
import { LazyTable } from '../../ui/table/LazyTable.tsx'
import { formatNumber, unbroken } from '../../ui/text/format.ts'
import { Behind } from '../Behind.tsx'
import { sourceOf } from '../caveats.ts'
import styles from './Compare.module.css'
import { measureOf } from './figures.ts'
import { valueText } from './figureText.ts'
import { useOpenPeer, usePeerTexts, usePeriod, type PeerFiguresProps } from './peerProps.ts'
import { drawn, stripModel } from './peerPictures.ts'
import { groupText, noStrip, peersCaveats, peersExport, placeText } from './peersText.ts'
import { rankedColumns } from './rankedColumns.tsx'

/** The agency among its peers: everyone a dot, the median, its own dot and its rank. */
export function StripFigure(props: PeerFiguresProps) {
  const { model, question, dataset, ask, quantity, within, waiting } = props
  const { texts, words, lang } = usePeerTexts()
  const period = usePeriod(props)
  const open = useOpenPeer(props)
  const picture = useMemo(() => stripModel(model, words), [model, words])
  const option = useCallback((palette: Palette, width: number) => strip(picture, palette, width), [picture])
  const columns = useMemo(() => rankedColumns(model, words, question, ask), [model, words, question, ask])
  const { ranked, rows, median, own } = model
  const n = formatNumber
  const summary =
    median === null
      ? words.stripNoMedian(n(rows.length))
      : words.stripSentence(n(ranked.length), n(rows.length), valueText(median, measureOf(quantity)))
  const space = lang === 'zh' ? '' : ' '
  const { left } = drawn(model)
  const refusal = noStrip(model, words, lang)
  const name = quantityName(quantity, lang)
  const title = placeText(model, words, lang)
  const subtitle = words.stripSubtitle(name, groupText(model, question.compare.peers, texts, words), period)
  return (
    <Figure
      name="place"
      title={title}
      subtitle={[subtitle, ...(quantity.kind === 'rate' ? [words.formula(quantity.formula[lang])] : [])].join(space)}
      summary={[title + words.stop, summary].join(space)}
      n={words.n(n(rows.reduce((sum, row) => sum + row.counted, 0)), n(rows.length))}
      source={sourceOf(dataset, texts)}
      caveats={[
        ...peersCaveats(model, question.compare.peers, texts, words, lang),
        ...(left > 0 ? [words.leftUndrawn(n(left))] : []),
      ]}
      waiting={waiting}
      hint={refusal === null ? words.hint : undefined}
      actions={
        <Behind
          question={question}
          dataset={dataset}
          ask={ask}
          name="place"
          label={`${own.name} · ${name}`}
          filter={{ ...within, agencies: [own.key] }}
          quantities={[quantity]}
          groups={{ by: 'agency', depth: 1 }}
        />
      }
      file={() => ({ name: title, table: peersExport(model, words), queries: props.queries })}
      table={
        <LazyTable
          name="place"
          caption={subtitle}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={({ key }) => key}
        />
      }
    >
      {refusal === null ? (
        <Chart
          option={option}
          summary={summary}
          height={STRIP_HEIGHT}
          legend={() => stripLegend(picture)}
          onPress={({ index }) => open(picture.points[index]?.key)}
        />
      ) : (
        <p className={styles.refusal}>{unbroken(refusal)}</p>
      )}
    </Figure>
  )
}
