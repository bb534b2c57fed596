import type { Dataset } from '../domain/dataset.ts'
import type { FileSettings } from '../domain/mapping.ts'
import { LoadError } from '../data/loader.ts'
import type { Problem } from '../domain/problem.ts'
import embeddedUrl from '../../data/reports.csv?url'

/** A file that is open or to be opened, with what the reader chose for it. */
export interface Source {
  readonly file: File
  readonly settings: FileSettings
  /** `embedded` came with the page, `hosted` lies on its origin, `opened` was chosen, dropped or pasted by the reader. */
  readonly from: Dataset['origin']
  /** Stays open only until the reader's own files hold a report. */
  readonly isStandIn?: true
}

type UnreadableFile = Problem & { readonly kind: 'unreadable' }

export const EMBEDDED_NAME = 'reports.csv'

/** A file the reader chose, dropped or pasted. */
export const chosen = (file: File): Source => ({ file, settings: {}, from: 'opened' })

/** The dataset that comes with the page; rejects with a LoadError when it is not there. */
export async function embeddedSource(): Promise<Source> {
  const file = await fetched(new URL(embeddedUrl, document.baseURI), EMBEDDED_NAME)
  if (!(file instanceof File)) throw new LoadError(file, `the embedded dataset is not at ${embeddedUrl}`)
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

/** A dataset on the page's own origin, named by its path; a problem when it is elsewhere or not there. */
export async function hostedSource(path: string, signal?: AbortSignal): Promise<Source | Problem> {
  const url = urlOf(path)
  // A blob: address has the origin of the page that made it.
  if (url === null || url.origin !== globalThis.location.origin || url.protocol !== globalThis.location.protocol)
    return { kind: 'unreadable', reason: 'otherOrigin', file: path }
  const file = await fetched(url, nameOf(url) || path, signal)
  return file instanceof File ? { file, settings: {}, from: 'hosted' } : file
}

const urlOf = (path: string): URL | null =>
  URL.canParse(path, document.baseURI) ? new URL(path, document.baseURI) : null

function nameOf({ pathname }: URL): string {
  const last = pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last)
  } catch {
    // A % of its own, as in 100%.csv.
    return last
  }
}

async function fetched(url: URL, name: string, signal?: AbortSignal): Promise<File | UnreadableFile> {
  const options: RequestInit = { ...(signal && { signal }) }
  try {
    // A path of this origin may send on to another, which must not hear of the reader.
    const response = await fetch(url, { ...options, mode: 'same-origin' })
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
    if (!response.ok || isPage)
      return {
        kind: 'unreadable',
        reason: 'notFound',
        file: name,
        ...(!response.ok && { detail: String(response.status) }),
      }
    return new File([await response.blob()], name)
  } catch (error) {
    const reason = (await isSentOn(url, options)) ? 'otherOrigin' : 'notFound'
    return { kind: 'unreadable', reason, file: name, ...(reason === 'notFound' && { detail: String(error) }) }
  }
}

/** Whether the address answers with another. */
const isSentOn = (url: URL, options: RequestInit) =>
  fetch(url, { ...options, mode: 'same-origin', redirect: 'manual' }).then(
    ({ type }) => type === 'opaqueredirect',
    () => false,
  )
