import type { Browser, Page } from 'playwright'
import { COUNTY } from './asked.ts'
import type { NationalFile } from './file.ts'
import { inBrowser } from './inBrowser.ts'
import { differences } from './known.ts'
import { memoryOf } from './memory.ts'
import type { Measure, QuestionId } from './measures.ts'
import { asked, opened, ownPage } from './page.ts'
import { figuresShown, mustShow } from './shown.ts'
import { spentReading } from './statements.ts'

const OPENINGS = 1
/** The audit reads every column, so that it is asked fewer times. */
const AUDITS = 3
const RUNS = 5

const PIVOT = '?v=1&view=pivot&col=year'
const FIRST = `${PIVOT}&row=province&val=received`
const TWO_SUMS = `${PIVOT}&val=received&val=decided`

/** Where views stand that are asked for the first time, in this order; a name where the time is wanted. */
const VIEWS: readonly (readonly [string, QuestionId | null])[] = [
  ['?v=1', null],
  ['?v=1&view=zeros', 'zerosFirst'],
  ['?v=1&view=trends', null],
  [`${TWO_SUMS}&row=province`, null],
]

/** What is asked again and again once its columns are there. */
const AGAIN: readonly (readonly [QuestionId, string])[] = [
  ['provinceYearDrawn', `${TWO_SUMS}&row=province&pic=heat`],
  ['agencyYear', `${TWO_SUMS}&row=province&row=agency&open=2`],
  ['subtotals', `${TWO_SUMS}&row=province&row=city&row=county&open=3`],
  ['county', `${TWO_SUMS}&row=agency&place=${encodeURIComponent(Object.values(COUNTY).join('/'))}`],
  ['zeros', '?v=1&view=zeros'],
]

/** All of them leave in all seven years: each is asked anew, for no answer to it is remembered. The first does not count. */
const YEARS = ['2019-2026', '2018-2025', '2018-2026', '2017-2025', '2017-2026', '2016-2025']

/** This page on the national file. Throws where what it shows is not what is known of the file. */
export async function measureOurs(url: string, file: NationalFile): Promise<readonly Measure[]> {
  const measures: Measure[] = []
  for (let run = 0; run < OPENINGS; run++) {
    measures.push(...(await inBrowser((browser) => openedOnce(browser, url, file, run))))
  }
  return measures
}

async function openedOnce(browser: Browser, url: string, { path, answers }: NationalFile, run: number) {
  const measures: Measure[] = []
  const put = (of: QuestionId, ...values: readonly number[]) => measures.push({ of, by: 'page', values })
  const page = await ownPage(browser, url, FIRST)
  put('open', await opened(page, path, answers.reports))
  if (run === 0) {
    const wrong = differences(answers, await figuresShown(page))
    if (wrong.length > 0) throw new Error(`the page shows other figures than are known:\n${wrong.join('\n')}`)
  }
  for (const [search, of] of VIEWS) {
    const took = await asked(page, search)
    if (of !== null) put(of, took)
    if (of === 'zerosFirst') await mustShow(page, answers.zeros)
  }
  const memory = await memoryOf(browser, page)
  if (memory !== null) put('memory', memory)
  if (run === OPENINGS - 1) for (const measure of await askedAgain(page)) measures.push(measure)
  if (run < AUDITS) {
    put('audit', await asked(page, '?v=1&view=audit'))
    await mustShow(page, [answers.breaking])
  }
  return measures
}

async function askedAgain(page: Page): Promise<readonly Measure[]> {
  const measures: Measure[] = []
  const reading: number[] = []
  for (const [of, search] of AGAIN) {
    const drawn: number[] = []
    for (const years of YEARS.slice(0, RUNS + 1)) {
      await page.evaluate(spentReading)
      drawn.push(await asked(page, `${search}&years=${years}`))
      if (of === 'provinceYearDrawn') reading.push(await page.evaluate(spentReading))
    }
    measures.push({ of, by: 'page', values: drawn.slice(1) })
  }
  return [{ of: 'provinceYear', by: 'page', values: reading.slice(1) }, ...measures]
}
