import { columnClass, shownValue, type TableColumn } from './column.ts'
import styles from './DataTable.module.css'

interface BodyRowProps<Row> {
  row: Row
  columns: readonly TableColumn<Row>[]
  /** Place in the whole table, from 1, where only a part of it is drawn. */
  index: number | undefined
}

export function BodyRow<Row>({ row, columns, index }: BodyRowProps<Row>) {
  return (
    <tr aria-rowindex={index}>
      {columns.map((column) => {
        const content = column.cell ? column.cell(row) : shownValue(column.value(row))
        if (column.names !== true) {
          return (
            <td key={column.id} className={styles[columnClass(column)]}>
              {content}
            </td>
          )
        }
        return (
          <th key={column.id} scope="row" className={styles.names}>
            {content}
          </th>
        )
      })}
    </tr>
  )
}

/** Holds the place of rows that are out of sight. */
export function Spacer({ height, span }: { height: number; span: number }) {
  return (
    <tr aria-hidden="true">
      <td className={styles.spacer} style={{ blockSize: height }} colSpan={span} />
    </tr>
  )
}
