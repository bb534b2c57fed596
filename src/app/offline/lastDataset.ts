import { datasetStoreOf, FETCHED_AT } from '../../offline/build.ts'
import { KEEPS_NOTHING } from '../keptKeys.ts'
import type { Keeper } from '../sources.ts'

/** The last hosted dataset that was opened, kept in this browser for the time without a network; those before it are not. */
export const lastDataset: Keeper = {
  keep: (url, file) => void keep(url, file).catch(ignore),
  find: (url) => find(url).catch(() => null),
}

/** Lets go of it, where the reader wants nothing kept. */
export const forgetDataset = (): void =>
  void Promise.resolve()
    .then(() => caches.delete(datasetStoreOf(scope())))
    .catch(ignore)

async function keep(url: URL, file: File): Promise<void> {
  if (!isAllowed()) return
  const store = await caches.open(datasetStoreOf(scope()))
  const headers = { [FETCHED_AT]: new Date().toISOString(), 'Content-Type': file.type || 'application/octet-stream' }
  for (const other of await store.keys()) if (other.url !== addressOf(url)) await store.delete(other)
  await store.put(addressOf(url), new Response(file, { headers }))
}

async function find(url: URL) {
  if (!isAllowed()) return null
  const found = await (await caches.open(datasetStoreOf(scope()))).match(addressOf(url))
  const fetchedAt = new Date(found?.headers.get(FETCHED_AT) ?? Number.NaN)
  if (!found || Number.isNaN(fetchedAt.getTime())) return null
  return { content: await found.blob(), fetchedAt }
}

/** Not where the reader wants nothing kept, nor where the page itself cannot be kept: it would not open to show it. */
function isAllowed(): boolean {
  return (
    document.head.querySelector('meta[name=worker]') !== null &&
    'caches' in globalThis &&
    localStorage.getItem(KEEPS_NOTHING) === null
  )
}

const scope = () => new URL('./', document.baseURI).href

/** A store does not take the part behind a # for another address, and gives it back without. */
const addressOf = (url: URL): string => url.href.replace(/#.*$/, '')

/** A browser without room keeps nothing, and the page works as before. */
const ignore = () => undefined
