import { createRequire } from 'node:module'
import type jsQR from 'jsqr'
import { expect, test } from 'vitest'
import { qrOf } from '../../src/app/qr.ts'

// The package says of itself that it is an ES module, and is none.
const decode: typeof jsQR = createRequire(import.meta.url)('jsqr')

const SCALE = 4

/** The text that a reader of such codes finds in the SVG, drawn as it says. */
function read(svg: string): string | null {
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) * SCALE
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dy = 0; dy < SCALE; dy++) {
      for (let dx = 0; dx < SCALE; dx++) {
        const at = ((Number(y) * SCALE + dy) * side + Number(x) * SCALE + dx) * 4
        pixels.fill(0, at, at + 3)
      }
    }
  }
  return decode(pixels, side, side)?.data ?? null
}

const SHORT = 'https://example.org/lens/?v=1&view=zeros&made=d586e00f3fe9'
const LONG = `${SHORT}&${'agency=%E7%A6%8F%E5%BB%BA%E7%9C%81&'.repeat(50)}`

test.each([SHORT, LONG.slice(0, 800), LONG.slice(0, 1900)])('a reader of codes finds the link again: %#', (link) => {
  expect(read(qrOf(link)?.svg ?? '')).toBe(link)
})

test('the code has its margin and no script', () => {
  const { svg = '', modules = 0 } = qrOf(SHORT) ?? {}
  expect(svg).toContain(`viewBox="0 0 ${modules + 8} ${modules + 8}"`)
  expect(svg).not.toMatch(/script|href|on\w+=/)
})

test('what no code holds is refused', () => {
  expect(qrOf('x'.repeat(2953))).not.toBeNull()
  expect(qrOf('x'.repeat(2954))).toBeNull()
  expect(qrOf('申'.repeat(985))).toBeNull()
})
