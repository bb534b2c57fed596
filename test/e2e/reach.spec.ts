import type { Locator, Page } from '@playwright/test'
import { expect, settled, test, turn, visit } from './fixtures.ts'

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
async function tabTo(page: Page, place: Locator, title: string): Promise<void> {
  const isThere = () => place.evaluate((element) => element.contains(document.activeElement))
  const isRound = () => page.evaluate(() => document.activeElement === document.body)
  do await page.keyboard.press('Tab')
  while (!(await isThere()) && !(await isRound()))
  expect.soft(await isThere(), title).toBe(true)
}

test('each figure says what it is, and its values are reached by keyboard alone', async ({ page }) => {
  test.setTimeout(300_000)
  await visit(page)
  for (const [name, address] of Object.entries(views)) {
    await test.step(name, async () => {
      await turn(page, `?v=1&${address}`)
      await fromTheTop(page)
      const figures = await page.getByRole('main').getByRole('figure').all()
      expect.soft(figures.length, name).toBeGreaterThan(0)
      for (const figure of figures) await reach(page, figure, name)
    })
  }
})

/** Has the next Tab go to the first of the page, as on a page that was just opened. */
async function fromTheTop(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
}

async function reach(page: Page, figure: Locator, name: string): Promise<void> {
  const heading = await figure.getByRole('heading').first().innerText()
  const title = `${name}: ${heading}`
  await expect.soft(figure, title).toHaveAccessibleName(heading)
  await expect.soft(figure.locator('figcaption > p').first(), title).toHaveText(/.{6}/)
  await expect.soft(figure.locator('figcaption'), title).toContainText(/n\s=\s\d|\d 份年报/)
  await expect.soft(figure.locator('figcaption'), title).toContainText(/来源.*年度报告/s)
  const picture = figure.getByRole('img')
  if ((await picture.count()) === 0) return
  await expect.soft(picture.first(), title).toHaveAccessibleName(/\d/)
  const table = figure.locator('section:has(> table)').last()
  const shownAs = figure.getByRole('group', { name: '显示方式' })
  if ((await shownAs.count()) > 0) {
    await tabTo(page, shownAs, title)
    await page.keyboard.press('ArrowRight')
    await settled(page)
    await expect.soft(picture, title).toHaveCount(0)
  }
  await tabTo(page, table, title)
  await expect.soft(table.getByRole('cell', { name: /\d/ }).first(), title).toBeVisible()
}
