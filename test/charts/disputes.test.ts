import { bars, barsHeight } from '../../src/ui/chart/bars.ts'
import { dots, dotsHeight } from '../../src/ui/chart/dots.ts'
import { shares, sharesHeight } from '../../src/ui/chart/shares.ts'
import { ratio } from '../../src/domain/indicators.ts'
import { endedShares } from '../../src/views/disputes/endedText.ts'
import { pathBars } from '../../src/views/disputes/pathPicture.ts'
import { ratesPicture } from '../../src/views/disputes/ratesPicture.ts'
import type { RateRow } from '../../src/views/disputes/rates.ts'
import { WORDS } from '../../src/views/disputes/words.ts'
import { keepsPicture } from './picture.ts'

const zh = { words: WORDS.zh, lang: 'zh' } as const

// 宿迁市 2024: 3,525 received, 3,521 decided, 1,619 not granted, 170 reviews, 25 and 52 suits.
const step = (key: Parameters<typeof pathBars>[0][number]['key'], value: number) => ({
  key,
  value,
  reported: 1,
  doubted: 0,
  perDecided: ratio(value, 3521, 'per100'),
  parts: [],
})
const path = pathBars(
  [
    step('received', 3525),
    step('decided', 3521),
    {
      ...step('notGranted', 1619),
      parts: [
        { key: 'denied', value: 92 },
        { key: 'unable', value: 941 },
        { key: 'refused', value: 117 },
        { key: 'other', value: 469 },
      ],
    },
    step('review', 170),
    step('suit_direct', 25),
    step('suit_after', 52),
  ],
  zh,
)

// The same reports' table 4, and a channel that is blank.
const ended = endedShares(
  [
    {
      channel: 'review',
      ends: { upheld: 88, corrected: 18, other: 28 },
      concluded: 134,
      pending: 36,
      pendingYear: 2024,
      pendingOfYears: 36,
      told: 170,
      reported: 1,
      unclear: 0,
      unclearCases: null,
    },
    {
      channel: 'suit_direct',
      ends: { upheld: 7, corrected: 0, other: 11 },
      concluded: 18,
      pending: 7,
      pendingYear: 2024,
      pendingOfYears: 7,
      told: 25,
      reported: 1,
      unclear: 0,
      unclearCases: null,
    },
    {
      channel: 'suit_after',
      ends: { upheld: null, corrected: null, other: null },
      concluded: null,
      pending: null,
      pendingYear: null,
      pendingOfYears: null,
      told: null,
      reported: 0,
      unclear: 0,
      unclearCases: null,
    },
  ],
  zh,
)

const rate = (
  name: string,
  numerator: number,
  denominator: number,
  pending: number,
  more?: Partial<RateRow>,
): RateRow => ({
  key: name,
  name,
  ratio: ratio(numerator, denominator),
  reported: 1,
  of: 1,
  exceeding: 0,
  doubted: 0,
  cases: denominator + pending,
  pending,
  pendingYear: 2025,
  areas: 0,
  unstated: 0,
  agencies: name,
  ...more,
})
const { model: rates } = ratesPicture(
  {
    rate: 'review_corrected',
    by: 'agency',
    first: [rate('宿迁市沭阳县人民政府', 10, 46, 15), rate('宿迁市人民政府', 35, 548, 36, { areas: 1 })],
    few: [
      rate('平潭综合实验区经济发展局', 1, 1, 0, { doubted: 1 }),
      rate('平潭综合实验区自然资源与生态环境局', 1, 5, 1),
    ],
    none: [],
  },
  ratio(52, 654),
  zh,
)

for (const [suffix, width] of [['', 640] as const, ['-narrow', 358] as const]) {
  keepsPicture(`disputes-path${suffix}`, (palette, room) => bars(path, palette, room), {
    width,
    height: barsHeight(path, width),
  })
  keepsPicture(`disputes-ended${suffix}`, (palette, room) => shares(ended, palette, room), {
    width,
    height: sharesHeight(ended.bars, width),
  })
  keepsPicture(`disputes-rates${suffix}`, (palette, room) => dots(rates, palette, room), {
    width,
    height: dotsHeight(rates.rows, width),
  })
}
