// Says in embed.html why a figure cannot be shown, where its own scripts are not even fetched. It imports nothing, for in
// a sandbox without an origin every import is refused, and stands before them, to hear of one that is not there.
;(() => {
  const isSandboxed = globalThis.origin === 'null'

  function say() {
    const early = document.getElementById('early')
    const link = document.getElementById('early-link')
    if (!early || !early.hidden) return
    if (link instanceof HTMLAnchorElement) link.href = `./index.html${globalThis.location.search}`
    for (const said of early.querySelectorAll('[data-cause]')) {
      if (said instanceof HTMLElement) said.hidden = (said.dataset['cause'] === 'sandbox') !== isSandboxed
    }
    const theme = new URLSearchParams(globalThis.location.search).get('theme')
    if (theme === 'light' || theme === 'dark') document.documentElement.style.colorScheme = theme
    early.hidden = false
    document.documentElement.dataset['state'] = 'failed'
    let last = 0
    new ResizeObserver(() => {
      const height = Math.ceil(early.getBoundingClientRect().height)
      if (height !== last) globalThis.parent.postMessage({ type: 'resize', height }, '*')
      last = height
    }).observe(early)
  }

  function sayWhenRead() {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', say)
    else say()
  }

  if (isSandboxed) sayWhenRead()
  // Of a script that did not arrive no event rises: it is caught on its way down.
  globalThis.addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && sayWhenRead(), true)
  // Of one that was fetched later, app/embed/main.ts says so.
  globalThis.addEventListener('nofigure', sayWhenRead)
})()
