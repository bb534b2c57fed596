import type { EChartsCoreOption, EChartsType } from 'echarts/core'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useText } from '../text/useText.ts'
import type { openChart as OpenChart } from './echarts.ts'
import styles from './Chart.module.css'
import { PALETTES, type Palette } from './palette.ts'
import { chartTheme } from './theme.ts'
import { useShade } from './shade.ts'

interface ChartProps {
  /** What the chart draws, such as `(palette) => lines(model, palette)`; keep it stable while the model is the same. */
  option: (palette: Palette) => EChartsCoreOption
  /** The figure's sentence, read aloud in place of the picture. */
  summary: string
  /** Height in px at the normal size of text. */
  height?: number
}

/** Holds one chart: draws, resizes, follows the theme, and lets go of it. The chart library is fetched when first needed. */
export function Chart({ option, summary, height = 280 }: ChartProps) {
  const { figure } = useText()
  const palette = PALETTES[useShade()]
  const element = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<EChartsType | null>(null)
  const [failed, setFailed] = useState(false)
  const open = useEffectEvent((openChart: typeof OpenChart, host: HTMLElement) => openChart(host, palette))

  useEffect(() => {
    const host = element.current
    if (!host) return undefined
    let opened: EChartsType | null = null
    let gone = false
    const observer = new ResizeObserver(() => {
      opened?.resize()
      scaleOnPaper(host)
    })
    const draw = async () => {
      const { openChart } = await import('./echarts.ts')
      if (gone) return
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

  useEffect(() => {
    if (!chart) return
    chart.setOption(option(palette), { notMerge: true })
    // A theme takes hold only where there is an option already.
    chart.setTheme(chartTheme(palette))
  }, [chart, option, palette])

  return (
    <div className={styles.chart} data-drawn={chart !== null}>
      <div
        ref={element}
        className={styles.canvas}
        style={{ blockSize: `${height / 16}rem` }}
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
