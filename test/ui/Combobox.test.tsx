import axe from 'axe-core'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { userEvent } from 'vitest/browser'
import '../../src/ui/theme.css'
import { Combobox } from '../../src/ui/Combobox.tsx'
import { matchOptions } from '../../src/ui/match.ts'
import { agencyOptions } from '../../src/ui/places.ts'
import { AGENCIES } from './samples.ts'

test('finds an agency by typing, tells like-named ones apart by place, and chooses by keyboard', async () => {
  const chosen: string[] = []
  const choose = (value: string) => chosen.push(value)
  const screen = await render(
    <main>
      <Combobox label="机关" hint="机关名称或所在地" options={agencyOptions(AGENCIES)} onChoose={choose} />
    </main>,
  )
  const field = screen.getByRole('combobox', { name: '机关' })
  await field.fill('城关')
  await expect.element(screen.getByRole('option', { name: '城关镇人民政府 湖北省 十堰市 房县' })).toBeVisible()
  await expect.element(screen.getByText('2 项')).toBeVisible()
  expect((await axe.run(screen.container)).violations).toEqual([])
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(chosen).toEqual(['湖北省|十堰市|房县|城关镇人民政府'])
  await expect.element(field).toHaveAttribute('aria-expanded', 'false')
})

test('says when nothing matches, and Escape closes the list', async () => {
  const screen = await render(<Combobox label="机关" hint="" options={agencyOptions(AGENCIES)} onChoose={() => {}} />)
  await screen.getByRole('combobox').fill('甲乙丙')
  await expect.element(screen.getByText('没有相符的选项')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(screen.getByRole('combobox')).toHaveAttribute('aria-expanded', 'false')
})

test('43,000 options: the first 50 are drawn, all are counted, and one key press takes less than 100 ms', async () => {
  const many = Array.from({ length: 43_000 }, (_, index) => ({
    value: `${index}`,
    label: `城关镇人民政府 ${index}`,
    note: `省 ${index % 31}`,
  }))
  const start = performance.now()
  const { shown, all } = matchOptions(many, '城关 4299', 50)
  expect(performance.now() - start).toBeLessThan(100)
  // 4299, 14299, 24299, 34299, and 42990 to 42999.
  expect([shown.length, all]).toEqual([14, 14])
  const screen = await render(<Combobox label="机关" hint="" options={many} onChoose={() => {}} />)
  await screen.getByRole('combobox').fill('城关')
  await expect.element(screen.getByText('显示前 50 项，共 43,000 项')).toBeVisible()
  expect(screen.getByRole('option').elements()).toHaveLength(50)
})

test('options that begin with what is typed come first', () => {
  const options = ['新洪泽', '洪泽区', '洪湖市'].map((label) => ({ value: label, label }))
  expect(matchOptions(options, '洪', 50).shown.map(({ label }) => label)).toEqual(['洪泽区', '洪湖市', '新洪泽'])
})
