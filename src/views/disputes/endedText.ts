import { CHANNELS, type Channel } from '../../domain/forms/form.ts'
import { FEWEST_RANKED } from '../../domain/indicators.ts'
import type { SharesModel } from '../../ui/chart/shares.ts'
import type { Tone } from '../../ui/chart/palette.ts'
import { formatNumber, formatPercent, formatYears } from '../../ui/text/format.ts'
import { ENDS, shareOf, type End, type Ended } from './ended.ts'
import type { Wording } from './wording.ts'

/** Corrected stands out; the other colours mean something elsewhere. */
export const END_TONES: Readonly<Record<End, Tone>> = {
  upheld: 'activity-1',
  corrected: 'activity-4',
  other: 'ink-faint',
}

export const channelName = (channel: Channel, { lang }: Pick<Wording, 'lang'>) =>
  CHANNELS.find(({ key }) => key === channel)?.[lang] ?? channel

/** What the colours mean. */
export const endKey = ({ words }: Pick<Wording, 'words'>) =>
  ENDS.map((key) => ({ key, name: words.ended[key], tone: END_TONES[key] }))

/** A bar a channel: how its concluded cases ended; what is pending stands beside. */
export function endedShares(all: readonly Ended[], wording: Pick<Wording, 'words' | 'lang'>): SharesModel {
  const { ended } = wording.words
  return {
    parts: ENDS.map((key) => ({ key, name: ended[key], tone: END_TONES[key] })),
    bars: all.map((one) => ({
      key: one.channel,
      name: channelName(one.channel, wording),
      beside: besideText(one, wording),
      shares: ENDS.map((end) => shareOf(one, one.ends[end])),
      counts: ENDS.map((end) => one.ends[end]),
      muted: isFew(one),
      tellsCounts: isFew(one),
    })),
  }
}

const isFew = ({ concluded }: Ended) => concluded !== null && concluded < FEWEST_RANKED

/** Whether any case is known, concluded or pending. */
const isNone = ({ concluded, pendingOfYears }: Ended) => concluded === 0 && pendingOfYears === 0

function besideText(one: Ended, { words: { ended, blank } }: Pick<Wording, 'words'>): string {
  if (one.concluded === null) return blank
  if (isNone(one)) return ended.none
  return (isFew(one) ? ended.small : ended.beside)(formatNumber(one.concluded), formatNumber(one.pending))
}

/** How reviews ended; a share only of 30 cases or more. */
export function endedTitle(all: readonly Ended[], { words: { ended } }: Wording): string {
  const review = all.find(({ channel }) => channel === 'review')
  if (!review || review.concluded === null || review.ends.corrected === null) return ended.unknown
  if (review.concluded === 0) return ended.nothing
  const [corrected, concluded] = [formatNumber(review.ends.corrected), formatNumber(review.concluded)]
  if (review.concluded < FEWEST_RANKED) return ended.fewFinding(corrected, concluded)
  return ended.finding(corrected, concluded, formatPercent(review.ends.corrected / review.concluded))
}

/** Each channel in words. */
export function endedSummary(all: readonly Ended[], wording: Wording): string {
  const { ended, stop } = wording.words
  const said = all.map((one) => {
    const name = channelName(one.channel, wording)
    if (one.concluded === null) return ended.saidBlank(name)
    if (isNone(one)) return ended.saidNone(name)
    const n = (count: number | null) => formatNumber(count)
    return ended.said(name, n(one.ends.upheld), n(one.ends.corrected), n(one.ends.other), n(one.pending))
  })
  return ended.sentence(said.join(stop))
}

/** Which year tells what is pending; empty where none does. */
export function pendingTexts(all: readonly Ended[], { words: { ended }, lang }: Wording): readonly string[] {
  const years = all.flatMap(({ pendingYear }) => (pendingYear === null ? [] : [pendingYear]))
  return years.length === 0 ? [] : [ended.pendingOf(formatYears(years, lang))]
}

/** What the totals hold beside the concluded cases, by channel, and which reports are left out because results are blank. */
export const toldTexts = (all: readonly Ended[], wording: Wording): readonly string[] =>
  all.flatMap((one) => {
    const { concluded, told, pendingOfYears, unclear, unclearCases } = one
    const { ended, list } = wording.words
    const name = channelName(one.channel, wording)
    const blank = [formatNumber(unclear), formatNumber(unclearCases)] as const
    if (concluded === null || told === concluded) return unclear === 0 ? [] : [ended.unclear(name, ...blank)]
    const parts = [
      ended.concludedPart(formatNumber(concluded)),
      ...(pendingOfYears ? [ended.pendingPart(formatNumber(pendingOfYears))] : []),
      ...(unclear > 0 ? [ended.unclearPart(...blank)] : []),
    ]
    return [ended.told(name, formatNumber(told), parts.join(list))]
  })
