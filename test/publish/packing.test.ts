import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPacked, packFolder, thoroughness } from '../../src/publish/packing.ts'
import { cachingOf, encodingFor, sendPacked } from '../../src/publish/sendPacked.ts'

const TEXT = '政府信息公开工作年度报告 '.repeat(200)

let folder = ''
let origin = ''
const server = createServer((asked, response) =>
  sendPacked(folder, { 'x-own': 'yes' })(asked, response, () => response.writeHead(404).end()),
)
const at = (path: string) => join(folder, path)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'packing-'))
  mkdirSync(at('assets'))
  for (const path of ['index.html', 'assets/a-12345678.wasm', 'web.config', 'picture.png'])
    writeFileSync(at(path), TEXT)
  writeFileSync(at('small.js'), '1')
  await packFolder(folder)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port')
  origin = `http://127.0.0.1:${address.port}`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

describe('what is stored compressed', () => {
  test('is every file of a kind that becomes smaller, from 1,000 bytes on', () => {
    const kinds = ['a.html', 'a.js', 'a.mjs', 'a.css', 'a.csv', 'a.json', 'a.svg', 'a.txt', 'a.wasm']
    expect(kinds.filter((path) => !isPacked(path, 1000))).toEqual([])
    expect(isPacked('a.js', 999)).toBe(false)
    const others = ['a.png', 'a.parquet', 'a.xlsx', 'a.js.br', 'a.js.gz', '_headers', '.htaccess', 'nginx.conf']
    expect(others.filter((path) => isPacked(path, 1000))).toEqual([])
  })

  test('is small where it comes first; the engine and large datasets do not hold up the build', () => {
    expect([100_000, 34_000_000, 300_000_000].map(thoroughness)).toEqual([11, 9, 5])
  })

  test('holds the file itself, in folders too, and nothing is compressed twice', async () => {
    await packFolder(folder)
    const [br, gz] = ['.br', '.gz'].map((ending) => readFileSync(at(`assets/a-12345678.wasm${ending}`)))
    expect(br && brotliDecompressSync(br).toString()).toBe(TEXT)
    expect(gz && gunzipSync(gz).toString()).toBe(TEXT)
    expect(readdirSync(folder).toSorted()).toEqual(
      ['assets', 'index.html', 'index.html.br', 'index.html.gz', 'picture.png', 'small.js', 'web.config'].toSorted(),
    )
  })

  test('follows a file that has changed', async () => {
    writeFileSync(at('index.html'), `${TEXT}!`)
    await packFolder(folder)
    expect(brotliDecompressSync(readFileSync(at('index.html.br'))).toString()).toBe(`${TEXT}!`)
    writeFileSync(at('index.html'), TEXT)
    await packFolder(folder)
  })
})

describe('what the preview sends', () => {
  interface Answer {
    readonly status: number
    readonly headers: Readonly<Record<string, unknown>>
    readonly body: Buffer
  }
  const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    new Promise<Answer>((resolve, reject) => {
      request(`${origin}${path}`, { headers }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
        )
      })
        .on('error', reject)
        .end()
    })

  test('is the smallest form that the browser takes', () => {
    const all = () => true
    expect(encodingFor('gzip, deflate, br, zstd', all)).toBe('br')
    expect(encodingFor('gzip, br;q=0', all)).toBe('gzip')
    expect(encodingFor('gzip, br', (encoding) => encoding === 'gzip')).toBe('gzip')
    expect(encodingFor('gzip, br', () => false)).toBeNull()
    expect(encodingFor('', all)).toBeNull()
  })

  test('compiles while it arrives, is kept for ever by its name, and has the headers of every file', async () => {
    const { headers, body } = await ask('/assets/a-12345678.wasm', { 'accept-encoding': 'gzip, br' })
    expect(headers).toMatchObject({
      'content-type': 'application/wasm',
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
      'x-own': 'yes',
    })
    expect(brotliDecompressSync(body).toString()).toBe(TEXT)
  })

  test('is asked for again where its name stays: the page is, and is not sent again while it is the same', async () => {
    const { headers, body } = await ask('/?view=zeros')
    expect(headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' })
    expect(headers['content-encoding']).toBeUndefined()
    expect(body.toString()).toBe(TEXT)
    expect(await ask('/', { 'if-none-match': String(headers['etag']) })).toMatchObject({ status: 304 })
    expect(['index.html', 'sw.js', 'data/reports-d586e00f3fe9.csv'].map(cachingOf)).toEqual(
      Array.from({ length: 3 }, () => 'no-cache'),
    )
  })

  test('leaves parts of files, what is not there and what lies outside to others', async () => {
    expect((await ask('/assets/a-12345678.wasm', { range: 'bytes=0-9' })).status).toBe(404)
    for (const path of ['/none.js', '/..%2f..%2fetc%2fpasswd', '/assets', '/%']) {
      expect((await ask(path)).status).toBe(404)
    }
  })
})
