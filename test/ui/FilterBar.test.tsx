import axe from 'axe-core'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { page } from 'vitest/browser'
import '../../src/ui/theme.css'
import { EMPTY_FILTER, type Filter } from '../../src/domain/question.ts'
import { FilterBar } from '../../src/ui/FilterBar.tsx'
import { placeOptions } from '../../src/ui/places.ts'
import { AGENCIES, YEARS } from './samples.ts'

function Bar({ start, seen }: { start: Filter; seen: Filter[] }) {
  const [filter, setFilter] = useState(start)
  return (
    <main>
      <FilterBar
        filter={filter}
        dataset={{ agencies: AGENCIES, years: YEARS }}
        onChange={(next) => {
          seen.push(next)
          setFilter(next)
        }}
      />
    </main>
  )
}

test('each control puts a crumb on, each crumb takes it off, and "clear all" leaves nothing', async () => {
  await page.viewport(1280, 800)
  const seen: Filter[] = []
  const screen = await render(<Bar seen={seen} start={EMPTY_FILTER} />)
  await expect.element(screen.getByText('全部年报')).toBeVisible()
  await screen.getByRole('combobox', { name: '起始年份' }).selectOptions('2021')
  expect(seen.at(-1)?.years).toEqual({ from: 2021, to: 2025 })
  await screen.getByRole('combobox', { name: '地区' }).fill('宿迁')
  await screen.getByRole('option', { name: '宿迁市 江苏省' }).click()
  expect(seen.at(-1)?.places).toEqual(['江苏省/宿迁市'])
  await screen.getByRole('button', { name: '层级 不限' }).click()
  await screen.getByRole('checkbox', { name: '乡镇级' }).click()
  expect(seen.at(-1)?.levels).toEqual(['township'])
  expect((await axe.run(screen.container)).violations).toEqual([])
  await screen.getByRole('button', { name: '移除：江苏省 宿迁市' }).click()
  expect(seen.at(-1)?.places).toEqual([])
  await screen.getByRole('button', { name: '全部清除' }).click()
  expect(seen.at(-1)).toEqual(EMPTY_FILTER)
})

test('reports that break an equation are left out by a box, and what that does stands under it', async () => {
  await page.viewport(1280, 800)
  const seen: Filter[] = []
  const screen = await render(<Bar seen={seen} start={EMPTY_FILTER} />)
  await screen.getByRole('checkbox', { name: '剔除勾稽不符的年报' }).click()
  expect(seen.at(-1)).toEqual({ ...EMPTY_FILTER, onlySound: true })
  expect((await axe.run(screen.container)).violations).toEqual([])
  await screen.getByRole('button', { name: '移除：剔除勾稽不符的年报' }).click()
  expect(seen.at(-1)).toEqual(EMPTY_FILTER)
})

test('years chosen the wrong way round are put right, and all years are no filter', async () => {
  await page.viewport(1280, 800)
  const seen: Filter[] = []
  const screen = await render(<Bar seen={seen} start={{ ...EMPTY_FILTER, years: { from: 2021, to: 2022 } }} />)
  await screen.getByRole('combobox', { name: '起始年份' }).selectOptions('2024')
  expect(seen.at(-1)?.years).toEqual({ from: 2022, to: 2024 })
  await screen.getByRole('combobox', { name: '起始年份' }).selectOptions('')
  await screen.getByRole('combobox', { name: '截止年份' }).selectOptions('')
  expect(seen.at(-1)?.years).toBeNull()
})

test('on a phone the controls are behind one button with their count', async () => {
  await page.viewport(390, 800)
  const seen: Filter[] = []
  const screen = await render(<Bar seen={seen} start={{ ...EMPTY_FILTER, levels: ['city'], kinds: ['government'] }} />)
  await screen.getByRole('button', { name: '筛选（2）' }).click()
  const drawer = screen.getByRole('dialog', { name: '筛选' })
  await expect.element(drawer.getByRole('combobox', { name: '机关' })).toBeVisible()
  expect((await axe.run(screen.container)).violations).toEqual([])
  await drawer.getByRole('button', { name: '全部清除' }).click()
  await drawer.getByRole('button', { name: '完成' }).click()
  expect(seen.at(-1)).toEqual(EMPTY_FILTER)
  await expect.element(screen.getByRole('button', { name: '筛选', exact: true })).toBeVisible()
})

test('places are cut at each level; a province without cities stands alone', () => {
  const values = placeOptions(AGENCIES.slice(0, 3)).map(({ value }) => value)
  expect(values).toEqual(['福建省', '福建省/福州市', '福建省/福州市/平潭综合实验区', '江苏省', '江苏省/宿迁市'])
})
