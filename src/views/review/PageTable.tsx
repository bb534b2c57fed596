import { useMemo } from 'react'
import type { PageCell, PagePlace } from '../../domain/documentPage.ts'
import { classes } from '../../ui/classes.ts'
import { formatNumber } from '../../ui/text/format.ts'
import { printedPlace } from './inSight.ts'
import { columnsIn } from './page.ts'
import styles from './PageTable.module.css'
import { useReviewText } from './texts.ts'

interface PageTableProps {
  rows: readonly (readonly PageCell[])[]
  block: number
  places: Readonly<Record<string, PagePlace>>
  chosen: string | null
  lit: ReadonlySet<string>
  doubtful: readonly string[]
  onPick: (column: string) => void
}

/** Rows below the last one that was read are listed so far. */
const ROWS_BELOW = 20

/** A table of a document as it is printed there. */
export function PageTable({ rows, block, places, chosen, lit, doubtful, onPick }: PageTableProps) {
  const { review } = useReviewText()
  const columns = useMemo(() => columnsIn(rows, block, places), [rows, block, places])
  const last = Math.max(0, ...[...columns.keys()].map(({ row }) => row))
  const shown = rows.slice(0, last + 1 + ROWS_BELOW)
  return (
    <>
      <table className={styles.table}>
        <tbody>
          {shown.map((cells, row) => (
            // oxlint-disable-next-line react/no-array-index-key -- a printed row is its place
            <tr key={row}>
              {cells.map((cell) => (
                <Printed
                  key={cell.column}
                  cell={cell}
                  column={columns.get(cell)}
                  isChosen={columns.get(cell) === chosen && chosen !== null}
                  isLit={lit.has(columns.get(cell) ?? '')}
                  isDoubtful={doubtful.includes(columns.get(cell) ?? '')}
                  onPick={onPick}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && <p>{review.rowsCut(formatNumber(rows.length - shown.length))}</p>}
    </>
  )
}

interface PrintedProps {
  cell: PageCell
  /** What was read from it; undefined for heads, labels and what was not read. */
  column: string | undefined
  isChosen: boolean
  isLit: boolean
  isDoubtful: boolean
  onPick: (column: string) => void
}

function Printed({ cell, column, isChosen, isLit, isDoubtful, onPick }: PrintedProps) {
  const { text, rowSpan, columnSpan, isGap } = cell
  return (
    <td
      rowSpan={rowSpan}
      colSpan={columnSpan}
      className={classes(
        isGap && styles.gap,
        column !== undefined && styles.read,
        isDoubtful && styles.doubtful,
        isLit && styles.lit,
        isChosen && styles.chosen,
      )}
    >
      {column === undefined ? (
        text
      ) : (
        <button
          type="button"
          id={printedPlace(column)}
          // By keyboard the way is through what was read.
          tabIndex={-1}
          className={styles.figure}
          onClick={() => onPick(column)}
        >
          {text === '' ? ' ' : text}
        </button>
      )}
    </td>
  )
}
