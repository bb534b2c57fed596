import axe from 'axe-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { page, userEvent } from 'vitest/browser'
import '../../src/ui/theme.css'
import { App } from '../../src/app/App.tsx'
import { DatasetLine } from '../../src/app/DatasetLine.tsx'
import { loadDataset } from '../../src/data/load.ts'
import { simulatedSource } from '../../src/domain/simulated.ts'

const first = globalThis.location.search

beforeEach(() => page.viewport(1280, 900))
afterEach(() => globalThis.history.replaceState(null, '', `${globalThis.location.pathname}${first}`))

const mixed = new File(
  [
    'agency,year,source,form,app.received.total\n',
    `甲县人民政府,2024,${simulatedSource(7)},cn-2021,5\n`,
    `甲县人民政府,2025,${simulatedSource(7)},cn-2021,6\n`,
    '乙县人民政府,2025,,cn-2021,4\n',
  ],
  'mixed.csv',
  { type: 'text/csv' },
)

const open = async (search: string) => {
  globalThis.history.replaceState(null, '', `${globalThis.location.pathname}${search}`)
  return await render(<App />)
}

test('simulated reports are said to be so beside the dataset, above the view and under each figure', async () => {
  const screen = await open('?v=1')
  const header = screen.getByRole('banner')
  await expect.element(header).toHaveTextContent('128 份年报')
  // The reports that come with the page are real.
  await expect.element(screen.getByText('模拟数据')).not.toBeInTheDocument()
  await userEvent.upload(screen.getByLabelText('打开文件'), mixed)
  await expect.element(header.getByText('模拟数据', { exact: true })).toBeVisible()
  const note = screen.getByRole('note').filter({ hasText: '3 份年报中有 2 份由程序生成' })
  await expect.element(note).toBeVisible()
  const figure = screen.getByRole('figure').filter({ hasText: '其中 2 份为模拟数据，并非真实年报。' })
  await expect.element(figure.first()).toBeVisible()
  for (const part of [header, note]) expect((await axe.run(part.element())).violations).toEqual([])
  await screen.unmount()

  const english = await open('?v=1&lang=en')
  await expect.element(english.getByRole('banner').getByText('Simulated data', { exact: true })).toBeVisible()
  await expect.element(english.getByText('2 of 3 reports are made up')).toBeVisible()
  const source = '2 of these reports are made up, and no agency has published them.'
  await expect.element(english.getByRole('figure').filter({ hasText: source }).first()).toBeVisible()
})

test('what is simulated from its first report to its last is not said to be published by any agency', async () => {
  const of = async (sources: readonly string[]) => {
    const rows = sources.map((source, i) => `甲县人民政府,${2020 + i},${source},cn-2021,5\n`)
    const bytes = new TextEncoder().encode(`agency,year,source,form,app.received.total\n${rows.join('')}`)
    const settings = { origin: 'opened', duplicates: 'first', scopeUnstated: 'own' } as const
    const { dataset } = await loadDataset([{ name: 'made.csv', bytes, settings: {} }], settings)
    return dataset
  }
  const some = await render(<DatasetLine dataset={await of([simulatedSource(7), ''])} />)
  expect(some.container.textContent).toBe('模拟数据 1 个机关 · 2020–2021 · 2 份年报 · 各机关自行公布')
  const all = await render(<DatasetLine dataset={await of([simulatedSource(7), simulatedSource(7)])} />)
  expect(all.container.textContent).toBe('模拟数据 1 个机关 · 2020–2021 · 2 份年报')
})
