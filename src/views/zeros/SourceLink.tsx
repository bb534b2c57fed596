import { sourceUrl } from '../../domain/sourceUrl.ts'
import { useText } from '../../ui/text/useText.ts'

/** The published page as a link; an address that is none of the web is shown as text. */
export function SourceLink({ source, name }: { source: string; name: string }) {
  const { zeros: words } = useText()
  const url = sourceUrl(source)
  if (!url) return source
  return (
    <a href={url.href} target="_blank" rel="noopener noreferrer" aria-label={name} title={url.host}>
      {words.sourceLink}
    </a>
  )
}
