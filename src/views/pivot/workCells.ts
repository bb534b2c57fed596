import type { Look, WorkCell, WorkStyle } from '../../domain/workbook.ts'
import { formatInterval } from '../../ui/text/format.ts'
import { isOnFew, type PivotCell } from './cell.ts'
import type { Wording } from './names.ts'
import { numberFormat } from './numberFormats.ts'
import { readingOf } from './readings.ts'
import { shownCell } from './shown.ts'
import type { Leaf } from './table.ts'

/** Styles by what they are: cells that look alike share one. */
export type StyleKeeper = (looks: readonly Look[], format?: string | null, indent?: number) => WorkStyle

export function styleKeeper(): StyleKeeper {
  const styles = new Map<string, WorkStyle>()
  return (looks, format = null, indent = 0) => {
    const key = `${looks.join(' ')}\n${format ?? ''}\n${indent}`
    const style = styles.get(key) ?? { looks, format, indent }
    styles.set(key, style)
    return style
  }
}

/** A cell of a workbook with the figure as a number; without a figure it is empty, or says the sign of why, as on screen. */
export function workCell(
  cell: PivotCell,
  leaf: Leaf,
  { isTotal, hasCounted }: { readonly isTotal: boolean; readonly hasCounted: boolean },
  wording: Wording,
  style: StyleKeeper,
): WorkCell | null {
  const total: readonly Look[] = isTotal ? ['total'] : []
  if (cell.value === null) {
    const { state, text } = shownCell(cell, leaf.value, 'plain', wording)
    if (state === 'absent' || state === 'missing') return { value: null, style: style([...total, state]) }
    if (text !== '') return { value: text, style: style([...total, 'soft', 'end']) }
    return isTotal ? { value: null, style: style(total) } : null
  }
  const reading = readingOf(leaf.value)
  return {
    // A percentage of a spreadsheet is a share of 1; other units are told as they are read.
    value: reading.unit === 'percent' ? cell.value : cell.value * reading.times,
    style: style(
      isOnFew(cell, leaf.value) ? [...total, 'soft'] : total,
      numberFormat(cell.value, cell, reading, hasCounted),
    ),
  }
}

/** The interval of a rate beside it, in grey as on screen; null where it has none. */
export function intervalCell({ ratio }: PivotCell, isTotal: boolean, style: StyleKeeper): WorkCell | null {
  const total: readonly Look[] = isTotal ? ['total'] : []
  if (ratio?.interval) return { value: formatInterval(ratio.interval), style: style([...total, 'soft', 'end']) }
  return isTotal ? { value: null, style: style(total) } : null
}
