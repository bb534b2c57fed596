import type { Page } from '@playwright/test'
import { expect, openFiles, settled, test, turn, visit } from './fixtures.ts'

test.use({ viewport: { width: 390, height: 844 } })

// Reports that were never published, of agencies with names of 20 characters.
const NAMES = Array.from('甲乙丙丁戊己').map((sign) => `云岭${sign}江高新技术产业开发区市场监督管理局`)
const RESULTS = ['review.upheld', 'review.corrected', 'review.other', 'review.pending', 'review.total']
const HEADER = [
  'agency,year,level,kind,scope,app.received.total,app.carried_in.total,app.granted.total,app.partial.total',
  'app.denied.law.total,app.unable.not_held.total,app.decided.total,app.carried_out.total',
  ...RESULTS,
]
const RECORDS = NAMES.flatMap((name, i) =>
  [2022, 2023, 2024].map((year, j) => {
    const [granted, partial, denied, unable] = [40 + 5 * i, 20 + 3 * j, 10 + i, 15 + 2 * i + j]
    const decided = granted + partial + denied + unable
    const reviews = [30 + i, 4 + j, 2, 1]
    const sum = reviews.reduce((all, one) => all + one, 0)
    return [
      name,
      year,
      'county',
      'department',
      'own',
      decided,
      0,
      granted,
      partial,
      denied,
      unable,
      decided,
      0,
      ...reviews,
      sum,
    ]
  }),
)
const CSV = [HEADER, ...RECORDS].map((record) => record.join(',')).join('\n')

const pictures = {
  'trends in one picture': ['view=trends&by=agency', NAMES],
  'trends, a picture each': ['view=trends&by=agency&layout=shared', NAMES],
  'trends, each on its axis': ['view=trends&by=agency&q=disclosure_rate&layout=free', NAMES],
  outcomes: ['view=outcomes&by=agency', NAMES],
  disputes: ['view=disputes&by=agency', NAMES],
  'a pivot as bars': ['view=pivot&row=agency&val=received&pic=bars', NAMES],
  'a pivot as small charts': ['view=pivot&row=agency&col=year&val=disclosure_rate&pic=multiples', NAMES],
  'a pivot as a heat map': ['view=pivot&row=agency&col=outcome&val=decided&pic=heat', NAMES],
  'a pivot as a heat map, names upwards': ['view=pivot&row=outcome&col=agency&val=decided&pic=heat', NAMES],
  'compare, side by side': ['view=compare', NAMES.slice(-4)],
  'compare, against peers': ['view=compare&how=peers', NAMES],
} as const

/** What every picture writes and whether it stands within it, and what is written beside it. */
function written(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('main figure')].map((figure) => {
      const cut = [...figure.querySelectorAll('svg')].flatMap((svg) => {
        const frame = svg.getBoundingClientRect()
        return [...svg.querySelectorAll('text')].flatMap((text) => {
          const box = text.getBoundingClientRect()
          const isIn =
            box.left >= frame.left - 1 &&
            box.right <= frame.right + 1 &&
            box.top >= frame.top - 1 &&
            box.bottom <= frame.bottom + 1
          return isIn ? [] : [text.textContent]
        })
      })
      const texts = [...figure.querySelectorAll('[role=img] svg text, ul li')].map((one) => one.textContent)
      return { cut, text: texts.join('').replaceAll(/\s+/g, '') }
    }),
  )
}

test('at 390 px names of 20 characters stand whole, within every picture', async ({ page }) => {
  test.setTimeout(180_000)
  for (const one of NAMES) expect(Array.from(one)).toHaveLength(20)
  await visit(page)
  await openFiles(page, [{ name: '长名.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) }])
  for (const [name, [address, names]] of Object.entries(pictures)) {
    await test.step(name, async () => {
      await turn(page, `?v=1&${address}`)
      await expect.soft(page.getByRole('main'), name).toContainText(names.at(-1) ?? '')
      await settled(page)
      const figures = await written(page)
      expect
        .soft(
          figures.flatMap(({ cut }) => cut),
          name,
        )
        .toEqual([])
      const text = figures.map((figure) => figure.text).join('')
      for (const one of names) expect.soft(text, name).toContain(one)
      const [needed, given] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ])
      expect.soft(needed, name).toBeLessThanOrEqual(given ?? 0)
    })
  }
})

for (const width of [390, 1280]) {
  test(`the limits of a funnel that come in late are named within the picture, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await visit(page, '?v=1&view=compare&how=peers&q=carry_rate')
    await settled(page)
    const figures = await written(page)
    expect(figures.flatMap(({ cut }) => cut)).toEqual([])
    expect(figures.map(({ text }) => text).join('')).toContain('99.8%控制限')
  })
}
