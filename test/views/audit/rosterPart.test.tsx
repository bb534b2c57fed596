import { useState } from 'react'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import csv from '../../../data/reports.csv?raw'
import { RosterKeeper } from '../../../src/app/RosterKeeper.tsx'
import type { ResolvedRoster } from '../../../src/app/useRosterControl.ts'
import { readRosterList } from '../../../src/data/rosterList.ts'
import { DEFAULT_QUESTION, EMPTY_FILTER, type Question } from '../../../src/domain/question.ts'
import { UNDECIDED, type RosterList } from '../../../src/domain/roster/roster.ts'
import { RosterContext } from '../../../src/ui/roster.ts'
import { LanguageContext } from '../../../src/ui/text/useText.ts'
import { AnswererContext } from '../../../src/views/answer.ts'
import { AgencyView } from '../../../src/views/agency/AgencyView.tsx'
import { RosterPart } from '../../../src/views/audit/roster/RosterPart.tsx'
import { OverviewView } from '../../../src/views/overview/OverviewView.tsx'
import { ZerosView } from '../../../src/views/zeros/ZerosView.tsx'
import { keyOf, openDataset, violations } from '../viewPage.tsx'

// The engine starts once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let opened: Awaited<ReturnType<typeof openDataset>>
beforeAll(async () => {
  opened = await openDataset('reports.csv', csv)
})
afterAll(() => opened.close())

/** The part with its keeper, as the page puts them together. */
async function show(start: Partial<Question>, View = RosterPart) {
  const asked: Question[] = []
  function Page() {
    const [question, setQuestion] = useState<Question>({ ...DEFAULT_QUESTION, view: 'audit', ...start })
    const [resolved, setResolved] = useState<ResolvedRoster | null>(null)
    const [decisions, decide] = useState(UNDECIDED)
    const [list, setList] = useState<RosterList | null>(null)
    const ask = (next: Question) => {
      asked.push(next)
      setQuestion(next)
    }
    const open = async (file: File) => {
      const read = readRosterList({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
      if (!read.ok) return
      setList(read.list)
      ask({ ...question, roster: 'list' })
    }
    const control = {
      inForce:
        resolved && question.roster !== null ? { ...resolved, coverage: resolved.coverage(question.filter) } : null,
      list,
      refused: null,
      decisions,
      openList: (file: File) => void open(file),
      closeList: () => setList(null),
      decide,
      counties: () => Promise.resolve(null),
    }
    return (
      <LanguageContext value={question.lang}>
        <AnswererContext value={opened.answerer}>
          <RosterContext value={control}>
            <main>
              <h1>Gongkai Lens</h1>
              {question.roster !== null && (
                <RosterKeeper
                  choice={question.roster}
                  dataset={opened.dataset}
                  onlySound={question.filter.onlySound}
                  list={list}
                  decisions={decisions}
                  onRoster={setResolved}
                  onUnknown={() => ask({ ...question, roster: null })}
                />
              )}
              <View question={question} dataset={opened.dataset} ask={ask} />
            </main>
          </RosterContext>
        </AnswererContext>
      </LanguageContext>
    )
  }
  return { screen: await render(<Page />), asked }
}

test('without a roster nothing is called missing, and the proposal is there all the same', async () => {
  const { screen } = await show({})
  await expect.element(screen.getByText(/未设应报名单/)).toBeVisible()
  const lineage = screen.getByRole('table', { name: '机关沿革' })
  await expect.element(lineage.getByText('平潭综合实验区国有资产管理局')).toBeVisible()
  await expect.element(lineage.getByRole('cell', { name: /^待确认/ })).toBeVisible()
  expect(screen.getByRole('heading', { name: /未见年报/ }).elements()).toHaveLength(0)
  expect(await violations()).toEqual([])
})

test('inferred: 19 of 147 are missing; with the renaming confirmed 17 of 145', async () => {
  const { screen, asked } = await show({})
  await screen.getByRole('radio', { name: '按已有年报推定' }).click({ force: true })
  expect(asked.at(-1)?.roster).toBe('inferred')
  await expect.element(screen.getByRole('heading', { name: '应报 147 份，收录 128 份，未见 19 份' })).toBeVisible()
  await expect.element(screen.getByRole('heading', { name: '未见年报的机关年份 19 个' })).toBeVisible()
  const missing = screen.getByRole('table', { name: '未见年报的机关年份 19 个' })
  const perhaps = missing.getByRole('row', { name: /国有资产管理局 2024 可能已更名，待确认/ })
  await expect.element(perhaps).toBeVisible()
  await screen.getByRole('button', { name: /^确认：平潭综合实验区国有资产管理局/ }).click()
  await expect.element(screen.getByRole('heading', { name: '应报 145 份，收录 128 份，未见 17 份' })).toBeVisible()
  expect(await violations()).toEqual([])
  await screen.getByRole('button', { name: /^撤销：/ }).click()
  await expect.element(screen.getByRole('heading', { name: '应报 147 份，收录 128 份，未见 19 份' })).toBeVisible()
})

test('an opened list is held against the dataset; a line that says no year is told with its place', async () => {
  const { screen } = await show({})
  await screen.getByRole('radio', { name: '自备名单' }).click({ force: true })
  const text = '机关名称,县,起始年\n公安局,平潭综合实验区,2020\n文化局,平潭综合实验区,\n城关镇,平潭综合实验区,去年\n'
  await screen.getByLabelText('打开名单（CSV）').upload(new File([text], '名单.csv', { type: 'text/csv' }))
  await expect.element(screen.getByText('名单.csv：采用 2 行，未采用 1 行。')).toBeVisible()
  const rejected = screen.getByRole('table', { name: '名单中未采用的行' })
  await expect.element(rejected.getByRole('row', { name: /4 起始年 去年 年份无法识别/ })).toBeVisible()
  // 公安局 2020 to 2025 with 2021, 2022 and 2024 (3 of 6), 文化局 never (0 of 7).
  await expect.element(screen.getByRole('heading', { name: '应报 13 份，收录 3 份，未见 10 份' })).toBeVisible()
  await expect
    .element(screen.getByRole('heading', { name: '名单内机关 2 个，其中 1 个在数据集中从未出现' }))
    .toBeVisible()
  await expect.element(screen.getByRole('heading', { name: '在数据集而不在名单的机关 23 个' })).toBeVisible()
})

test('on the overview every total says how many of the expected reports are there', async () => {
  const { screen } = await show({ view: 'overview', roster: 'inferred' }, OverviewView)
  const title = '24 个机关收录 128 份年报，19 个机关年份未见年报，21 个未收录'
  await expect.element(screen.getByRole('heading', { name: title })).toBeVisible()
  // Beside the large figures, under the trend and under the map.
  await expect.poll(() => screen.getByText(/应报 147 份，收录其中 128 份/).elements().length).toBe(3)
  await expect.element(screen.getByRole('img', { name: '平潭综合实验区公安局 2020 年：未见年报' })).toBeVisible()
  expect(await violations()).toEqual([])
})

test('where reports are left out for their sums, those expected are there all the same', async () => {
  const filter = { ...EMPTY_FILTER, onlySound: true }
  const { screen } = await show({ view: 'overview', roster: 'inferred', filter }, OverviewView)
  const title = '24 个机关收录 128 份年报，22 份因勾稽不符已剔除，19 个机关年份未见年报，21 个未收录'
  await expect.element(screen.getByRole('heading', { name: title })).toBeVisible()
  await expect.poll(() => screen.getByText(/应报 147 份，收录 128 份，其中剔除 22 份/).elements().length).toBe(3)
  const legend = screen.getByRole('list', { name: '图例' }).last()
  await expect.element(legend).toHaveTextContent('已剔除 22未见年报 19未收录 21')
  // It leads to the report: that is there.
  const left = screen.getByRole('link', { name: '平潭综合实验区公安局 2021 年：已剔除' })
  await expect.element(left).toHaveAttribute('href', expect.stringMatching(/view=agency&.*&of=.*&year=2021$/))
  expect(await violations()).toEqual([])
})

test('an agency page names the missing years', async () => {
  const key = keyOf(opened, '公安局')
  const agency = { key, year: 2023, beside: null }
  const { screen } = await show({ view: 'agency', roster: 'inferred', agency }, AgencyView)
  await expect.element(screen.getByText('2020、2023、2025')).toBeVisible()
  await expect.element(screen.getByText(/2023 年年报：未见。 按所选应报名单/)).toBeVisible()
})

test('in the zero finder an expected year is missing, and one before the first report is only not in the dataset', async () => {
  const { screen } = await show({ view: 'zeros', roster: 'inferred' }, ZerosView)
  await expect.element(screen.getByRole('img', { name: /^平潭综合实验区公安局，2020 年：未见年报/ })).toBeVisible()
  await expect.element(screen.getByRole('img', { name: /^渭南市临渭区阎村镇人民政府，2020 年：未收录/ })).toBeVisible()
  await expect.element(screen.getByRole('button', { name: '未见年报 19 未收录 21' })).toBeVisible()
  await expect.element(screen.getByText(/^共 168 格，128 格有年报，19 格未见年报，21 格未收录/)).toBeVisible()
  await expect.element(screen.getByText('应报 147 份，收录其中 128 份').first()).toBeVisible()
  expect(await violations()).toEqual([])
})

test('in the zero finder a report that is left out is neither missing nor out of the dataset', async () => {
  const filter = { ...EMPTY_FILTER, onlySound: true }
  const { screen } = await show({ view: 'zeros', roster: 'inferred', filter }, ZerosView)
  await expect.element(screen.getByRole('link', { name: /^平潭综合实验区公安局，2021 年：已剔除/ })).toBeVisible()
  await expect.element(screen.getByRole('button', { name: '未见年报 19 未收录 21' })).toBeVisible()
  await expect.element(screen.getByRole('list', { name: '图例' })).toHaveTextContent('已剔除 22')
  await expect.element(screen.getByText('24 个机关，2019–2025 年，收录年报 128 份，其中剔除 22 份')).toBeVisible()
  const said = /^共 168 格，106 格计入，22 格已剔除，19 格未见年报，21 格未收录。/
  await expect.element(screen.getByText(said)).toBeVisible()
  await expect.element(screen.getByText('应报 147 份，收录 128 份，其中剔除 22 份').first()).toBeVisible()
  expect(await violations()).toEqual([])
})

test('an agency page shows its reports, and says which are left out of the totals elsewhere', async () => {
  const agency = { key: keyOf(opened, '公安局'), year: 2021, beside: null }
  const filter = { ...EMPTY_FILTER, onlySound: true }
  const { screen } = await show({ view: 'agency', agency, filter }, AgencyView)
  await expect
    .element(screen.getByRole('note'))
    .toHaveTextContent(/^本机关有 \d+ 份年报因勾稽不符已在汇总中剔除（.*2021.* 年）/)
  await expect.element(screen.getByRole('heading', { name: '2021 年年报' }).first()).toBeVisible()
})
