import { useEffect, useRef } from 'react'
import { readCorrected } from '../../domain/corrections.ts'
import { numberOf, type Cell, type CellId } from '../../domain/cell.ts'
import type { Report } from '../../domain/report.ts'
import { isSame } from '../../domain/totals.ts'
import { classes } from '../classes.ts'
import { StateMark } from '../StateMark.tsx'
import { cellPlace } from './cellPlace.ts'
import type { Finding } from './findings.ts'
import styles from './PrintedCell.module.css'
import { useAgencyText, type AgencyTexts } from './texts.ts'

interface PrintedCellProps {
  report: Report
  cell: CellId
  /** The report beside this one. */
  other: Report | null
  isBeside: boolean
  findings: readonly Finding[]
  explained: readonly Finding[]
  /** Picked out from elsewhere, such as a cell that another release prints otherwise: it is brought into sight. */
  isLit: boolean
  onFlagged: (ids: readonly string[]) => void
}

/** One cell as printed; a figure in doubt has a folded corner and says why when it is pressed. */
export function PrintedCell(props: PrintedCellProps) {
  const { report, cell: id, other, isBeside, findings, explained, isLit, onFlagged } = props
  const { agency: words } = useAgencyText()
  const cell = report.cell(id)
  const own = findings.filter((finding) => finding.year === report.year && finding.marked.includes(id))
  const flagged = own.filter((finding) => finding.severity !== 'notice')
  const isError = flagged.some((finding) => finding.severity === 'error')
  const isExplained = explained.some(
    ({ year, cells, before }) =>
      (year === report.year && cells.includes(id)) || (year - 1 === report.year && before.includes(id)),
  )
  const place = useRef<HTMLTableCellElement>(null)
  useEffect(() => {
    if (isLit) place.current?.scrollIntoView({ block: 'center', inline: 'center' })
  }, [isLit])
  const change = other ? changeOf(other.cell(id), cell) : null
  const value = numberOf(cell)
  const correction = report.corrected.includes(id) ? correctionOf(report, id, words) : null
  const content = (
    <>
      {change && !isBeside && <span aria-hidden="true">{ARROWS[change]}</span>}
      <StateMark cell={cell} />
      {correction !== null && (
        <span className={styles.corrected} title={correction}>
          <span aria-hidden="true">✎</span>
          <span className="visually-hidden"> {correction}</span>
        </span>
      )}
    </>
  )
  return (
    <td
      id={cellPlace(report.year, id)}
      tabIndex={-1}
      ref={place}
      aria-current={isLit || undefined}
      className={classes(
        styles.cell,
        other !== null && styles.pair,
        value !== null && value !== 0 && styles.some,
        isBeside && styles.beside,
        change !== null && styles.changed,
        isExplained && styles.explained,
        isLit && styles.lit,
      )}
    >
      {flagged.length === 0 ? (
        content
      ) : (
        <button
          type="button"
          className={classes(styles.flagged, isError ? styles.error : styles.doubt)}
          aria-expanded={isExplained}
          onClick={() => onFlagged(flagged.map((finding) => finding.id))}
        >
          {content}
          <span className="visually-hidden"> {words.flagged}</span>
        </button>
      )}
    </td>
  )
}

/** What was read from the document, where its reader put something else; null where nobody did. */
function correctionOf({ corrected }: Report, id: CellId, words: AgencyTexts['agency']): string | null {
  const read = readCorrected(corrected).get(id)
  if (read === undefined) return null
  return read === null ? words.correctedNotFound : words.correctedFrom(read || words.correctedBlank)
}

const ARROWS = { up: '▲', down: '▼', other: '' }

/** How a cell differs from the same cell of another year; null where it does not, or where one form has no such cell. */
function changeOf(before: Cell, after: Cell): keyof typeof ARROWS | null {
  if (before.state === 'absent' || after.state === 'absent') return null
  if (before.state === 'number' && after.state === 'number') {
    if (isSame(before.value, after.value)) return null
    return after.value > before.value ? 'up' : 'down'
  }
  return before.state === after.state ? null : 'other'
}
