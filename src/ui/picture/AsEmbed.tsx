import { use, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../Button.tsx'
import { EmbedContext } from '../embedding.ts'
import { Segments } from '../Segments.tsx'
import { asEmbed as en } from '../text/en/embed.ts'
import { useWords } from '../text/useText.ts'
import { asEmbed as zh } from '../text/zh/embed.ts'
import { THEMES, type Theme } from '../theme.ts'
import { useCopied } from '../useCopied.ts'
import styles from './AsEmbed.module.css'
import { embedSnippet } from './embedSnippet.ts'

const WORDS = { zh, en }
const WIDTHS = { full: null, wide: 720, narrow: 360 } as const
type Width = keyof typeof WIDTHS
const WIDTH_NAMES = ['full', 'wide', 'narrow'] as const satisfies readonly Width[]

/** In px, until the preview has told its own. */
const FIRST_HEIGHT = 640

interface AsEmbedProps {
  /** The figure's name in the address. */
  figure: string
  title: string
}

/** A figure as a frame in another site's page: the code for it, and the frame itself as it will stand there. */
export function AsEmbed({ figure, title }: AsEmbedProps) {
  const words = useWords(WORDS)
  const id = useId()
  const [width, setWidth] = useState<Width>('full')
  const [theme, setTheme] = useState<Theme>('system')
  const [follows, setFollows] = useState(true)
  const [height, setHeight] = useState(FIRST_HEIGHT)
  const { isCopied, copy } = useCopied()
  const address = use(EmbedContext)?.(figure, theme === 'system' ? null : theme)
  if (!address) return <p role="note">{words.ownFiles}</p>
  const shown = { address: address.alone, page: address.page, title, width: WIDTHS[width], height }
  const code = embedSnippet({ ...shown, follows })
  return (
    <>
      <p className={styles.note}>{words.what}</p>
      <div className={styles.choices}>
        <Segments
          name={words.width}
          choices={WIDTH_NAMES.map((value) => ({ value, label: words.widths[value] }))}
          value={width}
          onChange={setWidth}
        />
        <Segments
          name={words.theme}
          choices={THEMES.map((value) => ({ value, label: words.themes[value] }))}
          value={theme}
          onChange={setTheme}
        />
      </div>
      <label className={styles.follows}>
        <input type="checkbox" checked={follows} onChange={(event) => setFollows(event.currentTarget.checked)} />
        {words.follows}
      </label>
      <label htmlFor={id}>{words.code}</label>
      <textarea
        id={id}
        className={styles.code}
        readOnly
        value={code}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={styles.actions}>
        <Button look="main" onPress={() => copy(code)}>
          {words.copy}
        </Button>
        <span aria-live="polite">{isCopied !== null && (isCopied ? words.copied : words.notCopied)}</span>
      </div>
      <h3>{words.preview}</h3>
      <Preview {...shown} onHeight={setHeight} />
    </>
  )
}

interface PreviewProps {
  address: string
  title: string
  width: number | null
  height: number
  onHeight: (height: number) => void
}

/** The frame as it will stand there; what it says of its height goes into the code. */
function Preview({ address, title, width, height, onHeight }: PreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      if (source === null || source !== frame.current?.contentWindow) return
      const told = heightOf(data)
      if (told !== null) onHeight(told)
    }
    globalThis.addEventListener('message', hear)
    return () => globalThis.removeEventListener('message', hear)
  }, [onHeight])
  return (
    <iframe
      ref={frame}
      className={styles.preview}
      src={address}
      title={title}
      width={width ?? '100%'}
      height={height}
      // The same rights as in the code; the figure is of this very site.
      // oxlint-disable-next-line react/iframe-missing-sandbox
      sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"
    />
  )
}

function heightOf(data: unknown): number | null {
  if (typeof data !== 'object' || data === null || !('height' in data)) return null
  return typeof data.height === 'number' && data.height > 0 ? Math.ceil(data.height) : null
}
