import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../../src/ui/theme.css'
import { sqlOf, xlsxOf } from '../../src/app/takenFiles.ts'
import type { TakenTable } from '../../src/domain/asked.ts'
import { SavingContext, type Saving } from '../../src/ui/saving.ts'
import { TakeButton } from '../../src/ui/TakeButton.tsx'
import { LanguageContext } from '../../src/ui/text/useText.ts'
import { readBook } from '../data/exporting/readBook.ts'
import { nextFile } from '../views/nextFile.ts'
import { violations } from '../views/viewPage.tsx'

// A worker writes the workbook; on a busy machine it starts in seconds.
vi.setConfig({ testTimeout: 60_000 })
afterEach(() => vi.restoreAllMocks())

const from = { fingerprint: 'abcd-1234', lang: 'zh' } as const
const saving: Saving = {
  xlsx: (made, said) => xlsxOf(made, said, from),
  sql: async (made, said) => sqlOf(made, said, from),
}

const TAKEN: TakenTable = {
  name: '新收',
  table: {
    header: ['机关', '新收', '备注'],
    rows: [
      ['甲局', 218, '=1+1'],
      ['乙局', null, null],
    ],
  },
  queries: [{ text: '\n    SELECT agency FROM report\n    WHERE year = ?', params: [2024] }],
}

const show = (given: Saving | null, more: { hasSql?: boolean; hasXlsx?: boolean } = {}) =>
  render(
    <main>
      <SavingContext value={given}>
        <TakeButton title="2024 年新收 218 件" file={() => TAKEN} said={['2024 年新收 218 件', 'n = 2']} {...more} />
      </SavingContext>
    </main>,
  )

test('CSV is one press away; a workbook and the SQL stand in the menu beside it', async () => {
  const screen = await show(saving)
  const csv = nextFile()
  await screen.getByRole('button', { name: '下载 CSV：2024 年新收 218 件' }).click()
  expect(await (await csv).file.text()).toContain("甲局,218,'=1+1\r\n乙局,,\r\n")
  await screen.getByRole('button', { name: '其他格式：2024 年新收 218 件' }).click()
  const items = screen.getByRole('menuitem').elements()
  expect(items.map((item) => item.textContent)).toEqual(['XLSX', 'SQL', '复制 SQL'])
  expect(await violations()).toEqual([])
})

test('the workbook holds the cells of the CSV, its texts no formulas, and says what it is and how it was asked for', async () => {
  const screen = await show(saving)
  const saved = nextFile()
  await screen.getByRole('button', { name: '其他格式：2024 年新收 218 件' }).click()
  await screen.getByRole('menuitem', { name: 'XLSX' }).click()
  const { name, file } = await saved
  expect(name).toBe('新收.xlsx')
  const { sheets } = await readBook(file)
  expect(sheets[0]?.rows.map((row) => row.map((cell) => cell?.value ?? null))).toEqual([
    ['机关', '新收', '备注'],
    ['甲局', 218, '=1+1'],
    ['乙局', null, null],
  ])
  const said = sheets[1]?.rows.map(([cell]) => cell?.value ?? '') ?? []
  expect(said.slice(0, 3)).toEqual(['2024 年新收 218 件', 'n = 2', '数据指纹：abcd-1234'])
  expect(said.slice(-2)).toEqual(['SELECT agency FROM report', 'WHERE year = (2024);'])
})

test('by keyboard alone the SQL is saved as a file that runs, and said to be copied', async () => {
  const screen = await show(saving)
  const saved = nextFile()
  await userEvent.keyboard('{Tab}{Tab}{Enter}{ArrowDown}{Enter}')
  const { name, file } = await saved
  expect(name).toBe('新收.sql')
  const text = await file.text()
  expect(text.startsWith('-- 2024 年新收 218 件\n-- n = 2\n-- 数据指纹：abcd-1234\n')).toBe(true)
  // The link names the data, as every link does.
  expect(text).toMatch(/-- .*\?v=1&made=abcd-1234\n/)
  expect(text.endsWith('\n\n-- 查询 1/1\nSELECT agency FROM report\nWHERE year = (2024);\n')).toBe(true)
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  await userEvent.keyboard('{Enter}{ArrowUp}{Enter}')
  await expect.element(screen.getByRole('status')).toHaveTextContent('SQL 已复制。')
  expect(copied.mock.lastCall).toEqual([text])
  await expect.element(screen.getByRole('button', { name: '其他格式：2024 年新收 218 件' })).toHaveFocus()
})

test('what no engine was asked for has no SQL; outside of a page there is CSV alone', async () => {
  const none = await show(saving, { hasSql: false })
  await none.getByRole('button', { name: '其他格式：2024 年新收 218 件' }).click()
  await expect.element(none.getByRole('menuitem')).toHaveTextContent('XLSX')
  await none.unmount()
  const alone = await show(null)
  expect(alone.getByRole('button').elements()).toHaveLength(1)
})

test('a table too large for a workbook, and one that cannot be made, are said in the page’s language', async () => {
  const given: Saving = { xlsx: async () => null, sql: () => Promise.reject(new Error('no worker')) }
  const screen = await render(
    <LanguageContext value="en">
      <SavingContext value={given}>
        <TakeButton title="Received" file={() => TAKEN} said={[]} />
      </SavingContext>
    </LanguageContext>,
  )
  const menu = screen.getByRole('button', { name: 'Other formats: Received' })
  await menu.click()
  await screen.getByRole('menuitem', { name: 'XLSX' }).click()
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Too many rows for a workbook')
  await menu.click()
  await screen.getByRole('menuitem', { name: 'SQL', exact: true }).click()
  await expect.element(screen.getByRole('alert')).toHaveTextContent('no worker')
})

test('where it stands at the page’s end, the menu opens inwards', async () => {
  const screen = await render(
    <SavingContext value={saving}>
      <div style={{ display: 'flex', justifyContent: 'end' }}>
        <TakeButton title="右" file={() => TAKEN} said={[]} />
      </div>
    </SavingContext>,
  )
  await screen.getByRole('button', { name: '其他格式：右' }).click()
  const { right } = screen.getByRole('menu').element().getBoundingClientRect()
  expect(right).toBeLessThanOrEqual(document.documentElement.clientWidth)
})
