import { CHANNELS, type Channel } from '../../domain/forms/form.ts'
import { FEWEST_RANKED } from '../../domain/indicators.ts'
import type { SharesModel } from '../../ui/chart/shares.ts'
import type { Tone } from '../../ui/chart/palette.ts'
import { formatNumber, formatPercent } from '../../ui/text/format.ts'
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

/** What the colours mean; pending is hatched. */
export const endKey = ({ words }: Pick<Wording, 'words'>) => [
  ...ENDS.map((key) => ({ key, name: words.ended[key], tone: END_TONES[key] })),
  { key: 'pending', name: words.ended.pending, tone: null },
]

/** A bar a channel: how its cases ended, what is pending left open. */
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
    rest: ended.pending,
  }
}

const isFew = ({ cases }: Ended) => cases !== null && cases < FEWEST_RANKED

function besideText({ cases }: Ended, { words: { ended, blank } }: Pick<Wording, 'words'>): string {
  if (cases === null) return blank
  if (cases === 0) return ended.none
  return (cases < FEWEST_RANKED ? ended.small : ended.beside)(formatNumber(cases))
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
    if (one.cases === null) return ended.saidBlank(name)
    if (one.cases === 0) return ended.saidNone(name)
    const n = (count: number | null) => formatNumber(count)
    return ended.said(name, n(one.ends.upheld), n(one.ends.corrected), n(one.ends.other), n(one.pending))
  })
  return ended.sentence(said.join(stop))
}

/** Reports that do not tell how all cases ended, by channel. */
export const unclearTexts = (all: readonly Ended[], wording: Wording): readonly string[] =>
  all.flatMap((one) =>
    one.unclear === 0
      ? []
      : [
          wording.words.ended.unclear(
            channelName(one.channel, wording),
            formatNumber(one.unclear),
            formatNumber(one.unclearCases),
          ),
        ],
  )
