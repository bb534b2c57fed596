import type { EChartsCoreOption, EChartsType } from 'echarts/core'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { classes } from '../classes.ts'
import { useText } from '../text/useText.ts'
import { useDrawing } from '../useDrawing.ts'
import type { openChart as OpenChart } from './echarts.ts'
import styles from './Chart.module.css'
import type { ColourKey } from './drawing.ts'
import { Legend, type LegendEntry } from './Legend.tsx'
import { PALETTES, type Palette } from './palette.ts'
import { listenToPresses, type Mark } from './press.ts'
import { chartTheme } from './theme.ts'
import { useShade } from './shade.ts'

/** The page's normal size of text in px, which is its rem: see `theme.css`. */
const TEXT = 15

interface ChartProps {
  /** What the chart draws at a width in px, such as `(palette, width) => lines(model, palette, width)`; keep it stable while the model is the same. */
  option: (palette: Palette, width: number) => EChartsCoreOption
  /** The figure's sentence, read aloud in place of the picture. */
  summary: string
  /** Height in px, more where text is set larger; a function where it depends on the width. */
  height?: number | ((width: number) => number)
  /** The signs to explain above the chart at this width, such as `(width) => lineLegend(model, width)`. */
  legend?: ((width: number) => readonly LegendEntry[]) | undefined
  /** The key of colours that the figure shows beside the chart, for pictures of it. */
  colours?: readonly ColourKey[] | undefined
  /** Its name, where its figure holds several charts. */
  name?: string | undefined
  /** A press on a mark: its series' key, and its place among the categories, years, rows or points. */
  onPress?: ((mark: Mark) => void) | undefined
}

/** Holds one chart: draws, resizes, follows the theme, and lets go of it. The chart library is fetched when first needed. */
export function Chart({ option, summary, height = 280, legend, colours, name, onPress }: ChartProps) {
  const { figure } = useText()
  const palette = PALETTES[useShade()]
  const element = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<EChartsType | null>(null)
  const [width, setWidth] = useState(0)
  const [failed, setFailed] = useState(false)
  const drawnIn = useRef<Palette | null>(null)
  const rem = useRef(TEXT)
  const open = useEffectEvent((openChart: typeof OpenChart, host: HTMLElement) => {
    drawnIn.current = palette
    return openChart(host, palette)
  })
  const press = useEffectEvent((mark: Mark) => {
    // What a press opens gives the focus back to where it was: the mark itself takes none.
    element.current?.focus({ preventScroll: true })
    onPress?.(mark)
  })
  const isPressable = onPress !== undefined
  const px = typeof height === 'number' ? height : height(width)

  useLayoutEffect(() => {
    const host = element.current
    if (!host) return undefined
    setWidth(host.clientWidth)
    const observer = new ResizeObserver(() => setWidth(host.clientWidth))
    observer.observe(host)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    const host = element.current
    if (!host) return undefined
    let opened: EChartsType | null = null
    let gone = false
    // A change of the width draws anew, below; one of the height alone, as by larger text, only stretches.
    const observer = new ResizeObserver(() => {
      if (opened?.getWidth() !== host.clientWidth || opened.getHeight() === host.clientHeight) return
      opened.resize({ width: 'auto', height: 'auto' })
      scaleOnPaper(host)
    })
    const draw = async () => {
      const { openChart } = await import('./echarts.ts')
      if (gone) return
      rem.current = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      opened = open(openChart, host)
      observer.observe(host)
      setChart(opened)
    }
    draw().catch(() => setFailed(true))
    return () => {
      gone = true
      observer.disconnect()
      opened?.dispose()
      setChart(null)
    }
  }, [])

  // Before the browser paints, so that a new width never shows the old drawing in the new frame.
  useLayoutEffect(() => {
    if (!chart || width === 0) return
    // Told, because the library would have the browser lay the page out to find it, once a chart.
    const size = { width, height: Math.round(Math.max(px, (px / TEXT) * rem.current)) }
    const resizes = chart.getWidth() !== size.width || chart.getHeight() !== size.height
    chart.setOption(option(palette, width), { notMerge: true, lazyUpdate: resizes })
    if (resizes) chart.resize({ ...size, silent: true })
    // A theme takes hold only where there is an option already, and draws all anew.
    if (drawnIn.current !== palette) chart.setTheme(chartTheme(palette))
    drawnIn.current = palette
    chart.getZr().flush()
    if (element.current) scaleOnPaper(element.current)
  }, [chart, option, palette, width, px])

  useDrawing(element, () => ({
    name,
    option,
    height: (at) => (typeof height === 'number' ? height : height(at)),
    legend: (at) => legend?.(at) ?? [],
    colours: colours ?? [],
    summary,
  }))

  useEffect(() => {
    if (!chart || !isPressable) return undefined
    return listenToPresses(chart, press)
  }, [chart, isPressable])

  const entries = width > 0 ? (legend?.(width) ?? []) : []
  return (
    <div className={styles.chart} data-drawn={chart !== null}>
      {entries.length > 0 && <Legend entries={entries} />}
      <div
        ref={element}
        className={classes(styles.canvas, !isPressable && styles.still)}
        style={{ blockSize: `max(${px}px, ${px / TEXT}rem)` }}
        // An inline drawing has no img element to be; a stop by keyboard lets its sentence be heard.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="img"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={summary}
      />
      {failed && <p className={styles.failed}>{figure.chartFailed}</p>}
    </div>
  )
}

/** Gives the drawing a frame of reference, by which print scales it. */
function scaleOnPaper(host: HTMLElement): void {
  const drawing = host.querySelector('svg')
  const [width, height] = [drawing?.getAttribute('width'), drawing?.getAttribute('height')]
  if (drawing && width && height) drawing.setAttribute('viewBox', `0 0 ${width} ${height}`)
}
