import type { CellId } from '../../domain/cell.ts'
import type { Told } from '../../domain/report.ts'
import { STATE, type CellColumn, type CellColumns } from '../cellColumns.ts'
import type { Column, NarrowValues } from '../engine/arrow.ts'
import { placesTold, type GroupColumn, type Place } from './groupColumn.ts'
import { NarrowColumn } from './narrowColumn.ts'

/** A cell of all reports while their file is open, in as few bytes as it fits in. */
export interface KeptCell extends Pick<CellColumn, 'states' | 'printed'> {
  /** 0 where no number is printed. */
  readonly numbers: NarrowValues['values']
}

export const keptCells = (cells: CellColumns): ReadonlyMap<CellId, KeptCell> =>
  new Map(
    [...cells].map(([cell, { numbers, states, printed }]) => [
      cell,
      { numbers: narrow(numbers).values, states, printed },
    ]),
  )

/** The same cell of these reports alone. */
export const ofReports = ({ numbers, states, printed }: KeptCell, reports: Int32Array): KeptCell => ({
  numbers: Float64Array.from(reports, (id) => numbers[id] ?? 0),
  states: Uint8Array.from(reports, (id) => states[id] ?? STATE.absent),
  printed: new Map(
    [...reports.entries()].flatMap(([i, id]) => {
      const says = printed.get(id)
      return says ? [[i, says] as const] : []
    }),
  ),
})

/** The reports `first` and those behind it of a cell of all reports. */
export function partOf({ numbers, states, printed }: KeptCell, { first, count }: Place): GroupColumn {
  const inside = [...printed].filter(([report]) => report >= first && report < first + count)
  const ofStates = states.subarray(first, first + count)
  return placesTold({
    places: Int32Array.from({ length: count }, (_, i) => i),
    printed: {
      numbers: Float64Array.from(ofStates, (state, i) => (isNumber(state) ? (numbers[first + i] ?? NaN) : NaN)),
      states: ofStates,
      printed: new Map(inside.map(([report, says]) => [report - first, says])),
    },
  })
}

const isNumber = (state: number) => state === STATE.number || state === STATE.numberInWords

/** Numbers of each report that its file tells beside its cells, in as few bytes as they fit in. */
export const narrowed = (column: Column): Column =>
  column.type === 'number' ? { name: column.name, type: 'narrow', ...narrow(column.values) } : column

function narrow(numbers: Float64Array): NarrowValues {
  const found = new NarrowColumn(numbers.length)
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row] ?? NaN
    if (!Number.isNaN(number)) found.set(row, number)
  }
  return found.done()
}

/** The numbers that reports tell in words. */
export type KeptTold = Readonly<Record<keyof Told, NarrowValues>>

/** Those among the columns of reports. */
export function keptTold(columns: readonly Column[]): KeptTold {
  const of = (name: keyof Told): NarrowValues => {
    const column = columns.find((one) => one.name === `text.${name}`)
    if (column?.type !== 'narrow') throw new Error(`no narrow column text.${name}`)
    return column
  }
  return eachTold(of)
}

/** What a report tells in words. */
export const toldAt = (told: KeptTold, report: number): Told => eachTold((name) => numberAt(told[name], report))

const eachTold = <Of>(of: (name: keyof Told) => Of) => ({
  received: of('received'),
  granted: of('granted'),
  denied: of('denied'),
  reviews: of('reviews'),
  suits: of('suits'),
})

/** Null where there is none. */
export const numberAt = ({ values, there }: NarrowValues, row: number): number | null =>
  (((there[row >> 3] ?? 0) >> (row & 7)) & 1) === 1 ? (values[row] ?? null) : null
