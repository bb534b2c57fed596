import { useRef, useState } from 'react'
import {
  DIMENSIONS,
  MOST_DIMENSIONS,
  place,
  remove,
  swapped,
  type Dimension,
  type PivotLayout,
  type Side,
} from '../../domain/pivot.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/text/useText.ts'
import type { ViewProps } from '../view.ts'
import { FieldChip } from './FieldChip.tsx'
import styles from './PivotView.module.css'
import { relaid } from './relaid.ts'
import { useChipFocus } from './useChipFocus.ts'
import { useFieldDrag, type Drop } from './useFieldDrag.ts'
import { Values } from './Values.tsx'
import { WORDS } from './words.ts'

const SIDES = ['rows', 'columns'] as const
/** The list of the fields that are not placed: where the focus is led when none is. */
const UNPLACED = 'unplaced'

/** What stands in the rows, in the columns and in the cells; fields are moved by their menus, or dragged. */
export function Fields({ question, ask }: ViewProps) {
  const words = useWords(WORDS)
  const [said, setSaid] = useState('')
  const section = useRef<HTMLElement>(null)
  const focusChip = useChipFocus(section)
  const { layout } = question.pivot
  const change = (next: PivotLayout) => ask(relaid(question, next))
  const put = (dimension: Dimension, side: Side, at: number) => {
    const next = place(layout, dimension, side, at)
    change(next)
    const where = next[side].indexOf(dimension) + 1
    const name = words.dimension[dimension]
    setSaid(
      where === 0
        ? words.full(String(MOST_DIMENSIONS))
        : words.moved(name, words[side], String(where), String(next[side].length)),
    )
  }
  const takeOut = (dimension: Dimension) => {
    change(remove(layout, dimension))
    setSaid(words.removed(words.dimension[dimension]))
  }
  const drop = ({ dimension, to }: Drop) => (to === null ? takeOut(dimension) : put(dimension, to.side, to.at))
  const drag = useFieldDrag(drop)
  const placed = new Set<Dimension>([...layout.rows, ...layout.columns])
  const chip = (dimension: Dimension, side: Side | null, at: number) => (
    <FieldChip
      key={dimension}
      dimension={dimension}
      side={side}
      at={at}
      of={side === null ? 0 : layout[side].length}
      drag={drag}
      onPut={(...to) => {
        put(...to)
        focusChip(dimension)
      }}
      onRemove={() => {
        takeOut(dimension)
        focusChip(neighbour(layout, dimension) ?? UNPLACED)
      }}
    />
  )
  return (
    <section ref={section} className={styles.fields} aria-label={words.layout}>
      {SIDES.map((side) => (
        <div key={side} className={styles.zone} data-side={side} data-over={drag.over?.side === side || undefined}>
          <span className={styles.label}>{words[side]}</span>
          <ul className={styles.chips}>
            {layout[side].map((dimension, at) => chip(dimension, side, at))}
            {layout[side].length === 0 && <li className={styles.none}>{words.none}</li>}
          </ul>
          {side === 'columns' && (
            <Button look="quiet" onPress={() => change(swapped(layout))}>
              {words.swap}
            </Button>
          )}
        </div>
      ))}
      <Values layout={layout} onChange={change} focusChip={focusChip} />
      <details className={styles.zone} data-chip={UNPLACED}>
        <summary className={styles.label}>{words.unplaced}</summary>
        <ul className={styles.chips}>
          {DIMENSIONS.filter((dimension) => !placed.has(dimension)).map((dimension, at) => chip(dimension, null, at))}
        </ul>
      </details>
      <output className="visually-hidden">{said}</output>
      {drag.ghost && (
        <span
          className={styles.ghost}
          style={{ insetInlineStart: drag.ghost.x, insetBlockStart: drag.ghost.y }}
          aria-hidden="true"
        >
          {words.dimension[drag.ghost.dimension]}
        </span>
      )}
    </section>
  )
}

/** The field that takes the place of one that is taken out: the one behind it, before it, or on the other side. */
function neighbour({ rows, columns }: PivotLayout, dimension: Dimension): Dimension | undefined {
  const [own, other] = rows.includes(dimension) ? [rows, columns] : [columns, rows]
  const at = own.indexOf(dimension)
  return own[at + 1] ?? own[at - 1] ?? other.at(-1)
}
