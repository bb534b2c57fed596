import { answerColumns, answerLoad, warm } from './answerLoad.ts'
import type { KeptColumns } from './answerLoad.ts'
import { roomHere } from './roomHere.ts'
import type { ColumnsRequest, LoadReply, LoadRequest, WarmRequest } from './loadMessages.ts'

const reply = (answer: LoadReply, transfer: Transferable[]) => postMessage(answer, { transfer })

let behind: KeptColumns | null = null

// The page starts one worker a load. It ends it afterwards, or keeps it to ask for columns of what was loaded.
addEventListener('message', ({ data }: MessageEvent<LoadRequest | ColumnsRequest | WarmRequest>) => {
  if (data.wants === 'warmth') void warm().then(() => reply({ kind: 'warm' }, []))
  else if (data.wants !== 'columns') void answerLoad(data, reply, roomHere()).then((kept) => (behind = kept))
  else if (behind) void answerColumns(behind, data, reply)
  else reply({ kind: 'noColumns', id: data.id, detail: 'nothing is loaded column by column', isChanged: false }, [])
})
