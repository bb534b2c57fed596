import { OUTCOME_GROUPS, type OutcomeGroup } from '../../domain/forms/form.ts'
import type { BarsModel } from '../../ui/chart/bars.ts'
import type { DotsModel } from '../../ui/chart/dots.ts'
import type { Tone } from '../../ui/chart/palette.ts'
import type { SharesModel } from '../../ui/chart/shares.ts'
import { formatNumber, formatPercent } from '../../ui/text/format.ts'
import type { Lang } from '../../ui/text/texts.ts'
import type { EndingBar } from './endings.ts'
import type { ReasonRow } from './reasons.ts'
import type { Words } from './words.ts'

/** The tone of a group: the same wherever it stands. */
export const toneOf = (group: OutcomeGroup): Tone => `outcome-${group}`

const n = formatNumber

/** Bars of 100 %: six groups, and what the reports leave undivided. */
export function endingShares(bars: readonly EndingBar[], words: Words, lang: Lang): SharesModel {
  return {
    parts: OUTCOME_GROUPS.map((group) => ({ key: group.key, name: group[lang], tone: toneOf(group.key) })),
    bars: bars.map((bar) => ({
      key: bar.row.bar,
      name: bar.row.doubted > 0 || bar.over > 0 ? words.inDoubt(bar.name) : bar.name,
      beside: besideOf(bar, words),
      shares: bar.parts.map(({ share }) => share),
      counts: bar.parts.map(({ count }) => count),
      muted: bar.isSmall,
    })),
    ...(bars.some(({ rest }) => (rest ?? 0) > 0) ? { rest: words.rest } : {}),
  }
}

function besideOf({ row, isSmall }: EndingBar, words: Words): string {
  if (row.whole === null) return words.noFigure
  return isSmall ? words.few(n(row.whole)) : words.of(n(row.whole))
}

/** Reasons as dots: their share of what was decided, with its interval. */
export function reasonDots(rows: readonly ReasonRow[], words: Words): DotsModel {
  return {
    measure: 'share',
    rows: rows.map(({ reason, name, count, group, ofDecided }) => ({
      key: reason,
      name,
      value: ofDecided.share,
      interval: ofDecided.interval ?? undefined,
      beside: count === null ? words.noFigure : words.reasons.beside(n(count), formatPercent(ofDecided.share)),
      muted: ofDecided.share !== null && !ofDecided.ranked,
      tone: toneOf(group),
    })),
  }
}

/** Reasons as bars: how often each was given, in the colour of its group. */
export function reasonBars(rows: readonly ReasonRow[], seriesName: string): BarsModel {
  return {
    categories: rows.map(({ name }) => name),
    series: [{ key: 'count', name: seriesName, values: rows.map(({ count }) => count) }],
    tones: rows.map(({ group }) => toneOf(group)),
    sideways: true,
  }
}
