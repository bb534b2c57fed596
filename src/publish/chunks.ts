/** What the bundler knows of a module. */
interface ModuleInfo {
  readonly importedIds: readonly string[]
  readonly dynamicallyImportedIds: readonly string[]
}

interface Modules {
  getModuleInfo(id: string): ModuleInfo | null
}

/**
 * Keeps what the page needs at first in one file, as far as a figure alone or a view needs it too. Left to itself, the
 * bundler makes a file of each control that a view shares with the page: fifty small files, 7 kB more.
 */
export function firstChunk(page: string, figure: string) {
  let shared: ReadonlySet<string> | null = null
  return (id: string, modules: Modules): string | null => {
    // A published figure is on the screen before any of what this helper fetches is needed.
    if (id.includes('vite/preload-helper')) return 'preload'
    shared ??= sharedBy(page, figure, modules)
    return shared.has(id) ? 'first' : null
  }
}

function sharedBy(page: string, figure: string, modules: Modules): ReadonlySet<string> {
  const first = importedBy(page, modules)
  const later = new Set<string>()
  const roots = [figure]
  for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
    for (const id of importedBy(root, modules)) {
      if (later.has(id)) continue
      later.add(id)
      roots.push(...(modules.getModuleInfo(id)?.dynamicallyImportedIds ?? []))
    }
  }
  return new Set([...first].filter((id) => later.has(id)))
}

/** A module and all that must be there before it can run. */
function importedBy(root: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([root])
  for (const id of found) modules.getModuleInfo(id)?.importedIds.forEach((imported) => found.add(imported))
  return found
}
