import { use, useEffect, useMemo, useState } from 'react'
import type { NamedTable } from '../../domain/csv.ts'
import { messageOf } from '../../domain/problem.ts'
import { Button } from '../Button.tsx'
import type { Drawing } from '../chart/drawing.ts'
import { PALETTES } from '../chart/palette.ts'
import { downloadFile } from '../download.ts'
import { AgainContext, type ShownFigure } from '../figures.ts'
import { Segments } from '../Segments.tsx'
import { Status } from '../Status.tsx'
import { picture as en } from '../text/en/picture.ts'
import { formatNumber } from '../text/format.ts'
import type { Lang } from '../text/texts.ts'
import { useWords } from '../text/useText.ts'
import { picture as zh } from '../text/zh/picture.ts'
import { bothLanguages } from './bothLanguages.ts'
import { drawingsOf } from './ofFigure.ts'
import { oneFile, type OneFileWords } from './oneFile.ts'
import styles from './PictureDrawer.module.css'

const WORDS = { zh, en }
const LANGUAGES = ['zh', 'en', 'both'] as const
type PageLanguage = (typeof LANGUAGES)[number]

interface AsPageProps {
  /** The figure's name. */
  figure: string
  /** What the figure shows. */
  drawings: readonly Drawing[]
  /** As the figure has them, with the day. */
  words: OneFileWords
  file: (() => NamedTable) | undefined
  day: string
}

/** A figure as a page of its own, in the language of the page, in the other one, or in both. */
export function AsPage({ figure, drawings, words: said, file, day }: AsPageProps) {
  const words = useWords(WORDS)
  const again = use(AgainContext)
  const { lang } = said
  const [language, setLanguage] = useState<PageLanguage>(lang)
  const otherLang: Lang = lang === 'zh' ? 'en' : 'zh'
  const { other, trouble } = useOther(figure, otherLang, language !== lang)
  const made = useMemo(() => {
    if (language !== lang && !other) return null
    const numbers = file?.() ?? null
    if (!other || language === lang) return new Blob([oneFile(drawings, said, numbers, PALETTES.light)], HTML)
    const dated = withDay(other, day)
    const page =
      language === 'both'
        ? bothLanguages(shownNow(drawings, said, numbers), dated, PALETTES.light)
        : oneFile(drawingsOf(dated), dated.words, dated.file?.() ?? null, PALETTES.light)
    return new Blob([page], HTML)
  }, [drawings, said, file, language, lang, other, day])
  const title = language === otherLang && other ? other.words.title : said.title
  return (
    <>
      {again && (
        <Segments
          name={words.language}
          choices={LANGUAGES.map((value) => ({ value, label: words.languages[value] }))}
          value={language}
          onChange={setLanguage}
        />
      )}
      {made && <p className={styles.note}>{words.whole(formatNumber(Math.ceil(made.size / 1000)))}</p>}
      <div className={styles.actions}>
        <Button
          icon="download"
          look="main"
          disabled={!made}
          onPress={() => made && downloadFile(`${title}.html`, made)}
        >
          {words.save}
        </Button>
      </div>
      <Status>{made ? '' : trouble === null ? words.making : words.notMade(trouble)}</Status>
    </>
  )
}

const HTML = { type: 'text/html' }

/** The figure as it stands on the page. */
const shownNow = (drawings: readonly Drawing[], words: OneFileWords, table: NamedTable | null): ShownFigure => ({
  name: '',
  words,
  n: '',
  source: '',
  caveats: [],
  drawings: drawings.map((drawing) => () => drawing),
  file: table ? () => table : undefined,
  waiting: false,
})

const withDay = (figure: ShownFigure, day: string): ShownFigure => {
  const { words } = figure
  return { ...figure, words: { ...words, notes: [...words.notes, WORDS[words.lang].madeOn(day)] } }
}

/** The figure in the other language, made when it is first wanted. */
function useOther(figure: string, lang: Lang, isWanted: boolean) {
  const again = use(AgainContext)
  const [other, setOther] = useState<ShownFigure | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const isLacking = isWanted && other === null
  useEffect(() => {
    if (!isLacking || !again) return undefined
    let isGone = false
    again(figure, lang).then(
      (made) => !isGone && setOther(made),
      (error: unknown) => !isGone && setTrouble(messageOf(error)),
    )
    return () => {
      isGone = true
    }
  }, [again, figure, lang, isLacking])
  return { other, trouble }
}
