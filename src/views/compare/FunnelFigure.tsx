import { useCallback, useMemo } from 'react'
import { Chart } from '../../ui/chart/Chart.tsx'
import { funnel, FUNNEL_HEIGHT, funnelLegend } from '../../ui/chart/funnel.ts'
import type { Palette } from '../../ui/chart/palette.ts'
import { Figure } from '../../ui/Figure.tsx'
import { quantityName } from '../../ui/quantityName.ts'
import { LazyTable } from '../../ui/table/LazyTable.tsx'
import { sourceOf } from '../caveats.ts'
import { funnelColumns, funnelExport } from './funnelColumns.tsx'
import { funnelCounts, funnelSentences, funnelTitle } from './funnelText.ts'
import { useOpenPeer, usePeerTexts, type PeerFiguresProps } from './peerProps.ts'
import { funnelModel } from './peerPictures.ts'
import { peersCaveats } from './peersText.ts'

/** Rate against n: which of them chance explains. */
export function FunnelFigure(props: PeerFiguresProps) {
  const { model, question, dataset, ask, quantity, waiting } = props
  const { texts, words, lang } = usePeerTexts()
  const open = useOpenPeer(props)
  const picture = useMemo(() => funnelModel(model, words), [model, words])
  const option = useCallback(
    (palette: Palette, width: number) => (picture ? funnel(picture, palette, width) : {}),
    [picture],
  )
  const columns = useMemo(() => funnelColumns(model, words, question, ask), [model, words, question, ask])
  if (!picture) return null
  const title = funnelTitle(model, words, lang)
  const subtitle = words.funnelSubtitle(quantityName(quantity, lang))
  const summary = funnelSentences(model, words, lang).join(lang === 'zh' ? '' : ' ')
  return (
    <Figure
      name="funnel"
      title={title}
      subtitle={subtitle}
      summary={summary}
      n={funnelCounts(model, words)}
      source={sourceOf(dataset, texts)}
      caveats={peersCaveats(model, question.compare.peers, texts, words, lang)}
      waiting={waiting}
      file={() => ({ name: title, table: funnelExport(model, words), queries: props.queries })}
      table={
        <LazyTable
          name="funnel"
          caption={subtitle}
          captionHidden
          columns={columns}
          rows={model.rows}
          rowKey={({ key }) => key}
        />
      }
    >
      <Chart
        option={option}
        summary={summary}
        height={FUNNEL_HEIGHT}
        legend={() => funnelLegend(picture)}
        onPress={({ index }) => open(picture.points[index]?.key)}
      />
    </Figure>
  )
}
