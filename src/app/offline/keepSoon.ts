import { workspace } from '../boot.ts'

/** Names the site's service worker in the page's head; the development server has none. */
const WORKER = 'meta[name=worker]'

/** Keeps the page in this browser when its first figures stand and it is at rest: it then opens without a network. */
export function keepSoon(): void {
  const worker = document.head.querySelector<HTMLMetaElement>(WORKER)?.content
  if (worker === undefined || !isAllowed()) return
  const keep = () => void import('./keepPage.ts').then(({ keepPage }) => keepPage(worker), ignore)
  const stop = workspace.subscribe(({ phase }) => {
    if (phase === 'loading') return
    stop()
    setTimeout(keep, REST)
  })
}

/** Milliseconds, after which the view that opens first stands and the engine has been sent for. */
const REST = 3000

/** Browsers keep nothing for a page that came over plain http or stands in a sandbox. */
function isAllowed(): boolean {
  try {
    return 'serviceWorker' in navigator && 'caches' in globalThis
  } catch {
    return false
  }
}

/** A page that is not kept works as before. */
const ignore = () => undefined
