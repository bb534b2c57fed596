import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { preview } from 'vite'
import { chromium as launchOptions } from '../chromium.ts'
import { report } from './measure.ts'

const RUNS = 5

/** Runs inside the page, before its own code: notes when the first number and the first chart stand. */
function watch() {
  const moments: { number?: number; chart?: number } = {}
  Object.assign(globalThis, { moments })
  new MutationObserver(() => {
    // Of the embedded dataset, each application counted once.
    if (document.querySelector('main')?.textContent.includes('9,270')) moments.number ??= performance.now()
    if (document.querySelector('[data-drawn=true] svg')) moments.chart ??= performance.now()
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
}

interface Visit {
  readonly number: number
  readonly chart: number
}

async function visited(page: Page): Promise<Visit> {
  await page.locator('[data-drawn=true] svg').first().waitFor()
  return page.evaluate<Visit>('globalThis.moments')
}

/** What was sent to a page so far, headers among it. */
export async function counted(context: BrowserContext, page: Page): Promise<() => number> {
  let bytes = 0
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  return () => bytes
}

/** A first visit with nothing cached, then, once all is kept, one with the network off. */
export async function twoVisits(browser: Browser, url: string) {
  const context = await browser.newContext({ locale: 'zh-CN' })
  await context.addInitScript(watch)
  const page = await context.newPage()
  const sent = await counted(context, page)
  await page.goto(url)
  const first = await visited(page)
  const bytes = sent()
  await page.getByText('可离线使用').waitFor({ timeout: 120_000 })
  await page.close()
  await context.setOffline(true)
  const again = await context.newPage()
  await again.goto(url)
  const second = await visited(again)
  await context.close()
  return { first, second, bytes }
}

/** The page on the embedded dataset, sent compressed: the first visit, and the second without a network. */
export async function benchOffline(): Promise<void> {
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'silent' })
  const url = server.resolvedUrls?.local[0] ?? ''
  const browser = await chromium.launch(launchOptions)
  try {
    const visits = []
    for (let run = 0; run < RUNS; run++) visits.push(await twoVisits(browser, url))
    report('Page: first visit, nothing cached, and second visit, network off', [
      { name: 'first visit, first number', milliseconds: visits.map(({ first }) => first.number) },
      { name: 'first visit, first chart', milliseconds: visits.map(({ first }) => first.chart) },
      { name: 'second visit, first number', milliseconds: visits.map(({ second }) => second.number) },
      { name: 'second visit, first chart', milliseconds: visits.map(({ second }) => second.chart) },
    ])
    const most = Math.max(...visits.map(({ bytes }) => bytes))
    console.log(`Sent until the first chart of the first visit stands, at most: ${(most / 1000).toFixed(1)} kB`)
  } finally {
    await browser.close()
    await server.close()
  }
}
