import { useMemo } from 'react'
import type { EntryRejection } from '../../../domain/roster/roster.ts'
import { Button } from '../../../ui/Button.tsx'
import { downloadCsv } from '../../../ui/download.ts'
import { FileField } from '../../../ui/FileField.tsx'
import { FileNotice } from '../../../ui/FileNotice.tsx'
import { useRoster } from '../../../ui/roster.ts'
import type { TableColumn } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { formatNumber } from '../../../ui/text/format.ts'
import { useWords } from '../../../ui/text/useText.ts'
import styles from './RosterPart.module.css'
import { WORDS, type RosterWords } from './words.ts'

/** The reader's own list: opened, told of, closed; and a template for one. */
export function OwnList() {
  const words = useWords(WORDS)
  const { list, refused, openList, closeList } = useRoster()
  const columns = useMemo(() => rejectedColumns(words), [words])
  return (
    <>
      <div className={styles.row}>
        <FileField
          label={words.openList}
          accept=".csv,.tsv,.txt"
          onFiles={([file]) => {
            if (file) openList(file)
          }}
        />
        <Button
          icon="download"
          look="quiet"
          onPress={() => downloadCsv(words.templateFile, { header: Object.values(words.columns), rows: [] })}
        >
          {words.template}
        </Button>
        {list && (
          <Button look="quiet" onPress={closeList}>
            {words.closeList}
          </Button>
        )}
      </div>
      <p className={styles.help}>{words.listHelp}</p>
      {refused && <FileNotice problem={refused} />}
      <p aria-live="polite">
        {list
          ? words.listOpen(list.file, formatNumber(list.entries.length), formatNumber(list.rejected.length))
          : words.noList}
      </p>
      {list && list.rejected.length > 0 && (
        <DataTable
          name="rejected"
          caption={words.rejected}
          columns={columns}
          rows={list.rejected}
          rowKey={({ line, column, reason }) => `${line} ${column} ${reason}`}
        />
      )}
    </>
  )
}

const rejectedColumns = (words: RosterWords): TableColumn<EntryRejection>[] => [
  { id: 'line', header: words.line, value: ({ line }) => line, numeric: true, names: true },
  { id: 'column', header: words.column, value: ({ column }) => column || null },
  { id: 'found', header: words.found, value: ({ found }) => found || null, isWordy: true },
  { id: 'why', header: words.why, value: ({ reason }) => words.reasons[reason].why, isWordy: true },
  { id: 'next', header: words.next, value: ({ reason }) => words.reasons[reason].next, isWordy: true },
]
