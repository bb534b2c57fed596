import type { Asked } from '../../../domain/asked.ts'
import type { TableColumn } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { tableFile } from '../../../ui/table/tableFile.ts'
import { TakeButton } from '../../../ui/TakeButton.tsx'
import styles from './RosterPart.module.css'

interface SectionProps<Row> {
  /** Names its table in the address. */
  name: string
  title: string
  note?: string | undefined
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** What the rows were asked by. */
  queries: readonly Asked[]
  empty?: string
}

/** A list under its heading, to be taken away. */
export function Section<Row extends object>(props: SectionProps<Row>) {
  const { name, title, note, columns, rows, rowKey, queries, empty } = props
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {rows.length > 0 && (
          <TakeButton
            title={title}
            file={() => tableFile(title, columns, rows, queries)}
            said={[title, ...(note === undefined ? [] : [note])]}
          />
        )}
      </div>
      {note !== undefined && <p className={styles.help}>{note}</p>}
      {rows.length === 0 && empty !== undefined ? (
        <p>{empty}</p>
      ) : (
        <DataTable name={name} caption={title} captionHidden columns={columns} rows={rows} rowKey={rowKey} />
      )}
    </section>
  )
}
