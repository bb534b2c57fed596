import { classes } from '../classes.ts'
import { columnClasses, type TableColumn } from './column.ts'
import styles from './DataTable.module.css'

interface HeaderCellProps<Row> {
  column: TableColumn<Row>
  sorted: false | 'asc' | 'desc'
  onSort: () => void
}

/** Characters of a head that is given two lines. */
const LONG = 10

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const
const ARROW = { asc: 'M3 7.5 6 4.5l3 3', desc: 'M3 4.5l3 3 3-3' } as const

export function HeaderCell<Row>({ column, sorted, onSort }: HeaderCellProps<Row>) {
  return (
    <th
      scope="col"
      className={classes(
        ...columnClasses(column).map((name) => styles[name]),
        column.names && styles.corner,
        column.header.length > LONG && styles.longHead,
      )}
      aria-sort={sorted ? ARIA_SORT[sorted] : undefined}
      title={column.note}
    >
      <button type="button" className={styles.sort} onClick={onSort}>
        {column.header}
        <svg className={styles.arrow} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          {sorted && <path d={ARROW[sorted]} />}
        </svg>
      </button>
    </th>
  )
}
