import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { Question } from '../../../src/domain/question.ts'
import { FiguresContext, type ShownFigure } from '../../../src/ui/figures.ts'
import { RestatedPart } from '../../../src/views/audit/restated/RestatedPart.tsx'
import type { ViewProps } from '../../../src/views/view.ts'
import { readBook } from '../../data/exporting/readBook.ts'
import { openDataset, openFiles, showView, violations } from '../viewPage.tsx'
import { nextFile } from './nextFile.ts'

// The engine starts once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const WAIT = { timeout: 20_000 }
const HEAD = 'agency,year,form,text.received,scope,app.received.person,app.received.total,rules.made'
const FILES = [
  {
    name: '旧.csv',
    text: [
      HEAD,
      '甲镇,2023,cn-2021,7,own,0,12,',
      '乙镇,2023,cn-2021,,own,1,3,/',
      '丙镇,2023,cn-2021,,own,1,1,',
      '丁镇,2023,cn-2021,,own,1,1,',
    ].join('\n'),
  },
  {
    name: '新.csv',
    text: [
      HEAD,
      '乙镇,2023,cn-2021,,area,1,3,',
      '甲镇,2023,cn-2021,,own,,13,',
      '丙镇,2023,cn-2021,,own,1,1,',
      '戊镇,2023,cn-2021,,own,1,1,',
      '己镇,2023,cn-2021,,own,1,1,',
    ].join('\n'),
  },
  { name: '无关.csv', text: `${HEAD}\n庚镇,2020,cn-2019,,own,1,1,` },
]

let opened: Awaited<ReturnType<typeof openFiles>>
beforeAll(async () => {
  opened = await openFiles(FILES)
})
afterAll(() => opened.close())
// The files and lines are left out on a phone.
beforeEach(() => page.viewport(1280, 900))
afterEach(() => {
  delete document.documentElement.dataset['theme']
})

const show = (more: Partial<Question> = {}) =>
  showView(opened, RestatedPart, { view: 'audit', audit: { show: 'restated', alike: 60 }, ...more })

// 甲镇: told 7 → nothing, person 0 → blank, total 12 → 13; 乙镇: own → area, `/` → blank; 丙镇 is the same.
test.each(['light', 'dark'])(
  'two releases: who changed, in which cells, and who is only in one (%s)',
  async (theme) => {
    document.documentElement.dataset['theme'] = theme
    const { screen } = await show()
    await expect.element(screen.getByRole('heading', { name: '2 份年报有改动，共 5 处' }), WAIT).toBeVisible()
    await expect
      .element(screen.getByText('两版均有 3 份年报：1 份相同，2 份有改动，共 5 处。', { exact: false }))
      .toBeVisible()
    await expect.element(screen.getByText('仅“旧.csv”有 1 份，仅“新.csv”有 2 份。', { exact: false })).toBeVisible()
    await expect
      .element(screen.getByRole('row', { name: /甲镇.*2023.*总计 12 13 [+＋]1 旧\.csv:2 新\.csv:3 旧\.csv:2$/ }), WAIT)
      .toBeVisible()
    await expect.element(screen.getByRole('row', { name: /甲镇.*自然人 0 未填 –/ })).toBeVisible()
    await expect.element(screen.getByRole('row', { name: /甲镇.*文字部分：新收申请 7 未述及 –/ })).toBeVisible()
    await expect.element(screen.getByRole('row', { name: /乙镇.*本级或汇总 本级 汇总 –/ })).toBeVisible()
    await expect.element(screen.getByRole('row', { name: /乙镇.* \/ 未填 –/ })).toBeVisible()
    expect(await violations()).toEqual([])
  },
)

test('a changed cell opens the report with the cell lit', async () => {
  const { screen, asked } = await show()
  await screen.getByRole('link', { name: /^甲镇 2023 年，.*总计：查看年报$/ }).click(WAIT)
  expect(asked.at(-1)).toMatchObject({
    view: 'agency',
    agency: { key: '甲镇', year: 2023, beside: null },
    standing: { agency: { chosen: ['cell 2023 app.received.total'] } },
  })
})

test('old and new are swapped, and other files chosen', async () => {
  const { screen } = await show()
  await expect.element(screen.getByRole('row', { name: /甲镇.*总计 12 13/ }), WAIT).toBeVisible()
  await screen.getByRole('button', { name: '新旧对调' }).click()
  await expect.element(screen.getByRole('row', { name: /甲镇.*总计 13 12/ }), WAIT).toBeVisible()
  await screen.getByLabelText('旧版', { exact: true }).selectOptions('无关.csv')
  await expect.element(screen.getByRole('heading', { name: '两份文件没有共有的年报' }), WAIT).toBeVisible()
  await screen.getByLabelText('旧版', { exact: true }).selectOptions('旧.csv')
  await screen.getByLabelText('新版', { exact: true }).selectOptions('旧.csv')
  await expect.element(screen.getByRole('heading', { name: '此文件内没有重复出现的年报' }), WAIT).toBeVisible()
})

test('all changed cells are taken away as CSV and as a workbook', async () => {
  const { screen } = await show()
  await expect.element(screen.getByRole('row', { name: /甲镇.*总计 12 13/ }), WAIT).toBeVisible()
  const text = nextFile()
  await screen.getByRole('button', { name: '下载 CSV：版本差异' }).click()
  const lines = (await (await text).file.text()).trim().split('\r\n')
  expect(lines).toHaveLength(1 + 5)
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^甲镇,2023,app\.received\.person,[^,]+,[^,]+,0,数字,,,未填,,,旧\.csv:2,新\.csv:3,旧\.csv:2$/,
    ),
  )
  const workbook = nextFile()
  await screen.getByRole('button', { name: '下载 XLSX：版本差异' }).click()
  const { name, file } = await workbook
  expect(name).toBe('版本差异.xlsx')
  const { sheets } = await readBook(file)
  expect(sheets.map((sheet) => [sheet.name, sheet.rows.length])).toEqual([
    ['版本差异', 6],
    // The title, two sentences, three caveats, the source.
    ['说明', 7],
  ])
})

test('the figure has its changed cells as numbers for a briefing', async () => {
  let told: ShownFigure | null = null as ShownFigure | null
  const tell = (figure: ShownFigure) => {
    told = figure
    return () => undefined
  }
  const Told = (props: ViewProps) => (
    <FiguresContext value={tell}>
      <RestatedPart {...props} />
    </FiguresContext>
  )
  await showView(opened, Told, { view: 'audit', audit: { show: 'restated', alike: 60 } })
  await expect.poll(() => told?.file?.().table.rows.length, WAIT).toBe(5)
})

test('with one file open it is said how two releases are compared', async () => {
  const one = await openDataset('旧.csv', FILES[0]?.text ?? '')
  const { screen, asked } = await showView(one, RestatedPart, { view: 'audit' })
  await expect.element(screen.getByText(/^要比较两版数据/)).toBeVisible()
  await screen.getByRole('link', { name: '前往数据页' }).click()
  expect(asked.at(-1)).toMatchObject({ view: 'data' })
  expect(await violations()).toEqual([])
  await one.close()
})

test('all of it in English, and no wider than a phone', async () => {
  await page.viewport(320, 844)
  const { screen } = await show({ lang: 'en' })
  await expect.element(screen.getByRole('heading', { name: 'Reports that changed: 2, in 5 cells' }), WAIT).toBeVisible()
  await expect.element(screen.getByRole('row', { name: /甲镇.*Narrative: received 7 Not told/ }), WAIT).toBeVisible()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  expect(await violations()).toEqual([])
})
