import { expect, openFiles, test, visit } from './fixtures.ts'

test('each page is named after what it shows; a link keeps the focus in the page, Back finds the way', async ({
  page,
}) => {
  await visit(page)
  await expect(page).toHaveTitle('总览 · 公开透镜 Gongkai Lens')
  await page.getByRole('link', { name: '查看这些年报' }).press('Enter')
  await expect(page).toHaveTitle('零申请 · 公开透镜 Gongkai Lens')
  await expect(page.getByRole('main')).toBeFocused()
  await expect(page).toHaveURL(/years=2025&class=contradictory/)
  await page.getByRole('link', { name: '平潭综合实验区旅游与文化体育局', exact: true }).last().press('Enter')
  await expect(page).toHaveTitle('平潭综合实验区旅游与文化体育局 · 公开透镜 Gongkai Lens')
  await expect(page.getByRole('main')).toBeFocused()
  // One agency's reports are shown whole: no filter that would not hold.
  await expect(page.getByRole('search')).toHaveCount(0)
  await page.goBack()
  await expect(page).toHaveTitle('零申请 · 公开透镜 Gongkai Lens')
  await expect(page.getByRole('search')).toBeVisible()
})

test('bad parts of an address are named together, once', async ({ page }) => {
  await visit(page, '?view=nonsense&years=abc&foo=1')
  await expect(page.getByRole('alert')).toHaveCount(1)
  await expect(page.getByRole('alert')).toContainText('view=nonsense')
  await expect(page.getByRole('alert')).toContainText('years=abc')
  await page.getByRole('alert').getByRole('button', { name: '关闭' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('on paper charts keep within the sheet', async ({ page }) => {
  await visit(page)
  await expect(page.locator('main svg text').first()).toBeVisible()
  await page.setViewportSize({ width: 688, height: 900 })
  await page.emulateMedia({ media: 'print' })
  const [sheet, drawing] = await page.evaluate(() => [
    document.documentElement.clientWidth,
    Math.max(...[...document.querySelectorAll('main svg')].map((svg) => svg.getBoundingClientRect().right)),
  ])
  expect(drawing).toBeLessThanOrEqual(sheet ?? 0)
})

test('a filter that names what the data do not have is left out and named, and the rest holds', async ({ page }) => {
  await visit(page, '?v=1&years=2024&place=nowhere&kind=zzz')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('place=nowhere')
  await expect(alert).toContainText('kind=zzz')
  await expect(page).toHaveURL(/\?v=1&years=2024$/)
  await expect(page.getByRole('region', { name: '新收申请', exact: true })).toContainText('3,743')
})

test('an address grows to 2,000 characters and no further: what would not fit is refused and said', async ({
  page,
}) => {
  await visit(page)
  // No two begin alike, so that each key stands whole in the address: 8 × 9 bytes for a character.
  const agencies = Array.from(
    { length: 40 },
    (_, i) => `${String.fromCodePoint(0x4e10 + 7 * i)}县${i}号公共事务管理委员会`,
  )
  const csv = ['agency,year,app.received.total', ...agencies.map((name) => `${name},2024,1`)].join('\n')
  await openFiles(page, [{ name: '四十.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }])
  await expect(page.getByRole('banner')).toContainText('40')
  const agency = page.getByRole('combobox', { name: '机关' })
  const alert = page.getByRole('alert')
  for (const name of agencies) {
    const before = page.url()
    // The choice before is done when its words are gone, and the next can be made when it is offered.
    await expect(agency).toHaveValue('')
    await agency.fill(name)
    await expect(page.getByRole('option', { name })).toBeVisible()
    await agency.press('ArrowDown')
    await agency.press('Enter')
    await expect.poll(async () => page.url() !== before || (await alert.count()) > 0).toBe(true)
    if ((await alert.count()) === 0) continue
    expect(page.url()).toBe(before)
    break
  }
  await expect(alert).toContainText('网址将超过 2,000 个字符')
  expect(page.url().length).toBeLessThan(2000)
  // Nothing that was chosen before is lost.
  await expect(page.getByRole('search').getByRole('button', { name: `移除：${agencies[0]}` })).toBeVisible()
})

test('a row, an order or a cell that a pivot cannot have is left out and named, and the table stands', async ({
  page,
}) => {
  await visit(page, '?v=1&view=pivot&fold=nobody&sort=pivot.x&cell=2024%091%0Anobody')
  const alert = page.getByRole('alert')
  for (const part of ['fold=nobody', 'sort=pivot.x', 'cell=2024']) await expect(alert).toContainText(part)
  await expect(page).toHaveURL(/\?v=1&view=pivot$/)
  await expect(page.getByRole('treegrid')).toContainText('3,511')
})
