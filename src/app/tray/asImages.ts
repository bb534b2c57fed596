import { strToU8, zipSync, type Zippable } from 'fflate'
import { exportTable, toCsv, type ExportColumn } from '../../domain/csv.ts'
import { PALETTES } from '../../ui/chart/palette.ts'
import { fileName } from '../../ui/download.ts'
import type { Picture } from '../../ui/picture/framed.ts'
import { picturesOf } from '../../ui/picture/ofFigure.ts'
import { rastered, rasterSize, svgFile } from '../../ui/picture/raster.ts'
import type { PictureSize } from '../../ui/picture/sizes.ts'
import type { Made } from './asPage.ts'
import type { BriefingFigure, TakenBriefing } from './takeBriefing.ts'
import { TRAY_WORDS, type TrayWords } from './words.ts'

export interface ImageWish {
  readonly size: PictureSize
  readonly format: 'png' | 'svg'
}

/** The briefing as a ZIP file of numbered pictures and their captions; of two languages each has a folder. */
export async function asImages(taken: readonly TakenBriefing[], wish: ImageWish, made: Made): Promise<Blob> {
  const files: Zippable = {}
  for (const part of taken) {
    const folder = taken.length === 1 ? '' : `${part.lang}/`
    const captions: Caption[] = []
    for (const [i, one] of part.figures.entries()) {
      const drawn = drawnFor(one, part, wish, made)
      const names = drawn.map((_, sheet) => pictureName(one, i, sheet, wish))
      for (const [sheet, picture] of drawn.entries()) {
        files[folder + (names[sheet] ?? '')] = [await bytesOf(picture, wish), { level: 0 }]
      }
      captions.push({ number: i + 1, files: names, ...one })
    }
    const words = TRAY_WORDS[part.lang]
    files[`${folder}captions.csv`] = strToU8(toCsv(exportTable(captions, columnsOf(words))))
    files[`${folder}captions.md`] = strToU8(markdown(part, captions, words, made))
  }
  return new Blob([new Uint8Array(zipSync(files))], { type: 'application/zip' })
}

interface Caption extends BriefingFigure {
  readonly number: number
  /** One a sheet; none for a figure without a picture. */
  readonly files: readonly string[]
}

/** A figure too tall for the wished sheet is drawn for a page, which grows with it. */
function drawnFor({ figure }: BriefingFigure, { lang }: TakenBriefing, { size }: ImageWish, { day }: Made) {
  const words = { ...figure.words, notes: [...figure.words.notes, TRAY_WORDS[lang].made(day)] }
  const drawn = picturesOf(figure, words, size, PALETTES.light)
  return drawn.length > 0 ? drawn : picturesOf(figure, words, 'page', PALETTES.light)
}

const pictureName = ({ figure }: BriefingFigure, i: number, sheet: number, { format }: ImageWish) =>
  `${numbered(i)}${sheet === 0 ? '' : `-${sheet + 1}`}-${shortName(figure.words.title)}.${format}`

async function bytesOf(picture: Picture, { format }: ImageWish): Promise<Uint8Array> {
  const file = format === 'svg' ? svgFile(picture) : await rastered(picture, rasterSize(picture, 2) ? 2 : 1)
  return new Uint8Array(await file.arrayBuffer())
}

const numbered = (i: number) => String(i + 1).padStart(2, '0')
/** Some file systems hold 255 bytes, three a Chinese character. */
const shortName = (title: string) =>
  fileName(title)
    .slice(0, 60)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim()

const columnsOf = ({ columns, noFile }: TrayWords): readonly ExportColumn<Caption>[] => [
  [columns.number, ({ number }) => number],
  [columns.file, ({ files }) => files.join(' ') || noFile],
  [columns.title, ({ figure }) => figure.words.title],
  [columns.subtitle, ({ figure }) => figure.words.subtitle],
  [columns.note, ({ note }) => note],
  [columns.summary, ({ figure }) => figure.words.summary],
  [columns.n, ({ figure }) => figure.n],
  [columns.source, ({ figure }) => figure.source],
  [columns.caveats, ({ figure }) => figure.caveats.join(' ')],
  [columns.link, ({ link }) => link],
]

function markdown(part: TakenBriefing, captions: readonly Caption[], words: TrayWords, made: Made): string {
  const figures = captions.map(({ number, files, figure, note, link }) =>
    [
      `## ${number}. ${marked(figure.words.title)}`,
      ...(files.length === 0
        ? [`*${words.noFile}*`]
        : files.map((file) => `![${marked(figure.words.title)}](<${file}>)`)),
      ...[figure.words.subtitle, note, figure.words.summary, ...figure.words.notes].filter(Boolean).map(marked),
      `<${link}>`,
    ].join('\n\n'),
  )
  const head = [`# ${marked(part.title || words.unnamed)}`, words.made(made.day), words.madeOn(made.fingerprint)]
  return `${[...head, ...figures].join('\n\n')}\n`
}

/** Signs that Markdown would take for its own, in names from files above all. */
const marked = (text: string) => text.replaceAll(/[\\`*_[\]<>#|]/g, String.raw`\$&`).replaceAll(/\s*\n\s*/g, ' ')
