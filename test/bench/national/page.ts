import type { Browser, Page } from 'playwright'
import { redrawn, watchRedraws } from '../redraws.ts'
import { watchStatements } from './statements.ts'

const PATIENCE = 300_000

/** This page at an address, its engine running, and its context to itself. */
export async function ownPage(browser: Browser, url: string, search: string): Promise<Page> {
  // What the service worker keeps in the background would be measured with the rest.
  const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  await page.addInitScript(watchRedraws)
  await page.addInitScript(watchStatements)
  // Years that no stored answer is of, so that the engine had to be started.
  await page.goto(`${url}${search}&years=2018-2025`)
  await page.waitForFunction(() => window.statements.length > 0)
  await page.locator('html[data-state=ready]').waitFor({ state: 'attached' })
  return page
}

/** From the choice of a file to the last change of the view that shows its so many reports. */
export function opened(page: Page, path: string, reports: number): Promise<number> {
  return redrawn(page, async () => {
    await page.locator('input[type=file][multiple]').setInputFiles(path)
    await page.waitForFunction(
      (shown) => document.querySelector('main')?.textContent.includes(shown),
      reports.toLocaleString('en'),
    )
  })
}

/** From a link that asks for this to the last change of the view that answers. */
export const asked = (page: Page, search: string): Promise<number> =>
  redrawn(page, () =>
    page.evaluate((address) => {
      document.dispatchEvent(new Event('click'))
      history.pushState(null, '', address)
      dispatchEvent(new PopStateEvent('popstate'))
    }, search),
  )
