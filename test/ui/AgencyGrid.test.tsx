import axe from 'axe-core'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../../src/ui/theme.css'
import { AloneContext } from '../../src/ui/alone.ts'
import { zeroGlyph } from '../../src/ui/glyphs.ts'
import { AgencyGrid, type GridColumn } from '../../src/ui/table/AgencyGrid.tsx'
import { gridLines, type GridAgency } from '../../src/ui/table/gridLines.ts'

interface Row extends GridAgency {
  run: number | null
}

const row = (name: string, run: number | null): Row => ({ key: name, name, place: '福建省', run })
const rows = [row('海坛片区管理局', 2), row('农业农村局', null), row('公安局', 5)]
const column: GridColumn<Row> = { id: 'run', header: '最长', value: ({ run }) => run, cell: ({ run }) => run ?? '–' }
const link = (agency: Row, year: number) => (
  <a href="?tile" tabIndex={-1}>
    {agency.name} {year}
  </a>
)
const names = () => [...document.querySelectorAll('tbody th[scope="row"]')].map((cell) => cell.firstChild?.textContent)
const focused = () => document.activeElement?.textContent
const one = (agencies: Row[]) => [{ key: 'all', name: '', agencies }]

test('agencies down and years across, each tile under its year, and a column that sorts', async () => {
  const screen = await render(
    <AgencyGrid caption="零申请" groups={one(rows)} years={[2023, 2024]} cell={link} columns={[column]} />,
  )
  await expect.element(screen.getByRole('columnheader', { name: '2024' })).toBeVisible()
  await expect.element(screen.getByRole('link', { name: '公安局 2024' })).toBeVisible()
  await screen.getByRole('button', { name: '最长' }).click()
  expect(names()).toEqual(['公安局', '海坛片区管理局', '农业农村局'])
  await screen.getByRole('button', { name: '最长' }).click()
  expect(names()).toEqual(['海坛片区管理局', '公安局', '农业农村局'])
  await screen.getByRole('button', { name: '最长' }).click()
  expect(names()).toEqual(['海坛片区管理局', '农业农村局', '公安局'])
  expect((await axe.run(screen.container)).violations).toEqual([])
})

test('the arrow keys go from the name to the tiles, and from tile to tile', async () => {
  const screen = await render(
    <AgencyGrid
      caption="零申请"
      groups={one(rows)}
      years={[2023, 2024, 2025]}
      cell={(agency, year) => (year === 2024 ? null : link(agency, year))}
      agencyName={(agency) => <a href="?agency">{agency.name}</a>}
    />,
  )
  await userEvent.tab()
  expect(document.activeElement).toBe(screen.getByRole('region').element())
  await userEvent.tab()
  expect(focused()).toBe('海坛片区管理局')
  await userEvent.keyboard('{ArrowRight}')
  expect(focused()).toBe('海坛片区管理局 2023')
  // 2024 holds nothing to open.
  await userEvent.keyboard('{ArrowRight}')
  expect(focused()).toBe('海坛片区管理局 2025')
  await userEvent.keyboard('{ArrowDown}')
  expect(focused()).toBe('农业农村局 2025')
  await userEvent.keyboard('{ArrowRight}')
  expect(focused()).toBe('农业农村局 2025')
})

test('heads of groups carry their counts and stay over their own rows when sorted', async () => {
  const groups = [
    { key: 'a', name: '派出机构', note: '1 个机关', agencies: rows.slice(0, 1) },
    { key: 'b', name: '部门', note: '2 个机关', agencies: rows.slice(1) },
  ]
  const screen = await render(
    <AgencyGrid caption="零申请" groups={groups} heads years={[2024]} cell={link} columns={[column]} />,
  )
  await expect.element(screen.getByRole('row', { name: '部门 2 个机关' })).toBeVisible()
  const sorted = gridLines(groups, true, { value: ({ run }) => run, desc: true })
  expect(sorted.map(({ key }) => key)).toEqual(['group a', '海坛片区管理局', 'group b', '公安局', '农业农村局'])
  expect((await axe.run(screen.container)).violations).toEqual([])
})

test('of 43,000 agencies only those in sight are drawn, and each says its place among all', async () => {
  const many = Array.from({ length: 43_000 }, (_, index) => row(`机关 ${index + 1}`, index))
  const screen = await render(
    <AgencyGrid caption="零申请" groups={one(many)} years={[2023, 2024]} cell={link} columns={[column]} />,
  )
  await expect.element(screen.getByRole('rowheader', { name: '机关 1 福建省', exact: true })).toBeVisible()
  expect(names().length).toBeLessThan(80)
  await expect.element(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '43001')
  await screen.getByRole('button', { name: '最长' }).click()
  await expect.element(screen.getByRole('rowheader', { name: '机关 43000 福建省' })).toBeVisible()
  screen.getByRole('region').element().scrollTop = 1e9
  await expect.element(screen.getByRole('rowheader', { name: '机关 1 福建省', exact: true })).toBeVisible()
})

test('a grid without agencies says so', async () => {
  const screen = await render(<AgencyGrid caption="零申请" groups={[]} years={[2024]} cell={link} />)
  await expect.element(screen.getByText('没有符合条件的年报。')).toBeVisible()
})

test('at 320 px the page does not scroll sideways; the grid does, and the names stay', async () => {
  const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025]
  const screen = await render(
    <div style={{ inlineSize: 300 }}>
      <AgencyGrid caption="零申请" groups={one(rows)} years={years} cell={link} columns={[column]} />
    </div>,
  )
  const region = screen.getByRole('region').element()
  expect(region.clientWidth).toBeLessThanOrEqual(300)
  region.scrollLeft = 400
  const name = screen.getByRole('rowheader', { name: '公安局 福建省' }).element().getBoundingClientRect()
  expect(name.left).toBe(region.getBoundingClientRect().left)
})

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025]
const many = (count: number) => Array.from({ length: count }, (_, index) => row(`机关 ${index + 1}`, index))

test('where it is too wide it begins at the newest year, and tells on which sides it has more', async () => {
  const screen = await render(
    <div style={{ inlineSize: '360px' }}>
      <AgencyGrid caption="零申请" groups={one(rows)} years={YEARS} cell={link} columns={[column]} />
    </div>,
  )
  const region = screen.getByRole('region').element()
  const newest = screen.getByRole('columnheader', { name: '2025' }).element().getBoundingClientRect()
  expect(newest.right).toBeLessThanOrEqual(region.getBoundingClientRect().right)
  await expect.element(screen.getByRole('region')).toHaveAttribute('data-more', 'start end')
  region.scrollLeft = 0
  await expect.element(screen.getByRole('region')).toHaveAttribute('data-more', 'end')
})

test('24 agencies stand in the page whole; of 40 the last is scrolled to', async () => {
  const screen = await render(<AgencyGrid caption="零申请" groups={one(many(24))} years={YEARS} cell={link} />)
  await expect.element(screen.getByRole('region')).toHaveAttribute('data-more', '')
  await screen.rerender(<AgencyGrid caption="零申请" groups={one(many(40))} years={YEARS} cell={link} />)
  await expect.element(screen.getByRole('region')).toHaveAttribute('data-more', 'below')
})

test('alone, in the page of another site, a grid says what its tiles mean; in its view the view does', async () => {
  const tile = { glyph: zeroGlyph('confirmed'), said: '确认为零' }
  const grid = (
    <AgencyGrid
      caption="零申请"
      groups={one(rows)}
      years={[2024]}
      cell={link}
      picture={{ tile: () => tile, key: [{ name: '确认为零', tile }] }}
    />
  )
  const screen = await render(grid)
  await expect.element(screen.getByRole('columnheader', { name: '2024' })).toBeVisible()
  expect(screen.getByText('确认为零').elements()).toHaveLength(0)
  const alone = { shown: 'grid', page: './index.html', put: () => null, stands: () => () => undefined }
  await screen.rerender(<AloneContext value={alone}>{grid}</AloneContext>)
  await expect.element(screen.getByRole('listitem')).toHaveTextContent('确认为零')
  expect((await axe.run(screen.container)).violations).toEqual([])
})
