import type { Drawing } from '../chart/drawing.ts'
import type { Palette } from '../chart/palette.ts'
import { keyBlock } from './keys.ts'
import type { Lang } from '../text/texts.ts'
import { stillChart } from './still.ts'
import { SHEETS, type PictureSize, type Sheet } from './sizes.ts'
import { escaped, round, textBlock, typeface } from './text.ts'

/** The words that go with a picture wherever it goes. */
export interface PictureWords {
  readonly lang: Lang
  readonly title: string
  readonly subtitle: string
  /** How many, where from, what goes with it, when drawn: each a line of its own. */
  readonly notes: readonly string[]
}

export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const MARGIN = 24
const GAP = 10
const TITLE = { size: 20, leading: 27, weight: 600 }
const SUBTITLE = { size: 13, leading: 19 }
const NOTE = { size: 11, leading: 16 }

/** A figure on a sheet of its own, with its words: SVG that needs nothing else. Null where it fits no sheet of this kind. */
export function framed(drawing: Drawing, words: PictureWords, size: PictureSize, palette: Palette): Picture | null {
  for (const sheet of SHEETS[size]) {
    const picture = onSheet(drawing, words, sheet, palette)
    if (picture) return picture
  }
  return null
}

/** The chart with its key and without words, as wide as said: SVG to stand in a page of text. */
export function drawnAlone(drawing: Drawing, { width, lang }: { width: number; lang: Lang }, palette: Palette): string {
  const key = keyBlock(drawing, { x: 0, y: 0, width }, palette)
  const chartHeight = Math.round(drawing.height(width))
  const chart = stillChart(drawing, { x: 0, y: round(key.bottom), width, height: chartHeight }, palette)
  const height = round(key.bottom + chartHeight)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true" ${typeface(lang)}>`,
    key.svg,
    chart,
    '</svg>',
  ].join('')
}

function onSheet(drawing: Drawing, words: PictureWords, sheet: Sheet, palette: Palette): Picture | null {
  const width = sheet.width - 2 * MARGIN
  const place = (y: number) => ({ x: MARGIN, y, width })
  const title = textBlock(words.title, place(MARGIN), { ...TITLE, color: palette.ink })
  const subtitle =
    words.subtitle === ''
      ? { svg: '', bottom: title.bottom }
      : textBlock(words.subtitle, place(title.bottom + 2), { ...SUBTITLE, color: palette['ink-soft'] })
  const key = keyBlock(drawing, place(subtitle.bottom + GAP), palette)
  const notesAt = (y: number) => {
    let [svg, bottom] = ['', y]
    for (const note of words.notes) {
      const block = textBlock(note, place(bottom), { ...NOTE, color: palette['ink-faint'] })
      svg += block.svg
      bottom = block.bottom
    }
    return { svg, bottom }
  }
  const least = Math.round(drawing.height(width))
  const below = notesAt(0).bottom + GAP + MARGIN
  const height = sheet.height ?? key.bottom + least + below
  const room = Math.floor(height - key.bottom - below)
  if (room < least) return null
  const chart = stillChart(drawing, { x: MARGIN, y: round(key.bottom), width, height: room }, palette)
  const notes = notesAt(key.bottom + room + GAP)
  const [outer, high] = [Math.round(sheet.width * sheet.scale), Math.round(height * sheet.scale)]
  return {
    width: outer,
    height: high,
    svg: [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${outer}" height="${high}" viewBox="0 0 ${round(sheet.width)} ${round(height)}" ${typeface(words.lang)} role="img">`,
      `<title>${escaped(words.title)}</title><desc>${escaped(drawing.summary)}</desc>`,
      `<rect width="100%" height="100%" fill="${palette.paper}"/>`,
      title.svg,
      subtitle.svg,
      key.svg,
      chart,
      notes.svg,
      '</svg>',
    ].join(''),
  }
}
