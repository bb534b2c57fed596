import type { EChartsType } from 'echarts/core'

/** A mark that was pressed: its series' key, and its place among the categories, years, rows or points. */
export interface Mark {
  readonly series: string
  readonly index: number
}

/** A point of a line in px. */
interface Spot {
  readonly mark: Mark
  readonly x: number
  readonly y: number
}

/**
 * Tells which mark is pressed, until the returned function is called. A bar or dot is pressed itself; of lines, whose
 * points are small, the whole column of a year is pressed and means the nearest line that has a figure there.
 * A series that is `silent` is never pressed. By touch a press is the second tap on a mark.
 */
export function listenToPresses(chart: EChartsType, onPress: (mark: Mark) => void): () => void {
  const host = chart.getDom()
  const choice = choosing(host, onPress)
  const onMark = (event: object) => {
    const mark = markOf(event)
    if (mark) choice.press(mark)
  }
  const onMove = ({ offsetX, offsetY }: Place) => {
    if (markAt(chart, offsetX, offsetY)) chart.getZr().setCursorStyle('pointer')
  }
  chart.on('click', onMark)
  const drawing = chart.getZr()
  drawing.on('mousemove', onMove)
  const stopPlaces = listenToPlaces(host, (x, y) => {
    const mark = markAt(chart, x, y)
    if (mark) choice.press(mark)
  })
  return () => {
    stopPlaces()
    choice.stop()
    if (chart.isDisposed()) return
    chart.off('click', onMark)
    drawing.off('mousemove', onMove)
  }
}

/**
 * A pointer rests on a mark before it presses it, a finger cannot: its first tap shows the figures of a mark, as resting
 * does, and only a second on the same mark presses it.
 */
function choosing(host: HTMLElement, onPress: (mark: Mark) => void) {
  let byTouch = false
  let shown: Mark | null = null
  const onDown = ({ pointerType }: PointerEvent) => {
    byTouch = pointerType === 'touch'
  }
  host.addEventListener('pointerdown', onDown, { capture: true })
  return {
    press(mark: Mark) {
      const isShown = shown?.series === mark.series && shown.index === mark.index
      shown = byTouch && !isShown ? mark : null
      if (!shown) onPress(mark)
    },
    stop: () => host.removeEventListener('pointerdown', onDown, { capture: true }),
  }
}

/** How far in px a pointer may stray between down and up and still press. */
const STRAY = 4

/**
 * Tells where an element is pressed, in px from its corner. The browser's own clicks, because the library gives up a click
 * under which a point grew between down and up: on a busy machine, and by touch, where the growing comes with the press.
 */
function listenToPlaces(host: HTMLElement, onPlace: (x: number, y: number) => void): () => void {
  let down: MouseEvent | null = null
  const onDown = (event: MouseEvent) => {
    down = event
  }
  const onClick = ({ clientX, clientY }: MouseEvent) => {
    if (down && Math.hypot(clientX - down.clientX, clientY - down.clientY) > STRAY) return
    const { left, top } = host.getBoundingClientRect()
    onPlace(clientX - left, clientY - top)
  }
  host.addEventListener('mousedown', onDown)
  host.addEventListener('click', onClick)
  return () => {
    host.removeEventListener('mousedown', onDown)
    host.removeEventListener('click', onClick)
  }
}

interface Place {
  readonly offsetX: number
  readonly offsetY: number
}

/** The mark of an event on a drawn series; null on a line, which is pressed by its column. */
function markOf(event: object): Mark | null {
  if (!('componentType' in event) || event.componentType !== 'series') return null
  if (!('seriesType' in event) || event.seriesType === 'line') return null
  if (!('seriesId' in event && 'dataIndex' in event)) return null
  return { series: String(event.seriesId), index: Number(event.dataIndex) }
}

/** The point of a line that a press at this place means. */
function markAt(chart: EChartsType, x: number, y: number): Mark | null {
  const spots = linesOf(chart).flatMap((line) => (isWithin(chart, line, x, y) ? spotsOf(chart, line) : []))
  const nearest = leastBy(spots, (spot) => Math.abs(spot.x - x))
  if (!nearest) return null
  const column = spots.filter((spot) => spot.mark.index === nearest.mark.index && Number.isFinite(spot.y))
  return leastBy(column, (spot) => Math.abs(spot.y - y))?.mark ?? null
}

interface DrawnLine {
  readonly id: string
  readonly grid: number
  readonly data: readonly (readonly [number, number | null])[]
}

/** The lines of a chart that can be pressed, as the chart was told them. */
function linesOf(chart: EChartsType): DrawnLine[] {
  const { series } = chart.getOption()
  if (!Array.isArray(series)) return []
  return series.flatMap((one: unknown): DrawnLine[] => {
    if (!isRecord(one) || one['type'] !== 'line' || one['silent'] === true || !Array.isArray(one['data'])) return []
    const data = one['data'].map((point: unknown) => pairOf(isRecord(point) ? point['value'] : point))
    return [{ id: String(one['id']), grid: Number(one['xAxisIndex'] ?? 0), data }]
  })
}

function pairOf(value: unknown): readonly [number, number | null] {
  const [x, y]: unknown[] = Array.isArray(value) ? value : []
  return [Number(x), typeof y === 'number' ? y : null]
}

/** A plot with names beside it ends at its last points: as far beyond in px its last year is still pressed. */
const REACH = 12

const isWithin = (chart: EChartsType, { grid }: DrawnLine, x: number, y: number) =>
  [x, x - REACH].some((inner) => chart.containPixel({ gridIndex: grid }, [inner, y]))

function spotsOf(chart: EChartsType, { id, grid, data }: DrawnLine): Spot[] {
  return data.flatMap(([x, y], index) => {
    const [left, top] = chart.convertToPixel({ xAxisIndex: grid, yAxisIndex: grid }, [x, y ?? 0])
    if (left === undefined || top === undefined) return []
    return [{ mark: { series: id, index }, x: left, y: y === null ? Number.NaN : top }]
  })
}

function leastBy<T>(all: readonly T[], measure: (one: T) => number): T | undefined {
  return all.reduce<T | undefined>((least, one) => (least && measure(least) <= measure(one) ? least : one), undefined)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
