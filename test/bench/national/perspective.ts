import type { Browser } from 'playwright'
import type { FolderServer } from '../../serveFolder.ts'
import { FIRST_TABLE, TABLES, viewOf } from './asked.ts'
import type { PerspectiveQuestion } from './bare/perspective.ts'
import { barePage } from './barePage.ts'
import { inBrowser } from './inBrowser.ts'
import { memoryOf } from './memory.ts'
import { QUESTIONS, type Measure } from './measures.ts'
import { told } from './times.ts'

const OPENINGS = 3
const RUNS = 5

/** Perspective on a bare page: the same columns as Arrow, and its views. */
export async function measurePerspective(server: FolderServer, arrow: string): Promise<readonly Measure[]> {
  const opening: number[] = []
  const measures: Measure[] = [{ of: 'open', by: 'perspective', values: opening }]
  for (let run = 0; run < OPENINGS; run++) {
    const isLast = run === OPENINGS - 1
    measures.push(...(await inBrowser((browser) => openedOnce(browser, server, arrow, opening, isLast))))
  }
  return measures
}

async function openedOnce(browser: Browser, server: FolderServer, arrow: string, opening: number[], isLast: boolean) {
  const page = await barePage(browser, server, 'perspective')
  await page.waitForFunction(() => 'perspectivePeer' in window)
  await page.locator('input').setInputFiles(arrow)
  opening.push(await page.evaluate((first) => window.perspectivePeer.open(first), viewOf(FIRST_TABLE)))
  if (!isLast) return []
  const ask = (question: PerspectiveQuestion) => () =>
    page.evaluate((asked) => window.perspectivePeer.ask(asked), question)
  const measures: Measure[] = []
  for (const { id } of QUESTIONS) {
    const table = TABLES[id]
    if (!table) continue
    measures.push({ of: id, by: 'perspective', values: await told(ask(viewOf(table)), RUNS + 1, 1) })
  }
  const memory = await memoryOf(browser, page)
  return [...measures, { of: 'memory', by: 'perspective', values: memory === null ? [] : [memory] } as const]
}
