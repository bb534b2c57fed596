import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright'
import { chromium as launchOptions } from '../chromium.ts'
import { serveFolder, type FolderServer } from '../serveFolder.ts'
import { report } from './measure.ts'

const RUNS = 7
const DATA = 'data=data/reports-d586e00f3fe9.csv&made=d586e00f3fe9'
const FIGURE = `/embed.html?v=1&view=outcomes&${DATA}&years=2024`

/** Milliseconds from the address to the picture on the screen, nothing cached, and what was sent for it. */
async function figure(browser: Browser, server: FolderServer, asked: string, stands: string) {
  const context = await browser.newContext({ locale: 'zh-CN' })
  const page = await context.newPage()
  server.sent.length = 0
  const start = performance.now()
  await page.goto(server.origin + asked)
  await page.locator(stands).first().waitFor()
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  const milliseconds = performance.now() - start
  const bytes = server.sent.reduce((sum, file) => sum + file.bytes, 0)
  await context.close()
  return { milliseconds, bytes }
}

/** Milliseconds from nothing to an engine that answers, its files fetched among them; the page itself is there already. */
async function engineStart(browser: Browser, server: FolderServer, site: string): Promise<number> {
  const context = await browser.newContext()
  const page = await context.newPage()
  // A page of the site without any of its scripts, and without a policy against them.
  await page.goto(`${server.origin}/stills/${readdirSync(join(site, 'stills'))[0] ?? ''}`)
  const assets = readdirSync(join(site, 'assets'))
  const asset = (pattern: RegExp) => `/assets/${assets.find((name) => pattern.test(name)) ?? ''}`
  const files = { wasm: asset(/^duckdb-eh.*\.wasm$/), worker: asset(/^duckdb-browser-eh.*\.js$/) }
  // As text: an import in a function would be rewritten for where the benchmark itself runs.
  const milliseconds: number = await page.evaluate(`(async () => {
    const begun = performance.now()
    const { openDuckDB } = await import(${JSON.stringify(asset(/^duckdb-(?!browser|eh).*\.js$/))})
    const engine = await openDuckDB(${JSON.stringify(files)})
    const took = performance.now() - begun
    engine.close()
    return took
  })()`)
  await context.close()
  return milliseconds
}

/** A published figure in a frame, beside the same figure made live, and the engine's own start. */
export async function benchEmbed(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'))
  const site = join(folder, 'site')
  const views = join(folder, 'views.json')
  writeFileSync(views, JSON.stringify([{ name: 'outcomes', link: '?v=1&view=outcomes&years=2024' }]))
  execFileSync(process.execPath, ['src/publish/run.mjs', 'data/reports.csv', '--views', views, '--out', site])
  const server = await serveFolder(site)
  const browser = await chromium.launch(launchOptions)
  try {
    const [engine, published, live] = [[0], [0], [0]].map((): number[] => [])
    let [publishedBytes, liveBytes] = [0, 0]
    for (let run = 0; run < RUNS; run++) {
      engine?.push(await engineStart(browser, server, site))
      const still = await figure(browser, server, FIGURE, 'main figure svg')
      published?.push(still.milliseconds)
      publishedBytes = still.bytes
      const made = await figure(browser, server, `/embed.html?v=1&view=outcomes&${DATA}`, '[data-drawn=true] svg')
      live?.push(made.milliseconds)
      liveBytes = made.bytes
    }
    report('A figure in a frame, nothing cached', [
      { name: "the engine's own start", milliseconds: engine ?? [] },
      { name: 'a published figure on the screen', milliseconds: published ?? [] },
      { name: 'a live figure of stored results', milliseconds: live ?? [] },
    ])
    const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
    console.log(`Sent until it stands, gzipped: published ${kilobytes(publishedBytes)}, live ${kilobytes(liveBytes)}`)
  } finally {
    await browser.close()
    server.close()
    rmSync(folder, { recursive: true })
  }
}
