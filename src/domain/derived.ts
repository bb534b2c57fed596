import { classify, lensCells, LENSES, writeReason, type Lens } from './activity.ts'
import type { CellId } from './cell.ts'
import { doubtColumn, measureColumn, whyColumn, zeroColumn } from './derivedNames.ts'
import { FORMS } from './forms/forms.ts'
import { cellsBehind, measureOf, measuresOf } from './measured.ts'
import { MEASURES } from './measures.ts'
import type { Report } from './report.ts'

/** What is read of a report: its cells, and what the cells do not say. */
export type Read = Pick<Report, 'id' | 'form' | 'told' | 'cell'>

/** A column of the engine's table `report` that is computed from a report's cells when it is loaded. */
export interface DerivedColumn {
  readonly name: string
  readonly type: 'number' | 'text'
  /** The cells that it is computed from, in whichever edition. */
  readonly cells: readonly CellId[]
  /** Columns of one subject are computed together. */
  readonly subject: string
  /** Whether what the report tells in words counts as well. */
  readonly readsTold: boolean
  /** Of a report of which all columns are asked for. */
  compute(report: Read): number | string | null
  /** Of a report of which this subject alone is asked for. */
  alone(report: Read): number | string | null
}

const measured = once(measuresOf)

/** What a lens looks at in a report of any form. */
function cellsOfLens(lens: Lens): readonly CellId[] {
  const forms = [...FORMS.map(({ id }) => id), '']
  return [...new Set(forms.flatMap((form) => [...lensCells(lens, form).totals, ...lensCells(lens, form).parts]))]
}

/** All derived columns: the class of each lens with its reason, the figure of each measure with its doubt. */
export const DERIVED: readonly DerivedColumn[] = [
  ...LENSES.flatMap((lens): DerivedColumn[] => {
    const activityOf = once((report) => classify(lens, report))
    const shared = { type: 'text', cells: cellsOfLens(lens), subject: lens, readsTold: true } as const
    const zero = (report: Read) => activityOf(report).zeroClass
    const why = (report: Read) => {
      const { reason } = activityOf(report)
      return reason && writeReason(reason)
    }
    return [
      { ...shared, name: zeroColumn(lens), compute: zero, alone: zero },
      { ...shared, name: whyColumn(lens), compute: why, alone: why },
    ]
  }),
  ...MEASURES.flatMap(({ id }): DerivedColumn[] => {
    const alone = once((report) => measureOf(report, id))
    const shared = { cells: cellsBehind(id), subject: id, readsTold: false }
    return [
      {
        ...shared,
        name: measureColumn(id),
        type: 'number',
        compute: (report) => measured(report).get(id)?.value ?? null,
        alone: (report) => alone(report).value,
      },
      {
        ...shared,
        name: doubtColumn(id),
        type: 'text',
        compute: (report) => measured(report).get(id)?.doubt ?? null,
        alone: (report) => alone(report).doubt,
      },
    ]
  }),
]

/** All columns of a report are asked for one after the other: the last answer is kept. Reports may share one object. */
function once<T>(compute: (report: Read) => T): (report: Read) => T {
  let last: { readonly report: Read; readonly id: number; readonly answer: T } | null = null
  return (report) => {
    if (last?.report !== report || last.id !== report.id) last = { report, id: report.id, answer: compute(report) }
    return last.answer
  }
}
