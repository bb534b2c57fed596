import type { Workbook } from '../../domain/workbook.ts'
import { writeWorkbook } from './workbook.ts'
import type { WorkbookReply } from './workbookFile.ts'

const reply = (message: WorkbookReply) => postMessage(message)

// The page starts one worker a file and ends it afterwards.
addEventListener('message', ({ data }: MessageEvent<Workbook>) => {
  reply({ kind: 'started' })
  writeWorkbook(data).then(
    (file) => reply({ kind: 'written', file }),
    (error: unknown) => reply({ kind: 'failed', detail: String(error) }),
  )
})
