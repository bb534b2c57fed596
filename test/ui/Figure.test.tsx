import axe from 'axe-core'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import '../../src/ui/theme.css'
import { Chart } from '../../src/ui/chart/Chart.tsx'
import { lines, type LinesModel } from '../../src/ui/chart/lines.ts'
import type { Palette } from '../../src/ui/chart/palette.ts'
import { tip } from '../../src/ui/chart/tooltip.ts'
import { Button } from '../../src/ui/Button.tsx'
import { Figure } from '../../src/ui/Figure.tsx'
import { FiguresContext, type ShownFigure } from '../../src/ui/figures.ts'
import { FileNotice } from '../../src/ui/FileNotice.tsx'
import { Stat, StatRow } from '../../src/ui/Stat.tsx'
import { Status } from '../../src/ui/Status.tsx'
import { applyTheme } from '../../src/ui/theme.ts'

const model: LinesModel = {
  years: [2023, 2024],
  measure: 'count',
  lines: [
    {
      key: 'received',
      name: '新收',
      points: [
        { year: 2023, value: 81 },
        { year: 2024, value: 218 },
      ],
    },
  ],
}
const option = (palette: Palette) => lines(model, palette)
const summary = '2023 年 81 件，2024 年 218 件。'

test('a figure carries its finding, sentence, n, source, caveats, table and download', async () => {
  let downloads = 0
  const screen = await render(
    <main>
      <Figure
        name="received"
        title="2024 年新收 218 件"
        summary={summary}
        n="n = 2"
        source="平潭综合实验区年报"
        caveats={['各机关自行填报，未经核实。', '2020 与 2021 年之间格式变更。']}
        table={<p>81, 218</p>}
        file={() => {
          downloads += 1
          return { name: '新收', table: { header: ['年份', '新收'], rows: [[2024, 218]] }, queries: [] }
        }}
      >
        <Chart option={option} summary={summary} />
      </Figure>
    </main>,
  )
  const figure = screen.getByRole('figure', { name: '2024 年新收 218 件' })
  await expect.element(figure.getByRole('img', { name: summary })).toBeVisible()
  await expect.element(figure.getByText('n = 2')).toBeVisible()
  await expect.element(figure.getByText('未经核实')).toBeVisible()
  expect((await axe.run(screen.container)).violations).toEqual([])
  await figure.getByRole('radio', { name: '表格' }).click()
  await expect.element(figure.getByText('81, 218')).toBeVisible()
  await figure.getByRole('button', { name: '下载 CSV：2024 年新收 218 件' }).click()
  expect(downloads).toBe(1)
})

test('a chart draws, follows the theme, and is let go', async () => {
  applyTheme('light')
  const screen = await render(<Chart option={option} summary={summary} />)
  const labels = () => [...screen.container.querySelectorAll('svg text')].map((text) => text.textContent)
  await expect.poll(labels).toContain('218')
  const stroke = () => screen.container.querySelector('svg path[stroke-width="2"]')?.getAttribute('stroke')
  expect(stroke()).toBe('#12335f')
  applyTheme('dark')
  await expect.poll(stroke).toBe('#c9dffb')
  applyTheme('system')
  await screen.unmount()
  expect(document.querySelector('svg')).toBeNull()
})

test('a name with markup stays text in a tooltip', () => {
  const shown = tip('2024', [{ name: '<img src=x onerror=alert(1)>', value: '218' }])
  expect(shown.querySelector('img')).toBeNull()
  expect(shown.textContent).toBe('2024<img src=x onerror=alert(1)>218')
})

test('a large figure says its n, its change with what it compares, and why there is none', async () => {
  const screen = await render(
    <main>
      <h2>总览</h2>
      <StatRow>
        <Stat
          label="新收申请"
          value="9,270"
          of="128 份年报中的 13 份"
          change={{ text: null, note: '上年为 0' }}
          made="总计之和"
        />
        <Stat label="公开率" value={null} reason="没有办理总计" />
      </StatRow>
    </main>,
  )
  await expect.element(screen.getByText('变化无法计算：上年为 0')).toBeVisible()
  await expect.element(screen.getByText('没有办理总计')).toBeVisible()
  await screen.getByText('如何得出').click()
  await expect.element(screen.getByText('总计之和')).toBeVisible()
  expect((await axe.run(screen.container)).violations).toEqual([])
})

test('a problem is an alert with four answers; a ledger is a status', async () => {
  const screen = await render(
    <main>
      <FileNotice problem={{ kind: 'unreadable', reason: 'empty', file: '空.csv' }} />
      <Status progress={0.4} name="读取">
        1,200 / 3,000 条记录
      </Status>
    </main>,
  )
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent(/文件为空.*位置.*空\.csv.*原因.*没有任何记录.*处理办法/)
  expect(screen.container.querySelector('[role="status"]')?.textContent).toBe('1,200 / 3,000 条记录')
  await expect.element(screen.getByRole('progressbar', { name: '读取' })).toBeVisible()
  expect((await axe.run(screen.container)).violations).toEqual([])
})

/** Two charts, of which the first comes later. */
function Late() {
  const [isThere, setThere] = useState(false)
  return (
    <Figure name="late" title="新收" summary={summary} actions={<Button onPress={() => setThere(true)}>更多</Button>}>
      {isThere && <Chart option={option} summary="第一" />}
      <Chart option={option} summary="第二" />
    </Figure>
  )
}

test('a figure tells of its charts in the order in which they stand, whichever came first', async () => {
  let told: ShownFigure | null = null as ShownFigure | null
  const tell = (figure: ShownFigure) => {
    told = figure
    return () => undefined
  }
  const screen = await render(
    <FiguresContext value={tell}>
      <Late />
    </FiguresContext>,
  )
  const summaries = () =>
    told?.drawings.map((ask) => ask()).map((drawn) => drawn && 'summary' in drawn && drawn.summary)
  await expect.poll(summaries).toEqual(['第二'])
  await screen.getByRole('button', { name: '更多' }).click()
  await expect.poll(summaries).toEqual(['第一', '第二'])
})
