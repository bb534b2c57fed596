import { use, useMemo, useState } from 'react'
import type { NamedTable } from '../../domain/csv.ts'
import { Button } from '../Button.tsx'
import type { Drawing } from '../chart/drawing.ts'
import { PALETTES } from '../chart/palette.ts'
import { downloadFile } from '../download.ts'
import { Drawer } from '../Drawer.tsx'
import { EmbedContext } from '../embedding.ts'
import { Segments } from '../Segments.tsx'
import { Status } from '../Status.tsx'
import { picture as en } from '../text/en/picture.ts'
import { formatDay, formatNumber } from '../text/format.ts'
import { useWords } from '../text/useText.ts'
import { picture as zh } from '../text/zh/picture.ts'
import { useWriting } from '../useWriting.ts'
import { AsEmbed } from './AsEmbed.tsx'
import { AsPage } from './AsPage.tsx'
import { isChart, lineCount, MOST_LINES } from './blocks.ts'
import { drawnFile } from './drawnFile.ts'
import { framed, type Picture } from './framed.ts'
import type { OneFileWords } from './oneFile.ts'
import styles from './PictureDrawer.module.css'
import { rastered, rasterSize, svgFile } from './raster.ts'
import { SheetStep } from './SheetStep.tsx'
import { PICTURE_SIZES, type PictureSize } from './sizes.ts'
import { zipped } from './zipped.ts'

const FORMATS = ['png1', 'png2', 'png4', 'svg', 'html', 'embed'] as const
type Format = (typeof FORMATS)[number]
/** How many times a PNG is enlarged. */
const TIMES = { png1: 1, png2: 2, png4: 4 } as const

const WORDS = { zh, en }

interface PictureDrawerProps {
  /** The figure's name in the address. */
  figure: string
  /** What the figure shows; where that is nothing, its numbers are drawn as a table. */
  ask: () => readonly Drawing[]
  /** As the figure has them; the day is added. */
  words: OneFileWords
  /** The figure's numbers; without them there is no page to save. */
  file: (() => NamedTable) | undefined
  onClose: () => void
}

/** A figure as a picture, for what and in which format, or as a page of its own. Always on light paper: slides and print are. */
export function PictureDrawer({ figure, ask, words: said, file, onClose }: PictureDrawerProps) {
  const words = useWords(WORDS)
  const [size, setSize] = useState<PictureSize>('slide')
  const [format, setFormat] = useState<Format>('png2')
  const [day] = useState(() => formatDay(new Date()))
  const dated = useMemo(() => ({ ...said, notes: [...said.notes, words.madeOn(day)] }), [said, words, day])
  const isAddressed = use(EmbedContext) !== null
  // As the figure stood when the sheet was opened.
  const [drawings] = useState(() => {
    const shown = ask()
    return shown.length > 0 || !file ? shown : [drawnFile(file())]
  })
  const hasPage = file !== undefined || !drawings.every(isChart)
  const formats = FORMATS.filter((value) => (value !== 'html' || hasPage) && (value !== 'embed' || isAddressed))
  const lines = lineCount(drawings)
  return (
    <Drawer open title={words.title} onClose={onClose} isWide>
      <div className={styles.sheet}>
        <Segments
          name={words.format}
          choices={formats.map((value) => ({ value, label: words.formats[value] }))}
          value={format}
          onChange={setFormat}
        />
        {format === 'embed' ? (
          <AsEmbed figure={figure} title={said.title} />
        ) : lines > MOST_LINES ? (
          <p role="alert">{words.tooLong(formatNumber(lines), formatNumber(MOST_LINES))}</p>
        ) : format === 'html' ? (
          <AsPage figure={figure} drawings={drawings} words={dated} file={file} day={day} />
        ) : (
          <>
            <Segments
              name={words.purpose}
              choices={PICTURE_SIZES.map((value) => ({ value, label: words.sizes[value] }))}
              value={size}
              onChange={setSize}
            />
            <AsPicture key={`${size} ${format}`} drawings={drawings} words={dated} size={size} format={format} />
          </>
        )}
      </div>
    </Drawer>
  )
}

interface AsPictureProps extends Pick<PictureDrawerProps, 'words'> {
  drawings: readonly Drawing[]
  size: PictureSize
  format: Exclude<Format, 'html' | 'embed'>
}

function AsPicture({ drawings, words: said, size, format }: AsPictureProps) {
  const words = useWords(WORDS)
  const [isCopied, setCopied] = useState(false)
  const { isWriting, trouble, write } = useWriting(words.failed)
  const sheets = useMemo(() => framed(drawings, said, size, PALETTES.light), [drawings, said, size])
  const [nth, setNth] = useState(0)
  const drawn = sheets[nth]
  if (!drawn) return <p role="alert">{words.tooTall}</p>
  const times = format === 'svg' ? null : TIMES[format]
  if (times !== null && !rasterSize(drawn, times)) {
    return <p role="alert">{words.tooLarge(formatNumber(drawn.width * times), formatNumber(drawn.height * times))}</p>
  }
  const kind = times === null ? 'svg' : 'png'
  const made = async (sheet: Picture) => (times === null ? svgFile(sheet) : rastered(sheet, times))
  const save = () =>
    write(async () => {
      const name = sheets.length > 1 ? `${said.title} ${nth + 1}` : said.title
      downloadFile(`${name}.${kind}`, await made(drawn))
      return null
    })
  const saveAll = () =>
    write(async () => {
      const files: { name: string; file: Blob }[] = []
      for (const sheet of sheets) files.push({ name: `${files.length + 1}.${kind}`, file: await made(sheet) })
      downloadFile(`${said.title}.zip`, await zipped(files))
      return null
    })
  const copy = () =>
    write(async () => {
      try {
        // The promise itself is handed over: some browsers forget the press while a picture is being made.
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': rastered(drawn, times ?? 2) })])
      } catch (error) {
        if (error instanceof DOMException && error.name === 'NotAllowedError') return words.noCopy
        throw error
      }
      setCopied(true)
      return null
    })
  return (
    <>
      <p className={styles.note}>{times === null ? words.vector : dimensions(drawn, times, words)}</p>
      <div className={styles.actions}>
        <Button icon="download" look="main" disabled={isWriting} onPress={save}>
          {words.save}
        </Button>
        <Button disabled={isWriting} onPress={copy}>
          {words.copy}
        </Button>
        {sheets.length > 1 && (
          <Button icon="download" disabled={isWriting} onPress={saveAll}>
            {words.saveAll(formatNumber(sheets.length))}
          </Button>
        )}
      </div>
      {sheets.length > 1 && <SheetStep nth={nth} of={sheets.length} words={words} onStep={setNth} />}
      <Status>{trouble ?? (isWriting ? words.drawing : isCopied ? words.copied : '')}</Status>
      <Preview picture={drawn} alt={said.title} />
    </>
  )
}

const dimensions = ({ width, height }: Picture, times: number, words: typeof zh): string =>
  words.dimensions(formatNumber(width * times), formatNumber(height * times))

function Preview({ picture: { svg, width, height }, alt }: { picture: Picture; alt: string }) {
  const url = useMemo(() => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`, [svg])
  return <img className={styles.preview} src={url} width={width} height={height} alt={alt} />
}
