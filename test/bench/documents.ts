import { Parser } from 'htmlparser2'
import { readTable } from '../../src/data/readers/read.ts'
import { measure, report, type Times } from './measure.ts'
import { asPage, printedReports } from './pages.ts'

const PAGES = 40

/** Reading pages of 250 kB on one core, against the tokens of the same bytes alone. */
export async function benchDocuments(): Promise<void> {
  const pages = printedReports(PAGES).map((printed) => new TextEncoder().encode(asPage(printed)))
  const bare = await measure('tokens alone (htmlparser2)', () => {
    for (const bytes of pages) new Parser({ ontext() {}, onopentag() {} }).end(new TextDecoder().decode(bytes))
  })
  const read = await measure('read to a report', async () => {
    for (const bytes of pages) {
      const result = await readTable({ name: 'page.html', bytes })
      if (!result.ok) throw new Error(`a page was refused: ${result.problem.reason}`)
    }
  })
  report(`Documents: ${PAGES} pages of ${((pages[0]?.length ?? 0) / 1000).toFixed(0)} kB each, on one core`, [
    bare,
    read,
  ])
  for (const times of [bare, read]) console.log(`${times.name}: ${perSecond(times)} pages a second`)
}

const perSecond = ({ milliseconds }: Times) => {
  const median = milliseconds.toSorted((a, b) => a - b)[Math.floor(milliseconds.length / 2)] ?? NaN
  return ((1_000 * PAGES) / median).toFixed(0)
}
