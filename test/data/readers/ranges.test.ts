import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ranges } from '../../../src/data/readers/ranges.ts'
import { requestsFor } from '../../../src/data/readers/requests.ts'
import { hostOf, sentTwice } from './host.ts'

const SIZE = 400_000
const file = Uint8Array.from({ length: SIZE }, (_, i) => (i * 31 + (i >> 8)) % 251)
const address = { url: 'http://host.example/data/a.parquet', size: SIZE }

const extents = fc
  .tuple(fc.nat(SIZE - 1), fc.integer({ min: 1, max: 120_000 }))
  .map(([from, length]) => ({ from, to: Math.min(from + length, SIZE) }))

test('whatever is asked for, and in whatever order, is what the file has there, and no byte is fetched twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(extents, { maxLength: 5 }), { maxLength: 4 }),
      fc.array(extents),
      async (brought, read) => {
        const host = hostOf(file)
        const bytes = ranges(address, host.ask)
        const bringing = brought.map((wanted) => bytes.bring(wanted, () => undefined))
        const reading = read.map(({ from, to }) => bytes.slice(from, to))
        await Promise.all(bringing)
        for (const [i, slice] of (await Promise.all(reading)).entries()) {
          expect(Buffer.compare(slice, file.subarray(read[i]?.from, read[i]?.to))).toBe(0)
        }
        expect(sentTwice(host)).toBe(0)
      },
    ),
    { numRuns: 40 },
  )
})

test('what lies close together comes in one request, what lies far apart or is there already is not fetched along', () => {
  const chunk = (from: number) => ({ from, to: from + 1_000 })
  expect(requestsFor([chunk(50_000), chunk(0)], [])).toEqual([{ from: 0, to: 51_000 }])
  expect(requestsFor([chunk(0), chunk(70_000)], [])).toEqual([chunk(0), chunk(70_000)])
  expect(requestsFor([chunk(0), chunk(50_000)], [chunk(20_000)])).toEqual([chunk(0), chunk(50_000)])
  expect(requestsFor([{ from: 0, to: 5_000_000 }], []).map(({ to }) => to)).toEqual([2_097_152, 4_194_304, 5_000_000])
})

test.each([
  ['another tag', { tag: '"second"' }],
  ['another length', { file: new Uint8Array(SIZE + 1) }],
  ['fewer bytes than were asked for', { file: new Uint8Array(10) }],
])('a file that changes while it is open is told, by %s, and not mixed', async (_, change) => {
  const host = hostOf(file)
  const bytes = ranges(address, host.ask)
  await bytes.slice(0, 10)
  Object.assign(host, change)
  await expect(bytes.slice(SIZE - 10, SIZE)).rejects.toThrow(expect.objectContaining({ name: 'FileChanged' }))
  // What came before is still there.
  expect(await bytes.slice(0, 10)).toEqual(file.subarray(0, 10))
})

test.each<[string, (response: Response) => Response | Promise<Response>]>([
  ['all of it', () => new Response(file)],
  ['fewer bytes than it says', ({ headers }) => new Response(new Uint8Array(3), { status: 206, headers })],
  [
    'another part',
    async (was) =>
      new Response(await was.blob(), {
        status: 206,
        headers: { 'Content-Range': `bytes 5-14/${SIZE}`, ETag: '"first"' },
      }),
  ],
  [
    'it compressed',
    async (was) =>
      new Response(await was.blob(), { status: 206, headers: [...was.headers, ['Content-Encoding', 'gzip']] }),
  ],
  [
    'no word of the edition',
    async (was) =>
      new Response(await was.blob(), {
        status: 206,
        headers: { 'Content-Range': was.headers.get('content-range') ?? '' },
      }),
  ],
])('a host that sends %s in the place of a part is refused', async (_, onWay) => {
  const host = hostOf(file)
  host.onWay = onWay
  await expect(ranges(address, host.ask).slice(0, 10)).rejects.toThrow(expect.objectContaining({ name: 'PartRefused' }))
})

test('a connection that breaks once is tried again', async () => {
  const host = hostOf(file)
  let broken = 0
  const bytes = ranges(address, async (...asked) => {
    if (broken++ === 0) throw new TypeError('network error')
    return host.ask(...asked)
  })
  expect(await bytes.slice(0, 10)).toEqual(file.subarray(0, 10))
  host.onWay = () => Promise.reject(new TypeError('no network'))
  await expect(bytes.slice(100, 110)).rejects.toThrow('no network')
})
