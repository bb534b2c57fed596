import type { DisputeRow } from '../../data/queries/disputesRows.ts'
import { CHANNELS } from '../../domain/forms/form.ts'
import { formatNumber } from '../../ui/text/format.ts'
import { channelName } from './endedText.ts'
import type { PathStep } from './path.ts'
import type { Wording } from './wording.ts'

/** Whether any report knows its decisions and its disputes: where none does, none can have more. */
export const isComparable = (steps: readonly PathStep[]): boolean =>
  steps.some(({ key, perDecided }) => CHANNELS.some((channel) => channel.key === key) && perDecided.why !== 'blank')

/** How many reports have more disputes than decisions, or totals in doubt. */
export function rowsTitle(
  rows: readonly DisputeRow[],
  steps: readonly PathStep[],
  { words: { rows: words } }: Wording,
): string {
  const all = rows[0]?.all
  if (!all) return isComparable(steps) ? words.nothing : words.notComparable
  const { moreDisputes, moreReviews, doubted } = all
  if (moreDisputes === 0) return words.findingDoubt(formatNumber(doubted))
  if (moreReviews === 0) return words.findingMore(formatNumber(moreDisputes))
  return words.finding(formatNumber(moreDisputes), formatNumber(moreReviews))
}

/** Whether reviews alone, or reviews and suits, exceed the decisions; empty where neither does. */
export function whatText({ hasMoreReviews, hasMoreDisputes }: DisputeRow, { words: { rows: words } }: Wording): string {
  if (hasMoreReviews) return words.moreReviews
  return hasMoreDisputes ? words.moreDisputes : ''
}

/** 行政复议总计填报为 0，各项合计 11. */
export const doubtTexts = ({ doubted, cases }: DisputeRow, wording: Wording): readonly string[] =>
  doubted.map(({ channel, printed }) => {
    const { rows: words } = wording.words
    const name = channelName(channel, wording)
    return printed === null
      ? words.incomplete(name)
      : words.printed(name, formatNumber(printed), formatNumber(cases[channel]))
  })
