import { render } from 'vitest-browser-react'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import csv from '../../../data/reports.csv?raw'
import { DEFAULT_QUESTION } from '../../../src/domain/question.ts'
import { LanguageContext } from '../../../src/ui/text/useText.ts'
import { PivotView } from '../../../src/views/pivot/PivotView.tsx'
import { WorkbookButton } from '../../../src/views/pivot/WorkbookButton.tsx'
import { readBook } from '../../data/exporting/readBook.ts'
import { nextFile } from '../nextFile.ts'
import { openDataset, showView, violations } from '../viewPage.tsx'

// The engine starts once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
const WAIT = { timeout: 20_000 }

let opened: Awaited<ReturnType<typeof openDataset>>
beforeAll(async () => {
  opened = await openDataset('reports.csv', csv)
})
afterAll(() => opened.close())

test('the table is saved as a workbook, written in a worker: the same numbers, its heads merged', async () => {
  const { screen } = await showView(opened, PivotView, { view: 'pivot', pivot: DEFAULT_QUESTION.pivot })
  await expect.element(screen.getByRole('treegrid'), WAIT).toBeVisible()
  const saved = nextFile()
  await screen.getByRole('button', { name: 'XLSX（如表）' }).click()
  const { name, file } = await saved
  expect(name).toMatch(/\.xlsx$/)
  expect(file.size).toBeGreaterThan(5_000)
  const { sheets } = await readBook(file)
  expect(sheets.map((sheet) => sheet.name)).toEqual(['透视表', '说明'])
  // 25 rows, the total first: 9,270 received, 9,186 decided, then the rate with its interval and the reviews.
  const total = sheets[0]?.rows.find(([first]) => first?.value === '总计')
  expect(total?.slice(-5, -3).map((cell) => cell?.value)).toEqual([9270, 9186])
  expect(sheets[0]?.merged).toContain('B4:F4')
  await expect.element(screen.getByRole('button', { name: 'XLSX（如表）' })).toBeVisible()
  expect(await violations()).toEqual([])
})

test('what stands in the way of a workbook is said, in both languages, and no broken file is saved', async () => {
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click')
  const tooLarge = await render(<WorkbookButton name="a.xlsx" workbook={async () => null} />)
  await tooLarge.getByRole('button').click()
  await expect.element(tooLarge.getByRole('alert')).toHaveTextContent(/工作表至多 1,048,576 行、16,384 列/)
  await tooLarge.unmount()
  // A name that no sheet may have: the worker cannot write it.
  const broken = { sheets: [{ name: 'a/b', rows: [], widths: [], frozen: { rows: 0, columns: 0 } }] }
  const failed = await render(
    <LanguageContext value="en">
      <WorkbookButton name="a.xlsx" workbook={async () => broken} />
    </LanguageContext>,
  )
  await failed.getByRole('button').click()
  await expect.element(failed.getByRole('alert'), WAIT).toHaveTextContent(/^The XLSX file could not be made: .*illegal/)
  await expect.element(failed.getByRole('button', { name: 'XLSX as shown' })).toBeVisible()
  expect(click).not.toHaveBeenCalled()
  click.mockRestore()
})
