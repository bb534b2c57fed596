// oxlint-disable-next-line import/default -- the bundler answers with the address of the worker's file
import workerUrl from './load.worker.ts?worker&url'
import { lifeline } from './engine/lifeline.ts'
import type { LoadReply, LoadWorker } from './loadMessages.ts'

/**
 * The worker that reads files. It starts from a blob: address, so that the page's content-security policy holds in it: a
 * worker started from its own file would not inherit it.
 */
export function startLoadWorker(): LoadWorker {
  let tell = (_detail: string) => {}
  const line = lifeline(() => tell('the browser ended the worker'))
  const code = `${line.code}import ${JSON.stringify(new URL(workerUrl, document.baseURI).href)}`
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
  const worker = new Worker(address, { type: 'module' })
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- workers have no origin to name
    send: (request) => worker.postMessage(request),
    onMessage: (listener) =>
      worker.addEventListener('message', ({ data }: MessageEvent<LoadReply>) => {
        line.watch()
        listener(data)
      }),
    onDeath(listener) {
      tell = listener
      worker.addEventListener('error', (event) => listener(event.message || 'the worker could not be run'))
      worker.addEventListener('messageerror', () => listener('a message from the worker could not be read'))
    },
    terminate() {
      line.cut()
      worker.terminate()
      URL.revokeObjectURL(address)
    },
  }
}
