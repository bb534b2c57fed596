import type { Workbook } from '../../domain/workbook.ts'
import { lifeline } from '../engine/lifeline.ts'
// oxlint-disable-next-line import/default -- the bundler answers with the address of the worker's file
import workerUrl from './workbook.worker.ts?worker&url'

export type WorkbookReply =
  | { readonly kind: 'started' }
  | { readonly kind: 'written'; readonly file: Blob }
  | { readonly kind: 'failed'; readonly detail: string }

/**
 * The workbook as an XLSX file, written off the page's thread: a large one takes seconds. The worker starts from a blob:
 * address, so that the page's content-security policy holds in it.
 */
export function workbookFile(workbook: Workbook): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const line = lifeline(() => end(() => reject(new Error('the browser ended the worker'))))
    const code = `${line.code}import ${JSON.stringify(new URL(workerUrl, document.baseURI).href)}`
    const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
    const worker = new Worker(address, { type: 'module' })
    const end = (tell: () => void) => {
      line.cut()
      worker.terminate()
      URL.revokeObjectURL(address)
      tell()
    }
    worker.addEventListener('message', ({ data }: MessageEvent<WorkbookReply>) => {
      if (data.kind === 'started') line.watch()
      else if (data.kind === 'written') end(() => resolve(data.file))
      else end(() => reject(new Error(data.detail)))
    })
    worker.addEventListener('error', ({ message }) =>
      end(() => reject(new Error(message || 'the worker could not be run'))),
    )
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- workers have no origin to name
    worker.postMessage(workbook)
  })
}
