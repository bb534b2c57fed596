import { isShare, type PivotValue } from '../../domain/pivot.ts'
import { pivotQuantity } from '../../domain/pivotQuantities.ts'
import { sliceOf } from '../../domain/pivotSlices.ts'
import type { PivotUnit } from '../../domain/question.ts'
import type { DotsModel } from '../../ui/chart/dots.ts'
import type { HeatModel, HeatScale } from '../../ui/chart/heat.ts'
import type { LinesMeasure, LinesModel } from '../../ui/chart/lines.ts'
import type { Mark } from '../../ui/chart/press.ts'
import type { RowBarsModel } from '../../ui/chart/rowBars.ts'
import { formatRatio } from '../../ui/text/format.ts'
import { cellKey } from './findCell.ts'
import type { PivotCell } from './cell.ts'
import { cellAt } from './cells.ts'
import { nodeName, type Wording } from './names.ts'
import { headsOf, type Node } from './nodes.ts'
import type { Drawn, Place } from './picture.ts'
import { cellNote, shownCell, type Shown } from './shown.ts'
import { rankOf, type Table } from './table.ts'

/** A cell of the table as a picture shows it. */
export interface Figured extends Place {
  /** As the address names its cell. */
  readonly key: string
  readonly cell: PivotCell
  /** What it is compared by; null where it is not. */
  readonly rank: number | null
  readonly shown: Shown
  /** Its figure with the star of a doubt, or in words why there is none. */
  readonly text: string
  readonly note: string
}

/** What a chart draws. */
export type Drawing =
  | { readonly kind: 'lines'; readonly model: LinesModel }
  | { readonly kind: 'multiples'; readonly model: LinesModel }
  | { readonly kind: 'bars'; readonly model: RowBarsModel }
  | { readonly kind: 'dots'; readonly model: DotsModel }
  | { readonly kind: 'heat'; readonly model: HeatModel; readonly scale: HeatScale }

/** How much is left out for want of room. */
export type Left = Readonly<Partial<Record<'lines' | 'rows' | 'columns', number>>>

/** What is drawn of one value. */
export interface Composed {
  readonly drawing: Drawing
  /** All that is drawn, the gaps too. */
  readonly figures: readonly Figured[]
  readonly left: Left
  /** What a mark that was pressed shows. */
  readonly at: (mark: Mark) => Figured | undefined
}

/** One value of a table, as a picture reads it: no two of them share an axis. */
export interface Reader {
  readonly value: PivotValue
  readonly at: (place: Place) => Figured
  /** What the figure at a place counts; figures of unlike units have no common scale. */
  readonly unitAt: (place: Place) => string
}

export function readerOf(table: Table, drawn: Drawn, index: number, unit: PivotUnit, wording: Wording): Reader {
  const value = table.values[index]
  if (!value) throw new Error(`no value ${index}; there are ${table.values.length}`)
  const quantity = pivotQuantity(value.of)
  const isPure = isShare(value.stat) || value.stat === 'growth' || value.stat === 'reported'
  return {
    value,
    at({ row, column }) {
      const leaf = drawn.leafOf(column, index)
      const cell = cellAt(table.sheet, row, column, value)
      const shown = shownCell(cell, value, unit, wording)
      return {
        row,
        column,
        key: cellKey(row, leaf),
        cell,
        rank: rankOf(cell, value),
        shown,
        text: textOf(cell, shown, wording),
        note: cellNote(cell, value, wording),
      }
    },
    unitAt({ row, column }) {
      const slice = quantity && sliceOf(quantity, { ...row.spot.at, ...column.spot.at })
      if (!slice || isPure) return ''
      if (slice.kind !== 'money') return slice.kind
      // Without a printed unit every report has its own.
      return slice.unit === null ? `money of ${row.key} ${column.key}` : `money in ${slice.unit}`
    },
  }
}

function textOf({ value, why, printed }: PivotCell, { text, isDoubted }: Shown, { words }: Wording): string {
  if (value === null) return printed ?? words.why[why ?? 'blank']
  return isDoubted ? `${text}*` : text
}

/** What the figures of a value measure. */
export function measureOf({ of, stat }: PivotValue): LinesMeasure {
  if (isShare(stat)) return 'share'
  if (stat === 'growth') return 'growth'
  const quantity = pivotQuantity(of)
  if (quantity?.kind !== 'rate' || stat === 'reported') return 'count'
  if (quantity.unit === 'per100') return 'per100'
  return stat === 'change' ? 'points' : 'share'
}

/** Whether a value is a rate of its own: it stands as a point with its interval, never as a bar. */
export const isRate = ({ of, stat }: PivotValue): boolean => stat === 'sum' && pivotQuantity(of)?.kind === 'rate'

/** Both sides of a rate: `1,519 / 3,486`. */
export function sidesOf({ cell: { ratio } }: Figured): string | undefined {
  if (ratio?.numerator == null || ratio.denominator === null) return undefined
  return formatRatio(ratio.numerator, ratio.denominator)
}

/** What heads are called in a picture: all around a name is said only where that tells it from others. */
export function headNames(nodes: readonly Node[], wording: Wording): ReadonlyMap<Node, string> {
  const outer = new Set(nodes.map(({ parent }) => parent?.key))
  const isPlain = outer.size <= 1
  return new Map(nodes.map((node) => [node, isPlain ? lastName(node, wording) : pathOf(headsOf(node), wording)]))
}

const lastName = (node: Node, wording: Wording) => (node.parent ? nodeName(node, wording) : '')

/** Heads from the outside in, as one name. */
export const pathOf = (heads: readonly Node[], wording: Wording): string =>
  heads.map((node) => nodeName(node, wording)).join(' · ')
