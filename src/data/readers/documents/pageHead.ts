import { sourceUrl } from '../../../domain/sourceUrl.ts'
import type { PageHead } from './document.ts'

type Attributes = Readonly<Record<string, string>>

/** Names under which pages of authorities say of themselves what their standard for sites asks for, and what all pages say. */
const META: Readonly<Record<string, keyof PageHead>> = {
  url: 'address',
  'og:url': 'address',
  sitename: 'site',
  'og:site_name': 'site',
  pubdate: 'published',
  'article:published_time': 'published',
}

/** Gathers what a page says of itself; the first that says something counts, a canonical address above all. */
export class PageHeadReader {
  readonly #said = new Map<keyof PageHead, string>()

  element(name: 'meta' | 'link', attributes: Attributes): void {
    if (name === 'link') {
      const address = addressIn(attributes['href'])
      if (attributes['rel']?.toLowerCase() === 'canonical' && address !== '') this.#said.set('address', address)
      return
    }
    const field = META[(attributes['name'] ?? attributes['property'] ?? '').toLowerCase()]
    const content = attributes['content']?.trim() ?? ''
    if (field !== undefined) this.#first(field, field === 'address' ? addressIn(content) : content)
  }

  /** Browsers write into a page they save where it came from. */
  comment(said: string): void {
    const from = /^\s*saved from url=\(\d+\)(\S+)/iu.exec(said)?.[1]
    this.#first('address', addressIn(from))
  }

  end(): PageHead {
    const of = (field: keyof PageHead) => this.#said.get(field) ?? ''
    return { address: of('address'), site: of('site'), published: of('published') }
  }

  #first(field: keyof PageHead, said: string): void {
    if (said !== '' && !this.#said.has(field)) this.#said.set(field, said)
  }
}

/** A whole address of a page; empty for parts of one, and for the front page of a site. */
function addressIn(text: string | undefined): string {
  const url = sourceUrl(text ?? '')
  return url && url.pathname !== '/' ? url.href : ''
}
