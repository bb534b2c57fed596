import { useState } from 'react'
import type { Briefing } from '../../domain/briefing.ts'
import { Button } from '../../ui/Button.tsx'
import { downloadFile } from '../../ui/download.ts'
import { PICTURE_SIZES, type PictureSize } from '../../ui/picture/sizes.ts'
import { Segments } from '../../ui/Segments.tsx'
import { Status } from '../../ui/Status.tsx'
import { formatDay, formatList, formatNumber } from '../../ui/text/format.ts'
import type { Lang } from '../../ui/text/texts.ts'
import { useLang, useWords } from '../../ui/text/useText.ts'
import { useWriting } from '../../ui/useWriting.ts'
import type { Made } from './asPage.ts'
import { takeBriefing, type TakenBriefing } from './takeBriefing.ts'
import styles from './Tray.module.css'
import { TRAY_WORDS } from './words.ts'

const FORMATS = ['html', 'xlsx', 'png', 'svg'] as const
type Format = (typeof FORMATS)[number]
const LANGUAGES = ['zh', 'en', 'both'] as const
type BriefingLanguage = (typeof LANGUAGES)[number]

const ENDINGS: Readonly<Record<Format, string>> = { html: 'html', xlsx: 'xlsx', png: 'zip', svg: 'zip' }

interface TakeAwayProps {
  briefing: Briefing
  fingerprint: string
  /** Where the open data are hosted; null where they are not. */
  data: string | null
}

/** In which language and as what the briefing is taken. */
export function TakeAway({ briefing, fingerprint, data }: TakeAwayProps) {
  const words = useWords(TRAY_WORDS)
  const lang = useLang()
  const [format, setFormat] = useState<Format>('html')
  const [language, setLanguage] = useState<BriefingLanguage>(lang)
  const [size, setSize] = useState<PictureSize>('slide')
  const [done, setDone] = useState('')
  const { isWriting, trouble, write } = useWriting(words.failed)
  const isImages = format === 'png' || format === 'svg'
  const save = () => {
    setDone('')
    write(async () => {
      const taken = await takeBriefing(briefing, languagesOf(language, lang), { fingerprint, path: data })
      if (!taken) return words.changed
      const whole = taken.filter(({ figures }) => figures.length > 0)
      const [first] = whole
      if (!first) return words.nothing
      const file = await fileOf(whole, format, size, { day: formatDay(new Date()), fingerprint })
      downloadFile(`${briefing.title || TRAY_WORDS[first.lang].unnamed}.${ENDINGS[format]}`, file)
      const lost = [...new Set(taken.flatMap((part) => part.lost))]
      setDone(words.saved(formatNumber(first.figures.length)))
      return lost.length > 0 ? words.leftOut(formatList(lost, lang)) : null
    })
  }
  return (
    <section className={styles.part}>
      <h3>{words.take}</h3>
      <Segments
        name={words.format}
        choices={FORMATS.map((value) => ({ value, label: words.formats[value] }))}
        value={format}
        onChange={setFormat}
      />
      <p className={styles.soft}>{words.formatNotes[format]}</p>
      <Segments
        name={words.language}
        choices={LANGUAGES.map((value) => ({ value, label: words.languages[value] }))}
        value={language}
        onChange={setLanguage}
      />
      {isImages && (
        <Segments
          name={words.size}
          choices={PICTURE_SIZES.map((value) => ({ value, label: words.sizes[value] }))}
          value={size}
          onChange={setSize}
        />
      )}
      <div className={styles.actions}>
        <Button icon="download" look="main" disabled={isWriting || briefing.items.length === 0} onPress={save}>
          {words.save}
        </Button>
      </div>
      <Status>{isWriting ? words.working : done}</Status>
      {trouble !== null && (
        <p role="alert" className={styles.refused}>
          {trouble}
        </p>
      )}
    </section>
  )
}

/** The page's own language comes first. */
const languagesOf = (language: BriefingLanguage, lang: Lang): readonly Lang[] =>
  language === 'both' ? [lang, lang === 'zh' ? 'en' : 'zh'] : [language]

/** What writes each kind of file comes when one is wanted. */
async function fileOf(taken: readonly TakenBriefing[], format: Format, size: PictureSize, made: Made): Promise<Blob> {
  if (format === 'html') return (await import('./asPage.ts')).asPage(taken, made)
  if (format !== 'xlsx') return (await import('./asImages.ts')).asImages(taken, { size, format }, made)
  const [{ asWorkbook }, { workbookFile }] = await Promise.all([
    import('./asWorkbook.ts'),
    import('../../data/exporting/workbookFile.ts'),
  ])
  return workbookFile(asWorkbook(taken, made))
}
