import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const page = 'dist/index.html'
const LIMIT = 150_000

// `npm test` builds before this; on its own the test judges the last build.
test.skipIf(!existsSync(page))('the first screen needs at most 150 kB of JavaScript, gzipped', () => {
  const html = readFileSync(page, 'utf8')
  // The entry is a script, and each of its static imports, however far down, is a modulepreload.
  const scripts = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].flatMap((match) => match[1] ?? [])
  const sizes = scripts.map((name) => ({ name, bytes: gzipSync(readFileSync(`dist/${name}`)).length }))
  const bytes = sizes.reduce((sum, size) => sum + size.bytes, 0)
  console.log(`first screen: ${(bytes / 1000).toFixed(1)} kB of JavaScript, gzipped:`, sizes)
  expect(sizes.length).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(LIMIT)
})
