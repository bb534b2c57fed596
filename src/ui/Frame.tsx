import { useId, type MouseEvent, type ReactNode } from 'react'
import { IconButton } from './Button.tsx'
import styles from './Frame.module.css'
import { Rail, type RailProps } from './Rail.tsx'
import { Segments } from './Segments.tsx'
import { useLang, useText } from './text/useText.ts'
import type { Lang } from './text/texts.ts'
import { nextTheme, type Theme } from './theme.ts'

export interface FrameProps extends RailProps {
  /** What is loaded: agencies, years, reports; and where the figures are from. */
  dataset: ReactNode
  onLang: (lang: Lang) => void
  theme: Theme
  onTheme: (theme: Theme) => void
  /** The control that opens files. */
  openFiles: ReactNode
  /** The control that gives a link. */
  link?: ReactNode
  /** The filter bar, and notices that concern the whole page. */
  bar?: ReactNode
  foot?: ReactNode
  children: ReactNode
}

const LANGUAGES = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'EN' },
] as const

const THEME_ICONS = { system: 'system', light: 'sun', dark: 'moon' } as const

/** The page around every view: rail, header, filter bar, main, foot. The view's own headings start at level 2. */
export function Frame(props: FrameProps) {
  const { view, theme, children } = props
  const { frame } = useText()
  const lang = useLang()
  const main = useId()
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href={`#${main}`} onClick={(event) => skipTo(main, event)}>
        {frame.skip}
      </a>
      <header className={styles.header}>
        <div className={styles.brand}>
          <span className={styles.product}>{frame.product}</span>
          <span className={styles.latin}>{frame.productLatin}</span>
        </div>
        <div className={styles.dataset}>{props.dataset}</div>
        <div className={styles.tools}>
          {props.openFiles}
          {props.link}
          <Segments name={frame.language} choices={LANGUAGES} value={lang} onChange={props.onLang} />
          <IconButton
            icon={THEME_ICONS[theme]}
            name={frame.named(frame.theme, frame.themes[theme])}
            onPress={() => props.onTheme(nextTheme(theme))}
          />
        </div>
      </header>
      <Rail view={view} hrefOf={props.hrefOf} onView={props.onView} hasDocuments={props.hasDocuments ?? false} />
      <div className={styles.column}>
        {props.bar}
        <main id={main} tabIndex={-1} className={styles.main}>
          <h1 className="visually-hidden">{frame.view[view]}</h1>
          {children}
        </main>
        {props.foot !== undefined && <footer className={styles.foot}>{props.foot}</footer>}
      </div>
    </div>
  )
}

// The address belongs to the question, so the skip link moves the focus without writing a fragment into it.
function skipTo(id: string, event: MouseEvent) {
  event.preventDefault()
  document.getElementById(id)?.focus()
}
