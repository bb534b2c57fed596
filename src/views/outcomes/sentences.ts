import type { OutcomesTotal } from '../../data/queries/outcomesTotal.ts'
import { OUTCOME_GROUPS } from '../../domain/forms/form.ts'
import { differ } from '../../domain/statistics.ts'
import { formatNumber, formatPercent } from '../../ui/text/format.ts'
import type { Texts } from '../../ui/text/texts.ts'
import { commonCaveats } from '../caveats.ts'
import type { EndingBar, Endings } from './endings.ts'
import { someNames, type Naming } from './names.ts'
import { outcomeRates } from './rates.ts'
import { hasUndivided, reasonRows, together, type ReasonRow } from './reasons.ts'
import type { Words } from './words.ts'

const n = formatNumber

/** The finding of the bars: of ranked ones the two ends, where all are drawn and they differ; of applicants the most frequent; else the whole. */
export function endingsTitle(
  { by, bars, isRanked, left }: Endings,
  total: OutcomesTotal,
  { words, texts }: Naming,
): string {
  const said =
    (isRanked && left === 0 && rangeTitle(bars, words)) || (by === 'applicant' && applicantTitle(bars, total, words))
  if (said) return said
  const { years, decided } = total
  if (decided.value === null || years === null) return words.endings.noDecided
  const when = texts.filter.years(years.from, years.to)
  const share = outcomeRates(total)[0]?.ratio.share ?? null
  if (share === null) return words.endings.noRate(when, n(decided.value))
  return words.endings.title(when, n(decided.value), formatPercent(share))
}

function rangeTitle(bars: readonly EndingBar[], words: Words): string | null {
  const ranked = bars.filter((bar) => !bar.isSmall && bar.disclosed.share !== null)
  const [first, last] = [ranked[0], ranked.at(-1)]
  if (!first || !last || first === last) return null
  // Where several share an end, none of them is the highest or the lowest.
  const isShared = (end: EndingBar) => ranked.some((bar) => bar !== end && bar.disclosed.share === end.disclosed.share)
  if (isShared(first) || isShared(last)) return null
  const [high, low] = [first.disclosed, last.disclosed].map(({ numerator, denominator }) => ({
    numerator: numerator ?? 0,
    denominator: denominator ?? 0,
  }))
  if (!high || !low || differ(high, low) !== true) return null
  const shown = ({ disclosed }: EndingBar) => formatPercent(disclosed.share)
  return words.endings.range(first.name, shown(first), last.name, shown(last))
}

function applicantTitle(bars: readonly EndingBar[], { decided }: OutcomesTotal, words: Words): string | null {
  const [most] = bars.toSorted((a, b) => (b.row.decided.value ?? 0) - (a.row.decided.value ?? 0))
  const all = bars.reduce((sum, { row }) => sum + (row.decided.value ?? 0), 0)
  if (!most || all === 0 || most.disclosed.share === null) return null
  const share = formatPercent((most.row.decided.value ?? 0) / all)
  const disclosed = formatPercent(most.disclosed.share)
  // Reports that print only 总计 say nothing of who applied.
  return all === decided.value
    ? words.endings.applicants(most.name, share, disclosed)
    : words.endings.applicantsPrinted(n(all), most.name, share, disclosed)
}

/** How many bars or reasons a sentence names. */
const MOST_SAID = 7

export function endingsSentence({ bars }: Endings, words: Words): string {
  const parts = bars
    .slice(0, MOST_SAID)
    .map(({ name, disclosed, row }) => words.endings.part(name, formatPercent(disclosed.share), n(row.whole)))
  const more = bars.length > MOST_SAID ? words.endings.more(n(bars.length)) : ''
  return words.endings.sentence(parts.join(words.endings.comma) + more)
}

/** How many: what was decided, and the reports that count. Groups may overlap, so that what they decided is not added up. */
export function endingsN({ by, bars }: Endings, total: OutcomesTotal, { figure }: Texts): string {
  const counted = bars.reduce((sum, { row }) => sum + row.counted, 0)
  if (by !== 'year' && by !== 'applicant') return figure.reports(n(counted), n(total.reports))
  return figure.n(`${n(total.decided.value)} · ${figure.reports(n(total.counted), n(total.reports))}`)
}

/** What a reader has to know beside the bars. */
export function endingsCaveats(model: Endings, total: OutcomesTotal, naming: Naming): readonly string[] {
  const { words, texts, lang } = naming
  const { by, bars, left } = model
  const sum = (of: (bar: EndingBar) => number) => bars.reduce((all, bar) => all + of(bar), 0)
  const isApplicant = by === 'applicant'
  const over = bars.filter((bar) => bar.over > 0)
  const rest = sum((bar) => bar.rest ?? 0)
  // Where nothing is printed, nobody knows how few there were.
  const small = bars.filter((bar) => bar.isSmall && bar.row.whole !== null).length
  const common = {
    areas: isApplicant ? total.areas : sum(({ row }) => row.areas),
    leftOut: isApplicant ? total.reports - total.counted : sum(({ row }) => row.reports - row.counted),
    unstated: total.unstated,
    doubted: isApplicant ? total.doubted : sum(({ row }) => row.doubted),
    editions: total.forms.length > 1,
  }
  return [
    ...(left > 0 ? [words.caveat.left(n(bars.length), n(left))] : []),
    ...(isApplicant ? [words.caveat.applicant] : []),
    ...(by === 'year' || isApplicant ? [] : [words.caveat.within]),
    ...(over.length > 0
      ? [
          words.caveat.over(
            someNames(
              over.map(({ name }) => name),
              lang,
            ),
            n(sum((bar) => bar.over)),
          ),
        ]
      : []),
    ...(rest > 0 ? [words.caveat.rest(n(rest))] : []),
    ...(small > 0 ? [words.caveat.small(n(small))] : []),
    ...commonCaveats(common, texts),
  ]
}

/** What a reader has to know beside the reasons. */
export function reasonCaveats(
  total: OutcomesTotal,
  rows: readonly ReasonRow[],
  { words, texts }: Naming,
): readonly string[] {
  const { areas, unstated, doubted, forms } = total
  const small = rows.filter(({ ofDecided }) => ofDecided.share !== null && !ofDecided.ranked).length
  const undivided = rows.find(({ reason }) => reason === 'other.undivided')
  return [
    ...commonCaveats(
      { areas, unstated, doubted, small, leftOut: total.reports - total.counted, editions: forms.length > 1 },
      texts,
    ),
    ...(hasUndivided(rows) ? [words.caveat.undivided(n(undivided?.count ?? null))] : []),
  ]
}

/** The first that occurs at all. */
const mostFrequent = (rows: readonly ReasonRow[]) => rows.find(({ count }) => count !== null && count > 0)

/** Some of the parts in a row, and how many there are. */
const listed = (parts: readonly string[], { reasons, endings }: Words) =>
  parts.slice(0, MOST_SAID).join(endings.comma) + (parts.length > MOST_SAID ? reasons.more(n(parts.length)) : '')

/** The finding of the reasons of the open group. */
export function reasonsTitle(rows: readonly ReasonRow[], group: string, words: Words): string {
  const first = mostFrequent(rows)
  const all = together(rows)
  if (all === null) return words.reasons.titleUnsaid(group)
  if (!first) return words.reasons.titleNone(group)
  return words.reasons.titleGroup(group, n(all), first.name, n(first.count))
}

export function reasonsSentence(rows: readonly ReasonRow[], words: Words): string {
  const parts = rows
    .filter(({ count }) => count !== null && count > 0)
    .map(({ name, count, ofDecided }) => words.reasons.part(name, formatPercent(ofDecided.share), n(count)))
  return parts.length === 0 ? words.reasons.nothing : words.reasons.sentence(listed(parts, words))
}

/** The finding of why it was not disclosed. */
export function whyTitle(total: OutcomesTotal, naming: Naming): string {
  const rows = reasonRows(total, null, naming.lang)
  const first = mostFrequent(rows)
  const all = together(rows)
  // What no report prints is not said to be none.
  if (all === null) return naming.words.why.unsaid
  if (!first) return naming.words.why.none
  return naming.words.why.title(n(all), first.name, n(first.count))
}

export function whySentence(rows: readonly ReasonRow[], words: Words): string {
  if (rows.length === 0) return words.reasons.nothing
  return words.why.sentence(
    listed(
      rows.map(({ name, count }) => words.why.part(name, n(count))),
      words,
    ),
  )
}

/** A group in words. */
export const groupName = (key: string, { lang }: Pick<Naming, 'lang'>): string =>
  OUTCOME_GROUPS.find((group) => group.key === key)?.[lang] ?? key
