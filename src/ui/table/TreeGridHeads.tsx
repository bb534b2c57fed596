import { useId, type CSSProperties, type PointerEvent } from 'react'
import type { Sorting } from '../../domain/question.ts'
import { classes } from '../classes.ts'
import { unbroken } from '../text/format.ts'
import { useText } from '../text/useText.ts'
import { ROW_NAMES, type PlacedHead, type TreeGridColumns } from './placedHeads.ts'
import styles from './TreeGrid.module.css'

interface TreeGridHeadsProps {
  columns: TreeGridColumns
  /** From where to where heads are in sight, in px. */
  from: number
  to: number
  /** The head that has the focus; null where it is elsewhere. */
  active: string | null
  sorted: Sorting | null
  onSort: (column: string) => void
  /** Opens or closes the head of this key. */
  onFold: (key: string) => void
  /** Follows the pointer from the edge of a head of this width. */
  onDrag: (event: PointerEvent<HTMLElement>, id: string, size: number) => void
}

/** The heads of the columns, which stay in sight; those of figures sort. */
export function TreeGridHeads(props: TreeGridHeadsProps) {
  const { columns, from, to, active, sorted, onSort, onFold, onDrag } = props
  const { heads, depth } = columns
  const { figure } = useText()
  const keys = useId()
  const style: CSSProperties & { '--names': string } = {
    blockSize: columns.headHeight,
    inlineSize: columns.width,
    '--names': `${columns.names}px`,
  }
  const isDrawn = ({ id, start, size }: PlacedHead) =>
    id === ROW_NAMES || id === active || (start + size >= from && start <= to)
  return (
    <>
      <span id={keys} hidden>
        {figure.headKeys}
      </span>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div role="rowgroup" className={styles.heads} style={style}>
        {Array.from({ length: depth }, (_, row) => (
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          <div key={row} role="row" aria-rowindex={row + 1}>
            {heads
              .filter((head) => head.row === row && isDrawn(head))
              .map((head) => (
                <Head
                  key={head.id}
                  head={head}
                  keys={keys}
                  isActive={head.id === active}
                  sorted={sorted}
                  onSort={onSort}
                  onFold={onFold}
                  onDrag={onDrag}
                />
              ))}
          </div>
        ))}
      </div>
    </>
  )
}

const ARROW = { asc: 'M3 7.5 6 4.5l3 3', desc: 'M3 4.5l3 3 3-3' } as const

const OPEN = 'M2.5 4.5 6 8l3.5-3.5'
const CLOSED = 'M4.5 2.5 8 6l-3.5 3.5'

interface HeadProps extends Pick<TreeGridHeadsProps, 'sorted' | 'onSort' | 'onFold' | 'onDrag'> {
  head: PlacedHead
  /** The id of what tells the keys of a head over one column. */
  keys: string
  isActive: boolean
}

function Head({ head, keys, isActive, sorted, onSort, onFold, onDrag }: HeadProps) {
  const { id, header, name, start, size, top, height, rowSpan, columnSpan, column, isLeaf, fold } = head
  const isCorner = id === ROW_NAMES
  const direction = sorted?.column === id ? (sorted.desc ? 'desc' : 'asc') : null
  const tabIndex = isActive ? 0 : -1
  const sorts = isLeaf && !isCorner
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="columnheader"
      className={classes(styles.head, isCorner ? styles.corner : isLeaf ? styles.leaf : styles.group)}
      style={{
        insetInlineStart: isCorner ? 0 : start,
        inlineSize: size,
        insetBlockStart: top,
        blockSize: height,
      }}
      aria-colindex={column + 2}
      aria-colspan={columnSpan > 1 ? columnSpan : undefined}
      aria-rowspan={rowSpan > 1 ? rowSpan : undefined}
      aria-sort={direction === null ? undefined : direction === 'desc' ? 'descending' : 'ascending'}
      aria-describedby={isCorner ? keys : undefined}
      title={name}
      // Where there is a button, it has the focus.
      tabIndex={sorts || fold ? undefined : tabIndex}
      data-head={id}
    >
      {sorts ? (
        <button
          type="button"
          className={styles.sort}
          tabIndex={tabIndex}
          aria-label={name}
          aria-describedby={keys}
          onClick={() => onSort(id)}
        >
          <span className={styles.headText}>{unbroken(header)}</span>
          {direction !== null && (
            <svg className={styles.arrow} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
              <path d={ARROW[direction]} />
            </svg>
          )}
        </button>
      ) : fold ? (
        <button
          type="button"
          className={styles.fold}
          tabIndex={tabIndex}
          aria-label={name}
          aria-expanded={fold.isOpen}
          onClick={() => onFold(fold.key)}
        >
          <svg className={styles.arrow} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            <path d={fold.isOpen ? OPEN : CLOSED} />
          </svg>
          <span>{unbroken(header)}</span>
        </button>
      ) : (
        <span className={styles.headText}>{unbroken(header)}</span>
      )}
      {isLeaf && (
        // For the pointer; keys change the width of the head that has the focus.
        <div className={styles.resizer} aria-hidden="true" onPointerDown={(event) => onDrag(event, id, size)} />
      )}
    </div>
  )
}
