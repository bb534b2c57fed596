import { createReadStream, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { ENDINGS } from './packing.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.tsv': 'text/tab-separated-values',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  // Named otherwise, the engine would be compiled only after all of it has come.
  '.wasm': 'application/wasm',
  '.parquet': 'application/vnd.apache.parquet',
}

const YEAR = 31_536_000

/** How long a browser may keep a file: for ever where its name changes with its content, else as long as it is the same. */
export const cachingOf = (path: string): string =>
  path.startsWith('assets/') ? `public, max-age=${YEAR}, immutable` : 'no-cache'

/** The smallest form of a file that a browser takes, among those there are; null for the file itself. */
export function encodingFor(accepted: string, has: (encoding: keyof typeof ENDINGS) => boolean) {
  const taken = accepted.split(',').flatMap((part) => {
    const [name = '', weight = ''] = part.split(';').map((word) => word.trim())
    return /^q=0(\.0*)?$/.test(weight) ? [] : [name]
  })
  return (['br', 'gzip'] as const).find((encoding) => taken.includes(encoding) && has(encoding)) ?? null
}

/** Sends the files of a folder as a good host does; parts of files, and what is not there, are left to the next. */
export function sendPacked(folder: string, headers: Readonly<Record<string, string>>) {
  const root = resolve(folder)
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = request.method === 'GET' && request.headers.range === undefined ? pathOf(request.url ?? '/') : null
    const file = path === null ? root : join(root, path)
    const found = file.startsWith(root + sep) ? statSync(file, { throwIfNoEntry: false }) : undefined
    if (path === null || !found?.isFile()) return next()
    const tag = `W/"${found.size}-${found.mtimeMs}"`
    const encoding = encodingFor(request.headers['accept-encoding'] ?? '', (one) => {
      const other = statSync(file + ENDINGS[one], { throwIfNoEntry: false })
      return other !== undefined && other.mtimeMs >= found.mtimeMs
    })
    const sent = encoding === null ? file : file + ENDINGS[encoding]
    const said = { ...headers, 'Cache-Control': cachingOf(path), ETag: tag, Vary: 'Accept-Encoding' }
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304, said).end()
      return
    }
    response.writeHead(200, {
      ...said,
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Length': statSync(sent).size,
      ...(encoding !== null && { 'Content-Encoding': encoding }),
    })
    createReadStream(sent).pipe(response)
  }
}

/** The path of an address below the folder; null where it is none. */
function pathOf(address: string): string | null {
  try {
    const path = decodeURIComponent(new URL(address, 'http://host.example').pathname.slice(1))
    return path === '' || path.endsWith('/') ? `${path}index.html` : path
  } catch {
    return null
  }
}
