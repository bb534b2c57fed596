import { expect, test } from 'vitest'
import { drawSvg } from '../../src/ui/chart/echarts.ts'
import { lines } from '../../src/ui/chart/lines.ts'
import { PALETTES } from '../../src/ui/chart/palette.ts'

test('names that every object knows are drawn, and leave what objects share as it is', () => {
  const names = ['__proto__', 'constructor', 'toString', '__proto__ 机关']
  const shown = names.map((name, i) => ({
    key: name,
    name,
    points: [2024, 2025].map((year) => ({ year, value: (year - 2023) * 100 * (i + 1) })),
  }))
  const shared = () => Object.getOwnPropertyNames(Object.prototype).length
  const before = shared()
  // Twice: what was measured once is kept.
  for (const width of [900, 900]) {
    const option = lines({ years: [2024, 2025], lines: shown, measure: 'count' }, PALETTES.light, width)
    const svg = drawSvg(option, PALETTES.light, { width, height: 300 })
    for (const name of names) expect(svg).toContain(`${name}</text>`)
    expect(svg).not.toContain('NaN')
  }
  expect(shared()).toBe(before)
  expect('prev' in {}).toBe(false) // Where the library's cache of widths once wrote.
})
