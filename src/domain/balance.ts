import type { CellId } from './cell.ts'
import { assess } from './checks.ts'
import { equationsOf } from './forms/equations.ts'
import { FORMS } from './forms/forms.ts'
import type { Report } from './report.ts'

/** 新收 + 上年结转 = 办结 + 结转下年, in the column 总计; of the same cells in every edition. */
const OFFICIAL = FORMS.flatMap(equationsOf).find(({ id }) => id === 'official:total')

/**
 * Whether the report's printed 总计 break the official equation: not the settled figures, for the equation is the
 * form's own demand on what is printed, and the audit reads it so.
 */
export function breaksBalance(report: Pick<Report, 'cell'>): boolean {
  return OFFICIAL !== undefined && assess(OFFICIAL, (id) => report.cell(id)).outcome === 'broken'
}

/** The cells of the official equation. */
export const balanceCells = (): readonly CellId[] => (OFFICIAL ? [...OFFICIAL.left, ...OFFICIAL.right] : [])
