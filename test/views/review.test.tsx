import axe from 'axe-core'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '../../src/ui/theme.css'
import { writeCorrectionsFile } from '../../src/domain/correctionsFile.ts'
import { applyTheme } from '../../src/ui/theme.ts'
import { reportFile, withoutACell } from './reviewFiles.ts'
import { renderReview } from './reviewFixture.tsx'

afterEach(() => page.viewport(1280, 900))

/** Balances; prints 4 as the total of five decided; lacks a cell of 上年结转. */
const three = () => [
  reportFile('乙镇'),
  reportFile('丙镇', { 'app.decided.total': '4' }),
  reportFile('丁镇', {}, withoutACell),
]

const listed = (container: Element) =>
  [...container.querySelectorAll('nav li')].map((item) => item.textContent.replaceAll(/\s+/g, ' '))

const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName

test('documents are listed by how much of them is in doubt, and the first one stands beside its reading', async () => {
  const { screen } = await renderReview({ files: three() })
  await expect.element(screen.getByText('3 份年报：存疑 2 份，勾稽相符 1 份，已接受 0 份。')).toBeVisible()
  // Seven cells of the short row; and of 丙镇 the row, the column, and the official equation, in which 4 stands for 5.
  expect(listed(screen.container)).toEqual([
    '甲县丁镇人民政府 2023丁镇.html7 处存疑',
    '甲县丙镇人民政府 2023丙镇.html3 处存疑',
    '甲县乙镇人民政府 2023乙镇.html勾稽相符',
  ])
  await expect.element(screen.getByRole('region', { name: '原文：丁镇.html' })).toBeVisible()
  await expect.element(screen.getByText('存疑之处：7')).toBeVisible()
  await expect
    .element(screen.getByRole('button', { name: '“上年结转政府信息公开申请数量/自然人”读作“0”，不能确定属于此栏。' }))
    .toHaveAttribute('aria-current', 'true')
  // Chapters that nothing was read from are folded.
  await expect.element(screen.getByText(/另有 \d+ 段文字/)).toBeVisible()
})

test('a cell that was read lights its place in the document, and the other way round', async () => {
  const { screen } = await renderReview({ files: [reportFile('乙镇')] })
  const printed = screen.getByRole('region', { name: '原文：乙镇.html' })
  const read = screen.getByRole('button', { name: '予以公开/自然人：3' })
  await read.click()
  const place = document.getElementById('printed-app.granted.person')
  expect(place?.textContent).toBe('3')
  expect(place?.closest('td')?.className).toMatch(/chosen/)
  await userEvent.keyboard('{Escape}')
  expect(focused()).toBe('予以公开/自然人：3')
  await printed.getByRole('button', { name: '2', exact: true }).first().click()
  expect(focused()).toBe('部分公开（区分处理的，只计这一情形，不计其他情形）/自然人：2')
  await userEvent.keyboard('{ArrowUp}{ArrowRight}')
  expect(focused()).toBe('予以公开/商业企业：0')
  await printed.getByRole('button', { name: '本年度共收到政府信息公开申请5件。' }).click()
  expect(focused()).toBe('文字所述新收申请：5')
})

test('a broken equation is mended by keyboard alone: the balance is told at once, and undone again', async () => {
  const { screen, settled, kept } = await renderReview({ files: [reportFile('丙镇', { 'app.decided.total': '4' })] })
  const row = '“本年度办理结果/总计”：六类申请人之和为 5，总计为 4。 差 +1'
  await expect.element(screen.getByRole('button', { name: row })).toBeVisible()
  await userEvent.keyboard('j')
  await userEvent.keyboard('k')
  expect(focused()).toBe('本年度办理结果/总计/总计：4 · 在所选算式中')
  await userEvent.keyboard('{Enter}')
  expect(focused()).toBe('INPUT')
  await userEvent.keyboard('5{Enter}')
  await expect.element(screen.getByText('没有存疑之处，分项、总计和勾稽关系均相符。')).toBeVisible()
  expect(focused()).toBe('本年度办理结果/总计/总计：5 · 已更正')
  await expect
    .element(screen.getByText('1 份年报：存疑 0 份，勾稽相符 1 份，已接受 0 份。 已更正 1 处。'))
    .toBeVisible()
  expect(kept.at(-1)?.get(0)).toEqual({ corrections: { 'app.decided.total': '5' }, accepted: false })
  // Nothing is read anew while it is worked at.
  expect(settled).toEqual([])
  await userEvent.keyboard('u')
  await expect.element(screen.getByText('存疑之处：3')).toBeVisible()
  expect(kept.at(-1)?.get(0)).toEqual({ corrections: {}, accepted: false })
})

test('what was said of a document is in the dataset when it is left, all at once', async () => {
  const { screen, settled, dataset } = await renderReview({ files: three() })
  await expect.element(screen.getByText('存疑之处：7')).toBeVisible()
  await userEvent.keyboard('j')
  // Seven doubtful cells: each is confirmed, and the next takes its place.
  for (let i = 0; i < 7; i++) await userEvent.keyboard('k{Enter}{Enter}')
  await expect.element(screen.getByText(/^没有存疑之处/)).toBeVisible()
  await userEvent.keyboard('a')
  await expect.element(screen.getByRole('button', { name: '取消接受' })).toBeVisible()
  expect(settled).toEqual([])
  await userEvent.keyboard('n')
  await expect.poll(() => settled.length, { timeout: 5_000 }).toBe(1)
  await expect.poll(() => dataset()?.files[2]?.document).toMatchObject({ uncertain: 0, accepted: true, doubts: 7 })
  await expect.element(screen.getByRole('region', { name: '原文：丙镇.html' })).toBeVisible()
  // Who works by keyboard goes on at the first doubt of the next one.
  await expect.poll(focused).toMatch(/^本年度办理结果\/总计\/总计：4/)
  // The list has kept its order.
  expect(listed(screen.container)[0]).toContain('丁镇')
})

test('all that balance are accepted at one press, and what is in doubt is not', async () => {
  const { screen, kept } = await renderReview({ files: [...three(), reportFile('戊镇')] })
  await screen.getByRole('button', { name: '接受全部勾稽相符的 2 份' }).click()
  await expect.element(screen.getByText('4 份年报：存疑 2 份，勾稽相符 0 份，已接受 2 份。')).toBeVisible()
  expect([...(kept.at(-1)?.keys() ?? [])]).toEqual([0, 3])
  await screen.getByRole('radio', { name: '未接受 2' }).click()
  expect(listed(screen.container)).toHaveLength(2)
  await screen.getByRole('button', { name: '应用', exact: true }).click()
  await expect.element(screen.getByRole('button', { name: '应用', exact: true })).toBeDisabled()
})

test('a row that was not found is told of, and its document is not taken for balanced', async () => {
  const lacking = reportFile('戊镇', {}, (tables) => {
    tables[1]?.splice(4, 1)
  })
  const { screen } = await renderReview({ files: [reportFile('乙镇'), lacking] })
  await expect.element(screen.getByText('2 份年报：存疑 1 份，勾稽相符 1 份，已接受 0 份。')).toBeVisible()
  expect(listed(screen.container)[0]).toBe('甲县戊镇人民政府 2023戊镇.html1 处存疑')
  await expect
    .element(screen.getByRole('region', { name: '存疑之处' }))
    .toHaveTextContent(/年报有栏目未读到：.*上年结转政府信息公开申请数量/)
  await expect.element(screen.getByRole('button', { name: '接受全部勾稽相符的 1 份' })).toBeEnabled()
})

test('keys are left alone while something is typed, and when they are turned off', async () => {
  const { screen, kept } = await renderReview({ files: [reportFile('乙镇')] })
  await screen.getByRole('button', { name: '甲县乙镇人民政府' }).first().click()
  await screen.getByRole('button', { name: '机关名称：甲县乙镇人民政府' }).click()
  await userEvent.keyboard('nap')
  await expect.element(screen.getByRole('textbox', { name: '“机关名称”的更正' })).toHaveValue('nap')
  await userEvent.keyboard('{Escape}')
  expect(kept).toEqual([])
  await screen.getByRole('checkbox', { name: '使用快捷键' }).click()
  screen.getByRole('button', { name: '机关名称：甲县乙镇人民政府' }).element().focus()
  await userEvent.keyboard('a')
  expect(kept).toEqual([])
})

test('a cell is said to be blank or not printed, and a year that was not read is put in', async () => {
  const file = reportFile('乙镇')
  const bytes = new TextEncoder().encode(new TextDecoder().decode(file.bytes).replaceAll('2023年', ''))
  const { screen, kept } = await renderReview({ files: [{ ...file, bytes }] })
  await expect.element(screen.getByRole('button', { name: '没有读到年份' })).toBeVisible()
  await screen.getByRole('button', { name: '年份：空白' }).click()
  await userEvent.keyboard('2022{Enter}')
  await expect.element(screen.getByRole('navigation', { name: '年报文档' })).toHaveTextContent('甲县乙镇人民政府 2022')
  await screen.getByRole('button', { name: '行政复议/总计：0' }).click()
  await screen.getByRole('button', { name: '无此栏' }).click()
  await expect.element(screen.getByRole('button', { name: '行政复议/总计：无此栏 · 已更正' })).toBeVisible()
  await screen.getByRole('button', { name: '未填' }).click()
  await expect.element(screen.getByRole('button', { name: '行政复议/总计：未填 · 已更正' })).toBeVisible()
  expect(kept.at(-1)?.get(0)?.corrections).toEqual({ year: '2022', 'review.total': '' })
})

test('a saved review is taken up; what is none is refused, and other bytes are told of', async () => {
  const { screen, dataset } = await renderReview({ files: three() })
  await expect.element(screen.getByText('存疑之处：7')).toBeVisible()
  const field = screen.getByLabelText('打开核对记录')
  await field.upload(new File(['{}'], 'x.json'))
  await expect.element(screen.getByRole('alert')).toHaveTextContent('核对记录未能读取 · x.json · 文件不是核对记录')
  const of = (place: number) => dataset()?.files[place]?.document?.fingerprint ?? ''
  const saved = [
    { name: '旧名.html', fingerprint: of(1), accepted: true, corrections: { 'app.decided.total': '5' } },
    { name: '乙镇.html', fingerprint: '0123456789ab', accepted: true, corrections: { county: '甲县' } },
  ]
  await field.upload(new File([writeCorrectionsFile(saved)], 'r.json'))
  await expect.element(screen.getByText('已按记录核对 2 份；记录中共有 2 份。')).toBeVisible()
  await expect.element(screen.getByRole('alert')).toHaveTextContent(/内容与记录时不同.*乙镇\.html/)
  expect(listed(screen.container).slice(1)).toEqual([
    '甲县丙镇人民政府 2023丙镇.html已接受更正 1 处',
    '甲县乙镇人民政府 2023乙镇.html勾稽相符更正 1 处',
  ])
})

test('a browser that keeps nothing says so', async () => {
  const { screen } = await renderReview({ files: [reportFile('乙镇')], keeping: 'failed' })
  await expect.element(screen.getByText(/^浏览器不允许保存/)).toBeVisible()
  await expect.element(screen.getByRole('checkbox', { name: '在本浏览器中记住核对记录' })).toBeDisabled()
})

for (const [lang, theme, width] of [
  ['zh', 'light', 1280],
  ['zh', 'dark', 390],
  ['en', 'dark', 1280],
  ['en', 'light', 390],
] as const) {
  test(`is accessible and fits: ${lang}, ${theme}, ${width} px`, async () => {
    await page.viewport(width, 844)
    applyTheme(theme)
    const { screen } = await renderReview({ files: three(), lang })
    await expect.element(screen.getByRole('region', { name: /丁镇\.html/ }).first()).toBeVisible()
    await expect.element(screen.getByText(lang === 'zh' ? '存疑之处：7' : 'In doubt: 7', { exact: true })).toBeVisible()
    await userEvent.keyboard('n')
    await userEvent.keyboard('j')
    expect((await axe.run(screen.container)).violations).toEqual([])
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    applyTheme('system')
  })
}
