import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { preview } from 'vite'
import { writeWorkbook } from '../../src/data/exporting/workbook.ts'
import { pivot } from '../../src/data/queries/pivot.ts'
import type { PivotLayout } from '../../src/domain/pivot.ts'
import { EMPTY_FILTER } from '../../src/domain/question.ts'
import { loadDataset } from '../../src/data/load.ts'
import { TEXTS } from '../../src/ui/text/texts.ts'
import { askingOf } from '../../src/views/pivot/asked.ts'
import { groupsOf } from '../../src/views/pivot/groups.ts'
import { agencyNames, orderingOf } from '../../src/views/pivot/names.ts'
import { linesOf, tableOf } from '../../src/views/pivot/table.ts'
import { pivotWorkbook } from '../../src/views/pivot/workbook.ts'
import { WORDS } from '../../src/views/pivot/words.ts'
import { chromium as launchOptions } from '../chromium.ts'
import { openTestEngine } from '../data/engine.ts'
import { asParquet } from './generate.ts'
import { measure, report } from './measure.ts'
import { townships } from './townships.ts'

const UNITS = 41_000

const LAYOUT: PivotLayout = {
  rows: ['agency'],
  columns: ['year'],
  values: [
    { of: 'received', stat: 'sum' },
    { of: 'decided', stat: 'sum' },
  ],
}

const TOLD = { title: '', subtitle: '', n: '', source: '', caveats: [], corner: '', filter: [], link: '', day: '' }

/** A pivot of every township of the country over seven years: the statement, its rows, and scrolling through them. */
export async function benchPivot(): Promise<void> {
  const bytes = asParquet(townships(UNITS))
  await benchStatement(bytes)
  await benchGrid(bytes)
}

async function benchStatement(bytes: Uint8Array): Promise<void> {
  const settings = { origin: 'opened', duplicates: 'first', scopeUnstated: 'own' } as const
  const { dataset, tables } = await loadDataset([{ name: 'national.parquet', bytes, settings: {} }], settings)
  const engine = await openTestEngine()
  await engine.load(tables)
  const asking = askingOf(LAYOUT)
  if (!asking) throw new Error('the layout asks too much')
  const query = pivot(
    EMPTY_FILTER,
    asking.asked,
    dataset.agencies.map(({ key }) => key),
  )
  const [answer] = engine.rows(query)
  const order = orderingOf(dataset)
  const table = () => {
    const groups = answer && groupsOf(answer)
    if (!answer || !groups) throw new Error('no groups')
    return tableOf({ answer, groups, asking }, order, false)
  }
  const lines = () => linesOf(table(), { open: 1, toggled: [] }, null)
  const wording = { words: WORDS.zh, texts: TEXTS.zh, lang: 'zh', agencies: agencyNames(dataset.agencies) } as const
  const workbook = async () => {
    const made = await pivotWorkbook(table(), lines(), TOLD, wording)
    if (!made) throw new Error('the table is too large')
    return made
  }
  const made = await workbook()
  report(`Pivot of ${dataset.reports} reports: agency by year, two values, with subtotals (Node)`, [
    await measure('statement', () => engine.run(query)),
    await measure('statement, read into columns', () => engine.rows(query)),
    await measure('groups and lines', lines),
    await measure('workbook: cells, on the page', workbook),
    await measure('workbook: copied to the worker', () => structuredClone(made)),
    await measure('workbook: written, in the worker', () => writeWorkbook(made)),
  ])
  engine.close()
}

async function benchGrid(bytes: Uint8Array): Promise<void> {
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'silent' })
  const url = server.resolvedUrls?.local[0] ?? ''
  const browser = await chromium.launch(launchOptions)
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'))
  try {
    const path = join(folder, 'national.parquet')
    writeFileSync(path, bytes)
    const page = await browser.newPage({ locale: 'zh-CN', serviceWorkers: 'block' })
    await page.addInitScript(watch)
    await page.goto(`${url}?v=1&view=data`)
    await ready(page)
    await page.locator('input[type=file][multiple]').setInputFiles(path)
    await page.locator('html[data-state=loading]').waitFor({ state: 'attached' })
    await ready(page)
    // One value, so that the one added makes the two of the statement above.
    await page.evaluate(() => {
      history.pushState(null, '', '?v=1&view=pivot&row=agency&col=year&val=received')
      window.dispatchEvent(new PopStateEvent('popstate'))
    })
    await page.locator('[role=treegrid]').waitFor()
    await ready(page)
    const shown = []
    for (const value of ['办结', '结转下年', '予以公开', '部分公开', '上年结转']) shown.push(await added(page, value))
    report('Pivot in the page, a second value: until its first rows are painted', [
      { name: 'from the press', milliseconds: shown.map(({ pressed, painted }) => painted - pressed) },
      { name: 'from the answer', milliseconds: shown.map(({ answered, painted }) => painted - answered) },
    ])
    report('Pivot in the page: scrolling', [{ name: 'a frame', milliseconds: await page.evaluate(scrolled) }])
  } finally {
    rmSync(folder, { recursive: true })
    await browser.close()
    await server.close()
  }
}

const ready = (page: Page) => page.locator('html[data-state=ready]').waitFor({ state: 'attached', timeout: 180_000 })

/** When a value was asked for, its answer came and its rows were painted, in milliseconds of the page. */
interface Times {
  pressed: number
  answered: number
  painted: number
}

declare global {
  interface Window {
    times: Times
  }
}

/** Runs in the page before its own scripts: notes the last press, the last word of a worker, and when the page stands. */
function watch(): void {
  const times: Times = { pressed: 0, answered: 0, painted: 0 }
  window.times = times
  window.Worker = class extends Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given)
      this.addEventListener('message', () => (times.answered = performance.now()))
    }
  }
  window.addEventListener('click', () => (times.pressed = performance.now()), { capture: true })
  const painted = () => requestAnimationFrame(() => setTimeout(() => (times.painted = performance.now())))
  new MutationObserver(() => {
    if (document.documentElement.dataset['state'] === 'ready') painted()
  }).observe(document, { subtree: true, attributeFilter: ['data-state'] })
}

/** Adds a value to the table and takes it away again. */
async function added(page: Page, value: string): Promise<Times> {
  await page.getByRole('combobox', { name: '添加数值' }).fill(value)
  await page.getByRole('option').filter({ hasText: value }).first().click()
  await page.locator('html[data-state=loading]').waitFor({ state: 'attached' })
  await ready(page)
  await page.waitForFunction(() => window.times.painted > window.times.answered)
  const times = await page.evaluate(() => ({ ...window.times }))
  await page.goBack()
  await ready(page)
  return times
}

/** Runs inside the page: scrolls a screen a frame, and tells how long each frame took. */
async function scrolled(): Promise<number[]> {
  const grid = document.querySelector('[role=treegrid]')
  if (!grid) throw new Error('no grid')
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  const times: number[] = []
  let last = await frame()
  for (let i = 0; i < 180; i++) {
    grid.scrollTop += 400
    const now = await frame()
    times.push(now - last)
    last = now
  }
  return times
}
