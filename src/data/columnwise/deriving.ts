import type { Cell, CellId } from '../../domain/cell.ts'
import type { DerivedColumn } from '../../domain/derived.ts'
import type { Told } from '../../domain/report.ts'
import type { Column } from '../engine/arrow.ts'
import { differentRows } from '../differentRows.ts'
import { NarrowColumn } from './narrowColumn.ts'

/** Reports that follow each other, of which some cells are read. */
export interface DerivedFrom {
  /** The number of the first of them, and how many there are. */
  readonly first: number
  readonly count: number
  /** What tells their cells apart, a column each: reports that are the same in all print the same. */
  readonly alike: readonly Int32Array[]
  formOf(report: number): string
  toldOf(report: number): Told
  /** What the nth of these reports prints. */
  cellOf(cell: CellId, nth: number): Cell
}

/** Derived columns of one subject while they are computed. */
export interface Deriving {
  readonly cells: readonly CellId[]
  readonly readsTold: boolean
  write(from: DerivedFrom): void
  done(): readonly Column[]
}

type Value = number | string | null

/** Computes derived columns that read the same cells. Reports that print the same there are computed once. */
export function deriving(columns: readonly DerivedColumn[], reports: number): Deriving {
  const [one] = columns
  const written = columns.map((column) => collecting(column, reports))
  return {
    cells: one?.cells ?? [],
    readsTold: one?.readsTold === true,
    write(from) {
      const { first, count, alike } = from
      const { numberOf, firsts } = differentRows(alike, count)
      const values = firsts.map((nth): readonly Value[] => {
        const report = first + nth
        const read = {
          id: report,
          form: from.formOf(report),
          told: from.toldOf(report),
          cell: (cell: CellId) => from.cellOf(cell, nth),
        }
        return columns.map((column) => column.alone(read))
      })
      for (const [i, column] of written.entries()) {
        for (let nth = 0; nth < count; nth++) column.set(first + nth, values[numberOf[nth] ?? 0]?.[i] ?? null)
      }
    },
    done: () => written.map((column) => column.done()),
  }
}

interface Collecting {
  set(report: number, value: Value): void
  done(): Column
}

function collecting({ name, type }: DerivedColumn, reports: number): Collecting {
  if (type === 'text') {
    const values: (string | null)[] = Array.from({ length: reports }, () => null)
    return {
      set: (report, value) => (values[report] = value === null ? null : String(value)),
      done: () => ({ name, type: 'text', values }),
    }
  }
  const numbers = new NarrowColumn(reports)
  return {
    set: (report, value) => typeof value === 'number' && numbers.set(report, value),
    done: () => ({ name, type: 'narrow', ...numbers.done() }),
  }
}
