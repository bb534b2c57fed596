import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, openFiles, settled, test, visit } from './fixtures.ts'

const text = readFileSync('data/reports.csv', 'utf8').replaceAll('\r\n', '\n').trimEnd()
const [header = '', ...records] = text.split('\n')

const csv = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'text/csv',
  buffer: typeof content === 'string' ? Buffer.from(content) : content,
})

test("the reader's file takes the place of the embedded dataset", async ({ page }) => {
  const suqian = records.filter((record) => record.startsWith('宿迁市人民政府,'))
  expect(suqian).toHaveLength(2)
  await visit(page)
  await openFiles(page, [csv('宿迁.csv', `${header}\n${suqian.join('\n')}\n`)])
  await expect(page.getByRole('main')).toContainText('43.6')
  await expect(page.getByRole('main')).not.toContainText('9,270')
})

test('a copy in UTF-16 gives the same figures', async ({ page }) => {
  await visit(page)
  await openFiles(page, [csv('utf16.csv', Buffer.from(`\uFEFF${text}`, 'utf16le'))])
  await expect(page.getByRole('main')).toContainText('9,270')
})

test('one file a year gives the same figures', async ({ page }) => {
  const yearOf = (record: string) => record.split(',')[1]
  const years = [...new Set(records.map(yearOf))]
  expect(years).toHaveLength(7)
  await visit(page)
  await openFiles(
    page,
    years.map((year) =>
      csv(`${year}.csv`, [header, ...records.filter((record) => yearOf(record) === year)].join('\n')),
    ),
  )
  await expect(page.getByRole('main')).toContainText('9,270')
})

test('what cannot be read is refused with the reason, and the next file opens', async ({ page }) => {
  await visit(page)
  await openFiles(page, [csv('broken.parquet', Buffer.from('PAR1 and nothing of a table PAR1'))])
  await expect(page.getByRole('alert')).toContainText('broken.parquet')
  await openFiles(page, [csv('reports.csv', text)])
  await expect(page.getByRole('main')).toContainText('9,270')
})

/** The trend's figures by year, its coverage strip, and how many agencies its constant panel holds. */
async function trendOf(page: Page) {
  const figure = page.getByRole('main').getByRole('figure')
  await figure.getByRole('radio', { name: '表格' }).check()
  await settled(page)
  const rows = figure.getByRole('table', { name: '新收申请，逐年' }).getByRole('row')
  const cells = await rows.evaluateAll((all) =>
    all.map((row) => [...row.children].slice(0, 3).map((one) => one.textContent)),
  )
  const strip = await figure.getByRole('table', { name: /收录情况/ }).innerText()
  const panel = await page
    .getByLabel(/只计各年均有数字的机关/)
    .locator('..')
    .innerText()
  return { cells, strip: strip.replaceAll(/\s+/g, ' '), panel }
}

// Without 2025 other agencies have all years; without 2022 those that have all the others are the same 15.
for (const [missing, strip, panel] of [
  ['2022', '0 / 24', '24 个机关中的 15 个'],
  ['2025', '19 / 23', '23 个机关中的 16 个'],
] as const) {
  test(`one file a year without that of ${missing}: coverage and constant panel change, the other years do not`, async ({
    page,
  }) => {
    const yearOf = (record: string) => record.split(',')[1] ?? ''
    const years = [...new Set(records.map(yearOf))].filter((year) => year !== missing)
    const fileOf = (year: string) =>
      csv(`${year}.csv`, [header, ...records.filter((record) => yearOf(record) === year)].join('\n'))
    await visit(page, '?v=1&view=trends&by=agency')
    const whole = await trendOf(page)
    await openFiles(page, years.map(fileOf))
    const partial = await trendOf(page)
    // Agencies stand in the order of their volume, which is another without a year.
    const others = (cells: typeof whole.cells) =>
      cells
        .map(String)
        .filter((row) => !row.includes(`,${missing},`) && !row.endsWith(',未收录'))
        .toSorted()
    expect(others(partial.cells)).toEqual(others(whole.cells))
    expect(partial.cells.length).toBeGreaterThan(100)
    expect(whole.strip).toContain('19 / 24 17 / 24 19 / 24 18 / 24 19 / 24 19 / 24 17 / 24')
    expect(partial.strip).toContain(strip)
    expect(whole.panel).toContain('24 个机关中的 15 个')
    expect(partial.panel).toContain(panel)
  })
}
