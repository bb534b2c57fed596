import { useMemo, useState, type PointerEvent } from 'react'
import { placedHeads, ROW_NAMES, type TreeGridColumns, type TreeGridHead } from './placedHeads.ts'

/** The heads of a grid's columns, and a way to drag a column to another width, which lasts while the page is open. */
export function useTreeGridColumns(corner: string, heads: readonly TreeGridHead[], namesSize: number) {
  const [widths, setWidths] = useState<ReadonlyMap<string, number>>(NO_WIDTHS)
  const columns = useMemo<TreeGridColumns>(
    () => placedHeads({ header: corner, size: namesSize }, heads, widths),
    [corner, namesSize, heads, widths],
  )
  const widen = (id: string, size: number) =>
    setWidths((before) => new Map(before).set(id, Math.max(size, id === ROW_NAMES ? FEWEST_NAMES : FEWEST)))
  const sizeOf = (wanted: string) => columns.heads.find(({ id }) => id === wanted)?.size ?? FEWEST
  return {
    columns,
    widen: (id: string, by: number) => widen(id, sizeOf(id) + by),
    /** Follows the pointer from a press on the edge of a column to its release. */
    drag: (event: PointerEvent<HTMLElement>, id: string, size: number) => {
      const edge = event.currentTarget
      const from = event.clientX
      event.preventDefault()
      edge.setPointerCapture(event.pointerId)
      const move = ({ clientX }: globalThis.PointerEvent) => widen(id, size + clientX - from)
      edge.addEventListener('pointermove', move)
      edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), { once: true })
    },
  }
}

const NO_WIDTHS: ReadonlyMap<string, number> = new Map()
/** The narrowest a column can be made, in px. */
const FEWEST = 48
const FEWEST_NAMES = 80
