import { useState } from 'react'
import { workbookFile } from '../../../data/exporting/workbookFile.ts'
import { messageOf } from '../../../domain/problem.ts'
import { exportTable } from '../../../domain/csv.ts'
import { Button } from '../../../ui/Button.tsx'
import { downloadCsv, downloadFile } from '../../../ui/download.ts'
import { fileColumns, type Wording } from './columns.tsx'
import type { ChangeRow } from './model.ts'
import { restatedWorkbook } from './workbook.ts'

interface TakeAwayProps {
  rows: readonly ChangeRow[]
  /** What is said around the table. */
  said: { readonly title: string; readonly notes: readonly string[] }
  wording: Wording
}

/** Saves all changed cells as CSV or as a workbook; what stands in the way is said beside it. */
export function TakeAway({ rows, said, wording }: TakeAwayProps) {
  const { words, texts } = wording
  const [isWriting, setWriting] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const save = async () => {
    if (isWriting) return
    setTrouble(null)
    const made = restatedWorkbook(rows, said, wording)
    if (!made) return setTrouble(words.tooLarge)
    setWriting(true)
    try {
      downloadFile(`${words.name}.xlsx`, await workbookFile(made))
    } catch (error) {
      setTrouble(words.failed(messageOf(error)))
    } finally {
      setWriting(false)
    }
  }
  return (
    <>
      <Button
        icon="download"
        look="quiet"
        name={texts.figure.csvOf(words.name)}
        onPress={() => downloadCsv(`${words.name}.csv`, exportTable(rows, fileColumns(wording)))}
      >
        CSV
      </Button>
      <Button icon="download" look="quiet" name={words.xlsxOf} onPress={() => void save()}>
        {isWriting ? words.writing : words.xlsx}
      </Button>
      {trouble !== null && <p role="alert">{trouble}</p>}
    </>
  )
}
