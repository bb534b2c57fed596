import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import '../../src/ui/theme.css'
import { DEPARTMENTS } from '../data/foreignTables.ts'
import { renderDataView, textFile } from './dataViewFixture.tsx'

const departments = (name: string) => textFile(name, DEPARTMENTS.trim())
const reports = (name: string, year: number) =>
  textFile(name, `agency,year,app.received.total\n甲县乙镇人民政府,${year},3\n`)

/** What has the focus, as a reader hears it. */
const focused = () => document.activeElement?.textContent

test('who answers by keyboard goes on at what was read, and after taking it back at the question', async () => {
  const screen = await renderDataView({ files: [departments('departments.csv')] })
  const panel = screen.getByRole('region', { name: '这张表怎么读' })
  // Opened by drop or by paste, nothing had the focus: the question is what comes next.
  await expect.poll(focused).toBe('这张表怎么读')
  await panel.getByRole('radio', { name: '只读总计行' }).click()
  await expect.element(panel.getByRole('button', { name: '采用建议' })).toBeEnabled()
  panel.getByRole('button', { name: '采用建议' }).element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(focused).toBe('已打开的数据')

  screen.getByRole('button', { name: '撤销，重新回答：departments.csv' }).element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(focused).toBe('这张表怎么读')
  panel.getByRole('button', { name: '清除' }).element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(focused).toBe('这张表怎么读')
  await expect.element(panel).toHaveTextContent('已清除对这种表头的设置。')
})

test('a file that is closed leaves the focus at the list of files', async () => {
  const screen = await renderDataView({ files: [reports('2022.csv', 2022), reports('2023.csv', 2023)] })
  screen.getByRole('button', { name: '关闭文件：2022.csv' }).element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(focused).toBe('文件')
})

test('of many files, the one that is shown takes the focus', async () => {
  const files = Array.from({ length: 13 }, (_, i) => reports(`${2010 + i}.csv`, 2010 + i))
  const screen = await renderDataView({ files })
  screen.getByRole('button', { name: '查看文件：2015.csv' }).element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(focused).toBe('2015.csv')
})

test('a button that its own press disables keeps the focus', async () => {
  const screen = await renderDataView({ files: [reports('2022.csv', 2022)] })
  await screen.getByText(/^3 列：/).click()
  const apply = screen.getByRole('button', { name: '放弃改动' })
  await screen.getByRole('combobox', { name: 'app.received.total' }).fill('未用')
  await userEvent.keyboard('{Enter}')
  await expect.element(apply).toBeEnabled()
  apply.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(apply).toHaveAttribute('aria-disabled', 'true')
  expect(document.activeElement).toBe(apply.element())
})
