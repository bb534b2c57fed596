import { expect, ready, settled, test, visit } from './fixtures.ts'

test('a link holds what is shown and the fingerprint of its data; on other data the page says so', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await visit(page, '?v=1&view=trends&by=agency&years=2021-2024')
  await page.getByRole('button', { name: '链接与二维码' }).click()
  const sheet = page.getByRole('dialog', { name: '链接' })
  await sheet.getByRole('button', { name: '复制链接' }).click()
  await expect(sheet.getByText('已复制。')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await expect(sheet.getByRole('textbox')).toHaveValue(link)
  await expect(sheet.getByRole('img', { name: '当前画面链接的二维码' })).toBeVisible()
  const asked = new URL(link).searchParams
  expect(Object.fromEntries(asked)).toMatchObject({ view: 'trends', by: 'agency', years: '2021-2024' })
  const made = asked.get('made') ?? ''
  expect(made).toMatch(/^[0-9a-f]{12}$/)

  await page.goto(link)
  await ready(page)
  await settled(page)
  const main = page.getByRole('main')
  await expect(main.getByRole('figure').first()).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)

  await page.goto(link.replace(made, '0123456789ab'))
  await ready(page)
  const told = page.getByRole('alert')
  await expect(told).toContainText('这个链接是用另一份数据制作的')
  await expect(told).toContainText(`链接的数据指纹 0123456789ab，当前数据指纹 ${made}`)
  await told.getByRole('button', { name: '按当前数据查看' }).click()
  await expect(told).toHaveCount(0)
  expect(new URL(page.url()).searchParams.has('made')).toBe(false)
})
