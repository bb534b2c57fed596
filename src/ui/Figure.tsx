import { useCallback, useId, useMemo, useState, type ReactNode } from 'react'
import type { TakenTable } from '../domain/asked.ts'
import type { NamedTable } from '../domain/csv.ts'
import { useIsAlone } from './alone.ts'
import { Caveats } from './Caveats.tsx'
import { DrawingContext, type AskDrawing } from './chart/drawing.ts'
import { classes } from './classes.ts'
import { useExpected } from './expected.ts'
import styles from './Figure.module.css'
import { useShown } from './figures.ts'
import type { OneFileWords } from './picture/oneFile.ts'
import { PictureButton } from './PictureButton.tsx'
import { IS_PAGELESS } from './pageless.ts'
import { Placed } from './Placed.tsx'
import type { Said } from './saving.ts'
import { Segments } from './Segments.tsx'
import { useAsTable } from './standing.ts'
import { TakeButton } from './TakeButton.tsx'
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
  /** The figure's numbers as a table to take away, with the statements behind it, made when it is asked for. */
  file?: (() => TakenTable) | undefined
  /** The same, where other controls give them as files: for pictures of what is neither chart nor table. */
  numbers?: (() => NamedTable) | undefined
  /** More controls of this figure, beside the download. */
  actions?: ReactNode
  /** The figures are being computed again; the last ones stay, dimmed. */
  waiting?: boolean | undefined
  level?: 2 | 3
}

/** The frame of every figure: finding, picture or table, sentence, n, source, caveats. */
export function Figure(props: FigureProps) {
  return (
    <Placed name={props.name}>
      <Framed {...props} />
    </Placed>
  )
}

function Framed(props: FigureProps) {
  const { title, subtitle, children, summary, table, n, source, caveats = [], waiting = false, level = 2, file } = props
  const texts = useText()
  const lang = useLang()
  const id = useId()
  const [isTable, setTable] = useAsTable(props.name)
  const Heading = level === 2 ? 'h2' : 'h3'
  const expected = useExpected()
  const isAlone = useIsAlone()
  const asTable = isTable && table !== undefined
  const { drawings, inOrder, heard } = useDrawings()
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
  const numbers = file ?? props.numbers
  useShown({
    name: props.name,
    words: pictureWords,
    n: n ?? '',
    source: typeof source === 'string' ? source : '',
    caveats,
    drawings,
    file: numbers,
    waiting,
  })
  return (
    <figure data-figure={props.name} className={styles.figure} aria-labelledby={`${id}-title`} aria-busy={waiting}>
      <div className={styles.head}>
        <div className={styles.words}>
          <Heading id={`${id}-title`} className={styles.title}>
            {unbroken(title)}
          </Heading>
          {subtitle !== undefined && <p className={styles.subtitle}>{unbroken(subtitle)}</p>}
        </div>
        <div className={classes(styles.actions, 'no-print')}>
          {!isAlone && props.actions}
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
          {(drawings.length > 0 || numbers) && !isAlone && (
            <PictureButton figure={props.name} ask={inOrder} words={pictureWords} file={numbers} />
          )}
          {file && !isAlone && <TakeButton title={title} file={file} said={saidOf(pictureWords)} />}
          {!isAlone && <TrayToggle figure={props.name} title={title} />}
        </div>
      </div>
      <div className={classes(styles.body, waiting && styles.waiting)}>
        <DrawingContext value={heard}>{asTable ? table : children}</DrawingContext>
      </div>
      {!asTable && !isAlone && props.hint !== undefined && (
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

const saidOf = ({ title, subtitle, summary, notes }: OneFileWords): Said =>
  [title, subtitle, summary, ...notes].filter((line) => line !== '')

interface Part {
  readonly ask: AskDrawing
  readonly place: Element
}

/** The charts, grids and tables inside of a figure. */
function useDrawings() {
  const [parts, setParts] = useState<readonly Part[]>([])
  const [drawn] = useState<AskDrawing[]>([])
  const heard = useCallback(
    (ask: AskDrawing, place: Element | null) => {
      if (!place) {
        drawn.push(ask)
        return () => undefined
      }
      const part = { ask, place }
      setParts((all) => [...all, part])
      return () => setParts((all) => all.filter((one) => one !== part))
    },
    [drawn],
  )
  const drawings = useMemo(() => (IS_PAGELESS ? drawn : asStanding(parts)), [parts, drawn])
  /** What they draw, in the order in which they stand. */
  const inOrder = useCallback(() => asStanding(parts).flatMap((ask) => ask() ?? []), [parts])
  return { drawings, inOrder, heard }
}

/** Parts that come later may stand before others. */
const asStanding = (parts: readonly Part[]): readonly AskDrawing[] =>
  parts.toSorted((a, b) => (isBefore(a.place, b.place) ? -1 : 1)).map(({ ask }) => ask)

const isBefore = (a: Element, b: Element): boolean =>
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

function Note({ term, children }: { term?: string; children: ReactNode }) {
  return (
    <div className={styles.note}>
      <dt className={term === undefined ? 'visually-hidden' : undefined}>{term ?? 'n'}</dt>
      <dd>{children}</dd>
    </div>
  )
}
