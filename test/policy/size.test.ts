import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

/** What Vite's manifest says of one source: its file, and what that file imports before it can run. */
interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
}

const MANIFEST = 'dist/.vite/manifest.json'
const LIMIT = 150_000

// `npm test` builds before this; on its own the test judges the last build.
test.skipIf(!existsSync(MANIFEST))('the first screen needs at most 150 kB of JavaScript, gzipped', () => {
  const manifest: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(MANIFEST, 'utf8'))
  const files = new Set<string>()
  const add = (source: string) => {
    const chunk = manifest[source]
    if (chunk === undefined) throw new Error(`no ${source} in the build; it has ${Object.keys(manifest).join(', ')}`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    chunk.imports?.forEach(add)
  }
  const bytes = () => [...files].reduce((sum, file) => sum + gzipSync(readFileSync(`dist/${file}`)).length, 0)
  add('index.html')
  const page = bytes()
  // The view that opens first comes by a dynamic import of its own; charts and engine come after it.
  add('views/overview/OverviewView.tsx')
  const screen = bytes()
  console.log(
    `JavaScript, gzipped: page ${(page / 1000).toFixed(1)} kB, with its first view ${(screen / 1000).toFixed(1)} kB`,
  )
  expect(screen).toBeLessThanOrEqual(LIMIT)
})
