import { SERIES_DASHES, SERIES_SHAPES, SERIES_TONES, SHAPE_SIGNS, type Tone } from './palette.ts'

export interface SeriesLook {
  readonly tone: Tone
  readonly shape: (typeof SERIES_SHAPES)[number]
  /** The shape as a sign before a name. */
  readonly sign: string
  readonly dash: (typeof SERIES_DASHES)[number]
  /** The dash as SVG writes it. */
  readonly dashes: string | undefined
}

/** How the series at this place looks. Every round through the tones shifts shapes and dashes, so that none is alike. */
export function seriesLook(index: number): SeriesLook {
  const round = Math.floor(index / SERIES_TONES.length)
  const dash = at(SERIES_DASHES, index + 2 * round)
  return {
    tone: at(SERIES_TONES, index),
    shape: at(SERIES_SHAPES, index + round),
    sign: at(SHAPE_SIGNS, index + round),
    dash,
    dashes: dash === 'solid' ? undefined : dash === 'dashed' ? '6 4' : dash === 'dotted' ? '2 3' : dash.join(' '),
  }
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length]
  if (found === undefined) throw new Error(`no entry ${index} in a list of ${list.length}`)
  return found
}
