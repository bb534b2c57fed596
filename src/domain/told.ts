import { numberOf, type CellId } from './cell.ts'
import { channelCells, outcomeRows, rowCells } from './forms/cells.ts'
import { CN_2021 } from './forms/cn2021.ts'
import type { Report, Told } from './report.ts'
import { isSame, sumOf } from './totals.ts'

/**
 * What the narrative tells against what the table prints. `carried`: equal to received and carried in together ·
 * `pending`: equal to the total without those still pending · `open`: the table prints no number.
 */
export type Verdict = 'equal' | 'carried' | 'pending' | 'differs' | 'open'

export interface ToldFigure {
  readonly field: keyof Told
  readonly told: number
  /** The printed total, of suits both kinds and of denials all reasons, as far as printed; null where none is a number. */
  readonly printed: number | null
  readonly verdict: Verdict
  /** What was added to the total, or taken from it, to meet the narrative. */
  readonly part: number | null
  readonly cells: readonly CellId[]
}

const RECEIVED = rowCells('received').total
const CARRIED_IN = rowCells('carried_in').total

/** The totals of a group's rows, which all editions have alike. */
function totalsOf(group: 'granted' | 'denied'): readonly CellId[] {
  return outcomeRows(CN_2021, group).map(({ key }) => rowCells(key).total)
}

/** A figure of the narrative and the printed cells that tell the same. */
export interface ToldCheck {
  readonly field: keyof Told
  readonly totals: readonly CellId[]
  /** Cells by which the narrative may fall short: it counts what is settled. */
  readonly pending: readonly CellId[]
  /** Cells by which it may exceed: it counts what was carried in with what came. */
  readonly carried: readonly CellId[]
}

export const TOLD_CHECKS: readonly ToldCheck[] = [
  { field: 'received', totals: [RECEIVED], pending: [], carried: [CARRIED_IN] },
  { field: 'granted', totals: totalsOf('granted'), pending: [], carried: [] },
  { field: 'denied', totals: totalsOf('denied'), pending: [], carried: [] },
  { field: 'reviews', totals: [channelCells('review').total], pending: ['review.pending'], carried: [] },
  {
    field: 'suits',
    totals: [channelCells('suit_direct').total, channelCells('suit_after').total],
    pending: ['suit_direct.pending', 'suit_after.pending'],
    carried: [],
  },
]

/** The figures that the narrative tells, each compared with the printed table. */
export function toldFigures(report: Pick<Report, 'told' | 'cell'>): ToldFigure[] {
  return TOLD_CHECKS.flatMap(({ field, totals, pending, carried: before }) => {
    const told = report.told[field]
    if (told === null) return []
    const printed =
      whole(totals, report) ??
      whole(
        totals.filter((cell) => report.cell(cell).state === 'number'),
        report,
      )
    const isPartial = totals.some((cell) => report.cell(cell).state !== 'number')
    const carried = whole(before, report)
    const unsettled = whole(pending, report)
    const found = (verdict: Verdict, part: number | null = null): ToldFigure => ({
      field,
      told,
      printed,
      verdict,
      part,
      cells: verdict === 'carried' ? [...totals, ...before] : verdict === 'pending' ? [...totals, ...pending] : totals,
    })
    if (printed === null) return found('open')
    if (isSame(told, printed)) return found('equal')
    // A kind of suit, or a reason, that is blank may hold the rest.
    if (isPartial && printed < told) return found('open')
    if (carried !== null && isSame(told, printed + carried)) return found('carried', carried)
    if (unsettled !== null && isSame(told, printed - unsettled)) return found('pending', unsettled)
    return found('differs')
  })
}

/** The sum of cells that all print a number. */
function whole(cells: readonly CellId[], report: Pick<Report, 'cell'>): number | null {
  const values = cells.map((cell) => numberOf(report.cell(cell)))
  return values.length === 0 || values.includes(null) ? null : sumOf(values)
}
