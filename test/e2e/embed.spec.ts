import type { Frame, Page } from '@playwright/test'
import { embedSnippet } from '../../src/ui/picture/embedSnippet.ts'
import { expect } from './fixtures.ts'
import { figuresIn, standing, test, toldIn } from './parent.ts'

/** So tall that no frame is out of sight: of such a one browsers watch no sizes. */
test.use({ viewport: { width: 1280, height: 4000 } })

const snippet = (baseURL: string | undefined, asked: string) =>
  embedSnippet({
    address: `${baseURL}/embed.html${asked}`,
    page: `${baseURL}/index.html${asked}`,
    title: `图 ${asked}`,
    width: null,
    height: 500,
    follows: true,
  })

const FIGURES = ['?view=outcomes&figure=endings', '?view=trends&figure=trend&lang=en', '?view=zeros&figure=grid']

/** What is hidden does not count. */
const SEEN = { useInnerText: true }

/** How tall the content of a figure's page is. */
const contentOf = (frame: Frame) => frame.locator('main').evaluate((main) => main.getBoundingClientRect().height)

/** By how many px each frame, as the parent has it, differs from what is in it. */
async function differences(page: Page): Promise<number[]> {
  const frames = await figuresIn(page)
  const given = await page.locator('iframe').evaluateAll((all) => all.map((frame) => frame.clientHeight))
  const needed = await Promise.all(frames.map(contentOf))
  return given.map((height, i) => Math.abs(height - (needed[i] ?? 0)))
}

test('three figures in the page of another site have the height of what they show, after each change of width', async ({
  page,
  parent,
  baseURL,
}) => {
  await parent.open(FIGURES.map((asked) => snippet(baseURL, asked)))
  const frames = await figuresIn(page)
  await Promise.all(frames.map(standing))
  await expect.poll(() => differences(page).then((all) => Math.max(...all))).toBeLessThanOrEqual(2)
  await expect(frames[0]?.getByRole('figure') ?? page.locator('none')).toContainText('9,186')
  const delays: number[] = []
  for (const width of [400, 1000, 328, 720]) {
    const from = await page.evaluate((px) => {
      const column = document.getElementById('column')
      if (column) column.style.width = `${px}px`
      return performance.now()
    }, width)
    await expect.poll(() => differences(page).then((all) => Math.max(...all))).toBeLessThanOrEqual(2)
    const after = (await toldIn(page)).filter(({ at }) => at >= from)
    // Narrower is taller, wider is shorter: both are told.
    expect(after.length).toBeGreaterThan(0)
    delays.push(Math.max(...after.map(({ at }) => at - from)))
  }
  console.log(`heights told ${delays.map((ms) => Math.round(ms)).join(', ')} ms after a change of width`)
  // On an idle machine all four take 60 to 160 ms; one that is shared by others must manage two of them.
  expect(delays.toSorted((a, b) => a - b)[1]).toBeLessThanOrEqual(300)
  // A parent that obeys is told nothing more: a few messages a frame and change, and then silence.
  const { length } = await toldIn(page)
  expect(length).toBeLessThanOrEqual(3 * 5 * 4)
  await page.waitForTimeout(500)
  expect(await toldIn(page)).toHaveLength(length)
  expect(parent.complaints).toEqual([])
})

test('a thousand forged messages, of the parent and of another frame, change nothing', async ({
  page,
  parent,
  baseURL,
}) => {
  const stranger = '<iframe title="fremd" srcdoc="<p>fremd</p>"></iframe>'
  await parent.open([snippet(baseURL, FIGURES[0] ?? ''), stranger])
  const [frame, other] = await figuresIn(page)
  if (!frame || !other) throw new Error('a frame is missing')
  await standing(frame)
  await expect
    .poll(async () => (await differences(page))[0])
    .toBeLessThanOrEqual(2)
    .catch(() => undefined)
  const look = async () => ({
    url: frame.url(),
    html: await frame.locator('main').innerHTML(),
    theme: await frame.locator('html').evaluate((html) => html.outerHTML.slice(0, 200)),
    height: await page
      .locator('iframe')
      .first()
      .evaluate((element) => element.clientHeight),
  })
  const before = await look()
  const told = (await toldIn(page)).filter(({ frame: from }) => from === 0).length
  const forge = () => {
    const forged = [
      { type: 'resize', height: 5 },
      { type: 'resize', height: 1e9 },
      { type: 'ask', question: { view: 'zeros' } },
      { type: 'theme', theme: 'dark' },
      'resize',
      null,
    ]
    const target = globalThis.parent.frames[0]
    for (let i = 0; i < 500; i++) {
      target?.postMessage(forged[i % forged.length], '*')
      globalThis.parent.postMessage(forged[i % forged.length], '*')
    }
  }
  await page.evaluate(forge)
  await other.evaluate(forge)
  await page.waitForTimeout(500)
  expect(await look()).toEqual(before)
  expect((await toldIn(page)).filter(({ frame: from }) => from === 0)).toHaveLength(told)
  expect(parent.complaints).toEqual([])
})

test('a sandbox without an origin of its own is told plainly, in both languages, and is given a link', async ({
  page,
  parent,
  baseURL,
}) => {
  const code = snippet(baseURL, '?view=outcomes&figure=endings').replace('allow-same-origin ', '')
  await parent.open([code])
  const [frame] = await figuresIn(page)
  if (!frame) throw new Error('the frame is missing')
  const alert = frame.getByRole('alert')
  await expect(alert).toContainText('属性中加入 allow-same-origin', SEEN)
  await expect(alert).toContainText('add allow-same-origin to the sandbox attribute', SEEN)
  await expect(alert).not.toContainText('did not arrive', SEEN)
  await expect(frame.locator('html')).toHaveAttribute('data-state', 'failed')
  await expect(alert.getByRole('link')).toHaveAttribute('href', './index.html?view=outcomes&figure=endings')
  await expect
    .poll(() => page.locator('iframe').evaluate((element) => element.clientHeight))
    .toBe(await alert.evaluate((element) => Math.ceil(element.getBoundingClientRect().height)))
})

test('a sandbox without scripts says that the figure needs them', async ({ page, parent, baseURL }) => {
  const code = snippet(baseURL, '?view=outcomes').replace(/sandbox="[^"]*"/, 'sandbox')
  await parent.open([code])
  const said = page.frameLocator('iframe').locator('noscript p')
  await expect(said.nth(0)).toContainText('图表需要脚本才能显示')
  await expect(said.nth(1)).toContainText('The figure needs scripts')
  await expect(said.nth(1)).toBeVisible()
})

test('a script that does not arrive is told', async ({ page, parent, baseURL }) => {
  await page.route(/\/assets\/embed-[^/]+\.js$/, (route) => route.abort())
  await parent.open([snippet(baseURL, '?view=outcomes')])
  const alert = page.frameLocator('iframe').getByRole('alert')
  await expect(alert).toContainText('its scripts did not arrive', SEEN)
  await expect(alert).not.toContainText('sandbox', SEEN)
})

test('light and dark are asked for in the address, else the reader has the say', async ({ page, baseURL }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const at = async (asked: string) => {
    await page.goto(`${baseURL}/embed.html${asked}`)
    await standing(page.mainFrame())
    return paper()
  }
  const [light, dark] = ['rgb(248, 246, 241)', 'rgb(20, 22, 26)']
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await at('?view=outcomes')).toBe(dark)
  expect(await at('?view=outcomes&theme=light')).toBe(light)
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await at('?view=outcomes&theme=dark')).toBe(dark)
})

test('without a name the first figure of the view stands; a name that the view does not have is named', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${baseURL}/embed.html?view=outcomes`)
  await standing(page.mainFrame())
  await expect(page.getByRole('figure')).toHaveCount(1)
  await expect(page.locator('figure')).toHaveAttribute('data-figure', 'endings')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.goto(`${baseURL}/embed.html?view=outcomes&figure=why`)
  await standing(page.mainFrame())
  await expect(page.locator('figure')).toHaveAttribute('data-figure', 'why')
  await page.goto(`${baseURL}/embed.html?view=outcomes&figure=nothing`)
  await standing(page.mainFrame())
  await expect(page.getByRole('alert')).toContainText('figure=nothing')
  await expect(page.locator('figure')).toHaveAttribute('data-figure', 'endings')
})

test('the same address on the page brings the figure into sight, in the light asked for, which is not kept', async ({
  page,
  baseURL,
}) => {
  await page.setViewportSize({ width: 1280, height: 500 })
  await page.goto(`${baseURL}/index.html?view=outcomes&figure=why&theme=dark`)
  await standing(page.mainFrame())
  await expect(page.locator('figure[data-figure=why] h2')).toBeFocused()
  await expect(page.locator('figure[data-figure=why] h2')).toBeInViewport()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await page.evaluate(() => localStorage.getItem('gongkai-lens.theme'))).toBeNull()
  await page.goto(`${baseURL}/index.html?view=outcomes&figure=nothing`)
  await standing(page.mainFrame())
  await expect(page.getByRole('alert')).toContainText('figure=nothing')
})

test('a press in the figure opens the whole page beside, never something out of sight', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}/embed.html?view=outcomes&behind=endings`)
  await standing(page.mainFrame())
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('link', { name: '在公开透镜中打开' })).toHaveAttribute(
    'href',
    './index.html?view=outcomes&behind=endings',
  )
  await page.getByRole('radio', { name: '表格' }).click()
  await expect(page.getByRole('table')).toBeVisible()
  await page.getByRole('radio', { name: '图' }).click()
  const opened = page.context().waitForEvent('page')
  await page
    .getByRole('button', { name: /予以公开/ })
    .first()
    .click()
  const whole = await opened
  await expect(whole).toHaveURL(/\/index\.html\?v=1&view=outcomes&outcome=granted/)
  await whole.close()
})
