import { createServer, type Server } from 'node:http'
import { test as base, type Frame, type Page } from '@playwright/test'
import { expect } from './fixtures.ts'

interface Parent {
  /** Opens a page of another site that holds these pieces of HTML. */
  readonly open: (pieces: readonly string[]) => Promise<void>
  /** What the browser complained of, and what embedded figures asked of other sites than their own. */
  readonly complaints: readonly string[]
}

/** A page of another site, on a port of its own, into which figures are put. */
export const test = base.extend<{ parent: Parent }>({
  parent: async ({ page, baseURL }, hand) => {
    let body = ''
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body)
    })
    const origin = await listening(server)
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => complaints.push(`unhandled: ${String(error)}`))
    page.on('request', (request) => {
      const asked = new URL(request.url())
      const isOwn = asked.origin === baseURL || asked.protocol === 'blob:' || asked.protocol === 'data:'
      if (!isOwn && asked.href !== `${origin}/`) complaints.push(`request to another origin: ${asked.href}`)
    })
    const open = async (pieces: readonly string[]) => {
      body = pageOf(pieces)
      await page.goto(`${origin}/`)
    }
    await hand({ open, complaints })
    server.close()
  },
})

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error(`no port: ${String(address)}`)
  return `http://127.0.0.1:${address.port}`
}

/** Notes when a frame tells what, beside what a snippet's own script does with it. */
const pageOf = (pieces: readonly string[]) => `<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8"><title>别的网站</title><link rel="icon" href="data:,"></head>
  <body style="margin: 0"><main id="column" style="width: 720px">
    <script>
      window.told = []
      addEventListener('message', ({ source, data }) => {
        const frames = [...document.querySelectorAll('iframe')]
        told.push({ frame: frames.findIndex((one) => one.contentWindow === source), data, at: performance.now() })
      })
    </script>
    ${pieces.join('\n')}
  </main></body>
</html>`

/** What a frame told its parent, and when. */
export interface Told {
  readonly frame: number
  readonly data: unknown
  readonly at: number
}

/** Everything told so far. */
export const toldIn = (page: Page) => page.evaluate((): readonly Told[] => Reflect.get(globalThis, 'told'))

/** The frames that hold figures, in the order of the page. */
export async function figuresIn(page: Page): Promise<Frame[]> {
  const frames = await page.locator('iframe').elementHandles()
  const found = await Promise.all(frames.map((frame) => frame.contentFrame()))
  return found.filter((frame) => frame !== null)
}

/** Waits until a figure stands in its frame, whole. */
export async function standing(frame: Frame): Promise<void> {
  await expect(frame.locator('html')).toHaveAttribute('data-state', 'ready', { timeout: 40_000 })
  await expect(frame.locator('[aria-busy=true], [data-drawn=false]')).toHaveCount(0)
}
