import { DERIVED } from '../domain/derived.ts'
import type { Column } from './engine/arrow.ts'
import { reportAt, type ReportSet } from './reportSet.ts'

const PROGRESS_EVERY = 5_000

/** What is computed from each report, as columns; `onProgress` is called now and then while it lasts. */
export function derivedColumns(reports: ReportSet, onProgress: () => void): Column[] {
  const count = reports.heads.length
  const writers = DERIVED.map((column) => {
    const texts: (string | null)[] = []
    const numbers = new Float64Array(column.type === 'number' ? count : 0).fill(NaN)
    const write = (id: number, value: number | string | null) => {
      if (column.type === 'text') texts.push(value === null ? null : String(value))
      else if (typeof value === 'number') numbers[id] = value
    }
    const written = (): Column =>
      column.type === 'text'
        ? { name: column.name, type: 'text', values: texts }
        : { name: column.name, type: 'number', values: numbers }
    return { column, write, written }
  })
  // Report by report: neighbouring columns share what was worked out for it.
  for (let id = 0; id < count; id++) {
    const report = reportAt(reports, id)
    for (const { column, write } of writers) write(id, column.compute(report))
    if (id % PROGRESS_EVERY === PROGRESS_EVERY - 1) onProgress()
  }
  return writers.map(({ written }) => written())
}
