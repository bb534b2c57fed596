import type { MouseEvent, SyntheticEvent } from 'react'
import { placeOf } from './treeGridPlace.ts'

interface TreeGridPressProps {
  lines: readonly { readonly key: string; readonly isOpen: boolean | null }[]
  cell: (line: number, column: number) => { readonly note: () => string }
  onToggle: (line: number) => void
  onCell: (line: number, column: number) => void
}

/** What a press on the name of a line or on a cell does; heard once for all of them. */
export function useTreeGridPress({ lines, cell, onToggle, onCell }: TreeGridPressProps) {
  const reached = (target: EventTarget) => {
    const place = placeOf(target)
    if (!place) return null
    const line = lines.findIndex(({ key }) => key === place.key)
    return line < 0 ? null : { ...place, line }
  }
  return {
    onClick: ({ target }: MouseEvent<HTMLElement>) => {
      const place = reached(target)
      if (!place) return
      if (place.column >= 0) onCell(place.line, place.column)
      else if (lines[place.line]?.isOpen != null) onToggle(place.line)
    },
    /** Under the pointer or with the focus a cell tells what it rests on. */
    onReach: ({ target }: SyntheticEvent<HTMLElement>) => {
      const place = reached(target)
      if (place && place.column >= 0) place.element.title = cell(place.line, place.column).note()
    },
  }
}
