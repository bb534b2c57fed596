import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Build } from '../offline/build.ts'
import { isPacking } from './packing.ts'

/** The service worker of a site; without it the site works as before, with a network. */
export const WORKER = 'sw.js'

/** Of the page itself, not of hosts and not what was published beside it. */
const OF_PAGE = /^(?:assets\/.+|[^/]+\.(?:html|js|svg|txt))$/

/** The worker's code comes after a line with the files of its build. */
const LINE = /^self\.build = (.+);\n/

/** Whether a browser keeps a file of the page. */
export const isKept = (path: string): boolean => OF_PAGE.test(path) && path !== WORKER && !isPacking(path)

/** Writes the worker of a folder that is complete but for it; what is named as first or last need not be of the page itself. */
export function writeWorker(
  folder: string,
  code: string,
  named: readonly string[],
  later: readonly string[] = [],
): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .filter(isKept)
    .toSorted()
  const pages = files.filter((path) => !path.startsWith('assets/') && !path.endsWith('.txt'))
  const first = [...new Set([...pages, ...named])]
  const rest = [...files.filter((path) => !first.includes(path)), ...later]
  const build: Build = { version: versionOf(folder, [...first, ...rest]), first, rest }
  writeFileSync(join(folder, WORKER), `self.build = ${JSON.stringify(build)};\n${code}`)
}

/** The worker of a folder, its build and its code apart; null where there is none, or another's. */
export function readWorker(folder: string): { readonly build: Build; readonly code: string } | null {
  const file = join(folder, WORKER)
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const [line = '', json] = LINE.exec(text) ?? []
  return json === undefined ? null : { build: JSON.parse(json), code: text.slice(line.length) }
}

function versionOf(folder: string, paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(`${path}\0`).update(readFileSync(join(folder, path)))
  return hash.digest('hex').slice(0, 12)
}
