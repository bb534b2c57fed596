import type { Dataset } from '../domain/dataset.ts'
import type { FileSettings } from '../domain/mapping.ts'
import type { HostedFile } from '../data/hostedFile.ts'
import { LoadError } from '../data/loadError.ts'
import type { StoredSet } from '../data/storedSet.ts'
import type { Problem } from '../domain/problem.ts'
import embeddedUrl from '../../data/reports.csv?url'

/** A file that is open or to be opened, with what the reader chose for it. */
export interface Source {
  readonly file: File | HostedFile
  readonly settings: FileSettings
  /** `embedded` came with the page, `hosted` lies on its origin, `opened` was chosen, dropped or pasted by the reader. */
  readonly from: Dataset['origin']
  /** Stays open only until the reader's own files hold a report. */
  readonly isStandIn?: true
  /** When it was fetched, where the network was off and what was kept of it is open. */
  readonly fetchedAt?: Date
}

/** Keeps a hosted file for the time without a network. */
export interface Keeper {
  readonly keep: (url: URL, file: File) => void
  readonly find: (url: URL) => Promise<{ readonly content: Blob; readonly fetchedAt: Date } | null>
}

/** Why a file could not be fetched, and whether that is for want of any answer. */
interface NotFetched {
  readonly problem: Problem & { readonly kind: 'unreadable' }
  readonly isUnanswered: boolean
}

export const EMBEDDED_NAME = 'reports.csv'

/** A file the reader chose, dropped or pasted. */
export const chosen = (file: File): Source => ({ file, settings: {}, from: 'opened' })

/** The dataset that comes with the page; rejects with a LoadError when it is not there. */
export async function embeddedSource(): Promise<Source> {
  const file = await fetched(new URL(embeddedUrl, document.baseURI), EMBEDDED_NAME)
  if (!(file instanceof File)) throw new LoadError(file.problem, `the embedded dataset is not at ${embeddedUrl}`)
  return { file, settings: {}, from: 'embedded' }
}

/** The dataset of a published site, which its page opens with in place of the embedded one; null elsewhere. */
export const publishedPath = (): string | null =>
  document.head.querySelector<HTMLMetaElement>('meta[name=dataset]')?.content ?? null

/** What the page opens with where the address names nothing; rejects with a LoadError when it is not there. */
export async function firstSource(path = publishedPath()): Promise<Source> {
  if (path === null) return embeddedSource()
  const found = await hostedSource(path)
  if ('kind' in found) throw new LoadError(found, `the dataset is not at ${path}`)
  return found
}

/**
 * A dataset on the page's own origin, named by its path; a problem when it is elsewhere or not there. Where no host
 * answers, it is what the keeper has of it.
 */
export async function hostedSource(path: string, signal?: AbortSignal, keeper?: Keeper): Promise<Source | Problem> {
  const url = urlHere(path)
  if (url === null) return { kind: 'unreadable', reason: 'otherOrigin', file: path }
  const name = nameOf(url) || path
  const file = await fetched(url, name, signal)
  if (file instanceof File) {
    keeper?.keep(url, file)
    return { file, settings: {}, from: 'hosted' }
  }
  const kept = file.isUnanswered && signal?.aborted !== true ? await keeper?.find(url) : null
  if (!kept) return file.problem
  const { content, fetchedAt } = kept
  return { file: new File([content], name), fetchedAt, settings: {}, from: 'hosted' }
}

/**
 * A published dataset, of which only the parts are fetched that are read; all of it where it was published otherwise.
 * Rejects with a LoadError when it is not there.
 */
export async function publishedSource(path: string | null, { dataset, parts }: StoredSet): Promise<Source> {
  const url = path === null ? null : urlHere(path)
  if (!url || !parts) return firstSource(path)
  const { fingerprint } = dataset
  return { file: { name: nameOf(url), url: url.href, fingerprint, ...parts }, settings: {}, from: 'hosted' }
}

/** The address of a path on the page's own origin; null where it is elsewhere or none. */
function urlHere(path: string): URL | null {
  const url = URL.canParse(path, document.baseURI) ? new URL(path, document.baseURI) : null
  // A blob: address has the origin of the page that made it.
  return url?.origin === globalThis.location.origin && url.protocol === globalThis.location.protocol ? url : null
}

function nameOf({ pathname }: URL): string {
  const last = pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last)
  } catch {
    // A % of its own, as in 100%.csv.
    return last
  }
}

async function fetched(url: URL, name: string, signal?: AbortSignal): Promise<File | NotFetched> {
  const options: RequestInit = { ...(signal && { signal }) }
  const notFetched = (reason: 'notFound' | 'otherOrigin', detail: string | null, isUnanswered = false): NotFetched => ({
    problem: { kind: 'unreadable', reason, file: name, ...(detail !== null && { detail }) },
    isUnanswered,
  })
  try {
    // A path of this origin may send on to another, which must not hear of the reader.
    const response = await fetch(url, { ...options, mode: 'same-origin' })
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
    if (!response.ok || isPage) return notFetched('notFound', response.ok ? null : String(response.status))
    return new File([await response.blob()], name)
  } catch (error) {
    if (await isSentOn(url, options)) return notFetched('otherOrigin', null)
    return notFetched('notFound', String(error), true)
  }
}

/** Whether the address answers with another. */
const isSentOn = (url: URL, options: RequestInit) =>
  fetch(url, { ...options, mode: 'same-origin', redirect: 'manual' }).then(
    ({ type }) => type === 'opaqueredirect',
    () => false,
  )
