import type { KeyboardEvent } from 'react'

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Moves the focus from the link or button of one cell to that of the next in the arrow's direction. */
export function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key]
  const cell = event.target instanceof Element ? event.target.closest('td, tbody th') : null
  if (!step || !(cell instanceof HTMLTableCellElement)) return
  const [down, across] = step
  const rows = [...event.currentTarget.querySelectorAll('tbody tr')]
  let row = rows.findIndex((other) => other.contains(cell))
  let column = cell.cellIndex
  // What holds no link, such as the head of a group or a year without a report, is passed over.
  for (;;) {
    row += down
    column += across
    const next = rows[row]
    if (!(next instanceof HTMLTableRowElement) || column < 0 || (across !== 0 && column >= next.cells.length)) return
    const target = next.cells[column]?.querySelector('a, button')
    if (target instanceof HTMLElement) {
      event.preventDefault()
      target.focus()
      return
    }
  }
}
