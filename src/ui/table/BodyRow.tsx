import { classes } from '../classes.ts'
import { columnClasses, shownValue, type TableColumn } from './column.ts'
import styles from './DataTable.module.css'

interface BodyRowProps<Row> {
  row: Row
  columns: readonly TableColumn<Row>[]
  /** Place in the whole table, from 1, where only a part of it is drawn. */
  index: number | undefined
}

export function BodyRow<Row>({ row, columns, index }: BodyRowProps<Row>) {
  const below = columns.filter(({ isBelow }) => isBelow)
  return (
    <>
      <tr aria-rowindex={index}>
        {columns.map((column) => {
          if (column.names !== true) {
            return (
              <td key={column.id} className={classes(...columnClasses(column).map((name) => styles[name]))}>
                {contentOf(column, row)}
              </td>
            )
          }
          return (
            <th key={column.id} scope="row" className={styles.names}>
              {contentOf(column, row)}
            </th>
          )
        })}
      </tr>
      {below.length > 0 && (
        <tr className={styles.belowRow}>
          <td colSpan={columns.length}>
            {below.map((column) => (
              <div key={column.id} className={styles.beside}>
                {contentOf(column, row)}
              </div>
            ))}
          </td>
        </tr>
      )}
    </>
  )
}

const contentOf = <Row,>(column: TableColumn<Row>, row: Row) =>
  column.cell ? column.cell(row) : shownValue(column.value(row))

/** Holds the place of rows that are out of sight. */
export function Spacer({ height, span }: { height: number; span: number }) {
  return (
    <tr aria-hidden="true">
      <td className={styles.spacer} style={{ blockSize: height }} colSpan={span} />
    </tr>
  )
}
