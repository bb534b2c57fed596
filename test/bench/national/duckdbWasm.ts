import type { Browser } from 'playwright'
import type { FolderServer } from '../../serveFolder.ts'
import { FIRST_TABLE, sqlOf, STATEMENTS } from './asked.ts'
import { barePage } from './barePage.ts'
import { inBrowser } from './inBrowser.ts'
import { memoryOf } from './memory.ts'
import type { Measure } from './measures.ts'
import { told } from './times.ts'

const OPENINGS = 3
const RUNS = 5

/** DuckDB-WASM on a bare page: the same columns as Arrow, and the statements that native DuckDB gets. */
export async function measureDuckdbWasm(server: FolderServer, arrow: string): Promise<readonly Measure[]> {
  const opening: number[] = []
  const measures: Measure[] = [{ of: 'open', by: 'wasm', values: opening }]
  for (let run = 0; run < OPENINGS; run++) {
    const isLast = run === OPENINGS - 1
    measures.push(...(await inBrowser((browser) => openedOnce(browser, server, arrow, opening, isLast))))
  }
  return measures
}

async function peerPage(browser: Browser, server: FolderServer, path: string) {
  const page = await barePage(browser, server, 'duckdb')
  await page.waitForFunction(() => 'duckdbPeer' in window)
  await page.locator('input').setInputFiles(path)
  return page
}

async function openedOnce(browser: Browser, server: FolderServer, arrow: string, opening: number[], isLast: boolean) {
  const page = await peerPage(browser, server, arrow)
  opening.push(await page.evaluate((first) => window.duckdbPeer.open(first), sqlOf(FIRST_TABLE)))
  if (!isLast) return []
  const measures: Measure[] = []
  for (const [of, statement] of STATEMENTS) {
    const ask = () => page.evaluate((asked) => window.duckdbPeer.ask(asked), statement)
    measures.push({ of, by: 'wasm', values: await told(ask, RUNS + 1, 1) })
  }
  const memory = await memoryOf(browser, page)
  return [...measures, { of: 'memory', by: 'wasm', values: memory === null ? [] : [memory] } as const]
}

/** Every column as text, and nothing guessed: the page, too, reads a table by one dialect and keeps what is printed. */
const csvStatement = (columns: readonly string[]) => {
  const types = columns.map((name) => `'${name.replaceAll("'", "''")}': 'VARCHAR'`).join(', ')
  return `CREATE TABLE csv AS SELECT * FROM read_csv('file.csv', auto_detect = false, header = true, delim = ',', quote = '"',
    escape = '"', columns = {${types}})`
}

/** DuckDB-WASM's own reader on a CSV file with these columns. */
export async function measureWasmCsv(
  server: FolderServer,
  path: string,
  columns: readonly string[],
  runs: number,
): Promise<readonly Measure[]> {
  const times: number[] = []
  const memory: number[] = []
  for (let run = 0; run < runs; run++) {
    await inBrowser(async (browser) => {
      const page = await peerPage(browser, server, path)
      times.push(await page.evaluate((statement) => window.duckdbPeer.readFile(statement), csvStatement(columns)))
      const held = await memoryOf(browser, page)
      if (held !== null) memory.push(held)
    })
  }
  return [
    { of: 'csv', by: 'wasm', values: times },
    { of: 'csvMemory', by: 'wasm', values: memory },
  ]
}
