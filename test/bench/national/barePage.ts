import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright'
import { build } from 'vite'
import { serveFolder, type FolderServer } from '../../serveFolder.ts'

const BARE = resolve('test/bench/national/bare')
const PAGES = ['perspective', 'start', 'duckdb'] as const
type BarePage = (typeof PAGES)[number]

/** Pages with nothing on them but a peer, built as the page is, and sent compressed. */
export async function serveBarePages(folder: string): Promise<FolderServer> {
  await build({
    configFile: false,
    root: BARE,
    base: './',
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      rolldownOptions: { input: PAGES.map((name) => join(BARE, `${name}.html`)), checks: { pluginTimings: false } },
      chunkSizeWarningLimit: 10_000,
    },
  })
  return serveFolder(folder)
}

/** Opens a bare page in a context of its own; the caller closes it. */
export async function barePage(browser: Browser, server: FolderServer, name: BarePage): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${server.origin}/${name}.html`)
  return page
}
