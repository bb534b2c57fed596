import { createReadStream, existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { ready } from './fixtures.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.csv': 'text/csv',
  '.svg': 'image/svg+xml',
}
const BELOW = '/open/data/lens/'

/** A plain static host that serves the built page from a folder, with no header of its own but the type. */
const test = base.extend<{ host: string }>({
  // oxlint-disable-next-line no-empty-pattern -- a fixture names what it needs, and this one needs nothing
  host: async ({}, hand) => {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://host')
      const path = pathname.startsWith(BELOW) ? join('dist', pathname.slice(BELOW.length) || 'index.html') : ''
      if (path === '' || !existsSync(path)) return void response.writeHead(404).end()
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
      createReadStream(path).pipe(response)
    })
    await hand(`http://127.0.0.1:${await listening(server)}`)
    server.close()
  },
})

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error(`no port: ${String(address)}`)
  return address.port
}

test('works from a folder of a plain static host, which it asks for everything', async ({ page, host }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`${host}${BELOW}`)
  await ready(page)
  await expect(page.getByRole('main')).toContainText('9,270')
  expect(asked.filter((url) => !url.startsWith(`${host}${BELOW}`) && !/^(blob|data):/.test(url))).toEqual([])
})
