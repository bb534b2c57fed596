import type { Ref } from 'react'
import type { DocumentPage } from '../../domain/documentPage.ts'
import { classes } from '../../ui/classes.ts'
import { formatNumber } from '../../ui/text/format.ts'
import styles from './DocumentPane.module.css'
import { printedPlace } from './inSight.ts'
import { pageParts, type PagePart } from './page.ts'
import { PageTable } from './PageTable.tsx'
import { useReviewText } from './texts.ts'

interface DocumentPaneProps {
  ref: Ref<HTMLElement>
  name: string
  page: DocumentPage | 'failed' | null
  chosen: string | null
  lit: ReadonlySet<string>
  doubtful: readonly string[]
  onPick: (column: string) => void
}

/** A document as plain paragraphs and tables; what was read from it is lit, and leads to where it was read. */
export function DocumentPane({ ref, name, page, ...rest }: DocumentPaneProps) {
  const { review } = useReviewText()
  return (
    <section
      ref={ref}
      className={styles.pane}
      aria-label={review.documentOf(name)}
      aria-busy={page === null}
      // A region that scrolls must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {page === null && <p>{review.reading}</p>}
      {page === 'failed' && <p role="alert">{review.failed}</p>}
      {page !== null && page !== 'failed' && <Parts key={name} page={page} {...rest} />}
    </section>
  )
}

type PartsProps = { page: DocumentPage } & Pick<DocumentPaneProps, 'chosen' | 'lit' | 'doubtful' | 'onPick'>

function Parts(props: PartsProps) {
  const { review } = useReviewText()
  const { blocks } = props.page
  return pageParts(props.page).map((part) => {
    const content = <Part key={part.first} {...props} part={part} />
    if (!part.isFolded) return content
    const block = blocks[part.first]
    const summary =
      block?.kind === 'table'
        ? review.foldedTable(formatNumber(block.rows.length))
        : review.folded(formatNumber(part.last - part.first + 1))
    return (
      <details key={part.first} className={styles.fold}>
        <summary>{summary}</summary>
        {content}
      </details>
    )
  })
}

/** A longer paragraph is no paragraph. */
const LONGEST = 4_000
const MOST_PARAGRAPHS = 400

function Part({ page, part, chosen, lit, doubtful, onPick }: PartsProps & { part: PagePart }) {
  const { review } = useReviewText()
  const { blocks, places } = page
  const [first] = blocks.slice(part.first, part.first + 1)
  if (first?.kind === 'table')
    return (
      <PageTable
        rows={first.rows}
        block={part.first}
        places={places}
        chosen={chosen}
        lit={lit}
        doubtful={doubtful}
        onPick={onPick}
      />
    )
  const columns = new Map(
    Object.entries(places).flatMap(([column, { block, row }]) => (row === null ? [[block, column] as const] : [])),
  )
  const end = Math.min(part.last + 1, part.first + MOST_PARAGRAPHS)
  const paragraphs = blocks.slice(part.first, end).map((block, i) => {
    if (block.kind === 'table') return null
    const at = part.first + i
    // One paragraph can tell several things: the chosen one comes first.
    const isChosen = chosen !== null && places[chosen]?.block === at && places[chosen].row === null
    const column = isChosen ? chosen : columns.get(at)
    const text = block.text.slice(0, LONGEST)
    if (column === undefined)
      return (
        <p key={at} className={styles.text}>
          {text}
        </p>
      )
    return (
      <p key={at} className={styles.text}>
        <button
          type="button"
          id={printedPlace(column)}
          tabIndex={-1}
          className={classes(styles.said, isChosen && styles.chosen)}
          onClick={() => onPick(column)}
        >
          {text}
        </button>
      </p>
    )
  })
  const left = part.last + 1 - end
  return (
    <>
      {paragraphs}
      {left > 0 && <p>{review.textCut(formatNumber(left))}</p>}
    </>
  )
}
