import { useMemo } from 'react'
import type { FileReading } from '../../domain/dataset.ts'
import type { TableColumn } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { columnName } from './columnGroups.ts'
import { Fold } from './Fold.tsx'
import styles from './Preview.module.css'
import { useDataText } from './texts.ts'

interface Row {
  readonly place: number
  readonly values: readonly string[]
}

/** The first rows of a file as text, exactly as read. */
export function Preview({ file, index }: { file: FileReading; index: number }) {
  const texts = useDataText()
  const { data } = texts
  const rows = useMemo(() => file.preview.map((values, place): Row => ({ place, values })), [file.preview])
  const columns = useMemo(
    () =>
      file.header.map((header, at): TableColumn<Row> => {
        const value = ({ values }: Row) => values[at] ?? ''
        return {
          id: String(at),
          header: columnName({ header, index: at, repeats: false, example: null }, texts),
          value,
          cell: (row) => <span className={styles.value}>{value(row)}</span>,
        }
      }),
    [file.header, texts],
  )
  if (rows.length === 0) return null
  return (
    <Fold summary={data.preview(formatNumber(rows.length))}>
      <DataTable
        name={`preview-${index}`}
        caption={data.previewCaption(file.name)}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => String(row.place)}
      />
    </Fold>
  )
}
