import type { Sorting } from '../../domain/question.ts'

/** What a press on a head makes of a table's order: first one way, then the other, then as the table first stood (null). */
export function nextSorting(now: Sorting | null, column: string, isDescFirst: boolean): Sorting | null {
  if (now?.column !== column) return { column, desc: isDescFirst }
  return now.desc === isDescFirst ? { column, desc: !isDescFirst } : null
}
