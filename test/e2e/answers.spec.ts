import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import Papa from 'papaparse'
import { expect, test, visit } from './fixtures.ts'

/** What a press on a download button saves, as records. */
async function downloaded(page: Page, press: () => Promise<void>): Promise<string[][]> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  const text = readFileSync(await download.path(), 'utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  return Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data
}

test('each application once: 9,270 received and 9,186 decided, from 13 reports, and the trap is named', async ({
  page,
}) => {
  await visit(page)
  const main = page.getByRole('main')
  await expect(main.getByRole('region', { name: '新收申请', exact: true })).toContainText('9,270')
  await expect(main.getByRole('region', { name: '办结申请', exact: true })).toContainText('9,186')
  await expect(main).toContainText('每件申请只计一次：计入 13 份年报；另有 115 份')
  await expect(main).toContainText('若将全部年报填报总计简单相加，会重复计为 9,841 件')
  await expect(main).toContainText('所属 17 个单位填报总计相加为 209 件，按分项重算正为 218 件')
  await expect(main).toContainText('由 43.6 % [41.9–45.2] 变为 54.0 % [52.4–55.7]')
})

test('a large figure opens to its reports, and these add up to it in the download', async ({ page }) => {
  await visit(page)
  const received = page.getByRole('region', { name: '新收申请', exact: true })
  await received.getByText('如何得出').click()
  await received.getByRole('button', { name: '相关年报' }).click()
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByRole('row')).toHaveCount(14)
  const [head = [], ...rows] = await downloaded(page, () => drawer.getByRole('button', { name: 'CSV' }).click())
  const column = head.indexOf('新收申请')
  expect(rows).toHaveLength(13)
  expect(rows.reduce((sum, row) => sum + Number(row[column]), 0)).toBe(9270)
  await drawer.getByRole('link', { name: '宿迁市人民政府' }).first().click()
  await expect(page.getByRole('heading', { level: 2, name: '宿迁市人民政府' })).toBeVisible()
})

test('79 active, 41 confirmed, 8 contradictory, each of the 8 with its reason, on screen and in the download', async ({
  page,
}) => {
  await visit(page, '?v=1&view=zeros')
  const main = page.getByRole('main')
  await expect(main).toContainText('41 份确认为零，8 份与自身数据矛盾；若均以填报的零为准则为 49 份')
  for (const [name, count] of Object.entries({ 有申请: 79, 确认为零: 41, 与自身数据矛盾: 8, 部分未填: 0 })) {
    await expect(main.getByRole('button', { name: new RegExp(`${name}.*\\b${count}$`) })).toBeVisible()
  }
  const list = page.getByRole('figure', { name: '8 份年报与自身数据矛盾' })
  const rows = await downloaded(page, () => list.getByRole('button', { name: /CSV/ }).click())
  const said = rows.slice(1).map((row) => row.join(' '))
  expect(said).toHaveLength(8)
  const expected = [
    ['农业农村局', '2024'],
    ['农业农村局', '2025'],
    ['君山片区管理局', '2022'],
    ['旅游与文化体育局', '2025'],
    ['海坛片区管理局', '2021'],
    ['海坛片区管理局', '2024'],
    ['海坛片区管理局', '2025'],
    ['综合执法与应急管理局', '2024'],
  ] as const
  for (const [agency, year] of expected) {
    expect(said.filter((row) => row.includes(agency) && row.includes(` ${year} `))).toHaveLength(1)
    await expect(list.getByRole('row').filter({ hasText: agency }).filter({ hasText: year })).toHaveCount(1)
  }
  const narrative = list.getByRole('row').filter({ hasText: '综合执法与应急管理局' })
  await expect(narrative).toContainText('文字部分写收到 4 件，表中全为 0')
})

test('阎村镇 2021 leaves its review cells blank beside suits of 0, drawn and exported as such', async ({ page }) => {
  await visit(page, `?v=1&view=agency&of=${encodeURIComponent('610502114|government|渭南市临渭区阎村镇人民政府')}`)
  const table = page.getByRole('table', { name: /行政复议/ }).last()
  const cells = table.getByRole('cell')
  await expect(cells).toHaveCount(15)
  for (let i = 0; i < 5; i++) await expect(cells.nth(i).getByRole('img', { name: /未填/ })).toBeVisible()
  for (let i = 5; i < 15; i++) await expect(cells.nth(i)).toHaveText('0')
  const [head = [], ...rows] = await downloaded(page, () =>
    page.getByRole('button', { name: '下载 2021 年各栏数字（CSV）' }).click(),
  )
  const at = (name: string) => head.indexOf(name)
  const stateOf = (cell: string) => {
    const row = rows.find((record) => record[at('栏目代号')] === cell)
    return [row?.[at('状态')], row?.[at('数值')]]
  }
  expect(stateOf('review.total')).toEqual(['未填', ''])
  expect(stateOf('suit_direct.total')).toEqual(['数字', '0'])
})
