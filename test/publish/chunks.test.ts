import { expect, test } from 'vitest'
import { firstChunks } from '../../src/publish/chunks.ts'

/** What each source imports, and what it fetches later. */
const SOURCES: Readonly<Record<string, { readonly imports?: readonly string[]; readonly later?: readonly string[] }>> =
  {
    page: { imports: ['react', 'frame'], later: ['overview', 'trends'] },
    embed: { imports: ['react'], later: ['overview', 'trends'] },
    frame: { imports: ['words'] },
    overview: { imports: ['react', 'words', 'stats', 'figure'], later: ['drawing'] },
    trends: { imports: ['figure', 'lines'], later: ['drawing'] },
    figure: { imports: ['react', 'caveats'] },
    drawing: { imports: ['palette'] },
  }

const moduleInfo = (id: string) => ({
  importedIds: SOURCES[id]?.imports ?? [],
  dynamicallyImportedIds: SOURCES[id]?.later ?? [],
})

test('what the page and its first view share with others is in two files; what one alone needs stays its own', () => {
  const chunkOf = firstChunks({ page: 'page', view: 'overview', figure: 'embed' })
  const chunks = new Map(
    ['react', 'words', 'figure', 'caveats', 'frame', 'stats', 'lines', 'drawing', 'palette', 'overview', 'page'].map(
      (id) => [id, chunkOf(id, { getModuleInfo: moduleInfo })],
    ),
  )
  expect(Object.fromEntries(chunks)).toEqual({
    react: 'first',
    words: 'first',
    figure: 'shared',
    caveats: 'shared',
    frame: null,
    stats: null,
    lines: null,
    drawing: null,
    palette: null,
    overview: null,
    page: null,
  })
})
