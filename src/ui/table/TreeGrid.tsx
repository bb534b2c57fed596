import { useMemo, useRef, type CSSProperties } from 'react'
import { classes } from '../classes.ts'
import { useSorting } from '../standing.ts'
import { useText } from '../text/useText.ts'
import { nextSorting } from './nextSorting.ts'
import type { TreeGridHead } from './placedHeads.ts'
import styles from './TreeGrid.module.css'
import { TreeGridHeads } from './TreeGridHeads.tsx'
import { TreeGridRow } from './TreeGridRow.tsx'
import { useInSight } from './useInSight.ts'
import { useTreeGridColumns } from './useTreeGridColumns.ts'
import { useTreeGridFocus } from './useTreeGridFocus.ts'
import { useTreeGridPress } from './useTreeGridPress.ts'
import { ACROSS, DOWN, useTreeGridWindow } from './useTreeGridWindow.ts'

/** A line: the head of a row, at its depth in the tree. */
export interface TreeGridLine {
  readonly key: string
  /** From 1, the outermost. */
  readonly level: number
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
  /** All that it rests on, worked out when it is read aloud or shown on touch. */
  readonly note: () => string
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
  /** The name of a line by its place; called for those in sight alone, as `cell` is. */
  nameOf: (line: number) => string
  /** The cell of a line and a column, by their places. */
  cell: (line: number, column: number) => TreeGridCell
  /** The cell whose parts are shown elsewhere; when they no longer are, the focus is on it again. */
  opened: TreeGridPlace | null
  onToggle: (line: number) => void
  /** Opens or closes the head of columns of this key. */
  onFold: (key: string) => void
  /** Opens what a cell is made of. */
  onCell: (line: number, column: number) => void
}

/** Row heads as a tree, figures in columns under heads that may hold several; only what is in sight is drawn. */
export function TreeGrid(props: TreeGridProps) {
  const { name, caption, corner, heads, lines, nameOf, cell, opened, onToggle, onFold, onCell } = props
  const { figure } = useText()
  const region = useRef<HTMLDivElement>(null)
  const [sorted, sortBy] = useSorting(name)
  const sight = useInSight(region, DOWN, ACROSS)
  const isNarrow = sight.width < NARROW
  // On a phone the names take two fifths, in three lines, so that figures stand beside them.
  const line = isNarrow ? 52 : 36
  const names = isNarrow ? Math.max(128, Math.round(sight.width * 0.4)) : 240
  const { columns, drag, widen } = useTreeGridColumns(corner, heads, names)
  const focus = useTreeGridFocus({ region, lines, columns, opened, onToggle, onCell, onWiden: widen })
  const view = useTreeGridWindow(sight, { count: lines.length, height: line }, columns, focus)
  const press = useTreeGridPress({ lines, cell, onToggle, onCell })
  const hasTree = useMemo(() => lines.some(({ isOpen }) => isOpen !== null), [lines])
  // What comes into sight by the keyboard is not hidden behind the heads and the names.
  const covered: CSSProperties = {
    scrollPaddingBlockStart: columns.headHeight,
    scrollPaddingInlineStart: columns.names,
  }
  const size: CSSProperties = { blockSize: lines.length * line + columns.headHeight, inlineSize: columns.width }
  return (
    // Its cells take the focus, one at a time; a table of rows that are placed by their height has no table elements.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={region}
      className={classes(styles.region, isNarrow && styles.narrow)}
      style={covered}
      role="treegrid"
      aria-label={figure.grid(caption)}
      aria-rowcount={lines.length + columns.depth}
      aria-colcount={columns.leaves.length + 1}
      onKeyDown={focus.onKey}
      onFocus={(event) => {
        focus.onFocus(event)
        press.onReach(event)
      }}
      onPointerOver={press.onReach}
      onClick={press.onClick}
    >
      <div className={styles.sheet} style={size} role="presentation">
        <TreeGridHeads
          columns={columns}
          from={view.from}
          to={view.to}
          active={focus.head}
          sorted={sorted}
          onSort={(column) => sortBy(nextSorting(sorted, column, true))}
          onFold={onFold}
          onDrag={drag}
        />
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
        <div role="rowgroup" className={styles.body}>
          {view.rows.map((index) => {
            const shown = lines[index]
            return (
              shown && (
                <TreeGridRow
                  key={shown.key}
                  line={shown}
                  name={nameOf(index)}
                  index={index}
                  top={index * line}
                  headRows={columns.depth}
                  hasTree={hasTree}
                  leaves={columns.leaves}
                  names={columns.names}
                  width={columns.width}
                  inSight={view.columns}
                  cell={cell}
                  active={focus.line === index ? focus.column : null}
                />
              )
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** A grid narrower than this, in px, is on a phone. */
const NARROW = 560
