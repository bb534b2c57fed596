import type { Page } from '@playwright/test'
import { readAddress, writeAddress } from '../../src/domain/address.ts'
import { expect, settled, test, visit } from './fixtures.ts'

const PLACE = '350128|government|平潭综合实验区'
const OTHER = '321300|government|宿迁市人民政府'
const [of, others] = [encodeURIComponent(PLACE), `with=${encodeURIComponent(OTHER)}`]

/** Every view, with choices that it does not open with. */
const screens = {
  'overview, both figures as tables': 'view=overview&years=2021-2024&table=trend&table=coverage',
  'overview of a place': 'view=overview&place=福建省&level=county&sound=only',
  'findings of one kind': 'view=findings&lead=rateChange&lead=newZero',
  'findings as a table, in English': 'view=findings&years=2022-2025&table=leads&lang=en',
  'zeros of suits by place': 'view=zeros&lens=litigation&group=place&class=confirmed',
  'zeros as a table': 'view=zeros&table=grid&lang=en',
  'audit by year': 'view=audit&by=year&weight=error',
  'audit, the roster': 'view=audit&show=roster&roster=inferred',
  'audit, restated': 'view=audit&show=restated&table=restated',
  'audit, wording': 'view=audit&show=wording&alike=80',
  'audit, the rules': 'view=audit&show=rules&lang=en',
  'trends, rates by agency, sorted':
    'view=trends&q=disclosure_rate&by=agency&layout=free&table=trend&sort=trend.-value',
  'trends, growth of a panel': 'view=trends&by=level&panel=constant&scale=growth&years=2021-2025',
  'outcomes of agencies': 'view=outcomes&by=agency&outcome=unable&table=endings',
  'disputes, suits lost': 'view=disputes&rate=suit_lost&by=agency&table=rates&lang=en',
  'compare, side by side': `view=compare&q=received&${others}&with=~0~${of}`,
  'compare, against peers': `view=compare&how=peers&q=received&of=${of}&peers=volume&table=ranked`,
  'pivot, rows opened': 'view=pivot&row=level&row=county&col=year&val=received&val=disclosure_rate&open=2&unit=wan',
  'pivot as a picture': 'view=pivot&row=agency&col=outcome&val=decided&pic=heat&heat=off',
  'the list of agencies': 'view=agency&level=county&sort=agencies.-name',
  'one agency, two years, a cell lit': `view=agency&of=${of}&year=2023&beside=2022&lit=cell%202023%20app.received.total`,
  cards: 'view=cards&place=福建省&level=county',
  data: 'view=data&lang=en',
}

/** With a sheet open over the page there is no way to its link but the address bar. */
const drawers = {
  'reports behind a number': 'view=overview&behind=received&years=2022-2024',
  'reports behind a figure': 'view=disputes&behind=path&lang=en',
  'reports behind a cell': `view=pivot&cell=${encodeURIComponent('\t0\n')}`,
}

/** The words of a screen in their order, and those of its charts, which the library sets in the order of their last change. */
function wordsOf(page: Page) {
  return page.getByRole('main').evaluate((main) => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    const [words, inCharts]: [string[], string[]] = [[], []]
    while (walker.nextNode()) {
      const { parentElement: place, textContent: text } = walker.currentNode
      if (text && place?.checkVisibility()) (place.closest('svg') ? inCharts : words).push(text)
    }
    return { words: words.join('\n'), inCharts: inCharts.toSorted() }
  })
}

/** Waits until the page shows what its address asks; on a busy machine the engine, started twice here, takes its time. */
async function told(page: Page): Promise<void> {
  await expect(page.locator('nav a[aria-current=page]')).toHaveAttribute('href', new URL(page.url()).search || '?')
  await expect(page.locator('html')).toHaveAttribute('data-state', 'ready', { timeout: 60_000 })
  await settled(page)
}

/** Goes to an address as a link of the page does. */
async function turn(page: Page, search: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, search)
  await told(page)
}

/** The link that the page offers to what it shows, in whichever language. */
async function linkOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^(链接与二维码|Link and QR code)$/ }).click()
  const sheet = page.getByRole('dialog')
  const link = await sheet.getByRole('textbox').inputValue()
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  return link
}

// Long tables draw the rows in sight alone, wherever a reader has scrolled: here all are.
test.use({ viewport: { width: 1280, height: 3000 } })

const all = Object.entries({ ...screens, ...drawers })
const half = Math.ceil(all.length / 2)
const halves = { first: all.slice(0, half), second: all.slice(half) }

// In halves, which run beside each other.
for (const [which, entries] of Object.entries(halves)) {
  test(`every view → its link → the same screen, word for word, and again after Back and Forward: ${which} half`, async ({
    page,
    context,
  }) => {
    test.setTimeout(300_000)
    await visit(page)
    const other = await context.newPage()
    await visit(other)
    let before = { search: '', words: await wordsOf(other) }
    for (const [name, asked] of entries) {
      await test.step(name, async () => {
        const { question, problems } = readAddress(`?v=1&${asked}`)
        expect(problems).toEqual([])
        await turn(page, writeAddress(question))
        const words = await wordsOf(page)
        // What could not be read would be named.
        await expect(page.getByRole('alert'), name).toHaveCount(0)
        const link = name in drawers ? page.url() : await linkOf(page)
        expect(link.length, name).toBeLessThan(2000)
        const { search } = new URL(link)
        await turn(other, search)
        await expect.poll(() => wordsOf(other), name).toEqual(words)
        expect(new URL(other.url()).search, name).toBe(search)
        await expect(other.getByRole('alert'), name).toHaveCount(0)
        await other.goBack()
        await told(other)
        expect(new URL(other.url()).search, name).toBe(before.search)
        await expect.poll(() => wordsOf(other), `before ${name}`).toEqual(before.words)
        await other.goForward()
        await told(other)
        expect(new URL(other.url()).search, name).toBe(search)
        await expect.poll(() => wordsOf(other), name).toEqual(words)
        before = { search, words }
      })
    }
  })
}
