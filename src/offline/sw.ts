import { datasetStoreOf } from './build.ts'
import { Keeping } from './keeping.ts'
import { partOf, wholeOf, type Whole } from './part.ts'
import type { WorkerScope } from './scope.ts'
import { strategyOf } from './strategy.ts'

// The service worker of the site. It answers what the page asks of its own folder from what is kept, and asks nobody else.
declare const self: WorkerScope

const { build, registration, clients } = self
const files = new Set([...build.first, ...build.rest])
const keeping = new Keeping(registration.scope, build)

self.addEventListener('install', (event) => event.waitUntil(keeping.keep(build.first)))

self.addEventListener('activate', (event) => event.waitUntil(Promise.all([clients.claim(), succeed()])))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const range = request.headers.get('range')
  const strategy = strategyOf({ method: request.method, url: request.url, range }, registration.scope, files)
  if (strategy.kind === 'kept') event.respondWith(kept(strategy.path, range, event))
  if (strategy.kind === 'fresh') event.respondWith(fresh(strategy.path, request))
  if (strategy.kind === 'part' && range !== null) event.respondWith(part(request, range))
})

self.addEventListener('message', (event) => {
  const [port] = event.ports
  if (event.data === 'takeOver') event.waitUntil(self.skipWaiting())
  if (event.data === 'ask') event.waitUntil(keeping.isWhole().then((isWhole) => port?.postMessage(isWhole)))
  if (event.data === 'keep') event.waitUntil(keepAll().then((isWhole) => port?.postMessage(isWhole)))
})

/** What did not change since the version before is not fetched again. */
async function succeed(): Promise<void> {
  await keeping.adopt(build.rest)
  await tidy()
}

/** Keeps the rest; a browser without room keeps what it has, and the page works as it did before. */
async function keepAll(): Promise<boolean> {
  try {
    await keeping.keep([...build.first, ...build.rest])
    await tidy()
    return true
  } catch {
    return false
  }
}

/**
 * Files of other versions are let go: not while there is another page, which may still run in an earlier one, and not while
 * a later one waits.
 */
async function tidy(): Promise<void> {
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (pages.length <= 1 && !registration.installing && !registration.waiting) await keeping.tidy()
}

async function kept(
  path: string,
  range: string | null,
  event: { request: Request; waitUntil(done: Promise<unknown>): void },
) {
  const found = await keeping.find(path)
  if (found) return range === null ? found : partOf(await heldOf(path, found), range)
  const response = await fetch(event.request)
  if (range === null) event.waitUntil(keeping.put(path, response.clone()).catch(() => undefined))
  return response
}

/** What parts were last asked of: each would copy all of it out of the store anew. */
let held: { readonly path: string; readonly whole: Promise<Whole> } | null = null

function heldOf(path: string, found: Response): Promise<Whole> {
  if (held?.path === path) return held.whole
  const whole = wholeOf(found)
  held = { path, whole }
  // What could not be read is tried anew.
  whole.catch(() => (held = null))
  return whole
}

async function fresh(path: string, request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const found = await keeping.find(path)
    if (found) return found
    throw error
  }
}

async function part(request: Request, range: string): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const store = await caches.open(datasetStoreOf(registration.scope))
    const found = await store.match(request.url)
    if (found) return partOf(await wholeOf(found), range)
    throw error
  }
}
