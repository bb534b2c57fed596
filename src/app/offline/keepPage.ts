import { datasetStoreOf, versionsOf, type Wish } from '../../offline/build.ts'
import { workspace } from '../boot.ts'
import { useOffline } from './state.ts'

/** Has the site's service worker keep the page, and tells of a newer version. */
export async function keepPage(worker: string): Promise<void> {
  const address = new URL(worker, document.baseURI).href
  if (await isWithdrawn(address)) return letGo()
  try {
    await register(address)
  } catch {
    // A browser may keep nothing for its own reasons: the page works as before.
  }
}

async function register(address: string): Promise<void> {
  // Browsers under test answer with nothing where they are told to.
  const registration: ServiceWorkerRegistration | undefined = await navigator.serviceWorker.register(address, {
    updateViaCache: 'none',
  })
  if (!registration) return
  watchForUpdates(registration)
  const { active } = await navigator.serviceWorker.ready
  if (!active) return
  // The engine is fetched by the page first, and then is at hand.
  await workspace
    .getState()
    .filled()
    .catch(() => undefined)
  const isKept = await asked(active, savesData() ? 'ask' : 'keep')
  useOffline.setState({ isKept })
}

/** A reader who pays for each megabyte is not sent the whole engine for later. */
function savesData(): boolean {
  const { connection }: Navigator & { connection?: { saveData?: boolean } } = navigator
  return connection?.saveData === true
}

function watchForUpdates(registration: ServiceWorkerRegistration): void {
  const tell = () => useOffline.setState({ update: () => takeOver(registration) })
  if (registration.waiting) tell()
  registration.addEventListener('updatefound', () => {
    const { installing, active } = registration
    // The first worker of a site is no update.
    if (!active) return
    installing?.addEventListener('statechange', () => installing.state === 'installed' && tell())
  })
}

/** The newer version answers from now on, and the page is loaded from it: only ever when the reader says so. */
function takeOver({ waiting }: ServiceWorkerRegistration): void {
  const reload = () => location.reload()
  // Another page of the site has taken it up already.
  if (!waiting) return reload()
  navigator.serviceWorker.addEventListener('controllerchange', reload)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- workers have no origin to name
  waiting.postMessage('takeOver' satisfies Wish)
}

const asked = (worker: ServiceWorker, wish: Wish): Promise<boolean> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }) => {
      resolve(data === true)
      port1.close()
    })
    port1.start()
    worker.postMessage(wish, [port2])
  })

/** Whether the site has no worker any more: whoever runs it takes the file away to turn it off. */
async function isWithdrawn(address: string): Promise<boolean> {
  if (!navigator.onLine) return false
  try {
    const { status, headers } = await fetch(address, { method: 'HEAD', cache: 'no-store' })
    return status === 404 || status === 410 || (headers.get('content-type')?.startsWith('text/html') ?? false)
  } catch {
    return false
  }
}

const isOf = (scope: string, name: string) => name.startsWith(versionsOf(scope)) || name === datasetStoreOf(scope)

/** Lets go of all that was kept: the next visit asks the host for everything again. */
async function letGo(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration()
  if (!registration) return
  await registration.unregister()
  const names = (await caches.keys()).filter((name) => isOf(registration.scope, name))
  await Promise.all(names.map((name) => caches.delete(name)))
}
