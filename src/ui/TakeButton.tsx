import { use } from 'react'
import type { TakenTable } from '../domain/asked.ts'
import { Button } from './Button.tsx'
import { downloadFile, downloadText, saveCsv } from './download.ts'
import { Menu } from './Menu.tsx'
import { SavingContext, type Said } from './saving.ts'
import styles from './TakeButton.module.css'
import { useText } from './text/useText.ts'
import { useCopied } from './useCopied.ts'
import { useWriting } from './useWriting.ts'

interface TakeButtonProps {
  /** Tells it from the other tables of the page; read aloud. */
  title: string
  /** The table, made when it is asked for; it can have to be fetched. */
  file: () => TakenTable | Promise<TakenTable>
  /** What is said around the table. */
  said: Said
  /** Words of its own on the button, which tell by themselves what is taken. */
  label?: string | undefined
  /** False where the place has a workbook of its own, or the table needs none. */
  hasXlsx?: boolean
  /** False where the table was made without the engine. */
  hasSql?: boolean
}

/** The one way to take a table along: CSV at a press; beside it XLSX, and the SQL that made it. */
export function TakeButton({ title, file, said, label, hasXlsx = true, hasSql = true }: TakeButtonProps) {
  const { figure } = useText()
  const saving = use(SavingContext)
  const { isCopied, copy } = useCopied()
  const { trouble, write } = useWriting(figure.notWritten)
  const saveAs = (make: (made: TakenTable) => Promise<string | null>) => () => write(async () => make(await file()))
  const xlsx = saveAs(async (made) => {
    const book = await saving?.xlsx(made, said)
    if (!book) return figure.tooLarge
    downloadFile(`${made.name}.xlsx`, book)
    return null
  })
  const sqlTo = (take: (text: string, name: string) => void) =>
    saveAs(async (made) => {
      if (saving) take(await saving.sql(made, said), made.name)
      return null
    })
  const items = [
    ...(hasXlsx ? [{ id: 'xlsx', label: 'XLSX', onPress: xlsx }] : []),
    ...(hasSql
      ? [
          { id: 'sql', label: 'SQL', onPress: sqlTo((text, name) => downloadText(`${name}.sql`, text, 'text/plain')) },
          { id: 'copy', label: figure.copySql, onPress: sqlTo(copy) },
        ]
      : []),
  ]
  const csv = () => {
    const made = file()
    // At once where nothing has to be fetched.
    if (!(made instanceof Promise)) saveCsv(made)
    else
      write(async () => {
        saveCsv(await made)
        return null
      })
  }
  return (
    <div className={styles.take}>
      <Button icon="download" look="quiet" name={label === undefined ? figure.csvOf(title) : undefined} onPress={csv}>
        {label ?? 'CSV'}
      </Button>
      {saving && items.length > 0 && (
        <div className={styles.more}>
          <Menu name={figure.otherFiles(title)} items={items}>
            {null}
          </Menu>
        </div>
      )}
      {isCopied !== null && <output>{isCopied ? figure.sqlCopied : figure.sqlNotCopied}</output>}
      {trouble !== null && <span role="alert">{trouble}</span>}
    </div>
  )
}
