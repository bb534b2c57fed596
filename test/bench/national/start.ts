import type { Browser } from 'playwright'
import type { FolderServer } from '../../serveFolder.ts'
import { counted, twoVisits } from '../offline.ts'
import { inBrowser } from './inBrowser.ts'
import type { Measure } from './measures.ts'

const RUNS = 5
/** A first visit waits for what the servers compress, and the browser for its own files. */
const WARMING = 1

/**
 * The embedded dataset on a first visit, by turns: this page, and Perspective with the same 128 reports as CSV. And a
 * second visit to this page.
 */
export async function measureStart(url: string, server: FolderServer): Promise<readonly Measure[]> {
  const visits = await inBrowser(async (browser) => {
    const all = []
    for (let run = 0; run < RUNS + WARMING; run++) {
      all.push({ own: await twoVisits(browser, url), peer: await perspectiveStart(browser, server) })
    }
    return all.slice(WARMING)
  })
  return [
    { of: 'start', by: 'page', values: visits.map(({ own: { first } }) => first.number) },
    { of: 'sent', by: 'page', values: visits.map(({ own: { bytes } }) => bytes / 1000) },
    { of: 'again', by: 'page', values: visits.map(({ own: { second } }) => second.number) },
    { of: 'start', by: 'perspective', values: visits.map(({ peer: { milliseconds } }) => milliseconds) },
    { of: 'sent', by: 'perspective', values: visits.map(({ peer: { bytes } }) => bytes / 1000) },
  ]
}

async function perspectiveStart(browser: Browser, server: FolderServer) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const sent = await counted(context, page)
  await page.goto(`${server.origin}/start.html`)
  await page.waitForFunction(() => window.grouped !== undefined)
  const milliseconds = await page.evaluate(() => window.grouped ?? Number.NaN)
  const bytes = sent()
  await context.close()
  return { milliseconds, bytes }
}
