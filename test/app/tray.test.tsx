import axe from 'axe-core'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { render, renderHook } from 'vitest-browser-react'
import { page, userEvent } from 'vitest/browser'
import '../../src/ui/theme.css'
import { workspace } from '../../src/app/boot.ts'
import { Taking } from '../../src/app/tray/Taking.tsx'
import { TrayButton } from '../../src/app/tray/TrayButton.tsx'
import { takeBriefing } from '../../src/app/tray/takeBriefing.ts'
import { openRecipe } from '../../src/app/tray/recipeFile.ts'
import { tray } from '../../src/app/tray/trayStore.ts'
import { useRecipes } from '../../src/app/tray/useRecipes.ts'
import { TrayToggle } from '../../src/ui/TrayToggle.tsx'
import { itemOf } from '../../src/domain/briefing.ts'
import { DEFAULT_QUESTION, type Question } from '../../src/domain/question.ts'
import { writeRecipe, type Recipe } from '../../src/domain/recipe.ts'

beforeAll(() => workspace.getState().open([], 'replace'))
beforeEach(() => page.viewport(1280, 900))

const PATIENT = { timeout: 20_000 }
/** Views are made off stage one after the other. */
const LONG = 60_000
const OLD = '0123456789ab'

/** The briefing of these figures, opened; `asked` holds what was asked for by it. */
async function open(figures: readonly (readonly [Partial<Question>, string])[]) {
  const items = figures.map(([part, figure]) => itemOf({ ...DEFAULT_QUESTION, ...part }, figure, `旧题 ${figure}`, OLD))
  tray.getState().become({ title: '', items }, [], null)
  tray.getState().setOpen(false)
  const { dataset } = workspace.getState()
  if (!dataset) throw new Error('nothing is open')
  const asked: Question[] = []
  const ask = (next: Question) => asked.push(next)
  const screen = await render(<TrayButton question={DEFAULT_QUESTION} dataset={dataset} ask={ask} />)
  await screen.getByRole('button', { name: `简报（${items.length}）` }).click()
  return { sheet: screen.getByRole('dialog', { name: '简报' }), asked }
}

test(
  'figures are told as the open data give them; moved by keyboard, the focus goes along; a note stays with its figure',
  async () => {
    const { sheet } = await open([
      [{}, 'trend'],
      [{ view: 'outcomes' }, 'endings'],
      [{}, 'no-such-figure'],
    ])
    const items = sheet.getByRole('listitem')
    await expect.element(items.nth(0), PATIENT).toHaveTextContent('1. 新收申请以 2024 年最多，为 3,743 件')
    await expect.element(items.nth(2), PATIENT).toHaveTextContent('当前数据下没有这张图，下载时将略去。')
    await expect.element(items.nth(0)).toHaveTextContent(`加入时的数据指纹为 ${OLD}，与当前数据不同`)
    await sheet.getByRole('textbox', { name: '第 1 项的说明' }).fill('首次。')
    await items.nth(0).getByRole('button', { name: /^下移/ }).click()
    await expect.element(items.nth(1)).toHaveTextContent('2. 新收申请以 2024 年最多')
    await expect.element(sheet.getByRole('textbox', { name: '第 2 项的说明' })).toHaveValue('首次。')
    expect(document.activeElement).toBe(items.nth(1).getByRole('button', { name: /^下移/ }).element())
    await userEvent.keyboard('{Enter}')
    await expect.element(items.nth(2)).toHaveTextContent('3. 新收申请以 2024 年最多')
    // At the end of the list there is no further down.
    expect(document.activeElement).toBe(items.nth(2).getByRole('button', { name: /^上移/ }).element())
    expect((await axe.run(sheet.element())).violations.map(({ id }) => id)).toEqual([])
    const kept: unknown = JSON.parse(localStorage.getItem('gongkai-lens.tray') ?? '')
    expect(kept).toMatchObject({ version: 1, items: [{ figure: 'endings' }, {}, { figure: 'trend', note: '首次。' }] })
  },
  LONG,
)

test(
  'Show leads to the question of a figure; taken out, it is gone',
  async () => {
    const { sheet, asked } = await open([[{ view: 'outcomes' }, 'endings']])
    await expect.element(sheet.getByRole('heading', { name: /47\.8/ }), PATIENT).toBeVisible()
    await sheet.getByRole('button', { name: /^查看/ }).click()
    expect(asked).toMatchObject([{ view: 'outcomes', made: null, data: null }])
    await page.getByRole('button', { name: '简报（1）' }).click()
    await sheet.getByRole('button', { name: /^移出简报/ }).click()
    await expect.element(sheet.getByText(/^还没有图表/)).toBeVisible()
    await expect.element(sheet.getByRole('button', { name: '下载', exact: true })).toBeDisabled()
  },
  LONG,
)

test('a briefing of sixty figures takes no more: it opens, and says so', async () => {
  const items = Array.from({ length: 60 }, (_, i) => itemOf(DEFAULT_QUESTION, `none-${i}`, `第 ${i} 图`, OLD))
  tray.getState().become({ title: '', items }, [], null)
  tray.getState().setOpen(false)
  const { dataset } = workspace.getState()
  if (!dataset) throw new Error('nothing is open')
  const screen = await render(
    <Taking question={DEFAULT_QUESTION} dataset={dataset}>
      <TrayToggle figure="trend" title="新收申请" />
      <TrayButton question={DEFAULT_QUESTION} dataset={dataset} ask={() => undefined} />
    </Taking>,
  )
  await screen.getByRole('button', { name: '加入简报：新收申请' }).click()
  await expect.element(screen.getByRole('note')).toHaveTextContent('简报已有 60 项，达到上限')
  expect(tray.getState().items).toHaveLength(60)
  tray.getState().become({ title: '', items: [] }, [], null)
})

test(
  'a briefing is of one dataset, which its links name in each language; where others become open meanwhile there is none',
  async () => {
    const { dataset, sources } = workspace.getState()
    const [embedded] = sources
    if (!dataset || !embedded) throw new Error('nothing is open')
    const { fingerprint } = dataset
    const briefing = { title: '', items: [itemOf(DEFAULT_QUESTION, 'trend', '旧题', OLD)] }
    const take = () => takeBriefing(briefing, ['zh', 'en'], { fingerprint, path: null })
    const taken = await take()
    expect(taken?.map(({ lang, lost }) => [lang, lost])).toEqual([
      ['zh', []],
      ['en', []],
    ])
    const links = taken?.flatMap(({ figures }) => figures.map(({ link }) => new URL(link).search))
    expect(links).toEqual([`?v=1&made=${fingerprint}`, `?v=1&made=${fingerprint}&lang=en`])
    const other = take()
    await vi.waitUntil(() => document.querySelector('[inert]'), { interval: 5 })
    workspace.getState().showStored({ dataset, answers: new Map() }, () => Promise.resolve(embedded))
    expect(await other).toBeNull()
    await workspace.getState().filled()
  },
  LONG,
)

const recipe = (roster: Recipe['roster']): string =>
  writeRecipe({
    briefing: { title: '年度简报', items: [] },
    data: { path: null, fingerprint: OLD, files: [] },
    choices: { duplicates: 'first', scopeUnstated: 'own' },
    roster,
  })
const UNSAID: Recipe['roster'] = { list: null, decisions: { confirmed: [], dismissed: [] } }

test('a recipe that is dropped together with data is opened when they are open', async () => {
  let opened = (): void => undefined
  const opening = new Promise<void>((resolve) => {
    opened = resolve
  })
  const asked: string[] = []
  const onFiles = async (files: readonly File[]) => {
    asked.push(...files.map(({ name }) => name))
    return opening
  }
  tray.getState().become({ title: '', items: [] }, [], null)
  tray.getState().setOpen(false)
  const { result } = await renderHook(() => useRecipes(onFiles))
  result.current([new File([recipe(UNSAID)], 'recipe.json'), new File(['a,b'], 'next.csv')])
  await expect.poll(() => asked).toEqual(['next.csv'])
  expect([tray.getState().title, tray.getState().isOpen]).toEqual(['', false])
  opened()
  await expect.poll(() => tray.getState().isOpen).toBe(true)
  expect(tray.getState().title).toBe('年度简报')
  tray.getState().setOpen(false)
})

test('what a recipe says of successions holds without a list as well; a list that cannot be read is named', async () => {
  workspace.getState().setRoster({ rosterList: null, decisions: { confirmed: ['a', 'b'], dismissed: [] } })
  await openRecipe(recipe({ list: null, decisions: { confirmed: ['c'], dismissed: ['b'] } }))
  expect(workspace.getState().decisions).toEqual({ confirmed: ['a', 'c'], dismissed: ['b'] })
  expect(tray.getState().dropped).toEqual([])
  await openRecipe(recipe({ ...UNSAID, list: { file: '名单.csv', csv: '' } }))
  expect(tray.getState().dropped).toEqual(['名单.csv'])
  expect(workspace.getState().decisions).toEqual({ confirmed: ['a', 'c'], dismissed: ['b'] })
})
