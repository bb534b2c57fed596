import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import '../../src/ui/theme.css'
import { doubtfulFile, PERIOD, reportFile } from './reviewFiles.ts'
import { renderReview } from './reviewFixture.tsx'

const YEAR = `标题年份与文中不符：标题为 2022 年，文中为“${PERIOD.slice(0, -1)}”。现按标题的年份载入。`
const SIGNATURE =
  '落款与标题机关不符：标题为“渭南市临渭区交斜镇人民政府”，落款为“渭南市临渭区官道镇人民政府”。现按标题的机关载入。'

test('doubts about who and when come first, with how sure each is and the words that tell it', async () => {
  const { screen } = await renderReview({ files: [doubtfulFile()] })
  // The year, the agency, and the seven cells of the row that lacks one.
  await expect.element(screen.getByText('存疑之处：9')).toBeVisible()
  const doubts = screen.getByRole('region', { name: '存疑之处' }).getByRole('button')
  await expect.element(doubts.nth(0)).toHaveTextContent(YEAR)
  await expect.element(doubts.nth(1)).toHaveTextContent(SIGNATURE)
  const panel = screen.getByRole('region', { name: '所选栏目' })
  await expect.element(panel).toHaveTextContent(/年份.*可信程度不确定.*依据.*标题：“.*统计期间：“/)
  await doubts.nth(1).click()
  await expect.element(panel).toHaveTextContent(/机关名称.*不确定.*标题：“.*落款：“渭南市临渭区官道镇人民政府”/)
  await screen.getByRole('button', { name: '区划代码：610502105' }).click()
  await expect.element(panel).toHaveTextContent(/依据.*2023 年区划名单：“陕西省.*交斜镇 610502105”/)
  await screen.getByRole('button', { name: '公布日期：2024-01-20' }).click()
  await expect.element(panel).toHaveTextContent(/可信程度较可靠/)
})

test('the year is put right by keyboard, and its doubt is settled', async () => {
  const { screen, kept } = await renderReview({ files: [doubtfulFile()] })
  await expect.element(screen.getByText('存疑之处：9')).toBeVisible()
  await userEvent.keyboard('j')
  await userEvent.keyboard('k{Enter}')
  await userEvent.keyboard('2023{Enter}')
  await expect.element(screen.getByText('存疑之处：8')).toBeVisible()
  expect(kept.at(-1)?.get(0)?.corrections).toEqual({ year: '2023' })
  await userEvent.keyboard('u')
  await expect.element(screen.getByText('存疑之处：9')).toBeVisible()
})

test('a corrected agency brings its code along, and the screen says where it came from', async () => {
  const { screen, dataset } = await renderReview({ files: [doubtfulFile()] })
  await screen.getByRole('button', { name: '机关名称：渭南市临渭区交斜镇人民政府' }).click()
  await userEvent.keyboard('阎村镇人民政府{Enter}')
  await expect.poll(() => dataset()?.files[0]?.document?.followed, { timeout: 5_000 }).toEqual({ code: '610502114' })
  const code = screen.getByRole('button', { name: '区划代码：610502114 · 已更正' })
  await code.click()
  await expect
    .element(screen.getByRole('region', { name: '所选栏目' }))
    .toHaveTextContent(/读作610502105现为610502114 由更正后的机关名称，按 2023 年区划名单得出/)
  // Another name again: the code of the one before is not shown for it.
  await screen.getByRole('button', { name: '机关名称：阎村镇人民政府' }).click()
  await userEvent.keyboard('渭南市临渭区官道镇人民政府{Enter}')
  await expect.element(screen.getByRole('button', { name: '区划代码：610502116' })).toBeVisible()
})

test('a document in doubt of who or when is not taken for balanced; accepting it settles its doubts', async () => {
  const early = reportFile('乙镇')
  const wrongYear = { ...early, bytes: new TextEncoder().encode(addPeriod(new TextDecoder().decode(early.bytes))) }
  const { screen } = await renderReview({ files: [reportFile('丙镇'), wrongYear] })
  await expect.element(screen.getByText('2 份年报：存疑 1 份，勾稽相符 1 份，已接受 0 份。')).toBeVisible()
  await screen.getByRole('button', { name: '接受全部勾稽相符的 1 份' }).click()
  await expect.element(screen.getByText('2 份年报：存疑 1 份，勾稽相符 0 份，已接受 1 份。')).toBeVisible()
  await screen.getByRole('button', { name: '接受本份' }).click()
  await expect.element(screen.getByText('2 份年报：存疑 0 份，勾稽相符 0 份，已接受 2 份。')).toBeVisible()
})

/** Its title says 2023, its period 2022. */
const addPeriod = (html: string) =>
  html.replace('一、总体情况', `${PERIOD.replaceAll('2023', '2022')}</p><p>一、总体情况`)
