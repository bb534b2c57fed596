import axe from 'axe-core'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { page, userEvent } from 'vitest/browser'
import '../../src/ui/theme.css'
import type { View } from '../../src/domain/question.ts'
import { Button } from '../../src/ui/Button.tsx'
import { Frame } from '../../src/ui/Frame.tsx'
import type { Lang } from '../../src/ui/text/texts.ts'
import { LanguageContext, useText } from '../../src/ui/text/useText.ts'
import { applyTheme, type Theme } from '../../src/ui/theme.ts'

function Page() {
  const [view, setView] = useState<View>('overview')
  const [lang, setLang] = useState<Lang>('zh')
  const [theme, setTheme] = useState<Theme>('system')
  applyTheme(theme)
  return (
    <LanguageContext value={lang}>
      <Frame
        view={view}
        hrefOf={(name) => `?v=1&view=${name}`}
        onView={setView}
        dataset={<DatasetLine />}
        onLang={setLang}
        theme={theme}
        onTheme={setTheme}
        openFiles={
          <Button icon="open" onPress={() => {}}>
            {lang === 'zh' ? '打开文件' : 'Open files'}
          </Button>
        }
        foot="0.1.0"
      >
        <p>9,270</p>
      </Frame>
    </LanguageContext>
  )
}

function DatasetLine() {
  const { frame } = useText()
  return `${frame.dataset('24', '2019–2025', '128')} · ${frame.selfReported}`
}

const sizes = [320, 390, 1280, 2560].flatMap((width) => (['light', 'dark'] as const).map((theme) => ({ width, theme })))

test.each(sizes)(
  'holds at $width px, $theme, without sideways scrolling or axe violations',
  async ({ width, theme }) => {
    await page.viewport(width, 800)
    const screen = await render(<Page />)
    applyTheme(theme)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    await expect.element(screen.getByText('24 个机关 · 2019–2025 · 128 份年报 · 各机关自行公布')).toBeVisible()
    expect((await axe.run(document)).violations.filter(({ id }) => !OF_THE_PAGE.has(id))).toEqual([])
  },
)

// The test's own page has no title or language; the app sets them.
const OF_THE_PAGE = new Set(['document-title', 'html-has-lang'])

test('holds at 320 px with text twice as large', async () => {
  await page.viewport(640, 900)
  document.documentElement.style.fontSize = '200%'
  await render(<Page />)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(640)
  document.documentElement.style.fontSize = ''
})

test('views are links that are followed in place; the current one is marked', async () => {
  await page.viewport(1280, 800)
  const screen = await render(<Page />)
  const link = screen.getByRole('link', { name: '零申请' })
  await expect.element(link).toHaveAttribute('href', '?v=1&view=zeros')
  await link.click()
  await expect.element(link).toHaveAttribute('aria-current', 'page')
  await expect.element(screen.getByRole('heading', { level: 1, name: '零申请' })).toBeInTheDocument()
})

test('the first stop skips to the content; language and theme switch at once', async () => {
  await page.viewport(1280, 800)
  const screen = await render(<Page />)
  await userEvent.keyboard('{Tab}{Enter}')
  expect(document.activeElement).toBe(screen.getByRole('main').element())
  await screen.getByRole('radio', { name: 'EN' }).click()
  await expect.element(screen.getByRole('link', { name: 'Zero finder' })).toBeVisible()
  await screen.getByRole('button', { name: 'Appearance: As the system' }).click()
  expect(document.documentElement.dataset['theme']).toBe('light')
  await screen.getByRole('button', { name: 'Appearance: Light' }).click()
  expect(document.documentElement.dataset['theme']).toBe('dark')
  await screen.getByRole('button', { name: 'Appearance: Dark' }).click()
  expect(document.documentElement.dataset['theme']).toBeUndefined()
})

test('at 700 px height the twelve views stand in sight, each at least 24 px high', async () => {
  for (const lang of ['中文', 'EN']) {
    await page.viewport(1280, 700)
    const screen = await render(<Page />)
    await screen.getByRole('radio', { name: lang }).click()
    const links = screen.getByRole('navigation').getByRole('link').elements()
    expect(links).toHaveLength(12)
    const boxes = links.map((link) => link.getBoundingClientRect())
    expect(Math.max(...boxes.map(({ bottom }) => bottom))).toBeLessThanOrEqual(700)
    expect(Math.min(...boxes.map(({ height }) => height))).toBeGreaterThanOrEqual(24)
    await screen.unmount()
  }
})

test.each([320, 360, 390])(
  'on a phone of %i px four views are at the foot and all behind one button',
  async (width) => {
    await page.viewport(width, 700)
    const screen = await render(<Page />)
    const rail = screen.getByRole('navigation', { name: '视图' })
    const foot = rail.getByRole('link')
    expect(foot.elements().map((link) => link.textContent)).toEqual(['总览', '线索', '零申请', '趋势'])
    const targets = [...rail.element().querySelectorAll('a, button')].filter((target) => target.checkVisibility())
    expect(targets).toHaveLength(5)
    const sides = targets.map((target) => target.getBoundingClientRect()).flatMap(({ width: w, height }) => [w, height])
    expect(Math.min(...sides)).toBeGreaterThanOrEqual(24)
    // By keyboard alone: the button, then the list, then the view.
    const more = rail.getByRole('button', { name: '更多' })
    more.element().focus()
    await userEvent.keyboard('{Enter}')
    const sheet = screen.getByRole('dialog', { name: '视图' })
    expect(sheet.getByRole('link').elements()).toHaveLength(12)
    await expect.element(sheet.getByRole('link', { name: '总览' })).toHaveAttribute('aria-current', 'page')
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    expect((await axe.run(document)).violations.filter(({ id }) => !OF_THE_PAGE.has(id))).toEqual([])
    sheet.getByRole('link', { name: '对比' }).element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(sheet).not.toBeInTheDocument()
    await expect.element(screen.getByRole('heading', { level: 1, name: '对比' })).toBeInTheDocument()
    // The foot says where the reader is, although the view is none of the four.
    await rail.getByRole('button', { name: '更多：对比' }).click()
    await expect.element(sheet.getByRole('link', { name: '对比' })).toHaveAttribute('aria-current', 'page')
    await userEvent.keyboard('{Escape}')
    expect(document.activeElement).toBe(rail.getByRole('button', { name: '更多：对比' }).element())
  },
)
