import axe from 'axe-core'
import { expect, test } from 'vitest'
import { DEFAULT_QUESTION, type Question } from '../../src/domain/question.ts'
import { render } from 'vitest-browser-react'
import '../../src/ui/theme.css'
import type { Cell } from '../../src/domain/cell.ts'
import { ZERO_CLASSES } from '../../src/domain/activity.ts'
import { StateMark } from '../../src/ui/StateMark.tsx'
import { LanguageContext } from '../../src/ui/text/useText.ts'
import { volumeStep } from '../../src/ui/zero.ts'
import { ZeroLegend } from '../../src/ui/ZeroLegend.tsx'
import { ZeroTile } from '../../src/ui/ZeroTile.tsx'

const cells: readonly (Cell | null)[] = [
  { state: 'number', value: 0 },
  { state: 'number', value: 251000, raw: '251000元', unit: '元' },
  { state: 'mark', raw: '/' },
  { state: 'blank' },
  { state: 'absent' },
  null,
]

test('the five states are told apart, and only a number shows a number', async () => {
  const screen = await render(
    <main>
      {cells.map((cell, index) => (
        <p key={index}>
          <StateMark cell={cell} name="新收" />
        </p>
      ))}
    </main>,
  )
  const lines = [...screen.container.querySelectorAll('p')].map((line) => line.textContent)
  expect(lines).toEqual(['0', '251,000 元', '/', '', '', ''])
  for (const name of ['新收：未填', '新收：无此栏', '新收：未收录'])
    await expect.element(screen.getByRole('img', { name })).toBeVisible()
  await expect.element(screen.getByTitle('原文“251000元”')).toBeVisible()
  expect((await axe.run(screen.container)).violations).toEqual([])
})

test('each zero class has a shape of its own', async () => {
  const screen = await render(
    <main>
      {[...ZERO_CLASSES, 'absent' as const].map((zeroClass) => (
        <ZeroTile key={zeroClass} zeroClass={zeroClass} volume={12} name={zeroClass} />
      ))}
    </main>,
  )
  const shapes = [...screen.container.querySelectorAll('svg')].map((shape) => shape.innerHTML)
  expect(new Set(shapes).size).toBe(8)
  expect((await axe.run(screen.container)).violations).toEqual([])
})

test('a tile that opens something is a link of at least 24 px', async () => {
  const asked: Question[] = []
  const question: Question = { ...DEFAULT_QUESTION, view: 'agency' }
  const link = { question, ask: (next: Question) => asked.push(next) }
  const screen = await render(<ZeroTile zeroClass="contradictory" name="农业农村局 2024" link={link} />)
  const tile = screen.getByRole('link', { name: '农业农村局 2024' })
  await tile.click()
  expect(asked).toEqual([question])
  const box = tile.element().getBoundingClientRect()
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24)
})

test('volume has four steps, the same everywhere', () => {
  expect([1, 9, 10, 99, 100, 999, 1000, 9270].map(volumeStep)).toEqual([1, 1, 2, 2, 3, 3, 4, 4])
})

test('the legend names the seven classes with their counts, in both languages', async () => {
  const counts = { active: 79, confirmed: 41, contradictory: 8 }
  const screen = await render(<ZeroLegend lens="applications" counts={counts} />)
  const entries = () => [...screen.container.querySelectorAll('li')].map((entry) => entry.textContent)
  expect(entries()).toEqual([
    '未收录',
    '有申请1 → 1,000+79',
    '与自身数据矛盾8',
    '确认为零41',
    '文字称零',
    '未填',
    '部分未填',
  ])
  await screen.rerender(
    <LanguageContext value="en">
      <ZeroLegend lens="litigation" shown={['active', 'partly']} />
    </LanguageContext>,
  )
  expect(entries()).toEqual(['Has cases1 → 1,000+', 'Partly blank'])
  expect((await axe.run(screen.container)).violations).toEqual([])
})
