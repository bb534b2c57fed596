import { memo, type CSSProperties } from 'react'
import { classes } from '../classes.ts'
import { StateGlyph } from '../StateMark.tsx'
import { unbroken } from '../text/format.ts'
import type { Texts } from '../text/texts.ts'
import { useText } from '../text/useText.ts'
import type { TreeGridLeaf } from './placedHeads.ts'
import type { TreeGridCell, TreeGridLine } from './TreeGrid.tsx'
import styles from './TreeGrid.module.css'

interface TreeGridRowProps {
  line: TreeGridLine
  name: string
  index: number
  /** Px from the top of the body. */
  top: number
  headRows: number
  /** Whether any line can be opened: then all names leave room for the sign of it. */
  hasTree: boolean
  leaves: readonly TreeGridLeaf[]
  /** Width of the names, and of all. */
  names: number
  width: number
  /** Places of the columns in sight. */
  inSight: readonly number[]
  cell: (line: number, column: number) => TreeGridCell
  /** The place that has the focus, −1 for the name; null where it is in another line. */
  active: number | null
}

/** A line with its cells in sight. Presses and keys are heard by the grid; while it is scrolled only new lines are drawn. */
export const TreeGridRow = memo(function TreeGridRow(props: TreeGridRowProps) {
  const { line, name, index, top, headRows, hasTree, leaves, names, width, inSight, cell, active } = props
  const { key, level, isOpen, position, of, isTotal } = line
  const texts = useText()
  return (
    <div
      // Placed by its height, which no table row can be.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="row"
      className={classes(styles.row, isTotal && styles.total)}
      style={{ insetBlockStart: top, inlineSize: width }}
      aria-rowindex={index + headRows + 1}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={of}
      aria-expanded={isOpen ?? undefined}
      data-line={key}
    >
      <div
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="rowheader"
        className={styles.name}
        style={{ inlineSize: names, paddingInlineStart: `calc(0.5rem + ${level - 1} * var(--indent))` }}
        tabIndex={active === -1 ? 0 : -1}
        data-column={-1}
        title={name}
      >
        {isOpen === null && hasTree && <span className={styles.room} />}
        {isOpen !== null && (
          // The keyboard opens and closes the row itself; the button is for the pointer.
          <button type="button" className={styles.toggle} tabIndex={-1} aria-hidden="true">
            <svg viewBox="0 0 12 12" focusable="false">
              <path d={isOpen ? 'M2.5 4.5 6 8l3.5-3.5' : 'M4.5 2.5 8 6l-3.5 3.5'} />
            </svg>
          </button>
        )}
        <span className={styles.nameText}>{name}</span>
      </div>
      {inSight.map((place) => {
        const leaf = leaves[place]
        return leaf && drawn(cell(index, place), leaf, place, active === place, texts)
      })}
    </div>
  )
})

/** A cell; no component of its own, because a screen holds hundreds and scrolling draws them anew. */
function drawn(cell: TreeGridCell, { id, start, size }: TreeGridLeaf, place: number, isActive: boolean, texts: Texts) {
  const { states, figure } = texts
  const { text, beside, state, isSmall, isDoubted, heat } = cell
  const style: CSSProperties & { '--heat'?: number } = { insetInlineStart: start, inlineSize: size }
  if (heat > 0) style['--heat'] = heat
  const spoken = [state === null ? text : states.cell[state], beside, isDoubted ? figure.inDoubt : '']
    .filter(Boolean)
    .join(' ')
  return (
    <div
      key={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="gridcell"
      className={classes(styles.cell, isSmall && styles.small, heat > 0 && styles.heat)}
      style={style}
      tabIndex={isActive ? 0 : -1}
      aria-colindex={place + 2}
      aria-label={spoken}
      data-column={place}
    >
      {state === null ? (
        isDoubted ? (
          <span>
            {unbroken(text)}
            <span className={styles.doubt}>*</span>
          </span>
        ) : (
          unbroken(text)
        )
      ) : (
        <span className={styles.glyph}>
          <StateGlyph state={state} />
        </span>
      )}
      {beside !== '' && <span className={styles.beside}>{beside}</span>}
    </div>
  )
}
