import { sourceUrl } from '../domain/sourceUrl.ts'

interface SourceLinkProps {
  source: string
  /** What the link says of the host. */
  words: (host: string) => string
  /** Read aloud in place of the words, where these need their row to be understood; the host is then shown on touch. */
  name?: string
}

/** The published page as a link; an address that is none of the web is shown as text. */
export function SourceLink({ source, words, name }: SourceLinkProps) {
  const url = sourceUrl(source)
  if (!url) return source
  const title = name === undefined ? undefined : url.host
  return (
    <a href={url.href} target="_blank" rel="noopener noreferrer" aria-label={name} title={title}>
      {words(url.host)}
    </a>
  )
}
