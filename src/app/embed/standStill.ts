/**
 * Shows a figure as it was published. Its button makes the live one beside it, out of sight, which takes its place as soon
 * as it stands whole: nothing moves before the reader asks for it. The words for the meantime, and for a live figure that
 * does not come, are in the published one.
 */
export function standStill(html: string, live: () => Promise<unknown>): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('the page has no element #root')
  const page = new DOMParser().parseFromString(html, 'text/html')
  const still = document.createElement('div')
  still.append(...page.head.querySelectorAll('style'), ...page.body.childNodes)
  document.documentElement.lang = page.documentElement.lang
  document.title = page.title
  root.before(still)
  document.documentElement.dataset['state'] = 'ready'
  new ResizeObserver(() => tellHeight(still)).observe(still)
  const button = still.querySelector('button')
  const status = still.querySelector<HTMLElement>('[role=status]')
  if (!button || !status) throw new Error('the published figure has no button, or no place for words')
  const says = (words: 'loading' | 'failed', why = '') => {
    button.setAttribute('aria-disabled', String(words === 'loading'))
    status.textContent = `${status.dataset[words] ?? ''}${why}`
  }
  const become = async () => {
    says('loading')
    root.style.cssText = 'position:absolute;inset:0 0 auto;visibility:hidden'
    const whole = isWhole()
    try {
      await live()
      if (await whole) return replace(still, root)
      // It runs and will not start anew; what it says of the reason may come a little later.
      if (document.activeElement === button) still.querySelector('a')?.focus()
      button.remove()
      root.remove()
      const tell = () => says('failed', reasonIn(root))
      new MutationObserver(tell).observe(root, { childList: true, subtree: true })
      tell()
    } catch (error) {
      says('failed')
      globalThis.reportError(error)
    }
  }
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') !== 'true') void become()
  })
}

/** Whoever reached for the live figure is led into it. */
function replace(still: HTMLElement, root: HTMLElement): void {
  const isReached = document.hasFocus() && still.contains(document.activeElement)
  still.remove()
  root.removeAttribute('style')
  tellHeight(root)
  const heading = root.querySelector<HTMLElement>('h2') ?? root.querySelector('h1')
  if (!isReached || !heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

/** As the live figure does, but for one out of sight: a height is no secret. */
function tellHeight(element: HTMLElement): void {
  const height = Math.ceil(element.getBoundingClientRect().height)
  if (height > 0) globalThis.parent.postMessage({ type: 'resize', height }, '*')
}

/** What the live figure says of why it cannot be shown, a line each. */
const reasonIn = (root: HTMLElement): string =>
  [...root.querySelectorAll('[role=alert] :is(p, dd)')].map((line) => `\n${line.textContent}`).join('')

/** Whether the live figure, which first says that it is loading, becomes whole; false once it fails. */
function isWhole(): Promise<boolean> {
  return new Promise((tell) => {
    let isLoading = false
    const observer = new MutationObserver(() => {
      const state = document.documentElement.dataset['state']
      if (state === 'loading') isLoading = true
      if (state === 'loading' || !(isLoading || state === 'failed')) return
      observer.disconnect()
      tell(state === 'ready')
    })
    observer.observe(document.documentElement, { attributeFilter: ['data-state'] })
  })
}
