import axe from 'axe-core'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import '../../src/ui/theme.css'
import type { TableColumn } from '../../src/ui/table/column.ts'
import { DataTable } from '../../src/ui/table/DataTable.tsx'

interface Row {
  agency: string
  received: number | null
}

const columns: TableColumn<Row>[] = [
  { id: 'agency', header: '机关', value: (row) => row.agency, names: true },
  { id: 'received', header: '新收', value: (row) => row.received, numeric: true },
]
const rows: Row[] = [
  { agency: '海坛片区', received: 0 },
  { agency: '阎村镇', received: null },
  { agency: '宿迁市', received: 3511 },
  { agency: '平潭', received: 218 },
]
const names = () => [...document.querySelectorAll('tbody th')].map((cell) => cell.textContent)

test('sorts by a column when its header is pressed, with what is blank last in both directions', async () => {
  const screen = await render(<DataTable caption="新收" columns={columns} rows={rows} rowKey={(row) => row.agency} />)
  const header = screen.getByRole('button', { name: '新收' })
  await header.click()
  expect(names()).toEqual(['宿迁市', '平潭', '海坛片区', '阎村镇'])
  await expect.element(screen.getByRole('columnheader', { name: '新收' })).toHaveAttribute('aria-sort', 'descending')
  await header.click()
  expect(names()).toEqual(['海坛片区', '平潭', '宿迁市', '阎村镇'])
  expect((await axe.run(screen.container)).violations).toEqual([])
})

test('sorts Chinese names by pinyin', async () => {
  const screen = await render(<DataTable caption="新收" columns={columns} rows={rows} rowKey={(row) => row.agency} />)
  await screen.getByRole('button', { name: '机关' }).click()
  expect(names()).toEqual(['海坛片区', '平潭', '宿迁市', '阎村镇'])
})

test('shows a zero as 0 and a blank as nothing', async () => {
  const screen = await render(<DataTable caption="新收" columns={columns} rows={rows} rowKey={(row) => row.agency} />)
  const cells = screen.container.querySelectorAll('tbody td')
  expect([...cells].map((cell) => cell.textContent)).toEqual(['0', '', '3,511', '218'])
})

test('draws only the rows in sight of a long table and says how many there are', async () => {
  const many = Array.from({ length: 5000 }, (_, index) => ({ agency: `机关 ${index + 1}`, received: index }))
  const screen = await render(<DataTable caption="新收" columns={columns} rows={many} rowKey={(row) => row.agency} />)
  await expect.element(screen.getByRole('rowheader', { name: '机关 1', exact: true })).toBeVisible()
  expect(screen.container.querySelectorAll('tbody th').length).toBeLessThan(100)
  await expect.element(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '5001')
  await screen.getByRole('button', { name: '新收' }).click()
  await expect.element(screen.getByRole('rowheader', { name: '机关 5000', exact: true })).toBeVisible()
  expect((await axe.run(screen.container)).violations).toEqual([])
})

test('an empty table says so', async () => {
  const screen = await render(<DataTable caption="新收" columns={columns} rows={[]} rowKey={(row) => row.agency} />)
  await expect.element(screen.getByText('没有符合条件的年报。')).toBeVisible()
})
