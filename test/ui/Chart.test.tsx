import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import '../../src/ui/theme.css'
import { bars, type BarsModel } from '../../src/ui/chart/bars.ts'
import { Chart } from '../../src/ui/chart/Chart.tsx'
import { lineLegend, lines, type LinesModel } from '../../src/ui/chart/lines.ts'
import { multiples, multiplesHeight } from '../../src/ui/chart/multiples.ts'
import type { Palette } from '../../src/ui/chart/palette.ts'
import { yearTip } from '../../src/ui/chart/lineTip.ts'
import { lineScale } from '../../src/ui/chart/lineScale.ts'
import type { Mark } from '../../src/ui/chart/press.ts'

/** The first drawing waits for the chart library, longer on a busy machine. */
const SOON = { timeout: 10_000 }

const model: LinesModel = {
  years: [2021, 2022, 2023, 2024],
  measure: 'count',
  lines: [
    { key: 'pingtan', name: '平潭综合实验区', points: points([70, 74, 81, 218]) },
    { key: 'shuyang', name: '沭阳县人民政府', points: points([402, null, 588, 640]) },
  ],
}

function points(values: readonly (number | null)[]) {
  return values.map((value, index) => ({ year: 2021 + index, value }))
}

const drawn = (palette: Palette, width: number) => lines(model, palette, width)
const Sized = ({ width, children }: { width: number; children: React.ReactNode }) => (
  <div style={{ inlineSize: width }}>{children}</div>
)

const picture = (root: Element) => root.querySelector('[role="img"] svg')
const canvas = (root: Element) => {
  const found = root.querySelector<HTMLElement>('[role="img"]')
  if (!found) throw new Error('no chart is drawn')
  return found
}
const texts = (root: Element) => [...root.querySelectorAll('svg text')].map((text) => text.textContent)

/** A text that is drawn, in px of the page. */
function placeOf(root: Element, written: string): DOMRect {
  const found = [...root.querySelectorAll('svg text')].find((text) => text.textContent === written)
  if (!found) throw new Error(`${written} is not drawn; drawn are ${texts(root).join(' ')}`)
  return found.getBoundingClientRect()
}

function move(root: Element, type: 'mousemove' | 'mousedown' | 'mouseup' | 'click', x: number, y: number): void {
  const target = canvas(root).firstElementChild
  target?.dispatchEvent(new MouseEvent(type, { clientX: x, clientY: y, bubbles: true }))
}

function press(root: Element, x: number, y: number): void {
  for (const type of ['mousemove', 'mousedown', 'mouseup', 'click'] as const) move(root, type, x, y)
}

test('names leave the lines for a legend when the chart grows narrow, and come back', async () => {
  const widths: number[] = []
  const option = (palette: Palette, width: number) => {
    widths.push(width)
    return lines(model, palette, width)
  }
  const legend = (width: number) => lineLegend(model, width)
  const chart = <Chart option={option} legend={legend} summary="两机关新收" />
  const screen = await render(<Sized width={900}>{chart}</Sized>)
  const legendNames = () => [...screen.container.querySelectorAll('li')].map((entry) => entry.textContent)
  await expect.poll(() => texts(screen.container).join(''), SOON).toContain('沭阳县人民政府')
  expect(legendNames()).toEqual([])
  expect(widths).toEqual([900])
  await screen.rerender(<Sized width={358}>{chart}</Sized>)
  await expect.poll(legendNames, SOON).toEqual(['平潭综合实验区', '沭阳县人民政府'])
  await expect.poll(() => picture(screen.container)?.getAttribute('width'), SOON).toBe('358')
  expect(texts(screen.container).join('')).not.toContain('沭阳县')
  await screen.rerender(<Sized width={900}>{chart}</Sized>)
  await expect.poll(() => picture(screen.container)?.getAttribute('width'), SOON).toBe('900')
  // Drawn once a width: a drawing that changes the width again would go round for ever.
  expect(widths).toEqual([900, 358, 900])
})

test('the height follows the width where it depends on it', async () => {
  const option = (palette: Palette, width: number) => multiples({ ...model, axis: 'free' }, palette, width)
  const height = (width: number) => multiplesHeight(2, width)
  const chart = <Chart option={option} height={height} summary="两机关新收" />
  const screen = await render(<Sized width={300}>{chart}</Sized>)
  await expect.poll(() => picture(screen.container)?.getAttribute('height'), SOON).toBe(String(multiplesHeight(2, 300)))
  await screen.rerender(<Sized width={700}>{chart}</Sized>)
  await expect.poll(() => picture(screen.container)?.getAttribute('height'), SOON).toBe(String(multiplesHeight(2, 700)))
})

test("a press anywhere in a year's column means the nearest line that has a figure there", async () => {
  const pressed: Mark[] = []
  const chart = <Chart option={drawn} summary="两机关新收" onPress={(mark) => pressed.push(mark)} />
  const screen = await render(<Sized width={900}>{chart}</Sized>)
  await expect.poll(() => texts(screen.container), SOON).toContain('2022')
  const root = screen.container
  const foot = placeOf(root, '0').top
  const top = placeOf(root, '800').bottom
  const column = (year: string) => placeOf(root, year).left + placeOf(root, year).width / 2
  // In 2022 the upper line has no figure, so a press above means the lower line too.
  press(root, column('2022') + 20, top + 20)
  press(root, column('2024') - 15, top + 20)
  press(root, column('2024'), foot - 10)
  expect(pressed).toEqual([
    { series: 'pingtan', index: 1 },
    { series: 'shuyang', index: 3 },
    { series: 'pingtan', index: 3 },
  ])
  // The plot ends before the names, just beyond its last point, beside which a finger still presses it; a name is no mark.
  press(root, column('2024') + 14, foot - 10)
  expect(pressed.splice(3)).toEqual([{ series: 'pingtan', index: 3 }])
  press(root, column('2024') + 40, foot - 10)
  // The years below the plot are no marks.
  press(root, column('2024'), foot + 25)
  expect(pressed).toHaveLength(3)
})

/** Waits until what a pointer brings about has been drawn. */
const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

test('a press counts though the point grows under it before it ends; a drag is no press', async () => {
  const pressed: Mark[] = []
  const chart = <Chart option={drawn} summary="两机关新收" onPress={(mark) => pressed.push(mark)} />
  const screen = await render(<Sized width={900}>{chart}</Sized>)
  await expect.poll(() => texts(screen.container), SOON).toContain('2022')
  const root = screen.container
  const [year, zero, most] = [placeOf(root, '2024'), placeOf(root, '0'), placeOf(root, '800')]
  const x = year.left + year.width / 2
  const point = zero.top + zero.height / 2 - ((zero.top - most.top) * 640) / 800
  for (const beside of [0, 2, 3, 4, 5, 6, 7, 8]) {
    pressed.length = 0
    move(root, 'mousemove', x - 300, point)
    await frames()
    move(root, 'mousemove', x, point - beside)
    move(root, 'mousedown', x, point - beside)
    await frames()
    move(root, 'mouseup', x, point - beside)
    move(root, 'click', x, point - beside)
    expect(pressed, `${beside} px above the point`).toEqual([{ series: 'shuyang', index: 3 }])
  }
  move(root, 'mousedown', x - 200, point)
  move(root, 'mouseup', x, point)
  move(root, 'click', x, point)
  expect(pressed).toHaveLength(1)
})

test('by touch the first tap on a mark shows its figures, the second presses it; another mark begins anew', async () => {
  const pressed: Mark[] = []
  const chart = <Chart option={drawn} summary="两机关新收" onPress={(mark) => pressed.push(mark)} />
  const screen = await render(<Sized width={900}>{chart}</Sized>)
  await expect.poll(() => texts(screen.container), SOON).toContain('2022')
  const root = screen.container
  const tap = (year: string) => {
    const place = placeOf(root, year)
    const at = { clientX: place.left + place.width / 2, clientY: place.top - 40, bubbles: true }
    canvas(root).firstElementChild?.dispatchEvent(new PointerEvent('pointerdown', { ...at, pointerType: 'touch' }))
    press(root, at.clientX, at.clientY)
  }
  tap('2023')
  tap('2024')
  expect(pressed).toEqual([])
  tap('2024')
  expect(pressed.map(({ index }) => index)).toEqual([3])
  tap('2024')
  expect(pressed).toHaveLength(1)
})

test('a press on a small chart names its line and year', async () => {
  const pressed: Mark[] = []
  const option = (palette: Palette, width: number) => multiples({ ...model, axis: 'free' }, palette, width)
  const screen = await render(
    <Sized width={700}>
      <Chart option={option} height={multiplesHeight(2, 700)} summary="新收" onPress={(mark) => pressed.push(mark)} />
    </Sized>,
  )
  await expect.poll(() => texts(screen.container), SOON).toContain('640')
  const last = placeOf(screen.container, '640')
  press(screen.container, last.left + last.width / 2, last.bottom + 25)
  expect(pressed).toEqual([{ series: 'shuyang', index: 3 }])
})

test('a press on a bar names its series and category, and the hand shows only where a press does something', async () => {
  const pressed: Mark[] = []
  const years: BarsModel = {
    categories: ['2023', '2024'],
    series: [{ key: 'received', name: '新收', values: [81, 218] }],
  }
  const option = (palette: Palette) => bars(years, palette)
  const chart = (onPress?: (mark: Mark) => void) => (
    <Sized width={700}>
      <Chart option={option} summary="新收" onPress={onPress} />
    </Sized>
  )
  const screen = await render(chart((mark) => pressed.push(mark)))
  const root = screen.container
  await expect.poll(() => texts(root), SOON).toContain('218')
  const label = placeOf(root, '218')
  const place = [label.left + label.width / 2, label.bottom + 30] as const
  const hand = () => {
    move(root, 'mousemove', ...place)
    const target = canvas(root).firstElementChild
    return target ? getComputedStyle(target).cursor : ''
  }
  press(root, ...place)
  expect(pressed).toEqual([{ series: 'received', index: 1 }])
  expect(hand()).toBe('pointer')
  await screen.rerender(chart())
  expect(hand()).toBe('default')
  press(root, ...place)
  expect(pressed).toHaveLength(1)
})

test('what a press does may change without the chart being drawn anew', async () => {
  let draws = 0
  const seen: string[] = []
  const option = (palette: Palette, width: number) => {
    draws += 1
    return lines(model, palette, width)
  }
  const chart = (name: string) => (
    <Sized width={900}>
      <Chart option={option} summary="新收" onPress={() => seen.push(name)} />
    </Sized>
  )
  const screen = await render(chart('before'))
  await expect.poll(() => texts(screen.container), SOON).toContain('2022')
  await screen.rerender(chart('after'))
  const year = placeOf(screen.container, '2022')
  press(screen.container, year.left, year.top - 40)
  expect(seen).toEqual(['after'])
  expect(draws).toBe(1)
})

test('pointing at a year tells value, interval and both sides, and why there is no figure', () => {
  const rates: LinesModel = {
    years: [2023, 2024],
    measure: 'share',
    lines: [
      {
        key: 'suqian',
        name: '宿迁市',
        points: [
          { year: 2023, value: 0.4357, interval: { low: 0.4194, high: 0.4523 }, beside: '1,519 / 3,486' },
          { year: 2024, value: null, note: '未收录' },
        ],
      },
    ],
  }
  const scale = lineScale('share', rates.lines[0]?.points ?? [])
  const told = (year: number) => yearTip(rates, rates.lines, scale, year).textContent
  expect(told(2023)).toBe('2023宿迁市43.6 % [41.9–45.2] · 1,519 / 3,486')
  expect(told(2024)).toBe('2024宿迁市未收录')
  const change: LinesModel = { ...rates, measure: 'points', unit: '个百分点', to: '至' }
  const fall = [
    {
      ...change.lines[0],
      key: 'a',
      name: '甲',
      points: [{ year: 2024, value: -0.021, interval: { low: -0.045, high: 0.003 } }],
    },
  ]
  const inPoints = lineScale('points', fall[0]?.points ?? [])
  expect(yearTip(change, fall, inPoints, 2024).textContent).toBe('2024甲−2.1 个百分点 [−4.5 至 +0.3]')
})

test('of many lines the ten largest are told of a year, and how many more there are', () => {
  const many = Array.from({ length: 24 }, (_, i) => ({ key: String(i), name: `机关${i}`, points: points([i]) }))
  const scale = lineScale(
    'count',
    many.flatMap((line) => line.points),
  )
  const told = yearTip({ years: [2021], measure: 'count', lines: many }, many, scale, 2021)
  expect(told.children).toHaveLength(12)
  expect(told.children[1]?.textContent).toBe('机关2323')
  expect(told.lastElementChild?.textContent).toBe('…+14')
})
