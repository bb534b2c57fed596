import { workbookFile } from '../../../data/exporting/workbookFile.ts'
import type { Asked } from '../../../domain/asked.ts'
import { exportTable } from '../../../domain/csv.ts'
import { Button } from '../../../ui/Button.tsx'
import { downloadFile } from '../../../ui/download.ts'
import { TakeButton } from '../../../ui/TakeButton.tsx'
import { useWriting } from '../../../ui/useWriting.ts'
import { fileColumns, type Wording } from './columns.tsx'
import type { ChangeRow } from './model.ts'
import { restatedWorkbook } from './workbook.ts'

interface TakeAwayProps {
  rows: readonly ChangeRow[]
  /** What they were asked by. */
  queries: readonly Asked[]
  /** What is said around the table. */
  said: { readonly title: string; readonly notes: readonly string[] }
  wording: Wording
}

/** Saves all changed cells as CSV or as a workbook; what stands in the way is said beside it. */
export function TakeAway({ rows, queries, said, wording }: TakeAwayProps) {
  const { words } = wording
  const { isWriting, trouble, write } = useWriting(words.failed)
  const save = async () => {
    const made = restatedWorkbook(rows, said, wording)
    if (!made) return words.tooLarge
    downloadFile(`${words.name}.xlsx`, await workbookFile(made))
    return null
  }
  return (
    <>
      <TakeButton
        title={words.name}
        file={() => ({ name: words.name, table: exportTable(rows, fileColumns(wording)), queries })}
        said={[said.title, ...said.notes]}
        hasXlsx={false}
      />
      <Button icon="download" look="quiet" name={words.xlsxOf} onPress={() => write(save)}>
        {isWriting ? words.writing : words.xlsx}
      </Button>
      {trouble !== null && <p role="alert">{trouble}</p>}
    </>
  )
}
