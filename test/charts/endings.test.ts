import { ENDINGS, type OutcomeRow } from '../../src/data/queries/outcomes.ts'
import { ratio } from '../../src/domain/indicators.ts'
import { bars, barsHeight } from '../../src/ui/chart/bars.ts'
import { dots, dotsHeight } from '../../src/ui/chart/dots.ts'
import { shares, sharesHeight } from '../../src/ui/chart/shares.ts'
import { compareNames } from '../../src/ui/text/compareNames.ts'
import { outcomes as zh } from '../../src/ui/text/zh/outcomes.ts'
import { endingShares, reasonBars, reasonDots } from '../../src/views/outcomes/charts.ts'
import { endings } from '../../src/views/outcomes/endings.ts'
import { reasonName, type ReasonRow } from '../../src/views/outcomes/reasons.ts'
import { groupOf, type Reason } from '../../src/domain/reasons.ts'
import { keepsPicture } from './picture.ts'

/** A year as its reports print it: decided, what the bar is drawn on, and the six groups. */
const year = (bar: string, decided: number, whole: number, groups: readonly number[], doubted = 0): OutcomeRow => ({
  by: 'year',
  bar,
  reports: 1,
  counted: 1,
  areas: 0,
  doubted,
  decided: { value: decided, reported: 1 },
  whole,
  sums: new Map(ENDINGS.map((id, i) => [id, { value: groups[i] ?? null, reported: 1 }])),
  drawn: 1,
  lacking: new Map(),
  disclosed: {
    numerator: (groups[0] ?? 0) + (groups[1] ?? 0),
    denominator: decided,
    reported: 1,
    exceeding: 0,
    granted: groups[0] ?? null,
    partial: groups[1] ?? null,
  },
  bars: 3,
})

// 平潭综合实验区 2020, where 27 outcomes stand over 21 decided; 2024; 宿迁市 2023, as it would be with 100 of 其他处理 not printed.
const rows = [
  year('2020', 21, 27, [7, 6, 0, 7, 3, 4], 1),
  year('2023', 3486, 3486, [1191, 328, 142, 1078, 406, 241]),
  year('2024', 218, 218, [71, 29, 39, 75, 1, 3]),
]
const { bars: drawn } = endings(rows, ({ bar }) => zh.year(bar), compareNames) ?? { bars: [] }
const model = endingShares(drawn, zh, 'zh')

keepsPicture('endings', (palette, width) => shares(model, palette, width), {
  width: 640,
  height: sharesHeight(model.bars, 640),
})

const reason = (id: Reason, count: number, of: number): ReasonRow => ({
  reason: id,
  group: groupOf(id),
  name: reasonName(id, 'zh'),
  count,
  reported: 1,
  ofDecided: ratio(count, of),
})

// 宿迁市 2023, and a reason of 平潭综合实验区 2020 on 21 decided, too few to be ranked.
const reasons = [
  reason('unable.not_held', 1047, 3486),
  reason('refused.petition', 305, 3486),
  reason('other.misc', 291, 3486),
  reason('denied.third_party', 38, 3486),
  reason('other.undivided', 4, 21),
]
const why = reasonBars(reasons, zh.reasons.count)
const ranked = reasonDots(reasons, zh)

keepsPicture('reasons', (palette, width) => dots(ranked, palette, width), {
  width: 640,
  height: dotsHeight(ranked.rows, 640),
})
keepsPicture('why', (palette, width) => bars(why, palette, width), {
  width: 640,
  height: barsHeight(why, 640),
})
