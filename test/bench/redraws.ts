import type { Page } from 'playwright'

/** What happened since the page was last armed, in milliseconds of its clock. */
interface Redraw {
  /** The first press and the last; 0 before any. */
  first: number
  last: number
  /** When the last change of the view had been drawn. */
  drawn: number
}

declare global {
  interface Window {
    redraw: Redraw
  }
}

/** Milliseconds a view stands still before it counts as drawn. */
const STILL = 350

/** Runs inside the page, before its own code: notes when something was pressed, and when the view last changed. */
export function watchRedraws() {
  const redraw: Redraw = { first: 0, last: 0, drawn: 0 }
  window.redraw = redraw
  for (const kind of ['click', 'change']) {
    const note = ({ timeStamp }: Event) => {
      redraw.first ||= timeStamp
      redraw.last = timeStamp
    }
    document.addEventListener(kind, note, { capture: true })
  }
  // A message is heard after the frame in which a change is laid out and painted.
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', () => (redraw.drawn = performance.now()))
  port1.start()
  new MutationObserver((mutations) => {
    const view = document.querySelector('main')
    if (!view || mutations.every(({ target }) => !view.contains(target))) return
    redraw.drawn = performance.now()
    requestAnimationFrame(() => port2.postMessage(null))
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
}

/** Presses, and waits until the view stands still. Times of the first press, the last, and the last change drawn. */
async function settled(page: Page, press: () => Promise<unknown>): Promise<Redraw> {
  await page.evaluate(() => Object.assign(window.redraw, { first: 0, last: 0, drawn: 0 }))
  await press()
  await page.waitForFunction(standsStill, STILL, { polling: 50 })
  const redraw = await page.evaluate(() => window.redraw)
  if (redraw.first === 0) throw new Error('nothing was pressed')
  return redraw
}

/** Runs inside the page. */
function standsStill(still: number) {
  const { drawn } = window.redraw
  const isReady = document.documentElement.dataset['state'] === 'ready'
  const isBusy = document.querySelector('main [aria-busy=true]') !== null
  return drawn > 0 && performance.now() - drawn > still && isReady && !isBusy
}

/** From a press to when the last change of the view that it brings about is drawn, in milliseconds. */
export async function redrawn(page: Page, press: () => Promise<unknown>): Promise<number> {
  const { first, drawn } = await settled(page, press)
  return drawn - first
}

/** The same from the last of several presses. */
export async function redrawnAfterLast(page: Page, presses: () => Promise<unknown>): Promise<number> {
  const { last, drawn } = await settled(page, presses)
  return drawn - last
}
