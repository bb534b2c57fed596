import { Button } from '../../../ui/Button.tsx'
import type { TableColumn } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { saveCsv } from '../../../ui/download.ts'
import { tableFile } from '../../../ui/table/tableFile.ts'
import { useText } from '../../../ui/text/useText.ts'
import styles from './RosterPart.module.css'

interface SectionProps<Row> {
  /** Names its table in the address. */
  name: string
  title: string
  note?: string | undefined
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  empty?: string
}

/** A list under its heading, to be taken away as CSV. */
export function Section<Row extends object>({ name, title, note, columns, rows, rowKey, empty }: SectionProps<Row>) {
  const { figure } = useText()
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {rows.length > 0 && (
          <Button
            icon="download"
            look="quiet"
            name={figure.csvOf(title)}
            onPress={() => saveCsv(tableFile(title, columns, rows))}
          >
            CSV
          </Button>
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
