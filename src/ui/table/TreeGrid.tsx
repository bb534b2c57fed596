import { useRef, type CSSProperties } from 'react'
import { useSorting } from '../standing.ts'
import { useText } from '../text/useText.ts'
import { nextSorting } from './nextSorting.ts'
import styles from './TreeGrid.module.css'
import { TreeGridHeads } from './TreeGridHeads.tsx'
import { TreeGridRow } from './TreeGridRow.tsx'
import { useTreeGridColumns, type TreeGridHead } from './useTreeGridColumns.ts'
import { useTreeGridFocus } from './useTreeGridFocus.ts'
import { useTreeGridWindow } from './useTreeGridWindow.ts'

/** A line: the head of a row, at its depth in the tree. */
export interface TreeGridLine {
  readonly key: string
  /** From 1, the outermost. */
  readonly level: number
  readonly name: string
  /** Whether its inner lines are shown; null where it has none. */
  readonly isOpen: boolean | null
  readonly position: number
  readonly of: number
  readonly isTotal: boolean
}

/** A cell as it is drawn. */
export interface TreeGridCell {
  readonly text: string
  /** Beside it, smaller. */
  readonly beside: string
  /** A state with a shape of its own in place of a text. */
  readonly state: 'blank' | 'absent' | 'missing' | null
  readonly isSmall: boolean
  readonly isDoubted: boolean
  /** From 0 to 1 how dark it is shaded; 0 is not. */
  readonly heat: number
  /** All that it rests on, read aloud and shown on touch. */
  readonly note: string
}

/** A cell by the key of its line and the name of its column. */
export interface TreeGridPlace {
  readonly line: string
  readonly column: string
}

export interface TreeGridProps {
  /** How the reader sorts it stands in the address under this name. */
  name: string
  caption: string
  /** The head of the rows' names. */
  corner: string
  heads: readonly TreeGridHead[]
  lines: readonly TreeGridLine[]
  /** The cell of a line and a column, by their places; called for those in sight alone. */
  cell: (line: number, column: number) => TreeGridCell
  /** The cell whose parts are shown elsewhere; when they no longer are, the focus is on it again. */
  opened: TreeGridPlace | null
  onToggle: (line: number) => void
  /** Opens what a cell is made of. */
  onCell: (line: number, column: number) => void
}

/** Row heads as a tree, figures in columns under heads that may hold several; only what is in sight is drawn. */
export function TreeGrid(props: TreeGridProps) {
  const { name, caption, corner, heads, lines, cell, opened, onToggle, onCell } = props
  const { figure } = useText()
  const region = useRef<HTMLDivElement>(null)
  const [sorted, sortBy] = useSorting(name)
  const columns = useTreeGridColumns(corner, heads)
  const focus = useTreeGridFocus({ region, lines, columns: columns.leaves, opened, onToggle, onCell })
  const view = useTreeGridWindow(region, lines, columns, focus)
  const size: CSSProperties = { blockSize: view.height + columns.depth * HEAD, inlineSize: columns.width }
  const hasTree = lines.some(({ isOpen }) => isOpen !== null)
  return (
    // Its cells take the focus, one at a time; a table of rows that are placed by their height has no table elements.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={region}
      className={styles.region}
      role="treegrid"
      aria-label={figure.grid(caption)}
      aria-rowcount={lines.length + columns.depth}
      aria-colcount={columns.leaves.length + 1}
      onKeyDown={focus.onKey}
      onFocus={focus.onFocus}
    >
      <div className={styles.sheet} style={size} role="presentation">
        <TreeGridHeads
          columns={columns}
          window={view}
          headSize={HEAD}
          sorted={sorted}
          onSort={(column) => sortBy(nextSorting(sorted, column, true))}
        />
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
        <div role="rowgroup" className={styles.body}>
          {view.rows.map(({ index, start }) => {
            const line = lines[index]
            return (
              line && (
                <TreeGridRow
                  key={line.key}
                  line={line}
                  index={index}
                  top={start}
                  headRows={columns.depth}
                  hasTree={hasTree}
                  columns={columns}
                  inSight={view.columns}
                  cell={cell}
                  active={focus.line === index ? focus.column : null}
                  onToggle={onToggle}
                  onCell={onCell}
                />
              )
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** Height of a row of heads in px. */
const HEAD = 32
