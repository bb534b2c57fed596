/** The address of a published page; null for anything but a page of the web, such as a script hidden in a file. */
export function sourceUrl(source: string): URL | null {
  const text = source.trim()
  if (!/^https?:/i.test(text) || !URL.canParse(text)) return null
  const url = new URL(text)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null
}
