import type { CellId } from '../../domain/cell.ts'
import { flagsOf, type Flag } from '../../domain/checks.ts'
import { cellLabel } from '../../domain/forms/cells.ts'
import { APPLICANT_COLUMNS, type Label } from '../../domain/forms/form.ts'
import type { Report } from '../../domain/report.ts'
import { toldFigures, type ToldFigure } from '../../domain/told.ts'

/** Something about a report's figures that the reader should know, with the cells it is about. */
export interface Finding {
  readonly id: string
  readonly year: number
  /** `error`: the printed figures contradict each other · `doubt`: the narrative tells another number · `note`: it tells another number for a known reason. */
  readonly weight: 'error' | 'doubt' | 'note'
  /** Cells that carry the mark. */
  readonly marked: readonly CellId[]
  /** All cells of both sides, shown when the finding is chosen. */
  readonly cells: readonly CellId[]
  readonly said:
    | { readonly kind: 'flag'; readonly flag: Flag; readonly subject: Label }
    | { readonly kind: 'told'; readonly figure: ToldFigure }
}

const WEIGHTS = { differs: 'doubt', carried: 'note', pending: 'note' } as const

/** What does not fit in a report: broken sums and equations, then the narrative against the table. */
export function findingsOf(report: Report): Finding[] {
  const flags = flagsOf(report).map((flag): Finding => {
    const cells = [...flag.left, ...flag.right]
    return {
      id: `${report.year} ${flag.equation}`,
      year: report.year,
      weight: 'error',
      // The official equation has no total of its own: any of its figures may be the wrong one.
      marked: flag.kind === 'official' ? cells : flag.right,
      cells,
      said: { kind: 'flag', flag, subject: subjectOf(flag, report) },
    }
  })
  const told = toldFigures(report).flatMap((figure): Finding[] => {
    if (figure.verdict === 'equal' || figure.verdict === 'open') return []
    return [
      {
        id: `${report.year} told:${figure.field}`,
        year: report.year,
        weight: WEIGHTS[figure.verdict],
        marked: figure.verdict === 'differs' ? figure.cells : [],
        cells: figure.cells,
        said: { kind: 'told', figure },
      },
    ]
  })
  return [...flags, ...told]
}

/** The row, column or channel that an equation is about. */
function subjectOf(flag: Flag, report: Report): Label {
  const [total = ''] = flag.right
  if (flag.kind === 'row' || flag.kind === 'channel') {
    // 行/总计: what stands before the column names the row.
    const { zh, en } = cellLabel(total, report.form)
    return { zh: zh.slice(0, zh.lastIndexOf('/')), en: en.slice(0, en.lastIndexOf(' / ')) }
  }
  return APPLICANT_COLUMNS.find(({ key }) => total.endsWith(`.${key}`)) ?? cellLabel(total)
}
