import { useCallback, useId, useState, type ReactNode } from 'react'
import type { NamedTable } from '../domain/csv.ts'
import { Button } from './Button.tsx'
import { Caveats } from './Caveats.tsx'
import { DrawingContext, type AskDrawing } from './chart/drawing.ts'
import { classes } from './classes.ts'
import { saveCsv } from './download.ts'
import { useExpected } from './expected.ts'
import styles from './Figure.module.css'
import { useShown } from './figures.ts'
import { PictureButton } from './PictureButton.tsx'
import { Segments } from './Segments.tsx'
import { useAsTable } from './standing.ts'
import { unbroken } from './text/format.ts'
import { useLang, useText } from './text/useText.ts'
import { TrayToggle } from './TrayToggle.tsx'

export interface FigureProps {
  /** Names the figure in the address: letters, digits, hyphens; no other figure of its view has it. */
  name: string
  /** The finding, as a sentence. */
  title: string
  /** What is shown: measure, unit, years, which reports. */
  subtitle?: string | undefined
  /** The picture or grid. */
  children: ReactNode
  /** One plain sentence that says what the picture shows, also for those who do not see it. */
  summary: string
  /** The same figures as a table; where given, a switch stands in the head. */
  table?: ReactNode
  /** What the switch calls what is not the table, where that is no chart. */
  shownName?: string | undefined
  /** What a press on the picture does, said once a view: shown where there is a picture. */
  hint?: string | undefined
  /** How many: `n = 128`, `13 of 128 reports`. */
  n?: string | undefined
  source?: ReactNode
  caveats?: readonly string[] | undefined
  /** The figure's numbers as a table to take away, made when it is asked for. */
  file?: (() => NamedTable) | undefined
  /** More controls of this figure, beside the download. */
  actions?: ReactNode
  /** The figures are being computed again; the last ones stay, dimmed. */
  waiting?: boolean | undefined
  level?: 2 | 3
}

/** The frame of every figure: finding, picture or table, sentence, n, source, caveats. */
export function Figure(props: FigureProps) {
  const { title, subtitle, children, summary, table, n, source, caveats = [], waiting = false, level = 2, file } = props
  const texts = useText()
  const lang = useLang()
  const id = useId()
  const [isTable, setTable] = useAsTable(props.name)
  const Heading = level === 2 ? 'h2' : 'h3'
  const expected = useExpected()
  const asTable = isTable && table !== undefined
  const { drawings, heard } = useDrawings()
  // Of several charts side by side one alone would be half the figure.
  const drawing = drawings.length === 1 ? drawings[0] : undefined
  const named = (term: string, said: string | null | undefined) => (said ? [texts.frame.named(term, said)] : [])
  const pictureWords = {
    lang,
    title,
    summary,
    subtitle: subtitle ?? '',
    notes: [
      ...(n === undefined ? [] : [n, ...named(texts.figure.roster, expected)]),
      ...named(texts.figure.source, typeof source === 'string' ? source : null),
      ...named(texts.figure.caveats, caveats.join(lang === 'zh' ? '' : ' ')),
    ],
  }
  useShown({
    name: props.name,
    words: pictureWords,
    n: n ?? '',
    source: typeof source === 'string' ? source : '',
    caveats,
    drawings,
    file,
    waiting,
  })
  return (
    <figure className={styles.figure} aria-labelledby={`${id}-title`} aria-busy={waiting}>
      <div className={styles.head}>
        <div className={styles.words}>
          <Heading id={`${id}-title`} className={styles.title}>
            {unbroken(title)}
          </Heading>
          {subtitle !== undefined && <p className={styles.subtitle}>{unbroken(subtitle)}</p>}
        </div>
        <div className={classes(styles.actions, 'no-print')}>
          {props.actions}
          {table !== undefined && (
            <Segments
              name={texts.figure.shownAs}
              choices={[
                { value: 'chart', label: props.shownName ?? texts.figure.asChart },
                { value: 'table', label: texts.figure.asTable },
              ]}
              value={asTable ? 'table' : 'chart'}
              onChange={(shown) => setTable(shown === 'table')}
            />
          )}
          {drawing && !asTable && <PictureButton figure={props.name} ask={drawing} words={pictureWords} file={file} />}
          {file && (
            <Button icon="download" look="quiet" name={texts.figure.csvOf(title)} onPress={() => saveCsv(file())}>
              CSV
            </Button>
          )}
          <TrayToggle figure={props.name} title={title} />
        </div>
      </div>
      <div className={classes(styles.body, waiting && styles.waiting)}>
        {asTable ? table : <DrawingContext value={heard}>{children}</DrawingContext>}
      </div>
      {!asTable && props.hint !== undefined && (
        <p className={classes(styles.hint, 'no-print')}>
          {props.hint}
          <span className={styles.touch}> {texts.figure.touchTwice}</span>
        </p>
      )}
      <figcaption className={styles.caption}>
        <p className={styles.summary}>{unbroken(summary)}</p>
        <dl className={styles.notes}>
          {n !== undefined && <Note>{unbroken(n)}</Note>}
          {n !== undefined && expected !== null && <Note term={texts.figure.roster}>{unbroken(expected)}</Note>}
          {source !== undefined && <Note term={texts.figure.source}>{source}</Note>}
          {caveats.length > 0 && (
            <Note term={texts.figure.caveats}>
              <Caveats caveats={caveats} />
            </Note>
          )}
        </dl>
      </figcaption>
    </figure>
  )
}

/** The charts inside of a figure, in the order in which they came. */
function useDrawings() {
  const [drawings, setDrawings] = useState<readonly AskDrawing[]>([])
  const heard = useCallback((ask: AskDrawing) => {
    setDrawings((all) => [...all, ask])
    return () => setDrawings((all) => all.filter((one) => one !== ask))
  }, [])
  return { drawings, heard }
}

function Note({ term, children }: { term?: string; children: ReactNode }) {
  return (
    <div className={styles.note}>
      <dt className={term === undefined ? 'visually-hidden' : undefined}>{term ?? 'n'}</dt>
      <dd>{children}</dd>
    </div>
  )
}
