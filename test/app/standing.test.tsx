import axe from 'axe-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { page, userEvent } from 'vitest/browser'
import '../../src/ui/theme.css'
import { App } from '../../src/app/App.tsx'
import { TEXTS } from '../../src/ui/text/texts.ts'

const first = globalThis.location.search

/** The page as a fresh browser opens it at this address. */
async function open(search: string) {
  globalThis.history.replaceState(null, '', `${globalThis.location.pathname}${search}`)
  return await render(<App />)
}

/** The chart library is fetched first. */
const PATIENT = { timeout: 10_000 }

const asked = () => [...new URLSearchParams(globalThis.location.search)].map(([part, value]) => `${part}=${value}`)

beforeEach(() => page.viewport(1280, 900))
afterEach(() => globalThis.history.replaceState(null, '', `${globalThis.location.pathname}${first}`))

test('a figure as a table is a step that Back undoes, and its order another', async () => {
  const screen = await open('?v=1')
  const figure = screen.getByRole('figure').first()
  await figure.getByRole('radio', { name: '表格' }).click()
  expect(asked()).toEqual(['v=1', 'table=trend'])
  await figure.getByRole('button', { name: '计入年报' }).click()
  expect(asked()).toEqual(['v=1', 'table=trend', 'sort=trend.-reports'])
  globalThis.history.back()
  await expect.poll(asked).toEqual(['v=1', 'table=trend'])
  await expect.element(figure.getByRole('table')).toBeVisible()
  globalThis.history.back()
  await expect.poll(asked).toEqual(['v=1'])
  await expect.element(figure.getByRole('radio', { name: '图' })).toBeChecked()
})

test('an address opens the reports behind a figure at once; Back from a report returns to them, and Close shuts them', async () => {
  const screen = await open('?v=1&behind=received')
  const drawer = screen.getByRole('dialog', { name: '“新收申请”由这些年报得出' })
  await expect.element(drawer.getByText('共 13 份年报')).toBeVisible()
  expect((await axe.run(drawer.element())).violations).toEqual([])
  await drawer.getByRole('link', { name: '宿迁市人民政府' }).first().click()
  await expect.poll(() => asked().slice(0, 2)).toEqual(['v=1', 'view=agency'])
  expect(asked().some((part) => part.startsWith('behind'))).toBe(false)
  // The rail leads to the overview as it first stands, not back into the drawer.
  await screen.getByRole('link', { name: '总览' }).click()
  await expect.element(screen.getByRole('figure').first()).toBeVisible()
  expect(screen.getByRole('dialog').elements()).toEqual([])
  globalThis.history.back()
  globalThis.history.back()
  await expect.element(drawer).toBeVisible()
  await drawer.getByRole('button', { name: '关闭' }).click()
  await expect.element(drawer).not.toBeInTheDocument()
  expect(asked()).toEqual([])
  globalThis.history.back()
  await expect.element(drawer).toBeVisible()
})

test('a year in the table of the trend narrows the filter; the crumb shows it and Back undoes it', async () => {
  const screen = await open('?v=1&table=trend')
  const figure = screen.getByRole('figure').first()
  await figure.getByRole('link', { name: '只看 2024 年', exact: true }).click()
  expect(asked()).toEqual(['v=1', 'years=2024', 'table=trend'])
  await expect.element(screen.getByRole('button', { name: '移除：2024 年' })).toBeVisible()
  await figure.getByRole('link', { name: /只看 2024 年 宿迁市人民政府$/ }).click()
  await expect.element(screen.getByRole('button', { name: '移除：宿迁市人民政府' })).toBeVisible()
  globalThis.history.back()
  globalThis.history.back()
  await expect.element(screen.getByText('全部年报')).toBeVisible()
})

test('a press on a bar of the trend narrows to its year and agency, and Back undoes it', async () => {
  const screen = await open('')
  const chart = screen
    .getByRole('figure')
    .first()
    .getByRole('img', { name: /^各年新收申请/ })
  await expect.element(chart).toBeVisible()
  const labels = () => chart.elements().flatMap((one) => [...one.querySelectorAll('text')])
  await expect.poll(() => labels().map((label) => label.textContent), PATIENT).toContain('3,743')
  // The data of the page are opened anew for each test, and the chart with them: what is pressed meanwhile goes away.
  const press = async () => {
    const whole = labels().find((label) => label.textContent === '3,743')
    if (asked().length > 0 || !whole) return
    const [label, box] = [whole.getBoundingClientRect(), chart.element().getBoundingClientRect()]
    // 宿迁 is nearly all of that year: 3,525 of 3,743; 60 px below the top the bar is its own.
    const position = { x: label.x + label.width / 2 - box.x, y: label.bottom + 60 - box.y }
    await userEvent.click(chart, { position })
  }
  const pressed = async () => {
    await press()
    return asked()
  }
  await expect.poll(pressed, PATIENT).toEqual(['v=1', 'years=2024', 'agency=321300|government|宿迁市人民政府'])
  await expect.element(screen.getByRole('button', { name: '移除：2024 年' })).toBeVisible()
  globalThis.history.back()
  await expect.element(screen.getByText('全部年报')).toBeVisible()
})

test.each(['findings', 'trends', 'outcomes', 'disputes', 'compare'] as const)(
  'the filter stands over the view %s, and the title says where the reader is',
  async (view) => {
    const screen = await open(`?v=1&view=${view}&lang=en`)
    await expect.element(screen.getByRole('combobox', { name: 'From year' })).toBeVisible()
    const name = TEXTS.en.frame.view[view]
    await expect.poll(() => document.title).toContain(name)
    await expect.element(screen.getByRole('link', { name })).toHaveAttribute('aria-current', 'page')
  },
)

test('an agency to compare that the data do not have is left out and named', async () => {
  const screen = await open('?v=1&view=compare&of=nobody')
  await expect.element(screen.getByRole('alert').first()).toHaveTextContent(/of.*nobody/)
  await expect.poll(asked).toEqual(['v=1', 'view=compare'])
})
