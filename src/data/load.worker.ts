import { answerLoad } from './answerLoad.ts'
import type { LoadReply, LoadRequest } from './loadMessages.ts'

// The page starts one worker a load and ends it afterwards, so there is one request.
addEventListener('message', ({ data }: MessageEvent<LoadRequest>) => {
  void answerLoad(data, (reply: LoadReply, transfer: Transferable[]) => postMessage(reply, { transfer }))
})
