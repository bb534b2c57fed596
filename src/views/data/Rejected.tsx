import { useMemo } from 'react'
import type { FileReading } from '../../domain/dataset.ts'
import type { Rejection } from '../../domain/problem.ts'
import { Button } from '../../ui/Button.tsx'
import { downloadCsv } from '../../ui/download.ts'
import type { TableColumn } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { FILE_PROBLEMS } from '../../ui/text/fileProblems.ts'
import { formatNumber } from '../../ui/text/format.ts'
import type { Lang } from '../../ui/text/texts.ts'
import { useLang } from '../../ui/text/useText.ts'
import { Fold } from './Fold.tsx'
import styles from './Rejected.module.css'
import { rejectedExport } from './rejectedExport.ts'
import { useDataText, type DataTexts } from './texts.ts'

/** Beyond this the list is read in the CSV. */
const SHOWN = 200
/** A list as short as this is open from the start. */
const SHORT = 20

/** The records of a file that were not loaded, each with its line, the reason and its original text. */
export function Rejected({ file, index }: { file: FileReading; index: number }) {
  const texts = useDataText()
  const { data } = texts
  const lang = useLang()
  const columns = useMemo(() => rejectedColumns(texts, lang), [texts, lang])
  const rows = useMemo(
    () => file.rejected.slice(0, SHOWN).map((rejection, place) => ({ ...rejection, place })),
    [file.rejected],
  )
  const all = file.rejected.length
  if (all === 0) return null
  return (
    <Fold summary={data.rejectedTitle(formatNumber(all))} open={all <= SHORT}>
      <DataTable
        name={`rejected-${index}`}
        caption={`${file.name} · ${data.rejectedTitle(formatNumber(all))}`}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => String(row.place)}
      />
      <div className={styles.foot}>
        <Button
          icon="download"
          onPress={() => downloadCsv(data.rejectedFile(file.name), rejectedExport(file.rejected))}
        >
          {data.rejectedCsv}
        </Button>
        {all > SHOWN && <p>{data.rejectedShown(formatNumber(SHOWN), formatNumber(all))}</p>}
      </div>
    </Fold>
  )
}

type Row = Rejection & { readonly place: number }

function rejectedColumns({ data }: DataTexts, lang: Lang): readonly TableColumn<Row>[] {
  const { rejection } = FILE_PROBLEMS[lang]
  return [
    { id: 'line', header: data.line, value: ({ line }) => line, numeric: true },
    { id: 'column', header: data.column, value: ({ column }) => (column === undefined ? null : String(column)) },
    {
      id: 'reason',
      header: data.reason,
      value: ({ reason }) => rejection[reason].why,
      cell: ({ reason }) => <span className={styles.reason}>{rejection[reason].why}</span>,
    },
    { id: 'next', header: data.next, value: ({ reason }) => rejection[reason].next },
    { id: 'found', header: data.found, value: ({ found }) => found ?? null },
    {
      id: 'raw',
      header: data.raw,
      value: ({ raw }) => raw,
      cell: ({ raw }) => (
        <span className={styles.raw} title={raw}>
          {raw}
        </span>
      ),
    },
  ]
}
