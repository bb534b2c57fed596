import axe from 'axe-core'
import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
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
afterEach(() => page.viewport(414, 896))

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

test('a list that goes on below fades at its foot until its end has been reached', async () => {
  const many = Array.from({ length: 164 }, (_, index) => ({ agency: `机关 ${index + 1}`, received: index }))
  const screen = await render(<DataTable caption="新收" columns={columns} rows={many} rowKey={(row) => row.agency} />)
  const region = screen.getByRole('region')
  await expect.element(region).toHaveAttribute('data-more', 'below')
  expect(getComputedStyle(region.element()).maskImage).toContain('linear-gradient')
  region.element().scrollTop = 1e6
  await expect.element(region).toHaveAttribute('data-more', '')
  expect(getComputedStyle(region.element()).maskImage).toBe('none')
})

test('numbers that a phone leaves out stand at the right all the same', async () => {
  await page.viewport(1280, 900)
  const secondary = columns.map((column) => ({ ...column, isSecondary: column.numeric === true }))
  const screen = await render(<DataTable caption="新收" columns={secondary} rows={rows} rowKey={(row) => row.agency} />)
  expect(getComputedStyle(screen.getByRole('columnheader', { name: '新收' }).element()).textAlign).toBe('end')
  expect(getComputedStyle(screen.getByRole('cell', { name: '3,511' }).element()).textAlign).toBe('end')
})

test('what is to be pressed stands under its row on a phone, and in its column elsewhere', async () => {
  await page.viewport(1280, 900)
  const pressed: TableColumn<Row>[] = [
    ...columns,
    { id: 'do', header: '处理', value: () => null, cell: () => <button type="button">确认</button>, isBelow: true },
  ]
  const screen = await render(
    <DataTable caption="新收" columns={pressed} rows={rows.slice(0, 1)} rowKey={(row) => row.agency} />,
  )
  const button = screen.getByRole('button', { name: '确认' })
  const rowOf = () => button.element().closest('tr')
  expect(rowOf()?.contains(screen.getByRole('rowheader').element())).toBe(true)
  await page.viewport(390, 844)
  await expect.poll(() => rowOf()?.previousElementSibling?.textContent).toBe('海坛片区0确认')
})
