import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { firstScreen, type Manifest } from '../../src/publish/firstScreen.ts'
import { isKept, readWorker, writeWorker } from '../../src/publish/workerFile.ts'

let folder = ''
const write = (path: string, text = path) => writeFileSync(join(folder, path), text)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'worker-'))
  for (const name of ['assets', 'figures', 'data']) mkdirSync(join(folder, name))
  for (const path of ['index.html', 'embed.html', 'assets/a-1.js', 'assets/b-2.wasm', 'NOTICES.txt', 'data/own.csv'])
    write(path)
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a browser keeps the page, not what hosts need, what was published beside it, or what is compressed', () => {
  for (const path of ['index.html', 'embed-early.js', 'favicon.svg', 'NOTICES.txt', 'assets/a-1.js', 'assets/b-2.wasm'])
    expect(isKept(path)).toBe(true)
  for (const path of [
    'sw.js',
    'web.config',
    '_headers',
    'figures/a.html',
    'stills/a.html',
    'assets/a-1.js.br',
    'a.html.gz',
  ])
    expect(isKept(path)).toBe(false)
})

test('the first screen comes first, with the data; the rest later; the code stays as it was', () => {
  writeWorker(folder, 'run()', ['assets/a-1.js', 'data/own.csv'])
  expect(readWorker(folder)).toMatchObject({
    build: {
      first: ['embed.html', 'index.html', 'assets/a-1.js', 'data/own.csv'],
      rest: ['NOTICES.txt', 'assets/b-2.wasm'],
    },
    code: 'run()',
  })
})

test('runs: what stands before the code ends with its line', () => {
  writeWorker(folder, '(function () { self.ran = self.build.rest.length })()', [])
  const self: { ran?: number } = {}
  // oxlint-disable-next-line typescript/no-implied-eval -- as a browser runs it
  new Function('self', readFileSync(join(folder, 'sw.js'), 'utf8'))(self)
  expect(self.ran).toBe(3)
})

test('the version is another as soon as one file is, and the same where none is', () => {
  const version = () => {
    writeWorker(folder, 'run()', [])
    return readWorker(folder)?.build.version
  }
  const before = version()
  expect(before).toMatch(/^[\da-f]{12}$/)
  expect(version()).toBe(before)
  write('index.html', 'changed')
  expect(version()).not.toBe(before)
})

test('a folder without a worker, or with another site’s, has none', () => {
  expect(readWorker(folder)).toBeNull()
  write('sw.js', 'self.addEventListener("fetch", () => {})')
  expect(readWorker(folder)).toBeNull()
})

test('the first screen is the page, the view that opens first, and what that view fetches; not what others fetch', () => {
  const manifest: Manifest = {
    'index.html': { file: 'page.js', imports: ['_shared'], dynamicImports: ['other.ts'], css: ['page.css'] },
    _shared: { file: 'shared.js' },
    'other.ts': { file: 'other.js' },
    'views/overview/OverviewView.tsx': { file: 'view.js', imports: ['_shared'], dynamicImports: ['chart.ts'] },
    'chart.ts': { file: 'chart.js', imports: ['_lines'] },
    _lines: { file: 'lines.js', dynamicImports: ['other.ts'] },
  }
  expect(firstScreen(manifest).toSorted()).toEqual(
    ['page.js', 'page.css', 'shared.js', 'view.js', 'chart.js', 'lines.js'].toSorted(),
  )
})
