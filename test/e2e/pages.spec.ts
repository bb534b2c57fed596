import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { expect, test, visit } from './fixtures.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

declare global {
  interface Window {
    readonly axe: { run(): Promise<AxeResults> }
  }
}

// The page's own policy forbids foreign scripts; axe is one, and only the tests bring it.
test.use({ bypassCSP: true })

for (const view of ['overview', 'zeros', 'agency', 'data']) {
  for (const lang of ['zh', 'en']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1280, 390]) {
        test(`${view} in ${lang}, ${colorScheme}, ${width} px: no axe violation`, async ({ page }) => {
          await page.setViewportSize({ width, height: 800 })
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          await visit(page, `?v=1&view=${view}&lang=${lang}`)
          await page.addScriptTag({ path: axe })
          const { violations } = await page.evaluate(() => window.axe.run())
          const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`))
          expect(found).toEqual([])
        })
      }
    }
  }
}
