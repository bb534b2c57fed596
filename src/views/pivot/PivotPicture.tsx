import { useCallback, type CSSProperties } from 'react'
import { Chart } from '../../ui/chart/Chart.tsx'
import { dots, dotsHeight } from '../../ui/chart/dots.ts'
import type { ColourKey } from '../../ui/chart/drawing.ts'
import { heat, heatHeight, heatWidth, type HeatScale } from '../../ui/chart/heat.ts'
import { HeatKey } from '../../ui/chart/HeatKey.tsx'
import { Key } from '../../ui/chart/Key.tsx'
import { lineLegend, lines } from '../../ui/chart/lines.ts'
import { multiples, multiplesHeight, multiplesLegend } from '../../ui/chart/multiples.ts'
import type { Palette } from '../../ui/chart/palette.ts'
import type { Mark } from '../../ui/chart/press.ts'
import { barTone, rowBars, rowBarsHeight } from '../../ui/chart/rowBars.ts'
import { unbroken } from '../../ui/text/format.ts'
import type { Texts } from '../../ui/text/texts.ts'
import type { Wording } from './names.ts'
import { measureOf, type Drawing } from './pictureFigures.ts'
import type { Panel } from './pictureModel.ts'
import { panelSentence } from './pictureText.ts'
import styles from './PivotPicture.module.css'

interface PivotPictureProps {
  panels: readonly Panel[]
  wording: Wording
  onCell: (key: string) => void
}

/** The table as a picture, one for each of its values. */
export function PivotPicture({ panels, wording, onCell }: PivotPictureProps) {
  const [only, ...more] = panels
  if (only && more.length === 0) return <PanelChart panel={only} wording={wording} onCell={onCell} />
  return panels.map((panel) => (
    <section key={panel.key} className={styles.panel} aria-label={panel.name}>
      <h3 className={styles.name}>{panel.name}</h3>
      <PanelChart panel={panel} wording={wording} onCell={onCell} />
      {panel.drawing && <p className={styles.sentence}>{unbroken(panelSentence(panel, wording))}</p>}
    </section>
  ))
}

interface PanelChartProps {
  panel: Panel
  wording: Wording
  onCell: (key: string) => void
}

function PanelChart({ panel, wording, onCell }: PanelChartProps) {
  const { drawing, cellOf } = panel
  if (!drawing) return <p className={styles.refusal}>{panelSentence(panel, wording)}</p>
  const press = (mark: Mark) => {
    const key = cellOf(mark)
    if (key !== null) onCell(key)
  }
  const series = drawing.kind === 'bars' && drawing.model.series.length > 1 ? drawing.model.series : []
  const colours = series.map(({ key, name }, index) => ({ key, name, tone: barTone(index) }))
  const keys = drawing.kind === 'heat' ? heatKeys(drawing.scale, wording.texts.states.cell) : colours
  const chart = (
    <DrawingChart
      drawing={drawing}
      name={panel.name}
      summary={panelSentence(panel, wording)}
      colours={keys}
      onPress={press}
    />
  )
  if (drawing.kind === 'heat') {
    const { picture } = wording.words
    const growth = measureOf(panel.reader.value) === 'count' ? picture.byRoot : picture.evenly
    // Columns that cannot be narrower are scrolled to; its picture takes the focus.
    const width: CSSProperties = { minInlineSize: heatWidth(drawing.model) }
    return (
      <>
        <HeatKey
          scale={drawing.scale}
          few={picture.few}
          growth={drawing.scale.low.shade < 0 ? picture.below(growth) : growth}
        />
        <div className={styles.scroller}>
          <div style={width}>{chart}</div>
        </div>
      </>
    )
  }
  return (
    <>
      {colours.length > 0 && <Key entries={colours} />}
      {chart}
    </>
  )
}

interface DrawingChartProps {
  drawing: Drawing
  name: string
  summary: string
  colours: readonly ColourKey[]
  onPress: (mark: Mark) => void
}

function DrawingChart({ drawing, name, summary, colours, onPress }: DrawingChartProps) {
  const option = useCallback((palette: Palette, width: number) => optionOf(drawing, palette, width), [drawing])
  const legend = useCallback((width: number) => legendOf(drawing, width), [drawing])
  return (
    <Chart
      name={name}
      option={option}
      summary={summary}
      colours={colours}
      legend={legend}
      height={(width) => heightOf(drawing, width)}
      onPress={onPress}
    />
  )
}

function optionOf(drawing: Drawing, palette: Palette, width: number) {
  switch (drawing.kind) {
    case 'lines':
      return lines(drawing.model, palette, width)
    case 'multiples':
      return multiples({ ...drawing.model, axis: 'shared' }, palette, width)
    case 'bars':
      return rowBars(drawing.model, palette, width)
    case 'dots':
      return dots(drawing.model, palette, width)
    case 'heat':
      return heat(drawing.model, palette, width)
  }
}

function legendOf(drawing: Drawing, width: number) {
  if (drawing.kind === 'lines') return lineLegend(drawing.model, width)
  return drawing.kind === 'multiples' ? multiplesLegend(drawing.model) : []
}

const LINES = 320

function heightOf(drawing: Drawing, width: number): number {
  switch (drawing.kind) {
    case 'lines':
      return LINES
    case 'multiples':
      return multiplesHeight(drawing.model.lines.length, width)
    case 'bars':
      return rowBarsHeight(drawing.model, width)
    case 'dots':
      return dotsHeight(drawing.model.rows, width)
    case 'heat':
      return heatHeight(drawing.model, width)
  }
}

/** The key of the shades and signs, for pictures: both ends of the scale, and what stands where there is no figure. */
function heatKeys({ low, high, states, hasMarks }: HeatScale, words: Texts['states']['cell']): readonly ColourKey[] {
  const ends = low.shade === high.shade ? [] : [low, high]
  return [
    ...ends.map(({ shade, text }) => ({ key: `shade ${shade}`, name: text, shade })),
    ...states.map((state) => ({ key: state, name: words[state], state })),
    ...(hasMarks ? [{ key: 'mark', name: words.mark, state: 'mark' as const }] : []),
  ]
}
