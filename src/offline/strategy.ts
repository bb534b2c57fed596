import { EMBED, PAGE } from './build.ts'

/** What of a request decides how it is answered. */
export interface Asked {
  readonly method: string
  readonly url: string
  /** Of the `Range` header: which part is wanted. */
  readonly range: string | null
}

/**
 * How a request is answered: `network` as if there were no worker; `kept` from what is kept, else from the network;
 * `fresh` from the network, else from what is kept; `part` likewise, of a dataset that is kept whole.
 */
export type Strategy =
  { readonly kind: 'network' } | { readonly kind: 'kept' | 'fresh'; readonly path: string } | { readonly kind: 'part' }

const NETWORK: Strategy = { kind: 'network' }

/** The one decision of the worker, for a site whose folder is `scope` and whose build has these files. */
export function strategyOf({ method, url, range }: Asked, scope: string, files: ReadonlySet<string>): Strategy {
  if (method !== 'GET' || new URL(url).origin !== new URL(scope).origin) return NETWORK
  const path = pathIn(scope, url)
  if (path === EMBED) return { kind: 'fresh', path }
  if (path !== null && files.has(path)) return { kind: 'kept', path }
  return range === null ? NETWORK : { kind: 'part' }
}

/** The path of a file from the folder of the page; null where it lies elsewhere or is no path at all. */
function pathIn(scope: string, url: string): string | null {
  const folder = new URL(scope).pathname
  const { pathname } = new URL(url)
  if (!pathname.startsWith(folder)) return null
  try {
    return decodeURIComponent(pathname.slice(folder.length)) || PAGE
  } catch {
    return null
  }
}
