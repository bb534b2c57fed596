import { useEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import { placeOf } from './treeGridPlace.ts'

interface Line {
  readonly key: string
  readonly level: number
  readonly isOpen: boolean | null
}

interface TreeGridFocusProps {
  region: RefObject<HTMLElement | null>
  lines: readonly Line[]
  /** The columns of figures. */
  columns: readonly { readonly id: string }[]
  /** The cell whose parts are shown elsewhere. */
  opened: { readonly line: string; readonly column: string } | null
  onToggle: (line: number) => void
  onCell: (line: number, column: number) => void
}

/** Lines that Page Up and Page Down pass over. */
const PAGE = 12

/**
 * One stop for the Tab key, and arrow keys inside (WAI-ARIA treegrid): left closes a row and then leads to the row around
 * it, right opens it and then leads into its cells; Home and End lead to the ends of the row, with Ctrl to those of the
 * grid. Enter opens a row or what a cell is made of.
 */
export function useTreeGridFocus({ region, lines, columns, opened, onToggle, onCell }: TreeGridFocusProps) {
  const placed = opened && { key: opened.line, column: columns.findIndex(({ id }) => id === opened.column) }
  // The key of a line, and a column, −1 for the name.
  const [active, setActive] = useState(placed)
  const moved = useRef(false)
  const found = useMemo(() => (active === null ? 0 : lines.findIndex(({ key }) => key === active.key)), [lines, active])
  const line = Math.max(found, 0)
  const column = Math.min(active?.column ?? -1, columns.length - 1)
  const [shown, setShown] = useState(opened)
  if (shown !== opened) {
    setShown(opened)
    if (placed) setActive(placed)
  }
  // What shows the parts of a cell takes the focus along when it goes.
  const isShown = opened !== null
  useEffect(() => {
    if (isShown)
      return () => {
        moved.current = true
      }
    return undefined
  }, [isShown])
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    const key = CSS.escape(lines[line]?.key ?? '')
    const cell = region.current?.querySelector<HTMLElement>(`[data-line="${key}"] > [data-column="${column}"]`)
    cell?.focus()
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  const go = (toLine: number, toColumn: number) => {
    const target = lines[Math.min(Math.max(toLine, 0), lines.length - 1)]
    if (!target) return
    moved.current = true
    setActive({ key: target.key, column: Math.min(Math.max(toColumn, -1), columns.length - 1) })
  }
  const outer = () => {
    const level = lines[line]?.level ?? 1
    return lines.findLastIndex((one, i) => i < line && one.level < level)
  }
  const left = () => {
    if (column >= 0) go(line, column - 1)
    else if (lines[line]?.isOpen === true) onToggle(line)
    else if (outer() >= 0) go(outer(), -1)
  }
  const right = () => {
    if (column < 0 && lines[line]?.isOpen === false) onToggle(line)
    else go(line, column + 1)
  }
  const enter = () => {
    if (column >= 0) onCell(line, column)
    else if (lines[line]?.isOpen != null) onToggle(line)
  }
  const keys: Readonly<Record<string, (isFar: boolean) => void>> = {
    ArrowUp: () => go(line - 1, column),
    ArrowDown: () => go(line + 1, column),
    ArrowLeft: left,
    ArrowRight: right,
    Home: (isFar) => go(isFar ? 0 : line, isFar ? column : -1),
    End: (isFar) => go(isFar ? lines.length - 1 : line, isFar ? column : columns.length - 1),
    PageUp: () => go(line - PAGE, column),
    PageDown: () => go(line + PAGE, column),
    Enter: enter,
    ' ': enter,
  }
  return {
    line,
    column,
    onKey: (event: KeyboardEvent<HTMLElement>) => {
      // Heads have keys of their own: Tab leads to them, Enter sorts.
      if (!placeOf(event.target)) return
      const key = keys[event.key]
      if (!key) return
      event.preventDefault()
      key(event.ctrlKey || event.metaKey)
    },
    /** A press puts the focus where it is. */
    onFocus: (event: FocusEvent<HTMLElement>) => {
      const place = placeOf(event.target)
      if (!place || (place.key === active?.key && place.column === active.column)) return
      setActive({ key: place.key, column: place.column })
    },
  }
}
