/** What the bundler knows of a module. */
interface ModuleInfo {
  readonly importedIds: readonly string[]
  readonly dynamicallyImportedIds: readonly string[]
}

interface Modules {
  getModuleInfo(id: string): ModuleInfo | null
}

/** Sources of the page, as the bundler names them. */
interface Sources {
  /** The page. */
  readonly page: string
  /** The view that opens first. */
  readonly view: string
  /** The page of a figure alone. */
  readonly figure: string
}

/**
 * Keeps what the page needs at first in one file, and what the view that opens first needs beyond that in another; each
 * as far as a figure alone or another view needs it too. Left to itself, the bundler makes a file of each control that
 * is shared: eighty small files, 14 kB more.
 */
export function firstChunks(sources: Sources) {
  let chunks: Record<'first' | 'shared', ReadonlySet<string>> | null = null
  return (id: string, modules: Modules): 'first' | 'shared' | null => {
    chunks ??= chunksOf(sources, modules)
    if (chunks.first.has(id)) return 'first'
    return chunks.shared.has(id) ? 'shared' : null
  }
}

function chunksOf({ page, view, figure }: Sources, modules: Modules) {
  const ofPage = importedBy(page, modules)
  const ofView = importedBy(view, modules)
  const others = reachedFrom(figure, view, modules)
  return {
    first: new Set([...ofPage].filter((id) => others.has(id) || ofView.has(id))),
    shared: new Set([...ofView].filter((id) => others.has(id) && !ofPage.has(id))),
  }
}

/** A module and all that it ever fetches, but for what only one view needs. */
function reachedFrom(root: string, view: string, modules: Modules): ReadonlySet<string> {
  const reached = new Set<string>()
  const seen = new Set([view])
  const roots = [root]
  for (let next = roots.pop(); next !== undefined; next = roots.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    for (const id of importedBy(next, modules)) {
      if (reached.has(id)) continue
      reached.add(id)
      roots.push(...(modules.getModuleInfo(id)?.dynamicallyImportedIds ?? []))
    }
  }
  return reached
}

/** A module and all that must be there before it can run. */
function importedBy(root: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([root])
  for (const id of found) modules.getModuleInfo(id)?.importedIds.forEach((imported) => found.add(imported))
  return found
}
