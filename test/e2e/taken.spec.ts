import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import Papa from 'papaparse'
import { textGuarded } from '../../src/domain/csv.ts'
import { readBook } from '../data/exporting/readBook.ts'
import { expect, test, visit } from './fixtures.ts'

/** What is saved when something is pressed. */
async function saved(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** One table as CSV, as a workbook, and as SQL. */
async function taken(page: Page, within: Locator) {
  const item = (name: string) => async () => {
    await within.getByRole('button', { name: /^其他格式：/ }).click()
    await page.getByRole('menuitem', { name, exact: true }).click()
  }
  const csv = await saved(page, () => within.getByRole('button', { name: /^下载 CSV：/ }).click())
  const xlsx = await saved(page, item('XLSX'))
  const sql = await saved(page, item('SQL'))
  const { data } = Papa.parse<string[]>(csv.bytes.toString('utf8').slice(1), { skipEmptyLines: true })
  const { sheets } = await readBook(new Blob([new Uint8Array(xlsx.bytes)]))
  return {
    names: [csv.name, xlsx.name, sql.name],
    csv: data.map((row) => row.map(textGuarded)),
    cells: sheets[0]?.rows.map((row) => row.map((cell) => cell?.value ?? '')) ?? [],
    about: sheets[1]?.rows.map(([cell]) => String(cell?.value ?? '')) ?? [],
    sql: sql.bytes.toString('utf8'),
  }
}

test('a figure leaves as CSV, as a workbook with the same numbers, and as the SQL that made it', async ({ page }) => {
  await visit(page, '?v=1')
  const figure = page.getByRole('figure', { name: '新收申请以 2024 年最多，为 3,743 件' })
  const { names, csv, cells, about, sql } = await taken(page, figure)
  const [stem] = names.map((name) => name.replace(/\.csv$/, ''))
  expect(names).toEqual(['csv', 'xlsx', 'sql'].map((kind) => `${stem}.${kind}`))
  expect(cells.map((row) => row.map(String))).toEqual(csv)
  // The totals of the years, which add up to the 9,270 of the large figure.
  const total = cells[0]?.findIndex((head) => head === '合计') ?? -1
  const totals = cells.slice(1).map((row) => row[total])
  expect(totals).toEqual([882, 21, 70, 74, 3613, 3743, 867])
  expect(about[0]).toBe('新收申请以 2024 年最多，为 3,743 件')
  expect(about.join('\n')).toContain('数据指纹')
  expect(sql.slice(sql.lastIndexOf('\n-- 查询'))).toContain('SELECT')
  for (const line of sql.slice(sql.indexOf('\n-- 查询') + 1).split('\n')) expect(about).toContain(line)
})

test('so does a list beside no figure', async ({ page }) => {
  await visit(page, '?v=1&view=agency')
  const { csv, cells, sql } = await taken(page, page.getByRole('main'))
  // 24 agencies under their heads.
  expect(cells).toHaveLength(25)
  expect(cells.map((row) => row.map(String))).toEqual(csv)
  expect(sql).toContain('-- 各机关年报\n')
})
