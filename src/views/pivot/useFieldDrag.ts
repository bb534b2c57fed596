import { useEffect, useEffectEvent, useState, type PointerEvent as PressEvent } from 'react'
import type { Dimension, Side } from '../../domain/pivot.ts'

/** Where a field is let go: before a place of a side, or, outside of both, out of the table (null). */
export interface Drop {
  readonly dimension: Dimension
  readonly to: Place | null
}

interface Place {
  readonly side: Side
  readonly at: number
}

interface Held {
  readonly dimension: Dimension
  readonly x: number
  readonly y: number
}

export interface FieldDrag {
  /** The field in hand, where the pointer is in the window. */
  readonly ghost: Held | null
  /** Where it would stand. */
  readonly over: Place | null
  start: (dimension: Dimension, event: PressEvent<HTMLElement>) => void
}

/** Fields dragged by mouse, pen or finger: pointer events, because drag-and-drop of the browser knows no finger. */
export function useFieldDrag(onDrop: (drop: Drop) => void): FieldDrag {
  const [ghost, setGhost] = useState<Held | null>(null)
  const over = ghost && placeAt(ghost.x, ghost.y)
  const drop = useEffectEvent((x: number, y: number) => {
    if (ghost) onDrop({ dimension: ghost.dimension, to: placeAt(x, y) })
    setGhost(null)
  })
  const isHeld = ghost !== null
  useEffect(() => {
    if (!isHeld) return undefined
    const move = ({ clientX: x, clientY: y }: PointerEvent) => setGhost((held) => held && { ...held, x, y })
    const up = ({ clientX, clientY }: PointerEvent) => drop(clientX, clientY)
    const letGo = () => setGhost(null)
    const escape = ({ key }: KeyboardEvent) => key === 'Escape' && letGo()
    globalThis.addEventListener('pointermove', move)
    globalThis.addEventListener('pointerup', up)
    globalThis.addEventListener('pointercancel', letGo)
    globalThis.addEventListener('keydown', escape)
    return () => {
      globalThis.removeEventListener('pointermove', move)
      globalThis.removeEventListener('pointerup', up)
      globalThis.removeEventListener('pointercancel', letGo)
      globalThis.removeEventListener('keydown', escape)
    }
  }, [isHeld])
  return {
    ghost,
    over,
    start(dimension, event) {
      if (event.button !== 0) return
      event.preventDefault()
      // A finger is bound to what it touched first; let loose, it is heard wherever it moves.
      event.currentTarget.releasePointerCapture(event.pointerId)
      setGhost({ dimension, x: event.clientX, y: event.clientY })
    },
  }
}

/** The place under a point of the window. */
function placeAt(x: number, y: number): Place | null {
  const under = document.elementFromPoint(x, y)
  const zone = under?.closest<HTMLElement>('[data-side]')
  const side = zone?.dataset['side']
  if (!zone || (side !== 'rows' && side !== 'columns')) return null
  const chips = [...zone.querySelectorAll<HTMLElement>('[data-at]')]
  const before = chips.findIndex((chip) => {
    const { left, width, top, bottom } = chip.getBoundingClientRect()
    return y < top || (y <= bottom && x < left + width / 2)
  })
  return { side, at: before < 0 ? chips.length : before }
}
