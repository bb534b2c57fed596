import { workbookFile } from '../../data/exporting/workbookFile.ts'
import { MOST_SHEET, type Workbook } from '../../domain/workbook.ts'
import { Button } from '../../ui/Button.tsx'
import { downloadFile } from '../../ui/download.ts'
import { formatNumber } from '../../ui/text/format.ts'
import { useWords } from '../../ui/text/useText.ts'
import { useWriting } from '../../ui/useWriting.ts'
import { WORDS } from './words.ts'

interface WorkbookButtonProps {
  /** What the file is called. */
  name: string
  /** Null where the table is larger than spreadsheets hold. */
  workbook: () => Promise<Workbook | null>
}

/** Saves the table as a workbook; what stands in the way is said beside it. */
export function WorkbookButton({ name, workbook }: WorkbookButtonProps) {
  const words = useWords(WORDS)
  const { isWriting, trouble, write } = useWriting(words.xlsx.failed)
  const n = formatNumber
  const save = async () => {
    const made = await workbook()
    if (!made) return words.xlsx.tooLarge(n(MOST_SHEET.rows), n(MOST_SHEET.columns), n(MOST_SHEET.cells))
    downloadFile(name, await workbookFile(made))
    return null
  }
  return (
    <>
      <Button icon="download" look="quiet" onPress={() => write(save)}>
        {isWriting ? words.xlsx.writing : words.xlsxShown}
      </Button>
      {trouble !== null && <p role="alert">{trouble}</p>}
    </>
  )
}
