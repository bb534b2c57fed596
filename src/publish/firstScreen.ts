/** What Vite's manifest says of one source or shared file. */
interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly css?: readonly string[]
}

export type Manifest = Readonly<Record<string, Chunk>>

const PAGE = 'index.html'
const VIEW = 'views/overview/OverviewView.tsx'

/** The scripts and styles of the first screen: those of the page, of the view that opens first, and what this view fetches at once. */
export function firstScreen(manifest: Manifest): readonly string[] {
  const page = neededBy([PAGE], manifest)
  const view = neededBy([VIEW], manifest)
  const own = [...view].filter((name) => !page.has(name))
  const fetched = neededBy(
    own.flatMap((name) => chunkOf(name, manifest).dynamicImports ?? []),
    manifest,
  )
  const chunks = [...new Set([...page, ...view, ...fetched])].map((name) => chunkOf(name, manifest))
  return [...new Set(chunks.flatMap(({ file, css = [] }) => [file, ...css]))]
}

/** Sources and all that must be there before they can run. */
function neededBy(names: readonly string[], manifest: Manifest): ReadonlySet<string> {
  const found = new Set(names)
  for (const name of found) chunkOf(name, manifest).imports?.forEach((imported) => found.add(imported))
  return found
}

function chunkOf(name: string, manifest: Manifest): Chunk {
  const chunk = manifest[name]
  if (!chunk) throw new Error(`no ${name} in the build; it has ${Object.keys(manifest).join(', ')}`)
  return chunk
}
