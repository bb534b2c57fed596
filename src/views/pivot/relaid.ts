import type { PivotLayout } from '../../domain/pivot.ts'
import { DEFAULT_QUESTION, FIRST_STANDING, type Question, type Sorting } from '../../domain/question.ts'
import { leafId } from './keys.ts'
import { GRID } from './strays.ts'

/**
 * The question with another layout. Rows that were opened and heads that were closed are of their rows and columns, so
 * they stay where only the values change, and so does the order of a column whose value is still there.
 */
export function relaid(question: Question, layout: PivotLayout): Question {
  const { pivot, standing } = question
  const own = standing.pivot ?? FIRST_STANDING
  if (!sameSides(pivot.layout, layout)) {
    return {
      ...question,
      standing: { ...standing, pivot: FIRST_STANDING },
      pivot: { ...pivot, layout, toggled: NONE, closed: NONE, cell: null },
    }
  }
  const { [GRID]: sorted, ...others } = own.sorting
  const moved = sorted && movedSorting(sorted, pivot.layout, layout)
  const sorting = moved ? { ...others, [GRID]: moved } : others
  return {
    ...question,
    standing: { ...standing, pivot: { ...own, sorting } },
    pivot: { ...pivot, layout, cell: null },
  }
}

/** The question of a ready table, shown as the present one is: nothing else of that is said of this one. */
export function withPreset(question: Question, layout: PivotLayout): Question {
  const { picture, hasHeat, hasEmpty, unit } = question.pivot
  return {
    ...question,
    standing: { ...question.standing, pivot: FIRST_STANDING },
    pivot: { ...DEFAULT_QUESTION.pivot, layout, picture, hasHeat, hasEmpty, unit },
  }
}

/** The same list each time: rows are not worked out anew for another. */
const NONE: readonly string[] = []

const sameSides = (a: PivotLayout, b: PivotLayout) =>
  JSON.stringify([a.rows, a.columns]) === JSON.stringify([b.rows, b.columns])

/** The order of a column by where its value stands now; null where it is gone. */
function movedSorting({ column, desc }: Sorting, before: PivotLayout, after: PivotLayout): Sorting | null {
  const end = column.lastIndexOf('\t')
  const index = Number(column.slice(end + 1))
  const value = before.values[index]
  if (!value) return null
  const same = after.values.findIndex(({ of, stat }) => of === value.of && stat === value.stat)
  // Of a value that is computed otherwise in its place, the order is too.
  const isRecomputed = after.values.length === before.values.length && after.values[index]?.of === value.of
  const to = same >= 0 ? same : isRecomputed ? index : -1
  return to < 0 ? null : { column: leafId(column.slice(0, end), to), desc }
}
