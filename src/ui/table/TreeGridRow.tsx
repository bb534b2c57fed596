import type { CSSProperties } from 'react'
import { classes } from '../classes.ts'
import { StateGlyph } from '../StateMark.tsx'
import { unbroken } from '../text/format.ts'
import { useText } from '../text/useText.ts'
import type { TreeGridCell, TreeGridLine } from './TreeGrid.tsx'
import styles from './TreeGrid.module.css'
import type { TreeGridColumns } from './useTreeGridColumns.ts'

interface TreeGridRowProps {
  line: TreeGridLine
  index: number
  /** Px from the top of the body. */
  top: number
  headRows: number
  /** Whether any line can be opened: then all names leave room for the sign of it. */
  hasTree: boolean
  columns: TreeGridColumns
  /** Places of the columns in sight. */
  inSight: readonly number[]
  cell: (line: number, column: number) => TreeGridCell
  /** The place that has the focus, −1 for the name; null where it is in another line. */
  active: number | null
  onToggle: (line: number) => void
  onCell: (line: number, column: number) => void
}

export function TreeGridRow(props: TreeGridRowProps) {
  const { line, index, top, headRows, hasTree, columns, inSight, cell, active, onToggle, onCell } = props
  const { key, level, name, isOpen, position, of, isTotal } = line
  return (
    <div
      // Placed by its height, which no table row can be.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="row"
      className={classes(styles.row, isTotal && styles.total)}
      style={{ insetBlockStart: top, inlineSize: columns.width }}
      aria-rowindex={index + headRows + 1}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={of}
      aria-expanded={isOpen ?? undefined}
    >
      <div
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="rowheader"
        className={styles.name}
        style={{ inlineSize: columns.names, paddingInlineStart: `${0.5 + (level - 1) * 1.25}rem` }}
        tabIndex={active === -1 ? 0 : -1}
        data-line={key}
        data-column={-1}
        title={name}
      >
        {isOpen === null && hasTree && <span className={styles.room} />}
        {isOpen !== null && (
          // The keyboard opens and closes the row itself; the button is for the pointer.
          <button
            type="button"
            className={styles.toggle}
            tabIndex={-1}
            aria-hidden="true"
            onClick={() => onToggle(index)}
          >
            <svg viewBox="0 0 12 12" focusable="false">
              <path d={isOpen ? 'M2.5 4.5 6 8l3.5-3.5' : 'M4.5 2.5 8 6l-3.5 3.5'} />
            </svg>
          </button>
        )}
        <span className={styles.nameText}>{name}</span>
      </div>
      {inSight.map((place) => {
        const column = columns.leaves[place]
        return (
          column && (
            <Cell
              key={column.id}
              cell={cell(index, place)}
              line={key}
              place={place}
              start={column.start}
              size={column.size}
              isActive={active === place}
              onPress={() => onCell(index, place)}
            />
          )
        )
      })}
    </div>
  )
}

interface CellProps {
  cell: TreeGridCell
  line: string
  place: number
  start: number
  size: number
  isActive: boolean
  onPress: () => void
}

function Cell({ cell, line, place, start, size, isActive, onPress }: CellProps) {
  const { states, figure } = useText()
  const { text, beside, state, isSmall, isDoubted, heat, note } = cell
  const style: CSSProperties & { '--heat'?: number } = { insetInlineStart: start, inlineSize: size }
  if (heat > 0) style['--heat'] = heat
  const spoken = [state === null ? text : states.cell[state], beside, isDoubted ? figure.inDoubt : '']
    .filter(Boolean)
    .join(' ')
  return (
    // The keys of a treegrid are heard at its root.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="gridcell"
      className={classes(styles.cell, isSmall && styles.small, heat > 0 && styles.heat)}
      style={style}
      tabIndex={isActive ? 0 : -1}
      aria-colindex={place + 2}
      aria-label={spoken}
      data-line={line}
      data-column={place}
      title={note}
      onClick={onPress}
    >
      <span className={styles.text}>
        {state === null ? (
          unbroken(text)
        ) : (
          <span className={styles.glyph}>
            <StateGlyph state={state} />
          </span>
        )}
        {isDoubted && <span className={styles.doubt}>*</span>}
      </span>
      {beside !== '' && <span className={styles.beside}>{beside}</span>}
    </div>
  )
}
