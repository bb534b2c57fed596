import { expect, test } from 'vitest'
import { lines, type LinesModel } from '../../src/ui/chart/lines.ts'
import { PALETTES } from '../../src/ui/chart/palette.ts'
import { textsOf } from './drawn.ts'

const { light } = PALETTES
const SIZE = 640

// What 公安局 printed: 33.3 % and 0.0 % of few cases, whose intervals both end near 80 %.
const few: LinesModel = {
  years: [2021, 2022, 2023],
  lines: [
    {
      key: 'a',
      name: '公开率',
      points: [
        { year: 2021, value: 1 / 3, interval: { low: 0.0615, high: 0.7923 }, muted: true },
        { year: 2022, value: 0, interval: { low: 0, high: 0.7935 }, muted: true },
        { year: 2023, value: 0.5403, interval: { low: 0.5236, high: 0.5569 } },
      ],
    },
  ],
  measure: 'share',
}

test('a rate is written beside its point, not at the end of its interval', () => {
  const [line] = lines(few, light).series
  expect(line?.data.map(({ label }) => 'position' in label && label.position)).toEqual(['right', 'right', 'right'])
  expect(JSON.stringify(line?.markLine.data)).not.toContain('formatter')
})

test('where years are narrow, a rate that would touch another is not written; the last always is', () => {
  expect(textsOf(lines(few, light, SIZE), SIZE)).toEqual(expect.arrayContaining(['33.3 %', '0.0 %', '54.0 %']))
  const narrow = lines(few, light, 150).series[0]?.data ?? []
  expect(narrow.map(({ label }) => 'position' in label)).toEqual([false, false, true])
})
