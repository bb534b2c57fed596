import { expect, ready, test, visit } from './fixtures.ts'

test.describe('a view whose script does not arrive', () => {
  test.use({ expected: [/Failed to (load|fetch)|ERR_FAILED|dynamically imported/] })

  test('is told of, and the other views and the open files stay', async ({ page }) => {
    await page.route(/ZerosView.*\.js/, (route) => route.abort())
    await visit(page)
    await page.getByRole('link', { name: '零申请' }).first().click()
    await expect(page.getByRole('alert')).toContainText('此页未能显示')
    await expect(page.locator('html')).toHaveAttribute('data-state', 'failed')
    await page.getByRole('link', { name: '总览' }).first().click()
    await ready(page)
    await expect(page.getByRole('main')).toContainText('9,270')
  })
})

test.describe('a page whose own dataset does not arrive', () => {
  test.use({ expected: [/404/] })
  test.beforeEach(({ page }) =>
    page.route(/reports.*\.csv/, (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<p>' })),
  )

  test('says so, beside the figures that are stored', async ({ page }) => {
    await visit(page)
    await page.keyboard.press('Shift')
    await expect(page.getByRole('alert')).toContainText('reports.csv')
    await expect(page.getByRole('main')).toContainText('9,270')
  })

  test('says so, and that it has failed, where nothing is stored', async ({ page }) => {
    await page.route(/assets\/stored-/, (route) => route.fulfill({ status: 404 }))
    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute('data-state', 'failed')
    await expect(page.getByRole('alert')).toContainText('reports.csv')
  })
})

test('a view is not ready before it stands on the page', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(/ZerosView.*\.js/, (route) => held.then(() => route.continue()))
  await visit(page)
  await page.getByRole('link', { name: '零申请' }).first().click()
  await expect(page.locator('html')).toHaveAttribute('data-state', 'loading')
  release()
  await ready(page)
})
