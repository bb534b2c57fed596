// Says in embed.html why a figure cannot be shown, where its own scripts are not even fetched. It imports nothing, for in
// a sandbox without an origin every import is refused.
// It stands before them, to hear of one that is not there.
;(() => {
  /** @param {'sandbox' | 'script'} cause */
  function say(cause) {
    const early = document.getElementById('early')
    const link = document.getElementById('early-link')
    if (!early || !early.hidden) return
    if (link instanceof HTMLAnchorElement) link.href = `./index.html${globalThis.location.search}`
    for (const said of early.querySelectorAll('[data-cause]')) {
      if (said instanceof HTMLElement) said.hidden = said.dataset['cause'] !== cause
    }
    early.hidden = false
    document.documentElement.dataset['state'] = 'failed'
    let last = 0
    new ResizeObserver(() => {
      const height = Math.ceil(early.getBoundingClientRect().height)
      if (height !== last) globalThis.parent.postMessage({ type: 'resize', height }, '*')
      last = height
    }).observe(early)
  }

  /** @param {'sandbox' | 'script'} cause */
  function sayWhenRead(cause) {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => say(cause))
    else say(cause)
  }

  if (globalThis.origin === 'null') sayWhenRead('sandbox')
  // Of a script that did not arrive no event rises: it is caught on its way down.
  globalThis.addEventListener(
    'error',
    ({ target }) => target instanceof HTMLScriptElement && sayWhenRead('script'),
    true,
  )
})()
