import { useEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import { ROW_NAMES, type PlacedHead, type TreeGridColumns } from './placedHeads.ts'
import { headAt, placeOf } from './treeGridPlace.ts'

interface Line {
  readonly key: string
  readonly level: number
  readonly isOpen: boolean | null
}

interface TreeGridFocusProps {
  region: RefObject<HTMLElement | null>
  lines: readonly Line[]
  columns: TreeGridColumns
  /** The cell whose parts are shown elsewhere. */
  opened: { readonly line: string; readonly column: string } | null
  onToggle: (line: number) => void
  onCell: (line: number, column: number) => void
  /** Makes a column as much wider, in px. */
  onWiden: (id: string, by: number) => void
}

/** What has the focus: the key of a line, null in the heads; then the row of heads; and a column, −1 for the names. */
interface Active {
  readonly key: string | null
  readonly row: number
  readonly column: number
}

/** Lines that Page Up and Page Down pass over. */
const PAGE = 12
/** How much a key changes the width of a column, in px. */
const WIDER = 16

/**
 * One stop for the Tab key, and arrow keys inside (WAI-ARIA treegrid): left closes a row and then leads to the row around
 * it, right opens it and then leads into its cells; Home and End lead to the ends of the row, with Ctrl to those of the
 * grid. Enter opens a row or what a cell is made of. Up from the first line lead the heads, which count from −1 upwards;
 * their buttons hear Enter themselves, and Shift with an arrow makes a column wider or narrower.
 */
export function useTreeGridFocus(props: TreeGridFocusProps) {
  const { region, lines, columns, opened, onToggle, onCell, onWiden } = props
  const { leaves, heads, depth } = columns
  const placed = opened && {
    key: opened.line,
    row: 0,
    column: leaves.findIndex(({ id }) => id === opened.column),
  }
  const [active, setActive] = useState<Active | null>(placed)
  const moved = useRef(false)
  const found = useMemo(() => (active === null ? 0 : lines.findIndex(({ key }) => key === active.key)), [lines, active])
  const line = active?.key === null ? Math.min(active.row, depth - 1) - depth : Math.max(found, 0)
  const column = Math.min(active?.column ?? -1, leaves.length - 1)
  const head = line < 0 ? (heads.find((one) => isOver(one, line + depth, column)) ?? null) : null
  const [shown, setShown] = useState(opened)
  if (shown !== opened) {
    setShown(opened)
    if (placed) setActive(placed)
  }
  // What shows the parts of a cell takes the focus along when it goes.
  const isShown = opened !== null
  useEffect(() => {
    if (!isShown) return undefined
    return () => {
      moved.current = true
    }
  }, [isShown])
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    const name = CSS.escape(head?.id ?? lines[line]?.key ?? '')
    const cell = region.current?.querySelector<HTMLElement>(
      head ? `[data-head="${name}"]` : `[data-line="${name}"] > [data-column="${column}"]`,
    )
    const target = head ? (cell?.querySelector('button') ?? cell) : cell
    target?.focus()
    target?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  const go = (toLine: number, toColumn: number) => {
    const to = Math.min(Math.max(toLine, -depth), lines.length - 1)
    moved.current = true
    setActive({
      key: to < 0 ? null : (lines[to]?.key ?? null),
      row: to + depth,
      column: Math.min(Math.max(toColumn, -1), leaves.length - 1),
    })
  }
  const outer = () => {
    const level = lines[line]?.level ?? 1
    return lines.findLastIndex((one, i) => i < line && one.level < level)
  }
  const left = () => {
    if (head) go(line, head.column - 1)
    else if (column >= 0) go(line, column - 1)
    else if (lines[line]?.isOpen === true) onToggle(line)
    else if (outer() >= 0) go(outer(), -1)
  }
  const right = () => {
    if (head) go(line, head.column + head.columnSpan)
    else if (column < 0 && lines[line]?.isOpen === false) onToggle(line)
    else go(line, column + 1)
  }
  const enter = () => {
    if (column >= 0) onCell(line, column)
    else if (lines[line]?.isOpen != null) onToggle(line)
  }
  const keys: Readonly<Record<string, (isFar: boolean) => void>> = {
    ArrowUp: () => go(head ? head.row - 1 - depth : line - 1, column),
    ArrowDown: () => go(head ? head.row + head.rowSpan - depth : line + 1, column),
    ArrowLeft: left,
    ArrowRight: right,
    Home: (isFar) => go(isFar ? 0 : line, isFar ? column : -1),
    End: (isFar) => go(isFar ? lines.length - 1 : line, isFar ? column : leaves.length - 1),
    PageUp: () => go(Math.max(line - PAGE, 0), column),
    PageDown: () => go(Math.max(line, 0) + PAGE, column),
    ...(head ? {} : { Enter: enter, ' ': enter }),
  }
  const widen: Readonly<Record<string, number>> = { ArrowLeft: -WIDER, ArrowRight: WIDER }
  return {
    line,
    column,
    head: head?.id ?? null,
    onKey: (event: KeyboardEvent<HTMLElement>) => {
      if (isOthers(event) || (!placeOf(event.target) && headAt(event.target) === null)) return
      const wider = event.shiftKey && head?.isLeaf ? widen[event.key] : undefined
      const key = keys[event.key]
      if (!key) return
      event.preventDefault()
      if (head && wider !== undefined) onWiden(head.id, wider)
      else key(event.ctrlKey || event.metaKey)
    },
    /** A press puts the focus where it is. */
    onFocus: (event: FocusEvent<HTMLElement>) => {
      const place = placeOf(event.target)
      const over = heads.find(({ id }) => id === headAt(event.target))
      if (place && (place.key !== active?.key || place.column !== active.column)) {
        setActive({ key: place.key, row: 0, column: place.column })
      }
      if (over && over.id !== head?.id) setActive({ key: null, row: over.row, column: over.column })
    },
  }
}

/** Keys with Alt are the browser's, as Back is; so are those with Ctrl, but for the way to the ends of the grid. */
const isOthers = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent) =>
  altKey || ((ctrlKey || metaKey) && key !== 'Home' && key !== 'End')

/** Whether a head stands in a row of heads over a column. */
const isOver = ({ id, row, rowSpan, column, columnSpan }: PlacedHead, inRow: number, over: number) =>
  id === ROW_NAMES ? over < 0 : row <= inRow && inRow < row + rowSpan && column <= over && over < column + columnSpan
