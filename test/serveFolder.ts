import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { bytesOf } from '../src/offline/part.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}

export interface FolderServer {
  readonly origin: string
  /** What was sent so far, with its size as it was sent. */
  readonly sent: { readonly path: string; readonly bytes: number; readonly isPart?: true }[]
  close(): void
}

/** A web server that knows nothing of the page: it sends the files of a folder, gzipped, and parts of them, from a port of its own. */
export async function serveFolder(folder: string): Promise<FolderServer> {
  const sent: FolderServer['sent'] = []
  const zipped = new Map<string, Buffer>()
  const server = createServer(({ url = '/', headers: { range } }, response) => {
    const { pathname } = new URL(url, 'http://site')
    const path = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found?.isFile()) {
      response.writeHead(404).end()
      return
    }
    const edition = `${path} ${found.mtimeMs}`
    const part = range === undefined ? null : bytesOf(range, found.size)
    if (part) {
      const { first, last } = part
      sent.push({ path: pathname, bytes: last + 1 - first, isPart: true })
      response.writeHead(206, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'content-range': `bytes ${first}-${last}/${found.size}`,
        'last-modified': found.mtime.toUTCString(),
      })
      response.end(readFileSync(path).subarray(first, last + 1))
      return
    }
    const body = zipped.get(edition) ?? gzipSync(readFileSync(path))
    zipped.set(edition, body)
    sent.push({ path: pathname, bytes: body.length })
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'content-encoding': 'gzip',
    })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port')
  return { origin: `http://127.0.0.1:${address.port}`, sent, close: () => server.close() }
}
