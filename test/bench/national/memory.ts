import { existsSync, readFileSync } from 'node:fs'
import type { Browser, CDPSession, Page } from 'playwright'

/**
 * Megabytes that the page's renderer holds after a garbage collection, shared pages by their share (PSS). Null where the
 * system does not tell.
 */
export async function memoryOf(browser: Browser, page: Page): Promise<number | null> {
  await collectGarbage(page)
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const renderers = processInfo.filter(({ type }) => type === 'renderer').flatMap(({ id }) => pssOf(id) ?? [])
  // The browser keeps one renderer more in reserve, which holds nearly nothing.
  return renderers.length === 0 ? null : Math.max(...renderers)
}

function pssOf(process: number): number | null {
  const path = `/proc/${process}/smaps_rollup`
  if (!existsSync(path)) return null
  const kilobytes = /^Pss: +(\d+) kB/m.exec(readFileSync(path, 'utf8'))?.[1]
  return kilobytes === undefined ? null : (Number(kilobytes) * 1024) / 1e6
}

/** In the page and in its workers. */
async function collectGarbage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const workers: string[] = []
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push(sessionId)
  })
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  for (const worker of workers) await collectIn(session, worker)
  await session.send('HeapProfiler.collectGarbage')
  await session.detach()
}

async function collectIn(session: CDPSession, worker: string): Promise<void> {
  const done = new Promise<void>((resolve) => {
    session.on('Target.receivedMessageFromTarget', ({ sessionId }) => {
      if (sessionId === worker) resolve()
    })
  })
  const message = JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' })
  await session.send('Target.sendMessageToTarget', { sessionId: worker, message })
  await done
}
