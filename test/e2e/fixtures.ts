import { test as base, type ConsoleMessage, expect, type Page, type Request } from '@playwright/test'

export { expect } from '@playwright/test'

interface Watch {
  /** Complaints that a test brings about on purpose, a refused file for example: `test.use({ expected: [/404/] })`. */
  readonly expected: readonly RegExp[]
  readonly watch: void
}

/** A test that also fails on an error in the console, an unhandled error, or a request to another origin. */
export const test = base.extend<Watch>({
  expected: [[], { option: true }],
  watch: [
    async ({ context, page, baseURL, expected }, use) => {
      const complaints: string[] = []
      const onConsole = (message: ConsoleMessage) => {
        if (message.type() === 'error') complaints.push(`console: ${message.text()} ${message.location().url}`)
      }
      const onRequest = (request: Request) => {
        const { protocol, origin } = new URL(request.url())
        if (protocol !== 'blob:' && protocol !== 'data:' && origin !== baseURL) {
          complaints.push(`request to another origin: ${request.url()}`)
        }
      }
      context.on('console', onConsole)
      context.on('request', onRequest)
      context.on('weberror', (error) => complaints.push(`unhandled: ${error.error().stack ?? String(error.error())}`))
      page.on('worker', (worker) => worker.on('console', onConsole))
      await use()
      expect(complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)))).toEqual([])
    },
    { auto: true },
  ],
})

/** Milliseconds: on a busy machine the engine, which the first file that is opened starts, needs half a minute. */
const PATIENCE = 40_000

/** Waits until the page shows its data and nothing is being loaded. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-state', 'ready', { timeout: PATIENCE })
}

/** Waits until nothing is being computed, fetched or drawn any more. */
export async function settled(page: Page): Promise<void> {
  await ready(page)
  await expect(page.locator('[aria-busy=true], [data-drawn=false]')).toHaveCount(0)
}

/** Opens an address of the app, `?view=zeros` for example, and waits for its view and its answers. */
export async function visit(page: Page, address = ''): Promise<void> {
  await page.goto(`/${address}`)
  await ready(page)
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
  await settled(page)
}

/** Goes on to another address of the app within the page, as its links do: the engine that runs is kept. */
export async function turn(page: Page, address: string): Promise<void> {
  await page.evaluate(async (to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
    // Two frames later the page has taken it up, and says so if it still waits for something.
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame)
  }, address)
  await ready(page)
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
  await settled(page)
}

/** Opens files the way a reader does, by the page's file button, and waits for their data. */
export async function openFiles(
  page: Page,
  files: string | string[] | { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> {
  await page.locator('input[type=file][multiple]').setInputFiles(files)
  await ready(page)
}
