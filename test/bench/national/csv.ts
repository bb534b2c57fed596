import type { FolderServer } from '../../serveFolder.ts'
import { rowsOf } from '../../../src/simulate/columns.ts'
import { measureWasmCsv } from './duckdbWasm.ts'
import { nationalCsv, type NationalFile } from './file.ts'
import { inBrowser } from './inBrowser.ts'
import { memoryOf } from './memory.ts'
import type { Measure } from './measures.ts'
import { opened, ownPage } from './page.ts'

const RUNS = 3

/** CSV of 100 MB, in this page until its ledger stands on the Data page, and in DuckDB-WASM's own reader. */
export async function measureCsv(url: string, server: FolderServer): Promise<readonly Measure[]> {
  const file = await nationalCsv()
  const columns = rowsOf(0).columns.map(({ name }) => name)
  return [...(await measureOwnCsv(url, file)), ...(await measureWasmCsv(server, file.path, columns, RUNS))]
}

async function measureOwnCsv(url: string, { path, answers }: NationalFile): Promise<readonly Measure[]> {
  const times: number[] = []
  const memory: number[] = []
  for (let run = 0; run < RUNS; run++) {
    await inBrowser(async (browser) => {
      const page = await ownPage(browser, url, '?v=1&view=data')
      times.push(await opened(page, path, answers.reports))
      const held = await memoryOf(browser, page)
      if (held !== null) memory.push(held)
    })
  }
  return [
    { of: 'csv', by: 'page', values: times },
    { of: 'csvMemory', by: 'page', values: memory },
  ]
}
