import { stillKey } from '../../domain/stillKey.ts'

/** In the page's head of a published site: the files of figures that were published, each under its key. */
const INDEX = 'stills'

/**
 * The figure of an address as it was published: HTML of our own site, without scripts. Null where none was, and where it
 * does not arrive: the figure is then made from the data.
 */
export async function stillOf(search: string): Promise<string | null> {
  const index = document.getElementById(INDEX)?.textContent
  if (!index) return null
  const files: unknown = JSON.parse(index)
  const isDark = globalThis.matchMedia('(prefers-color-scheme: dark)').matches
  const key = stillKey(search, isDark ? 'dark' : 'light')
  const file = isFiles(files) && Object.hasOwn(files, key) ? files[key] : undefined
  if (file === undefined) return null
  try {
    const response = await fetch(new URL(file, document.baseURI), { mode: 'same-origin' })
    return response.ok ? await response.text() : null
  } catch {
    return null
  }
}

const isFiles = (found: unknown): found is Readonly<Record<string, string>> =>
  typeof found === 'object' && found !== null && Object.values(found).every((value) => typeof value === 'string')
