import type { Locator, Page } from '@playwright/test'
import { expect, settled, test, visit } from './fixtures.ts'

const views = {
  overview: 'view=overview',
  findings: 'view=findings',
  'trends by agency': 'view=trends&by=agency&q=disclosure_rate',
  outcomes: 'view=outcomes&outcome=denied',
  disputes: 'view=disputes',
  'compare, side by side': 'view=compare',
  'compare, against peers': 'view=compare&how=peers',
}

/** Presses Tab alone until the focus is within a place; fails when it has gone round the page. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  const isThere = () => place.evaluate((element) => element.contains(document.activeElement))
  const isRound = () => page.evaluate(() => document.activeElement === document.body)
  do await page.keyboard.press('Tab')
  while (!(await isThere()) && !(await isRound()))
  expect(await isThere()).toBe(true)
}

for (const [name, address] of Object.entries(views)) {
  test(`${name}: each figure says what it is, and its values are reached by keyboard alone`, async ({ page }) => {
    test.setTimeout(180_000)
    await visit(page, `?v=1&${address}`)
    const figures = await page.getByRole('main').getByRole('figure').all()
    expect(figures.length).toBeGreaterThan(0)
    for (const figure of figures) {
      const title = await figure.getByRole('heading').first().innerText()
      await expect(figure, title).toHaveAccessibleName(title)
      await expect(figure.locator('figcaption > p').first(), title).toHaveText(/.{6}/)
      await expect(figure.locator('figcaption'), title).toContainText(/n\s=\s\d|\d 份年报/)
      await expect(figure.locator('figcaption'), title).toContainText(/来源.*年度报告/s)
      const picture = figure.getByRole('img')
      if ((await picture.count()) === 0) continue
      await expect(picture.first(), title).toHaveAccessibleName(/\d/)
      const table = figure.locator('section:has(> table)').last()
      const shownAs = figure.getByRole('group', { name: '显示方式' })
      if ((await shownAs.count()) > 0) {
        await tabTo(page, shownAs)
        await page.keyboard.press('ArrowRight')
        await settled(page)
        await expect(picture, title).toHaveCount(0)
      }
      await tabTo(page, table)
      await expect(table.getByRole('cell', { name: /\d/ }).first(), title).toBeVisible()
    }
  })
}
