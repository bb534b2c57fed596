import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

declare global {
  interface Window {
    readonly axe?: { run(options: RunOptions): Promise<AxeResults> }
  }
}

const OPTIONS: RunOptions = {
  resultTypes: ['violations'],
  rules: { 'label-content-name-mismatch': { enabled: true } },
}

/**
 * What axe finds on a page as it stands: the rule, and where. The page's own policy forbids foreign scripts, of which axe is
 * one: its context must have `bypassCSP`.
 */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.addScriptTag({ path: axe })
  const found = await page.evaluate((options) => window.axe?.run(options), OPTIONS)
  if (!found) throw new Error('axe is not there')
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}
