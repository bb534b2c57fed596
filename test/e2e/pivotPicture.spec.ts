import { expect, settled, test, visit } from './fixtures.ts'

test('a pivot fetches no chart before a picture is asked for; a cell opens its reports, and Back leads all the way', async ({
  page,
}) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  const charts = () => fetched.filter((path) => /echarts|PivotPicture/.test(path))
  await visit(page, '?v=1&view=pivot&row=agency&col=outcome&val=decided')
  const start = page.url()
  expect(charts()).toEqual([])
  await page.getByRole('radio', { name: '图', exact: true }).click()
  await expect(page).toHaveURL(/pic=auto/)
  await settled(page)
  expect(charts().length).toBeGreaterThan(0)
  const cell = page.locator('main figure svg text').filter({ hasText: /^2,622$/ })
  await cell.scrollIntoViewIfNeeded()
  const { x = 0, y = 0, width = 0, height = 0 } = (await cell.boundingBox()) ?? {}
  await page.mouse.click(x + width / 2, y + height / 2)
  await expect(page.getByRole('dialog')).toContainText('宿迁市人民政府 · 予以公开')
  await expect(page).toHaveURL(/cell=/)
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.goBack()
  await expect(page).toHaveURL(start)
  await expect(page.getByRole('treegrid')).toBeVisible()
})
