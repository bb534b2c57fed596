import { type CSSProperties, type PointerEvent } from 'react'
import type { Sorting } from '../../domain/question.ts'
import { classes } from '../classes.ts'
import { unbroken } from '../text/format.ts'
import { ROW_NAMES, type PlacedHead, type TreeGridColumns } from './placedHeads.ts'
import styles from './TreeGrid.module.css'

interface TreeGridHeadsProps {
  columns: TreeGridColumns
  /** From where to where heads are in sight, in px. */
  from: number
  to: number
  /** Height of a row of heads in px. */
  headSize: number
  sorted: Sorting | null
  onSort: (column: string) => void
  /** Follows the pointer from the edge of a head of this width. */
  onDrag: (event: PointerEvent<HTMLElement>, id: string, size: number) => void
}

/** The heads of the columns, which stay in sight; those of figures sort. */
export function TreeGridHeads({ columns, from, to, headSize, sorted, onSort, onDrag }: TreeGridHeadsProps) {
  const { heads, depth } = columns
  const style: CSSProperties & { '--names': string } = {
    blockSize: depth * headSize,
    inlineSize: columns.width,
    '--names': `${columns.names}px`,
  }
  const isInSight = ({ id, start, size }: PlacedHead) => id === ROW_NAMES || (start + size >= from && start <= to)
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div role="rowgroup" className={styles.heads} style={style}>
      {Array.from({ length: depth }, (_, row) => (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        <div key={row} role="row" aria-rowindex={row + 1}>
          {heads
            .filter((head) => head.row === row && isInSight(head))
            .map((head) => (
              <Head key={head.id} head={head} headSize={headSize} sorted={sorted} onSort={onSort} onDrag={onDrag} />
            ))}
        </div>
      ))}
    </div>
  )
}

const ARROW = { asc: 'M3 7.5 6 4.5l3 3', desc: 'M3 4.5l3 3 3-3' } as const

interface HeadProps extends Pick<TreeGridHeadsProps, 'headSize' | 'sorted' | 'onSort' | 'onDrag'> {
  head: PlacedHead
}

function Head({ head, headSize, sorted, onSort, onDrag }: HeadProps) {
  const { id, header, name, start, size, row, rowSpan, columnSpan, column, isLeaf } = head
  const isCorner = id === ROW_NAMES
  const direction = sorted?.column === id ? (sorted.desc ? 'desc' : 'asc') : null
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="columnheader"
      className={classes(styles.head, isCorner ? styles.corner : isLeaf ? styles.leaf : styles.group)}
      style={{
        insetInlineStart: isCorner ? 0 : start,
        inlineSize: size,
        insetBlockStart: row * headSize,
        blockSize: rowSpan * headSize,
      }}
      aria-colindex={column + 2}
      aria-colspan={columnSpan > 1 ? columnSpan : undefined}
      aria-rowspan={rowSpan > 1 ? rowSpan : undefined}
      aria-sort={direction === null ? undefined : direction === 'desc' ? 'descending' : 'ascending'}
      title={name}
    >
      {isLeaf && !isCorner ? (
        <button type="button" className={styles.sort} aria-label={name} onClick={() => onSort(id)}>
          <span className={styles.headText}>{unbroken(header)}</span>
          {direction !== null && (
            <svg className={styles.arrow} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
              <path d={ARROW[direction]} />
            </svg>
          )}
        </button>
      ) : (
        <span className={styles.headText}>{unbroken(header)}</span>
      )}
      {isLeaf && (
        // Widths are a convenience of the pointer; the whole text of a head is its name.
        <div className={styles.resizer} aria-hidden="true" onPointerDown={(event) => onDrag(event, id, size)} />
      )}
    </div>
  )
}
