import type { Cell, CellId } from '../../domain/cell.ts'
import type { DerivedColumn } from '../../domain/derived.ts'
import type { ReportForm, Told } from '../../domain/report.ts'
import { STATE, type CellColumn } from '../cellColumns.ts'
import type { Column } from '../engine/arrow.ts'
import { NarrowColumn } from './narrowColumn.ts'
import { RowMemo } from './rowMemo.ts'

/** Derived columns of one subject while they are computed, report by report. */
export interface Deriving {
  readonly cells: readonly CellId[]
  /** Computes them for a report, whose cells stand at `at` of these columns, in the order of `cells`. */
  write(
    report: number,
    form: ReportForm,
    columns: readonly (CellColumn | undefined)[],
    at: number,
    says: { readonly told: () => Told; readonly cell: (cell: CellId) => Cell },
  ): void
  done(): readonly Column[]
}

type Value = number | string | null

/** Computes derived columns that read the same cells. Reports that print the same there are computed once. */
export function deriving(columns: readonly DerivedColumn[], reports: number): Deriving {
  const [one] = columns
  const cells = one?.cells ?? []
  const written = columns.map((column) => collecting(column, reports))
  const row = new Float64Array(cells.length + 1)
  // What is told in words is another thing at each report, and the classes that read it are quick to tell.
  const memo = one && !one.readsTold ? new RowMemo(row.length) : null
  const values: (readonly Value[])[] = []
  return {
    cells,
    write(report, form, from, at, { told, cell }) {
      const compute = () => {
        const read = { id: report, form, told: told(), cell }
        return columns.map((column) => column.alone(read))
      }
      if (!memo) return compute().forEach((value, i) => written[i]?.set(report, value))
      row[0] = formNumber(form)
      for (let i = 0; i < cells.length; i++) row[i + 1] = codeOf(from[i], at)
      const place = memo.place(row)
      const known = (values[place] ??= compute())
      for (let i = 0; i < written.length; i++) written[i]?.set(report, known[i] ?? null)
    },
    done: () => written.map((column) => column.done()),
  }
}

const FORM_NUMBERS = new Map<string, number>()

function formNumber(form: string): number {
  const number = FORM_NUMBERS.get(form) ?? FORM_NUMBERS.size
  FORM_NUMBERS.set(form, number)
  return number
}

/** No figure of a report is as large: a cell without a number is told by its state. */
const NO_NUMBER = -1e300

function codeOf(column: CellColumn | undefined, at: number): number {
  const state = column?.states[at] ?? STATE.absent
  const hasNumber = state === STATE.number || state === STATE.numberInWords
  return hasNumber ? (column?.numbers[at] ?? 0) : NO_NUMBER * (state + 1)
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
