import { readStoredSet, type StoredSet } from '../data/storedSet.ts'
import { APP_VERSION } from './version.ts'

/** Says in the page's head which file holds what is stored of a dataset: `<link data-stored-for="data/reports.parquet" href="…">`. */
const LINK = 'link[data-stored-for]'

/**
 * What was stored of a dataset when the page was built or the dataset published, by its path (null for the one that
 * comes with the page); null where nothing is. What cannot be had is no loss: the engine answers instead.
 */
export async function storedSetOf(path: string | null, signal: AbortSignal): Promise<StoredSet | null> {
  const links = [...document.head.querySelectorAll<HTMLLinkElement>(LINK)]
  const link = links.find(({ dataset: { storedFor } }) => isSame(storedFor ?? '', path ?? ''))
  if (!link) return null
  try {
    const response = await fetch(link.href, { signal, redirect: 'error' })
    return response.ok ? readStoredSet(await response.text(), APP_VERSION) : null
  } catch {
    return null
  }
}

const isSame = (one: string, other: string): boolean =>
  one === other || (one !== '' && other !== '' && addressOf(one) === addressOf(other))

const addressOf = (path: string): string | null =>
  URL.canParse(path, document.baseURI) ? new URL(path, document.baseURI).href : null
