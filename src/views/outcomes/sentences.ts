import type { OutcomesTotal } from '../../data/queries/outcomesTotal.ts'
import { differ } from '../../domain/statistics.ts'
import { formatNumber, formatPercent } from '../../ui/text/format.ts'
import type { Texts } from '../../ui/text/texts.ts'
import { commonCaveats } from '../caveats.ts'
import { isInDoubt, mayRank, type EndingBar, type Endings } from './endings.ts'
import { someNames, type Naming } from './names.ts'
import { outcomeRates } from './rates.ts'
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
  const ranked = bars.filter(mayRank)
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
  const nameOf = (bar: EndingBar) => (isInDoubt(bar) ? words.inDoubt(bar.name) : bar.name)
  const said = words.endings.range(nameOf(first), shown(first), nameOf(last), shown(last))
  // Bars on few cases may lie beyond both ends.
  return ranked.length === bars.length ? said : said + words.endings.ofRanked(n(ranked.length))
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

/** How many bars a sentence names. */
const MOST_SAID = 7

export function endingsSentence({ bars }: Endings, words: Words): string {
  const parts = bars
    .slice(0, MOST_SAID)
    .map(({ name, disclosed }) => words.endings.part(name, formatPercent(disclosed.share), n(disclosed.denominator)))
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
    exceeding: sum(({ row }) => row.disclosed.exceeding),
    editions: total.forms.length > 1,
  }
  const lacking = bars.filter(({ parts }) => parts.some((part) => part.lacking > 0))
  const namesOf = (some: readonly EndingBar[]) =>
    someNames(
      some.map(({ name }) => name),
      lang,
    )
  return [
    ...(left > 0 ? [words.caveat.left(n(bars.length), n(left))] : []),
    ...(isApplicant ? [words.caveat.applicant] : []),
    ...(by === 'year' || isApplicant ? [] : [words.caveat.within]),
    ...(over.length > 0 ? [words.caveat.over(namesOf(over), n(sum((bar) => bar.over)))] : []),
    ...(lacking.length > 0 ? [words.caveat.lacking(namesOf(lacking))] : []),
    ...(rest > 0 ? [words.caveat.rest(n(rest))] : []),
    ...(small > 0 ? [words.caveat.small(n(small))] : []),
    ...commonCaveats(common, texts),
  ]
}
