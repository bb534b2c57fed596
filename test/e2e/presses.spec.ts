import type { Page } from '@playwright/test'
import { expect, settled, test, turn, visit } from './fixtures.ts'
import { screenAfter, shows } from './screen.ts'

/** A press on a chart, so many px beside the words that stand there. */
async function press(page: Page, words: string, beside: { x?: number; y?: number } = {}): Promise<void> {
  const { x, y } = await placeOf(page, words)
  await page.mouse.click(x + (beside.x ?? 0), y + (beside.y ?? 0))
}

/** The middle of words in a chart, in px of the window. */
async function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  const text = page
    .locator('main figure svg text')
    .filter({ hasText: new RegExp(`^${words}$`) })
    .last()
  await text.scrollIntoViewIfNeeded()
  const box = await text.boundingBox()
  if (!box) throw new Error(`${words} is not drawn`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Above a year of the axis stands its bar, or the column of its points. */
const aboveAxis = { y: -24 }

const presses = {
  'a bar of the overview': ['view=overview', '2024', aboveAxis, /years=2024/],
  'a point of a trend': ['view=trends', '2024', aboveAxis, /years=2024/],
  'a point of one of many trends': ['view=trends&by=level', '2023', aboveAxis, /years=2023&level=/],
  'a segment of how applications ended': ['view=outcomes', '40.2 %', {}, /years=2024&outcome=granted/],
  'a year of the disputes': ['view=disputes', '2024', aboveAxis, /years=2024/],
  'a year of agencies side by side': ['view=compare', '2024', aboveAxis, /years=2024/],
} as const

test('a press on a chart narrows the filter, its crumb appears, and Back undoes it', async ({ page }) => {
  test.setTimeout(180_000)
  await visit(page)
  for (const [name, [address, words, beside, asked]] of Object.entries(presses)) {
    await test.step(name, async () => {
      await turn(page, `?v=1&${address}`)
      const from = page.url()
      const crumbs = page.getByRole('search').getByRole('button', { name: /^移除：/ })
      await expect.soft(crumbs, name).toHaveCount(0)
      const before = await screenAfter(page, '')
      await press(page, words, beside)
      await expect(page, name).toHaveURL(asked)
      await expect.soft(crumbs.filter({ visible: true }).first(), name).toHaveAccessibleName(/202\d/)
      await page.goBack()
      await expect.soft(page, name).toHaveURL(from)
      await expect.soft(crumbs, name).toHaveCount(0)
      await shows(page, before, `${name}: Back`)
    })
  }
})

test.describe('by touch', () => {
  test.use({ hasTouch: true })

  test('the first tap on a point tells its figures, the second narrows the filter', async ({ page }) => {
    await visit(page, '?v=1&view=trends')
    const from = page.url()
    const place = await placeOf(page, '2024')
    const tap = () => page.touchscreen.tap(place.x, place.y - 24)
    await tap()
    await expect(page.getByText('全部机关', { exact: true })).toBeVisible()
    await expect(page).toHaveURL(from)
    await tap()
    await expect(page).toHaveURL(/years=2024/)
  })
})

test('a reason that is pressed opens its group; an end of disputes opens its reports; Back closes them', async ({
  page,
}) => {
  await visit(page, '?v=1&view=outcomes')
  // Left of the figure at its end lies the bar.
  await press(page, '2,559', { x: -40 })
  await expect(page).toHaveURL(/outcome=unable/)
  await page.goBack()
  await expect(page).not.toHaveURL(/outcome=/)
  await turn(page, '?v=1&view=disputes')
  await press(page, '739', { x: -30 })
  await expect(page.getByRole('dialog')).toContainText('行政复议')
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('an agency is chosen beside others and against its peers by keyboard; Back takes it away', async ({ page }) => {
  await visit(page)
  for (const [address, label, part] of [
    ['view=compare', '添加机关', /with=/],
    ['view=compare&how=peers', '本机关', /of=/],
  ] as const) {
    await turn(page, `?v=1&${address}`)
    const from = page.url()
    const choose = page.getByRole('main').getByRole('combobox', { name: label })
    await choose.fill('洪泽')
    await choose.press('ArrowDown')
    await choose.press('Enter')
    await expect(page).toHaveURL(part)
    await settled(page)
    await expect(page.getByRole('main')).toContainText('淮安市洪泽区人民政府')
    await page.goBack()
    await expect(page).toHaveURL(from)
  }
})
