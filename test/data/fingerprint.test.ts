import { createHash } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { fingerprint, fingerprintOf } from '../../src/data/fingerprint.ts'

const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 131 + 7) % 256)

test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 10_000])(
  '%i bytes have the fingerprint that sha256sum gives',
  async (length) => {
    const all = bytes(length)
    const expected = createHash('sha256').update(all).digest('hex').slice(0, 12)
    expect(fingerprint([all])).toBe(expected)
    expect(await fingerprintOf(all)).toBe(expected)
    // Where one file ends and the next begins makes no difference.
    const cut = Math.floor(length / 3)
    expect(fingerprint([all.subarray(0, cut), all.subarray(cut)])).toBe(expected)
  },
)

test('so they have where the browser lends no digest', async () => {
  vi.stubGlobal('crypto', {})
  expect(await fingerprintOf(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01')
  vi.unstubAllGlobals()
})

test('abc has the fingerprint that the standard prints', () => {
  expect(fingerprint([new TextEncoder().encode('abc')])).toBe('ba7816bf8f01')
})
