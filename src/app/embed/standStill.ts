/**
 * Shows a figure as it was published. Its button makes the live one beside it, out of sight, which takes its place as soon
 * as it stands whole: nothing moves before the reader asks for it.
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
  const heights = tellHeight(still)
  const button = still.querySelector('button')
  button?.addEventListener('click', () => {
    button.disabled = true
    root.style.cssText = 'position:absolute;inset:0 0 auto;visibility:hidden'
    whenReady(() => {
      heights.disconnect()
      still.remove()
      root.removeAttribute('style')
    })
    void live()
  })
}

/** As the live figure does: a height is no secret, and is told when it changes. */
function tellHeight(element: HTMLElement): ResizeObserver {
  let last = 0
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(element.getBoundingClientRect().height)
    if (height !== last && height > 0) globalThis.parent.postMessage({ type: 'resize', height }, '*')
    last = height
  })
  observer.observe(element)
  return observer
}

/** Once the live figure, which first says that it is loading, is whole. A figure that fails leaves the published one. */
function whenReady(act: () => void): void {
  let isLoading = false
  const observer = new MutationObserver(() => {
    const state = document.documentElement.dataset['state']
    if (state === 'loading') isLoading = true
    if (state !== 'ready' || !isLoading) return
    observer.disconnect()
    act()
  })
  observer.observe(document.documentElement, { attributeFilter: ['data-state'] })
}
