import axe from 'axe-core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '../../src/ui/theme.css'
import type { ColumnUse } from '../../src/domain/mapping.ts'
import { readMemory } from '../../src/domain/mappingMemory.ts'
import { applyTheme } from '../../src/ui/theme.ts'
import { DEPARTMENTS, QUARTERLY } from '../data/foreignTables.ts'
import { renderDataView, textFile } from './dataViewFixture.tsx'

const KEPT = 'gongkai-mappings'
beforeEach(() => localStorage.removeItem(KEPT))
afterEach(() => {
  applyTheme('system')
  vi.restoreAllMocks()
})

/** Made up after Scotland's statistics, one file a year: a zero, a blank, and requests under another law. */
const councils = (year: number, ayr: string) =>
  textFile(
    `${year}.csv`,
    `AuthorityName,Sector,FOISA requests,EIR requests,FOISA - full release\nAyr,Local Government,${ayr},3,1\n` +
      `Bute,Local Government,0,,0\nFife,Health,,,\n`,
  )

const departments = (name = 'departments.csv') => textFile(name, DEPARTMENTS.trim())

/** The panel of a page, found as a reader of the screen finds it. */
async function opened(files: Parameters<typeof renderDataView>[0]['files'], lang: 'zh' | 'en' = 'zh') {
  const screen = await renderDataView({ files, lang })
  const panel = screen.getByRole('region', { name: lang === 'zh' ? '这张表怎么读' : 'How to read this table' })
  await expect.element(panel).toHaveAttribute('aria-busy', 'false')
  return { screen, panel }
}

test('files of one header are asked about once, and one press takes what is proposed for all', async () => {
  const { screen, panel } = await opened([councils(2019, '5'), councils(2020, '0'), councils(2021, '2')])
  await expect.element(panel.getByText(/^2019\.csv 等 3 个文件列名相同，共 9 行，只问一次/)).toBeVisible()
  await expect.element(panel.getByRole('combobox', { name: '机关名称在哪一列' })).toHaveValue('0')
  await expect
    .element(panel.getByRole('combobox', { name: 'FOISA requests' }))
    .toHaveValue('本年新收政府信息公开申请数量/总计')
  // Nine rows: 5, 0, 2 of Ayr, three zeros of Bute, three blanks of Fife.
  await expect.element(panel.getByText('例：5、0、2 · 0 至 5 · 空白 3 · 非数字 0')).toBeVisible()
  await expect.element(panel.getByText('没有发现合计行、总分并列的行或重复的行。')).toBeVisible()
  await expect.element(panel.getByText('3 个机关，2019–2021，9 份。')).toBeVisible()
  await expect
    .element(panel.getByText(/^本年新收政府信息公开申请数量\/总计 7（6 份有数字，3 份空白，0 份为其他文字）$/))
    .toBeVisible()
  await panel.getByRole('button', { name: '采用建议' }).click()
  await expect.element(screen.getByText('已打开 3 个文件：3 个机关，2019–2021，9 份年报。')).toBeVisible()
  expect(screen.getByRole('region', { name: '这张表怎么读' }).elements()).toEqual([])
  expect(screen.getByRole('alert').elements()).toEqual([])
})

test('what counts something else is not proposed, says why, and a proposal can be refused', async () => {
  const { screen, panel } = await opened([councils(2020, '5')])
  await panel.getByText('未用的数字列：1').click()
  await expect.element(panel.getByRole('combobox', { name: 'EIR requests' })).toHaveValue('未用（未能识别）')
  await expect.element(panel.getByText('另一部法律的申请，不是同一数量')).toBeVisible()
  await panel.getByRole('combobox', { name: 'FOISA - full release' }).fill('未用')
  await userEvent.keyboard('{Enter}')
  await expect.element(panel.getByText('未用的数字列：2')).toBeVisible()
  await panel.getByRole('button', { name: '按此读取' }).click()
  await expect.element(screen.getByText('已打开 1 个文件：3 个机关，2020，3 份年报。')).toBeVisible()
  await expect.element(screen.getByText('这张表已按读者的回答读取。')).toBeVisible()
})

test('overall rows beside their parts: the doubling is asked about before the first sum', async () => {
  const { screen, panel } = await opened([departments()])
  const question = panel.getByRole('group', { name: '机关总计行与其组成部分的行并列，怎么计' })
  await expect.element(question.getByText('总计 6 行，组成部分 8 行。 “Level”列为“overall”的是总计行。')).toBeVisible()
  await expect
    .element(question.getByText('2023 年“Requests received”逐行相加为 348，每件只计一次为 174。'))
    .toBeVisible()
  await expect.element(question.getByRole('row', { name: /^5 Health 2023 overall/ })).toBeVisible()
  await expect.element(question.getByText('总计等于各部分之和：“Requests received” 4 次中 4 次')).toBeVisible()
  await expect.element(panel.getByText('还有 1 个问题未回答。')).toBeVisible()
  await expect.element(panel.getByRole('button', { name: '采用建议' })).toBeDisabled()
  await expect.element(screen.getByText('已打开 1 个文件：0 个机关，没有年份，0 份年报。')).toBeVisible()

  // By keyboard alone: to the answers, along them, and on to the button.
  await question.getByRole('radio', { name: '只读总计行' }).click()
  await expect.element(panel.getByText('3 个机关，2022–2023，6 份。')).toBeVisible()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await expect.element(question.getByRole('radio', { name: /^都读/ })).toBeChecked()
  await expect.element(panel.getByText('7 个机关，2022–2023，14 份。')).toBeVisible()
  await expect.element(panel.getByText(/总计 341（6 份有数字/)).toBeVisible()
  await panel.getByRole('button', { name: '采用建议' }).click()
  await expect.element(screen.getByText('已打开 1 个文件：7 个机关，2022–2023，14 份年报。')).toBeVisible()
})

test('what is saved has the last answer: until it is worked out, there is nothing to save', async () => {
  const wait = { for: Promise.resolve() }
  const beforeSurvey = () => wait.for
  const screen = await renderDataView({ files: [departments()], beforeSurvey })
  const panel = screen.getByRole('region', { name: '这张表怎么读' })
  const save = panel.getByRole('button', { name: '保存对应关系（JSON）' })
  await expect.element(save).toBeEnabled()
  let goOn = () => {}
  wait.for = new Promise((resolve) => {
    goOn = resolve
  })
  await panel.getByRole('radio', { name: '只读总计行' }).click()
  await expect.element(save).toBeDisabled()
  goOn()
  await expect.element(save).toBeEnabled()
  await expect.element(panel.getByText('3 个机关，2022–2023，6 份。')).toBeVisible()
})

test('columns given without an answer about rows: the file waits, and the questions begin from these columns', async () => {
  const columns: readonly ColumnUse[] = [
    { use: 'identity', field: 'agency' },
    { use: 'identity', field: 'year' },
    { use: 'ignored', why: 'byReader' },
    { use: 'ignored', why: 'byReader' },
    { use: 'ignored', why: 'byReader' },
    { use: 'cell', cell: 'app.decided.total' },
  ]
  const file = { ...departments(), settings: { mapping: { shape: 'wide' as const, columns, year: null } } }
  const { screen, panel } = await opened([file])
  await expect.element(screen.getByRole('alert')).toHaveTextContent('这张表的行有疑问，等待回答')
  await expect.element(panel.getByText('2023 年“Requests processed”逐行相加为 332，每件只计一次为 166。')).toBeVisible()
  await panel.getByRole('radio', { name: '只读总计行' }).click()
  await panel.getByRole('button', { name: '按此读取' }).click()
  await expect.element(screen.getByText('已打开 1 个文件：3 个机关，2022–2023，6 份年报。')).toBeVisible()
})

test('quarters beside whole years are asked about', async () => {
  const { screen, panel } = await opened([textFile('quarterly.csv', QUARTERLY.trim())], 'en')
  const question = panel.getByRole('group', { name: 'Whole years stand beside quarters or months: which are read?' })
  await expect.element(question.getByText(/Rows of whole years: 3; of parts of years: 12\./)).toBeVisible()
  await question.getByRole('radio', { name: 'Whole years alone' }).click()
  await expect.element(panel.getByText('Rows left out as answered: 12.')).toBeVisible()
  await panel.getByRole('button', { name: 'Use these' }).click()
  await expect.element(screen.getByText('Open files: 1. Agencies: 3; years: 2022; reports: 3.')).toBeVisible()
})

test('what was confirmed is offered for the same header, says so, can be taken back and forgotten', async () => {
  const first = await opened([departments()])
  await first.panel.getByRole('radio', { name: '只读总计行' }).click()
  await first.panel.getByRole('button', { name: '采用建议' }).click()
  await expect.element(first.screen.getByText('这张表已按读者的回答读取。')).toBeVisible()
  const [kept] = readMemory(localStorage.getItem(KEPT))
  expect(kept?.mapping.rows?.grain?.keep).toBe('overall')
  await first.screen.unmount()

  const { screen, panel } = await opened([departments('next.csv')])
  await expect.element(panel.getByText(`上次对同样表头的设置（${kept?.on}）`)).toBeVisible()
  await expect.element(screen.getByText(/0 份年报。$/)).toBeVisible()
  await panel.getByRole('button', { name: '采用上次的设置' }).click()
  await expect.element(screen.getByText(`这张表已按 ${kept?.on} 确认过的设置读取。`)).toBeVisible()
  await expect.element(screen.getByText('已打开 1 个文件：3 个机关，2022–2023，6 份年报。')).toBeVisible()
  await screen.getByRole('button', { name: '撤销，重新回答：next.csv' }).click()
  await panel.getByRole('button', { name: '清除' }).click()
  await expect.element(panel.getByText('已清除对这种表头的设置。')).toBeVisible()
  expect(panel.getByRole('button', { name: '采用上次的设置' }).elements()).toEqual([])
  expect(readMemory(localStorage.getItem(KEPT))).toEqual([])
})

test('a table without year asks for it, by column or for the whole file', async () => {
  const { screen, panel } = await opened([textFile('table.csv', 'Body,Requests\nAyr,3\nBute,0')])
  await expect.element(panel.getByText('尚需选定机关名称、年份和至少一列数字。')).toBeVisible()
  await panel.getByRole('textbox', { name: '整个文件的年份' }).fill('2019')
  await expect.element(panel.getByText('2 个机关，2019，2 份。')).toBeVisible()
  await panel.getByRole('button', { name: '按此读取' }).click()
  await expect.element(screen.getByText('已打开 1 个文件：2 个机关，2019，2 份年报。')).toBeVisible()
  // The year is this file's: the next one without a year is asked again.
  expect(readMemory(localStorage.getItem(KEPT))[0]?.mapping.year).toBeNull()
})

for (const lang of ['zh', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`the panel is accessible and fits 390 px: ${lang}, ${theme}`, async () => {
      applyTheme(theme)
      await page.viewport(390, 844)
      const { panel } = await opened([departments(), councils(2020, '1')], lang)
      const closed = () => panel.element().querySelector('details:not([open]) > summary')
      for (let next = closed(); next; next = closed()) await userEvent.click(next)
      expect((await axe.run(panel.element())).violations).toEqual([])
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
      await page.viewport(1280, 900)
    })
  }
}

test('where the browser keeps nothing, that is still said when the table is read', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const { screen, panel } = await opened([departments()])
  await panel.getByRole('radio', { name: '只读总计行' }).click()
  await panel.getByRole('button', { name: '采用建议' }).click()
  await expect.element(screen.getByText('已打开 1 个文件：3 个机关，2022–2023，6 份年报。')).toBeVisible()
  await expect.element(screen.getByText(/^浏览器不允许保存，下次打开同样的表需重新确认/)).toBeVisible()
})
