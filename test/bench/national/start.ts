import type { Browser } from 'playwright'
import type { FolderServer } from '../../serveFolder.ts'
import { counted, visitedTwice } from '../offline.ts'
import { inBrowser } from './inBrowser.ts'
import type { Measure } from './measures.ts'

const RUNS = 5
/** The first visit to a bare page waits for its files to be compressed. */
const WARMING = 1

/** The embedded dataset on a first visit: this page, and Perspective with the same 128 reports as CSV; and a second visit. */
export async function measureStart(server: FolderServer): Promise<readonly Measure[]> {
  const visits = await visitedTwice(RUNS)
  const peers: { readonly milliseconds: number; readonly bytes: number }[] = []
  for (let run = 0; run < RUNS + WARMING; run++) {
    peers.push(await inBrowser((browser) => perspectiveStart(browser, server)))
  }
  const counting = peers.slice(WARMING)
  return [
    { of: 'start', by: 'page', values: visits.map(({ first }) => first.number) },
    { of: 'sent', by: 'page', values: visits.map(({ bytes }) => bytes / 1000) },
    { of: 'again', by: 'page', values: visits.map(({ second }) => second.number) },
    { of: 'start', by: 'perspective', values: counting.map(({ milliseconds }) => milliseconds) },
    { of: 'sent', by: 'perspective', values: counting.map(({ bytes }) => bytes / 1000) },
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
