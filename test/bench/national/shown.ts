import type { Page } from 'playwright'

/** The figures of the pivot that the page shows, under `row column`, from its first row to its last. */
export async function figuresShown(page: Page): Promise<ReadonlyMap<string, number>> {
  const grid = page.getByRole('treegrid')
  const figures = new Map<string, number>()
  let last = -1
  for (let top = 0; figures.size > last; top += SCREEN) {
    last = figures.size
    await grid.evaluate((element, to) => element.scrollTo(0, to), top)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    const rows = await grid
      .getByRole('row')
      .evaluateAll((elements) => elements.map((row) => [...row.children].map((cell) => cell.textContent.trim())))
    const heads = rows[0] ?? []
    for (const [name = '', ...cells] of rows.slice(1)) {
      for (const [i, cell] of cells.entries()) {
        const figure = Number(cell.replaceAll(/[^\d]/g, ''))
        if (cell !== '') figures.set(`${name} ${heads[i + 1] ?? ''}`, figure)
      }
    }
  }
  return figures
}

/** Less than a screen of rows, in pixels. */
const SCREEN = 300

/** Throws where one of these figures, as the page writes numbers, stands nowhere in the view. */
export async function mustShow(page: Page, figures: readonly number[]): Promise<void> {
  const text = await page.getByRole('main').innerText()
  const lacking = figures.map((figure) => figure.toLocaleString('en')).filter((figure) => !text.includes(figure))
  if (lacking.length > 0)
    throw new Error(`${page.url()} does not show what is known of the file: ${lacking.join(', ')}`)
}
