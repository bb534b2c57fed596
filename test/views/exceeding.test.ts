import { expect, test, vi } from 'vitest'
import { TEXTS } from '../../src/ui/text/texts.ts'
import { besideCaveats } from '../../src/views/compare/besideText.ts'
import { peersCaveats } from '../../src/views/compare/peersText.ts'
import { caveatsOf } from '../../src/views/trends/caveats.ts'
import { lineNames } from '../../src/views/trends/names.ts'
import { beside, peers, zh as compareWords } from './compare/asking.ts'
import { ask, only, zh } from './trends/asking.ts'

// Both engines start once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

const SAID = (n: number) => `${n} 份年报的分子大于分母，未计入比率。`

test('trends: townships 2022 have 无法提供 0 of 1, and the two reports left out are said', () => {
  const trend = ask('unable_rate', { filter: { levels: ['township'] } })
  const in2022 = only(trend).points.find(({ year }) => year === 2022)
  expect(in2022).toMatchObject({ value: 0, gap: null, ratio: { numerator: 0, denominator: 1 } })
  expect(caveatsOf(trend, lineNames(trend, zh), { scale: 'value', shown: trend.lines, of: 1 }, zh)).toContain(SAID(2))
})

test('trends: where a year rests on such a report alone, the reason is that it exceeds, with both numbers', () => {
  const filter = { levels: ['township' as const], years: { from: 2022, to: 2022 } }
  const { lines } = ask('unable_rate', { filter, by: 'agency' })
  const junshan = lines.find(({ key }) => key.includes('君山'))
  // Five unable over 0 decided.
  expect(junshan?.points[0]).toMatchObject({ value: null, gap: 'exceeds', ratio: { numerator: 5, denominator: 0 } })
})

test('agencies side by side: 经济发展局 3 of 3 in 2022, 3 of 0 in 2025, together 3 of 3', () => {
  const model = beside(['经济发展局', '公安局'])
  const [side] = model.sides
  const of = (year: number) => side?.years.find((one) => one.year === year)
  expect(of(2022)).toMatchObject({ value: 1, why: null })
  expect(of(2025)).toMatchObject({ value: null, why: 'exceeds', ratio: { numerator: 3, denominator: 0 } })
  expect(side?.together?.ratio).toMatchObject({ numerator: 3, denominator: 3 })
  expect(besideCaveats(model, TEXTS.zh, compareWords, 'zh')).toContain(SAID(1))
})

test('among peers the reports left out are said', () => {
  const model = peers('交通与建设局')
  expect(peersCaveats(model, 'like', TEXTS.zh, compareWords, 'zh')).toContain(SAID(1))
})
