import type { Dataset } from '../domain/dataset.ts'
import type { FileSettings } from '../domain/mapping.ts'
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

export const EMBEDDED_NAME = 'reports.csv'

/** A file the reader chose, dropped or pasted. */
export const chosen = (file: File): Source => ({ file, settings: {}, from: 'opened' })

/** The dataset that comes with the page. */
export async function embeddedSource(): Promise<Source> {
  const file = await fetched(new URL(embeddedUrl, document.baseURI), EMBEDDED_NAME)
  if (!(file instanceof File)) throw new Error(`the embedded dataset is not at ${embeddedUrl}`)
  return { file, settings: {}, from: 'embedded' }
}

/** A dataset on the page's own origin, named by its path; a problem when it is elsewhere or not there. */
export async function hostedSource(path: string): Promise<Source | Problem> {
  const url = urlOf(path)
  if (url === null || url.origin !== globalThis.location.origin)
    return { kind: 'unreadable', reason: 'otherOrigin', file: path }
  const name = decodeURIComponent(url.pathname.split('/').at(-1) ?? '') || path
  const file = await fetched(url, name)
  return file instanceof File ? { file, settings: {}, from: 'hosted' } : file
}

const urlOf = (path: string): URL | null =>
  URL.canParse(path, document.baseURI) ? new URL(path, document.baseURI) : null

async function fetched(url: URL, name: string): Promise<File | Problem> {
  try {
    const response = await fetch(url)
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
    return { kind: 'unreadable', reason: 'notFound', file: name, detail: String(error) }
  }
}
