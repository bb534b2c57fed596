import { classify, LENSES, writeReason } from './activity.ts'
import { doubtColumn, measureColumn, whyColumn, zeroColumn } from './derivedNames.ts'
import { measuresOf } from './measured.ts'
import { MEASURES } from './measures.ts'
import type { Report } from './report.ts'

/** A column of the engine's table `report` that is computed from a report's cells when it is loaded. */
export interface DerivedColumn {
  readonly name: string
  readonly type: 'number' | 'text'
  compute(report: Report): number | string | null
}

const measured = once(measuresOf)

/** All derived columns: the class of each lens with its reason, the figure of each measure with its doubt. */
export const DERIVED: readonly DerivedColumn[] = [
  ...LENSES.flatMap((lens): DerivedColumn[] => {
    const activityOf = once((report) => classify(lens, report))
    return [
      { name: zeroColumn(lens), type: 'text', compute: (report) => activityOf(report).zeroClass },
      {
        name: whyColumn(lens),
        type: 'text',
        compute: (report) => {
          const { reason } = activityOf(report)
          return reason && writeReason(reason)
        },
      },
    ]
  }),
  ...MEASURES.flatMap(({ id }): DerivedColumn[] => [
    { name: measureColumn(id), type: 'number', compute: (report) => measured(report).get(id)?.value ?? null },
    { name: doubtColumn(id), type: 'text', compute: (report) => measured(report).get(id)?.doubt ?? null },
  ]),
]

/** All columns of a report are asked for one after the other: the last answer is kept. Reports may share one object. */
function once<T>(compute: (report: Report) => T): (report: Report) => T {
  let last: { readonly report: Report; readonly id: number; readonly answer: T } | null = null
  return (report) => {
    if (last?.report !== report || last.id !== report.id) last = { report, id: report.id, answer: compute(report) }
    return last.answer
  }
}
