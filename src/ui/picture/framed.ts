import type { Drawing } from '../chart/drawing.ts'
import type { Palette } from '../chart/palette.ts'
import type { Lang } from '../text/texts.ts'
import { blocksOf } from './blocks.ts'
import { SHEETS, type PictureSize, type Sheet } from './sizes.ts'
import { stampsIn } from './stamps.ts'
import { dealtEvenly, heightOf, stacked, type Strip } from './strips.ts'
import { escaped, round, textBlock, typeface } from './text.ts'

/** The words that go with a picture wherever it goes. */
export interface PictureWords {
  readonly lang: Lang
  readonly title: string
  readonly subtitle: string
  /** How many, where from, what goes with it, when drawn: each a line of its own. */
  readonly notes: readonly string[]
  /** The figure in a sentence. */
  readonly summary: string
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
const NOTE = { size: 12, leading: 17 }

/**
 * A figure on a sheet of its own, with its words: SVG that needs nothing else. Where it is longer than a sheet it goes on
 * on others, each with all its words. None where a part of it fits no sheet of this kind.
 */
export function framed(
  drawings: readonly Drawing[],
  words: PictureWords,
  size: PictureSize,
  palette: Palette,
): readonly Picture[] {
  let fewest: readonly Picture[] = []
  for (const sheet of SHEETS[size]) {
    const pictures = onSheets(drawings, words, sheet, palette)
    // The roomiest text that needs no second sheet; else the fewest sheets, of those the roomiest text.
    if (pictures.length === 1) return pictures
    if (pictures.length > 0 && (fewest.length === 0 || pictures.length < fewest.length)) fewest = pictures
  }
  return fewest
}

/** What a figure shows, with its keys and without words, as wide as said: SVG to stand in a page of text. */
export function drawnAlone(
  drawings: readonly Drawing[],
  { width, lang }: { width: number; lang: Lang },
  palette: Palette,
): string {
  const strips = (dealtEvenly(blocksOf(drawings, { x: 0, width }, palette), Infinity, true) ?? []).flat()
  const height = Math.ceil(heightOf(strips)) + 1
  const stamps = stampsIn(palette)
  const body = stacked(strips, 0, 0, stamps)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true" ${typeface(lang)}>`,
    stamps.all(),
    body,
    '</svg>',
  ].join('')
}

function onSheets(
  drawings: readonly Drawing[],
  words: PictureWords,
  sheet: Sheet,
  palette: Palette,
): readonly Picture[] {
  const place = { x: MARGIN, width: sheet.width - 2 * MARGIN }
  const blocks = blocksOf(drawings, place, palette)
  // A title with the number of its sheet may be longer by a line.
  const around = wordsAround({ ...words, title: numbered(words, 99, 99) }, place, palette)
  const isOpen = sheet.height === null
  const room = (sheet.height ?? sheet.most) - around.above - around.below
  const single = wordsAround(words, place, palette)
  const alone = dealtEvenly(blocks, (sheet.height ?? sheet.most) - single.above - single.below, isOpen)
  const dealt = alone?.length === 1 ? alone : dealtEvenly(blocks, room, isOpen)
  if (!dealt) return []
  return dealt.map((strips, i) => {
    const title = dealt.length === 1 ? words.title : numbered(words, i + 1, dealt.length)
    return onSheet(strips, { ...words, title }, sheet, palette)
  })
}

function onSheet(strips: readonly Strip[], words: PictureWords, sheet: Sheet, palette: Palette): Picture {
  const place = { x: MARGIN, width: sheet.width - 2 * MARGIN }
  const around = wordsAround(words, place, palette)
  // Whole px when enlarged: else paper would not reach the corners.
  const height = sheet.height ?? Math.ceil((around.above + heightOf(strips) + around.below) * sheet.scale) / sheet.scale
  const room = Math.floor(height - around.above - around.below)
  const stamps = stampsIn(palette)
  const body = stacked(strips, around.above, room, stamps)
  const [outer, high] = [Math.round(sheet.width * sheet.scale), Math.round(height * sheet.scale)]
  return {
    width: outer,
    height: high,
    svg: [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${outer}" height="${high}" viewBox="0 0 ${round(sheet.width)} ${round(height)}" ${typeface(words.lang)} role="img">`,
      `<title>${escaped(words.title)}</title><desc>${escaped(words.summary)}</desc>`,
      `<rect width="100%" height="100%" fill="${palette.paper}"/>`,
      stamps.all(),
      around.head,
      body,
      around.notes(height - around.below + GAP),
      '</svg>',
    ].join(''),
  }
}

/** Title and subtitle, the notes, and how much room each takes at its end of the sheet. */
function wordsAround(words: PictureWords, { x, width }: { x: number; width: number }, palette: Palette) {
  const title = textBlock(words.title, { x, y: MARGIN, width }, { ...TITLE, color: palette.ink })
  const subtitle =
    words.subtitle === ''
      ? { svg: '', bottom: title.bottom }
      : textBlock(words.subtitle, { x, y: title.bottom + 2, width }, { ...SUBTITLE, color: palette['ink-soft'] })
  const notesAt = (y: number) => {
    let [svg, bottom] = ['', y]
    for (const note of words.notes) {
      const block = textBlock(note, { x, y: bottom, width }, { ...NOTE, color: palette['ink-faint'] })
      svg += block.svg
      bottom = block.bottom
    }
    return { svg, bottom }
  }
  return {
    head: title.svg + subtitle.svg,
    above: subtitle.bottom + GAP,
    notes: (y: number) => notesAt(y).svg,
    below: notesAt(0).bottom + GAP + MARGIN,
  }
}

const numbered = ({ title, lang }: PictureWords, nth: number, of: number): string =>
  lang === 'zh' ? `${title}（${nth}/${of}）` : `${title} (${nth}/${of})`
