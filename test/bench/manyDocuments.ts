import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { preview } from 'vite'
import { chromium as launchOptions } from '../chromium.ts'
import { report } from './measure.ts'
import { mixedDocuments } from './pages.ts'

const DOCUMENTS = 1_000

/** What a page noted while it was busy. */
interface Busy {
  /** The longest time in which it could not answer, in milliseconds. */
  longest: number
  /** Different lines of progress that it showed. */
  lines: number
}

/** Runs inside the page: notes long tasks, and each change of what it says of its progress. */
function watchBusy() {
  const busy: Busy = { longest: 0, lines: 0 }
  Object.assign(globalThis, { busy })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) busy.longest = Math.max(busy.longest, duration)
  }).observe({ entryTypes: ['longtask'] })
  let last = ''
  new MutationObserver(() => {
    const said = document.querySelector('[role=status]')?.textContent ?? ''
    if (said !== last) busy.lines++
    last = said
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

const ready = (page: Page) => page.locator('html[data-state=ready]').waitFor({ state: 'attached', timeout: 300_000 })
const busyOf = (page: Page) => page.evaluate<Busy>('globalThis.busy')
const forget = (page: Page) => page.evaluate('globalThis.busy.longest = 0')

/** A thousand documents opened in the built page: how long it takes, what it shows meanwhile, and whether it answers. */
export async function benchManyDocuments(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-documents-'))
  const paths = mixedDocuments(DOCUMENTS).map(({ name, bytes }) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  })
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'silent' })
  const browser = await chromium.launch(launchOptions)
  try {
    const page = await (await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' })).newPage()
    await page.addInitScript(watchBusy)
    await page.goto(`${server.resolvedUrls?.local[0] ?? ''}?view=data`)
    await ready(page)
    await forget(page)
    const start = performance.now()
    await page.locator('input[type=file][multiple]').setInputFiles(paths)
    await page.locator('html[data-state=loading]').waitFor({ state: 'attached' })
    await ready(page)
    const opening = performance.now() - start
    const whileOpening = await busyOf(page)
    await forget(page)
    await page.locator('nav a').first().click()
    await ready(page)
    await page.locator('nav a').last().click()
    await ready(page)
    const back = await busyOf(page)
    report(`Page: ${DOCUMENTS} documents (pages of 250 kB, Word, text) opened on the view of the files`, [
      { name: 'from choosing them to ready', milliseconds: [opening] },
      { name: 'longest time without an answer', milliseconds: [whileOpening.longest] },
      { name: 'the same, to another view and back', milliseconds: [back.longest] },
    ])
    console.log(`${whileOpening.lines} lines of progress; ${(opening / DOCUMENTS).toFixed(1)} ms a document`)
  } finally {
    rmSync(folder, { recursive: true })
    await browser.close()
    await server.close()
  }
}
