import { expect, test } from 'vitest'
import { lines, type LinesModel } from '../../src/ui/chart/lines.ts'
import { PALETTES } from '../../src/ui/chart/palette.ts'
import { textsOf } from './drawn.ts'

test('what is in doubt has its star, with its value or alone; a value may be written in its own words', () => {
  const doubted: LinesModel = {
    years: [2023, 2024],
    measure: 'count',
    lines: [
      {
        key: 'a',
        name: '甲局',
        points: [
          { year: 2023, value: 12_000, text: '1.2 万' },
          { year: 2024, value: 6, isDoubted: true },
        ],
      },
    ],
  }
  const [line] = doubted.lines
  if (!line) throw new Error('no line')
  const alone = textsOf(lines(doubted, PALETTES.light, 640), 640)
  expect(alone).toEqual(expect.arrayContaining(['1.2 万', '6*']))
  const two = { ...doubted, lines: [line, { key: 'b', name: '乙局', points: [{ year: 2024, value: 6000 }] }] }
  expect(textsOf(lines(two, PALETTES.light, 640), 640)).toContain('*')
})
