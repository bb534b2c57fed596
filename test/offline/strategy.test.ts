import { describe, expect, test } from 'vitest'
import { bytesOf, partOf, wholeOf } from '../../src/offline/part.ts'
import { strategyOf } from '../../src/offline/strategy.ts'

const SCOPE = 'https://a.example/open/lens/'
const FILES = new Set(['index.html', 'embed.html', 'assets/a-12345678.js', 'data/年报-d586e00f3fe9.csv'])
const decided = (path: string, asked: { method?: string; range?: string } = {}) =>
  strategyOf({ method: 'GET', range: null, ...asked, url: new URL(path, SCOPE).href }, SCOPE, FILES)

describe('what the service worker answers itself', () => {
  test('is the page, whatever its address asks, and the files of its build', () => {
    expect(decided('')).toEqual({ kind: 'kept', path: 'index.html' })
    expect(decided('?v=1&view=zeros')).toEqual({ kind: 'kept', path: 'index.html' })
    expect(decided('index.html')).toEqual({ kind: 'kept', path: 'index.html' })
    expect(decided('assets/a-12345678.js')).toEqual({ kind: 'kept', path: 'assets/a-12345678.js' })
    expect(decided('data/%E5%B9%B4%E6%8A%A5-d586e00f3fe9.csv')).toMatchObject({ path: 'data/年报-d586e00f3fe9.csv' })
  })

  test('a figure in an article is asked for anew while there is a network: it cannot tell of a new version', () => {
    expect(decided('embed.html?view=trends')).toEqual({ kind: 'fresh', path: 'embed.html' })
  })

  test('nothing else: not its own file, other folders, other sites, data of the host, or what is no plain request', () => {
    for (const path of [
      'sw.js',
      'data/own.csv',
      'assets/b-12345678.js',
      '/other/index.html',
      'https://b.example/',
      '%',
    ])
      expect(decided(path)).toEqual({ kind: 'network' })
    expect(decided('', { method: 'POST' })).toEqual({ kind: 'network' })
    expect(decided('assets/a-12345678.js', { method: 'HEAD' })).toEqual({ kind: 'network' })
  })

  test('a part of a file comes from the whole, where that is kept', () => {
    expect(decided('data/own.parquet', { range: 'bytes=0-9' })).toEqual({ kind: 'part' })
    expect(decided('assets/a-12345678.js', { range: 'bytes=0-9' })).toMatchObject({ kind: 'kept' })
    expect(decided('https://b.example/own.parquet', { range: 'bytes=0-9' })).toEqual({ kind: 'network' })
  })
})

describe('a part of what is kept whole', () => {
  test('is named by its first and last byte, by its beginning, or from the end', () => {
    expect(bytesOf('bytes=2-4', 10)).toEqual({ first: 2, last: 4 })
    expect(bytesOf('bytes=7-', 10)).toEqual({ first: 7, last: 9 })
    expect(bytesOf('bytes=-3', 10)).toEqual({ first: 7, last: 9 })
    expect(bytesOf('bytes=8-99', 10)).toEqual({ first: 8, last: 9 })
    expect(bytesOf('bytes=-99', 10)).toEqual({ first: 0, last: 9 })
  })

  test('is none where nothing, several parts, or what lies behind the end is asked for', () => {
    for (const range of ['bytes=10-', 'bytes=-', 'bytes=0-1,4-5', 'rows=0-1', 'bytes=4-2', 'bytes=-0'])
      expect(bytesOf(range, 10)).toBeNull()
  })

  test('is sent as a host would send it', async () => {
    const edition = 'Thu, 01 Jan 2026 00:00:00 GMT'
    const headers = { 'content-type': 'text/csv', 'last-modified': edition, etag: 'of the compressed file' }
    const whole = await wholeOf(new Response('0123456789', { headers }))
    const part = partOf(whole, 'bytes=2-4')
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe('bytes 2-4/10')
    expect(part.headers.get('content-type')).toBe('text/csv')
    // All parts are told to be of one edition.
    expect(part.headers.get('last-modified')).toBe(edition)
    expect(part.headers.get('etag')).toBeNull()
    expect(await part.text()).toBe('234')
    expect(partOf(whole, 'bytes=20-').status).toBe(416)
  })
})
