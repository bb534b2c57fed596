import type { Dimension, Side } from '../../domain/pivot.ts'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { useWords } from '../../ui/text/useText.ts'
import styles from './PivotView.module.css'
import type { FieldDrag } from './useFieldDrag.ts'
import { WORDS } from './words.ts'

interface FieldChipProps {
  dimension: Dimension
  /** Where it stands; null where it is not placed. */
  side: Side | null
  at: number
  /** How many stand beside it on its side. */
  of: number
  drag: FieldDrag
  onPut: (dimension: Dimension, side: Side, at: number) => void
  onRemove: (dimension: Dimension) => void
}

/** A field: dragged by its handle, or moved by its menu. */
export function FieldChip({ dimension, side, at, of, drag, onPut, onRemove }: FieldChipProps) {
  const words = useWords(WORDS)
  const name = words.dimension[dimension]
  const item = (id: string, label: string, onPress: () => void): MenuItem => ({ id, label, onPress })
  const end = Number.MAX_SAFE_INTEGER
  const items =
    side === null
      ? [
          item('rows', words.menu.addRows, () => onPut(dimension, 'rows', end)),
          item('columns', words.menu.addColumns, () => onPut(dimension, 'columns', end)),
        ]
      : [
          ...(at > 0 ? [item('earlier', words.menu.earlier, () => onPut(dimension, side, at - 1))] : []),
          ...(at < of - 1 ? [item('later', words.menu.later, () => onPut(dimension, side, at + 2))] : []),
          side === 'rows'
            ? item('columns', words.menu.toColumns, () => onPut(dimension, 'columns', end))
            : item('rows', words.menu.toRows, () => onPut(dimension, 'rows', end)),
          item('remove', words.menu.remove, () => onRemove(dimension)),
        ]
  const isHeld = drag.ghost?.dimension === dimension
  const isBefore = side !== null && drag.over?.side === side && drag.over.at === at
  return (
    <li
      className={styles.chip}
      data-chip={dimension}
      data-at={at}
      data-held={isHeld || undefined}
      data-before={isBefore || undefined}
    >
      <span
        className={styles.handle}
        aria-hidden="true"
        // The menu does all that dragging does.
        onPointerDown={(event) => drag.start(dimension, event)}
      />
      <Menu name={side === null ? words.menu.add(name) : words.menu.of(name)} items={items}>
        {name}
      </Menu>
    </li>
  )
}
