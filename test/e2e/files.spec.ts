import { readFileSync } from 'node:fs'
import { expect, openFiles, test, visit } from './fixtures.ts'

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
