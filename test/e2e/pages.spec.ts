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

const pages = {
  overview: 'view=overview',
  zeros: 'view=zeros',
  'zeros of litigation': 'view=zeros&lens=litigation',
  agency: 'view=agency',
  'agency, a report': `view=agency&of=${encodeURIComponent('福建省/福州市/平潭综合实验区|平潭综合实验区海坛片区管理局')}`,
  data: 'view=data',
}

for (const [name, address] of Object.entries(pages)) {
  for (const lang of ['zh', 'en']) {
    test(`${name} in ${lang}: no axe violation, light or dark, wide or narrow`, async ({ page }) => {
      await visit(page, `?v=1&${address}&lang=${lang}`)
      await page.addScriptTag({ path: axe })
      const found: string[] = []
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [1280, 390]) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          await page.setViewportSize({ width, height: 800 })
          const { violations } = await page.evaluate(() => window.axe.run())
          for (const { id, nodes } of violations) {
            for (const { html } of nodes) found.push(`${colorScheme}, ${width} px: ${id}: ${html.slice(0, 200)}`)
          }
        }
      }
      expect(found).toEqual([])
    })
  }
}
