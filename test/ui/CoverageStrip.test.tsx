import axe from 'axe-core'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import '../../src/ui/theme.css'
import { CoverageStrip, type CoverageYear } from '../../src/ui/CoverageStrip.tsx'
import { LanguageContext } from '../../src/ui/text/useText.ts'

// The embedded dataset has 24 agencies; 2020 is a year none of the chosen ones reported on.
const years: readonly CoverageYear[] = [
  { year: 2019, reported: 4, of: 24 },
  { year: 2020, reported: 0, of: 24, note: '所选机关均未收录' },
  { year: 2021, reported: 21, of: 24, left: 2 },
  { year: 2022, reported: 22, of: 24 },
  { year: 2023, reported: 24, of: 24 },
  { year: 2024, reported: 13, of: 24, left: 1 },
  { year: 2025, reported: 11, of: 24 },
]

const rows = (root: Element) =>
  [...root.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent.trim()))

test('the coverage of each year is a table with heads, numbers and what is left out', async () => {
  const screen = await render(
    <main>
      <CoverageStrip caption="各年有年报的机关" years={years} />
    </main>,
  )
  await expect.element(screen.getByRole('table', { name: '各年有年报的机关' })).toBeVisible()
  expect(rows(screen.container)).toEqual([
    ['年份', '2019', '2020', '2021', '2022', '2023', '2024', '2025'],
    ['有年报的机关', '4 / 24', '0 / 24', '21 / 24', '22 / 24', '24 / 24', '13 / 24', '11 / 24'],
    ['未计入', '', '', '2', '', '', '1', ''],
  ])
  await expect.element(screen.getByText('2020：所选机关均未收录')).toBeVisible()
  expect((await axe.run(screen.container)).violations).toEqual([])
})

test('a year without a report is a dotted outline, not an empty bar', async () => {
  const screen = await render(<CoverageStrip caption="各年有年报的机关" years={years} />)
  const marks = [...screen.container.querySelectorAll('td > span[aria-hidden="true"]:first-child')].slice(0, 7)
  const borders = marks.map((mark) => getComputedStyle(mark).borderTopStyle)
  expect(borders.map((style) => style === 'dotted')).toEqual([false, true, false, false, false, false, false])
})

test('without anything left out there is no row for it; English is complete', async () => {
  const screen = await render(
    <LanguageContext value="en">
      <CoverageStrip
        caption="Agencies with a report"
        years={years.map(({ year, reported, of }) => ({ year, reported, of }))}
      />
    </LanguageContext>,
  )
  expect(rows(screen.container).map(([head]) => head)).toEqual(['Year', 'Agencies with a report'])
})

test('what is left out stands as numbers under one caption, which no column breaks', async () => {
  const screen = await render(
    <LanguageContext value="en">
      <div style={{ inlineSize: 288 }}>
        <CoverageStrip caption="Agencies with a report" years={years} />
      </div>
    </LanguageContext>,
  )
  expect(rows(screen.container).at(-1)).toEqual(['Not counted', '', '', '2', '', '', '1', ''])
  const caption = screen.getByText('Not counted').element().getBoundingClientRect()
  expect(caption.width).toBeGreaterThan(40)
  // One line of text, over the first number of its row.
  expect(caption.height).toBeLessThan(24)
  const number = document.createRange()
  number.selectNodeContents(screen.getByRole('cell', { name: '2', exact: true }).element())
  expect(number.getBoundingClientRect().top).toBeGreaterThanOrEqual(caption.bottom - 2)
})

test('columns are equally wide, and seven years of large numbers fit a phone of 320 px', async () => {
  const large = years.map((one) => ({ ...one, reported: one.reported * 100, of: 2400 }))
  const screen = await render(
    <div style={{ inlineSize: 288 }}>
      <CoverageStrip caption="各年有年报的机关" years={large} />
    </div>,
  )
  const widths = [...screen.container.querySelectorAll('thead th:not(:first-child)')].map(
    (cell) => cell.getBoundingClientRect().width,
  )
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(1)
  const table = screen.getByRole('table').element()
  expect(table.scrollWidth).toBeLessThanOrEqual(288)
  for (const cell of screen.container.querySelectorAll('td'))
    expect(cell.scrollWidth).toBeLessThanOrEqual(cell.clientWidth)
})
