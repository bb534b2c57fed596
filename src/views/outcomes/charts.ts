import { OUTCOME_GROUPS, type OutcomeGroup } from '../../domain/forms/form.ts'
import type { Ratio } from '../../domain/indicators.ts'
import type { BarsModel } from '../../ui/chart/bars.ts'
import type { DotsModel } from '../../ui/chart/dots.ts'
import type { Tone } from '../../ui/chart/palette.ts'
import type { SharesModel } from '../../ui/chart/shares.ts'
import { formatNumber, formatPercent, formatRatio } from '../../ui/text/format.ts'
import type { Lang } from '../../ui/text/texts.ts'
import { disclosedLines } from './disclosed.ts'
import { isInDoubt, type EndingBar, type EndingPart } from './endings.ts'
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
      name: isInDoubt(bar) ? words.inDoubt(bar.name) : bar.name,
      beside: besideOf(bar, words),
      shares: bar.parts.map(({ share }) => share),
      counts: bar.parts.map(({ count }) => count),
      remarks: bar.parts.map((part) => lackingText(part, bar, words)),
      lines: disclosedLines(bar, words, lang),
      muted: bar.isSmall,
    })),
    ...(bars.some(({ rest }) => (rest ?? 0) > 0) ? { rest: words.rest } : {}),
  }
}

/** How many of a bar's reports leave a group blank; undefined where none does. */
export const lackingText = ({ lacking }: EndingPart, { row }: EndingBar, words: Words): string | undefined =>
  lacking > 0 ? words.lacking(n(lacking), n(row.drawn)) : undefined

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
      beside: besideReason(count, ofDecided, words),
      muted: ofDecided.share !== null && !ofDecided.ranked,
      tone: toneOf(group),
    })),
  }
}

/** Both sides of a share stand beside it: not every reason is printed by every report. */
function besideReason(count: number | null, { share, numerator, denominator }: Ratio, words: Words): string {
  if (count === null) return words.noFigure
  if (numerator === null || denominator === null) return words.reasons.cases(n(count))
  return words.reasons.beside(formatPercent(share), formatRatio(numerator, denominator))
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
