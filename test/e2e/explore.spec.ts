import type { Locator, Page } from '@playwright/test'
import { expect, test as base, turn, visit } from './fixtures.ts'
import { screenAfter, shows } from './screen.ts'

/** A page of a browser that has never been here. */
const test = base.extend<{ elsewhere: Page }>({
  elsewhere: async ({ browser, baseURL }, hand) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    await hand(await context.newPage())
    await context.close()
  },
})

test.setTimeout(300_000)

const PINGTAN = encodeURIComponent('350128|government|平潭综合实验区')

interface Choice {
  /** What the control is called; it stays while its choice changes. */
  readonly name: string
  readonly take: () => Promise<unknown>
}

/** Every control of a part of a page, with a choice that is not taken yet. */
async function choices(part: Locator): Promise<Choice[]> {
  return [...(await selections(part)), ...(await segments(part)), ...(await presses(part))]
}

async function selections(part: Locator): Promise<Choice[]> {
  const found: Choice[] = []
  for (const select of await part.locator('select:visible').all()) {
    const options = await select.locator('option').evaluateAll((all) => all.map((one) => one.getAttribute('value')))
    const now = await select.inputValue()
    // In the middle: the ends of a range of years may be all years, which is no choice.
    const others = options.filter((value) => value !== now)
    const other = others[Math.floor(others.length / 2)] ?? null
    const label = part.page().locator(`label[for="${await select.getAttribute('id')}"]`)
    const name = `select ${(await select.getAttribute('aria-label')) ?? (await label.innerText())}`
    if (other !== null) found.push({ name, take: () => select.selectOption(other) })
  }
  return found
}

async function segments(part: Locator): Promise<Choice[]> {
  const found: Choice[] = []
  const seen: string[] = []
  for (const group of await part.locator('fieldset').all()) {
    const legend = await group.locator('> legend').innerText()
    seen.push(legend)
    const other = group.locator(':scope > label:has(input[type=radio]:not(:checked))').last()
    // Each figure has a switch of one name.
    const name = `${legend} ${seen.filter((one) => one === legend).length}`
    if ((await other.count()) > 0) found.push({ name, take: () => other.click() })
  }
  return found
}

/** Boxes to tick, and the first of the buttons that stay down. */
async function presses(part: Locator): Promise<Choice[]> {
  const boxes = (await part.getByRole('checkbox').all()).map((one, i) => ({
    name: `box ${i}`,
    take: () => one.click(),
  }))
  const [button] = await part.locator('button[aria-pressed=false]').all()
  return button ? [...boxes, { name: 'pressed', take: () => button.click() }] : boxes
}

/** Many steps at once, as the browser's list of them does. */
const forward = (page: Page, steps: number) => page.evaluate((by) => history.go(by), steps)

const states = {
  overview: ['view=overview', 'main'],
  'the filter': ['view=overview&table=trend', 'search'],
  findings: ['view=findings', 'main'],
  zeros: ['view=zeros', 'main'],
  'one agency': [`view=agency&of=${PINGTAN}`, 'main'],
  trends: [`view=trends&q=disclosure_rate&agency=${PINGTAN}`, 'main'],
  'trends of agencies': ['view=trends&by=agency&years=2021-2025', 'main'],
  outcomes: ['view=outcomes&outcome=denied', 'main'],
  disputes: ['view=disputes', 'main'],
  'compare, side by side': ['view=compare', 'main'],
  'compare, against peers': ['view=compare&how=peers', 'main'],
  'a pivot as a picture': ['view=pivot&row=level&col=year&val=received&pic=auto', 'main'],
  pivot: ['view=pivot&row=kind&row=agency&col=year&val=received', 'main'],
} as const

/** The addresses and screens of one part of a page, step by step, as each of its choices is taken. */
async function explore(page: Page, elsewhere: Page, [address, within]: readonly [string, string]) {
  await turn(page, `?v=1&${address}`)
  const screens = [await screenAfter(page, '')]
  const addresses = [page.url()]
  const taken = new Set<string>()
  const keep = async () => {
    screens.push(await screenAfter(page, screens.at(-1) ?? ''))
    expect(addresses, [...taken].join('; ')).not.toContain(page.url())
    addresses.push(page.url())
  }
  const next = async () => (await choices(page.locator(within))).find((choice) => !taken.has(choice.name))
  for (let choice = await next(); choice; choice = await next()) {
    taken.add(choice.name)
    await choice.take()
    await keep()
  }
  expect(taken.size).toBeGreaterThan(0)
  const behind = page.locator(within).getByRole('button', { name: '相关年报' }).last()
  if ((await behind.count()) > 0) {
    await behind.click()
    await keep()
  }
  await turn(elsewhere, new URL(page.url()).search)
  await shows(elsewhere, screens.at(-1) ?? '', 'all choices in another browser')
  for (let i = screens.length - 2; i >= 0; i--) {
    await page.goBack()
    await shows(page, screens[i] ?? '', `Back to step ${i}`)
    expect(page.url()).toBe(addresses[i])
  }
  await forward(page, screens.length - 1)
  await shows(page, screens.at(-1) ?? '', 'Forward to the last step')
  // A sheet that lies over the page would lie over the next part as well.
  await page.goBack()
}

const all = Object.entries(states)
const half = Math.ceil(all.length / 2)

// In halves, which run beside each other, each in one page: starting the engine takes longer than most of the rest.
for (const [which, entries] of Object.entries({ first: all.slice(0, half), second: all.slice(half) })) {
  test(`every choice stands in the address, opens again elsewhere, and is undone by Back: ${which} half`, async ({
    page,
    elsewhere,
  }) => {
    await visit(page)
    await visit(elsewhere)
    for (const [name, part] of entries) await test.step(name, () => explore(page, elsewhere, part))
  })
}

const tables = {
  overview: 'view=overview&table=trend&table=coverage',
  findings: 'view=findings&table=leads',
  zeros: 'view=zeros',
  trends: 'view=trends&by=agency&table=trend',
  outcomes: 'view=outcomes&by=agency&table=endings&table=reasons&table=why',
  disputes: 'view=disputes&by=agency&table=path&table=ended&table=rates&table=dispute-rate',
  'compare, against peers': 'view=compare&how=peers&table=place&table=funnel&table=ranked',
  'reports behind a figure': 'view=disputes&behind=path',
}

test('what tables are sorted by stands in the address, and Back goes through it step by step', async ({
  page,
  elsewhere,
}) => {
  await visit(page)
  await visit(elsewhere)
  for (const [name, address] of Object.entries(tables)) {
    await test.step(name, async () => {
      await turn(page, `?v=1&${address}`)
      const steps = [await screenAfter(page, '')]
      const sorted = (name.startsWith('reports') ? page.getByRole('dialog') : page.getByRole('main'))
        .locator('table')
        .filter({ has: page.locator('th button') })
      const count = await sorted.count()
      expect(count, name).toBeGreaterThan(0)
      for (let i = 0; i < count; i++) {
        const heads = sorted.nth(i).locator('th:has(button)')
        await heads.nth(1).getByRole('button').click()
        await expect(heads.nth(1), name).toHaveAttribute('aria-sort', /.+/)
        steps.push(await screenAfter(page, steps.at(-1) ?? ''))
      }
      expect.soft(new URL(page.url()).searchParams.getAll('sort'), name).toHaveLength(count)
      await turn(elsewhere, new URL(page.url()).search)
      await shows(elsewhere, steps.at(-1) ?? '', `${name}: sorted in another browser`)
      for (const step of steps.toReversed().slice(1)) {
        await page.goBack()
        await shows(page, step, `${name}: Back`)
      }
      await forward(page, steps.length - 1)
      await shows(page, steps.at(-1) ?? '', `${name}: Forward to the last step`)
    })
  }
})
