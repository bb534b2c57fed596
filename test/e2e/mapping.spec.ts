import { existsSync, readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { DEPARTMENTS } from '../data/foreignTables.ts'
import { expect, openFiles, settled, test, turn, visit } from './fixtures.ts'

const SHARED = '../shared/data'
const isHere = existsSync(SHARED)
if (!isHere) console.log(`${SHARED} is not here: the Scottish and the American table are left out`)

const panelOf = (page: Page) => page.getByRole('region', { name: '这张表怎么读' })

/** Goes to another view of the same data. */
async function show(page: Page, view: string) {
  await page.getByRole('link', { name: view, exact: true }).click()
  await settled(page)
}

test('a table with overall rows and parts is asked about; each request is counted once', async ({ page }) => {
  await visit(page, '?v=1&view=data')
  await openFiles(page, [{ name: 'departments.csv', mimeType: 'text/csv', buffer: Buffer.from(DEPARTMENTS.trim()) }])
  const panel = panelOf(page)
  await expect(panel).toContainText('2023 年“Requests received”逐行相加为 348，每件只计一次为 174。')
  await expect(page.getByText('所打开的表尚待确认如何读取', { exact: false })).toBeVisible()
  // What was open stays until the file is answered for.
  await expect(page.getByRole('banner')).toContainText('128 份年报')
  await panel.getByRole('radio', { name: /^都读/ }).check()
  // What comes of the answer is worked out first.
  await expect(panel.getByRole('button', { name: '采用建议' })).toBeEnabled()
  await panel.getByRole('button', { name: '采用建议' }).press('Enter')
  await expect(page.getByRole('banner')).toContainText('14 份年报')
  // Who works by keyboard goes on at what was read, not at the top of the page.
  await expect(page.getByRole('heading', { name: '已打开的数据' })).toBeFocused()
  await show(page, '总览')
  await expect(page.getByRole('region', { name: '新收申请', exact: true })).toContainText('341')

  // What was confirmed is offered for the next table of this kind, after the page was closed too.
  await visit(page, '?v=1&view=data')
  await openFiles(page, [{ name: 'again.csv', mimeType: 'text/csv', buffer: Buffer.from(DEPARTMENTS.trim()) }])
  await panel.getByRole('button', { name: '采用上次的设置' }).click()
  await expect(page.getByRole('banner')).toContainText('14 份年报')
})

test('on another page the file is said to wait', async ({ page }) => {
  await visit(page)
  await openFiles(page, [{ name: 'departments.csv', mimeType: 'text/csv', buffer: Buffer.from(DEPARTMENTS.trim()) }])
  await expect(page.getByRole('alert').first()).toContainText('departments.csv')
  await expect(page.getByRole('main')).toContainText('9,270')
})

test('eight Scottish files are asked about once: 31 zero runs, 292 if blanks are counted as zero', async ({ page }) => {
  test.skip(!isHere, `${SHARED} is not here`)
  test.setTimeout(180_000)
  const files = readdirSync(`${SHARED}/scotland`).filter((name) => /^\d{4}\.csv$/.test(name))
  await visit(page, '?v=1&view=data')
  await openFiles(
    page,
    files.map((name) => `${SHARED}/scotland/${name}`),
  )
  const panel = panelOf(page)
  await expect(panel).toContainText('2013.csv 等 8 个文件列名相同，共 4,080 行', { timeout: 30_000 })
  await expect(panel).toContainText('510 个机关，2013–2020，4,080 份。')
  await expect(panel).toContainText('本年新收政府信息公开申请数量/总计 502,070（2,554 份有数字，1,526 份空白')
  // The known answer is of requests alone: what was released would show three zeros to contradict themselves.
  for (const name of ['FOISA - full release', 'FOISA - some released', 'FOISA - none held']) {
    await panel.getByRole('combobox', { name }).fill('未用')
    await page.keyboard.press('Enter')
    await expect(panel).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 })
  }
  await panel.getByRole('button', { name: '按此读取' }).click()
  await expect(page.getByRole('banner')).toContainText('4,080 份年报', { timeout: 30_000 })
  await show(page, '零申请')
  await expect(page.getByRole('main')).toContainText('31 个机关连续三年及以上确认为零（若把空白当零则为 292）')
})

test('the American table: the doubling is asked about, and 2016 counts 788,769 with both grains', async ({ page }) => {
  test.skip(!isHere, `${SHARED} is not here`)
  test.setTimeout(180_000)
  await visit(page, '?v=1&view=data')
  await openFiles(page, `${SHARED}/us-foia/us_foia_component_year_2008_2024.csv`)
  const panel = panelOf(page)
  const grain = panel.getByRole('group', { name: '机关总计行与其组成部分的行并列，怎么计' })
  await expect(grain).toContainText('总计 1,797 行，组成部分 5,838 行。', { timeout: 30_000 })
  await grain.getByText('逐年的和 · req_received').click()
  await expect(grain.getByRole('row', { name: '2016 1,501,463 788,769' })).toBeVisible()
  const repeated = panel.getByRole('group', { name: '同一机关同一年份有几行，读哪一行' })
  await expect(repeated).toContainText('2 个机关年度重复，共 4 行。')

  await grain.getByRole('radio', { name: '只读总计行' }).check()
  await repeated.getByRole('radio', { name: '读最先出现的一行' }).check()
  await expect(panel).toContainText('130 个机关，2008–2024，1,795 份。', { timeout: 30_000 })
  // 1,797 overall rows, of which two are the second of their agency and year.
  await expect(panel).toContainText('新收＋上年结转＝办结＋结转下年：1,795 份可核对，0 份不符。')
  await grain.getByRole('radio', { name: /^都读/ }).check()
  await expect(panel).toContainText('575 个机关，2008–2024，7,609 份。', { timeout: 30_000 })
  await panel.getByRole('button', { name: '采用建议' }).click()
  await expect(page.getByRole('banner')).toContainText('7,609 份年报', { timeout: 30_000 })
  await visit2016(page)
  await expect(page.getByRole('region', { name: '新收申请', exact: true })).toContainText('788,769')
})

/** The overview of one year of what is open. */
async function visit2016(page: Page) {
  await show(page, '总览')
  await turn(page, '?v=1&years=2016')
}
