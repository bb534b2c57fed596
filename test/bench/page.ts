import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { preview } from 'vite'
import type { SourceBytes } from '../../src/data/readers/table.ts'
import { chromium as launchOptions } from '../chromium.ts'
import { benchClicks } from './clicking.ts'
import { report } from './measure.ts'
import { watchRedraws } from './redraws.ts'

// Contexts block the service worker: what it keeps in the background would be measured with the rest; see offline.ts.
const RUNS = 5

/** Moments of a page, in milliseconds after its address was asked for. */
interface Moments {
  first?: number
  figure?: number
  ready?: number
}

/** Runs inside the page, before its own code: notes when things first appear. */
function watch() {
  const moments: Moments = {}
  Object.assign(globalThis, { moments })
  new MutationObserver(() => {
    if (document.querySelector('main')) moments.first ??= performance.now()
    // The figure of the embedded dataset, each application counted once.
    if (document.querySelector('main')?.textContent.includes('9,270')) moments.figure ??= performance.now()
    if (document.documentElement.dataset['state'] === 'ready') moments.ready ??= performance.now()
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
}

const ready = (page: Page) => page.locator('html[data-state=ready]').waitFor({ state: 'attached', timeout: 120_000 })

/** A start with nothing cached. */
async function coldStart(browser: Browser, url: string): Promise<Moments> {
  const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.addInitScript(watch)
  await page.goto(url)
  await ready(page)
  await page.waitForFunction(
    () => 'moments' in globalThis && document.querySelector('main')?.textContent.includes('9,270'),
  )
  const moments = await page.evaluate<Moments>('globalThis.moments')
  await context.close()
  return moments
}

/** From choosing a file to its data on screen, on a page that is left open. */
async function opened(browser: Browser, url: string, path: string): Promise<{ page: Page; milliseconds: number }> {
  const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.addInitScript(watchRedraws)
  await page.goto(url)
  await ready(page)
  const start = performance.now()
  await page.locator('input[type=file][multiple]').setInputFiles(path)
  await page.locator('html[data-state=loading]').waitFor({ state: 'attached' })
  await ready(page)
  return { page, milliseconds: performance.now() - start }
}

async function opening(browser: Browser, url: string, path: string): Promise<number> {
  const { page, milliseconds } = await opened(browser, url, path)
  await page.context().close()
  return milliseconds
}

/** The built page in Chromium: cold starts, opening files, and clicks on what the first of them holds. */
export async function benchPage(files: readonly SourceBytes[]): Promise<void> {
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'silent' })
  const url = server.resolvedUrls?.local[0] ?? ''
  const browser = await chromium.launch(launchOptions)
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'))
  try {
    const starts: Moments[] = []
    for (let run = 0; run < RUNS; run++) starts.push(await coldStart(browser, url))
    const times = (moment: keyof Moments) => starts.flatMap((start) => start[moment] ?? [])
    report('Page: cold start on the embedded dataset', [
      { name: 'ready', milliseconds: times('ready') },
      { name: 'frame', milliseconds: times('first') },
      { name: 'first figure', milliseconds: times('figure') },
    ])
    const rows = []
    for (const file of files) {
      const path = join(folder, file.name)
      writeFileSync(path, file.bytes)
      const milliseconds = []
      for (let run = 0; run < RUNS; run++) milliseconds.push(await opening(browser, url, path))
      rows.push({ name: file.name, milliseconds })
    }
    report('Page: opening a file', rows)
    const [first] = files
    if (first) await benchClicks((await opened(browser, url, join(folder, first.name))).page)
  } finally {
    rmSync(folder, { recursive: true })
    await browser.close()
    await server.close()
  }
}
