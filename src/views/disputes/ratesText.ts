import { formatInterval, formatNumber, formatPercent, formatPoints, formatRatio } from '../../ui/text/format.ts'
import { differs, yearPairs, type RateRow, type Rates, type YearPair } from './rates.ts'
import type { Wording } from './wording.ts'

/** `17 / 414`; empty where a side is not known. */
export function ratioText({ ratio: { numerator, denominator } }: Pick<RateRow, 'ratio'>): string {
  return numerator === null || denominator === null ? '' : formatRatio(numerator, denominator)
}

/** What the rates say: a change that is told from chance or not, or who is highest and lowest of those that are ranked. */
export function ratesTitle(found: Rates, { words: { rate: words } }: Wording): string {
  const name = words.names[found.rate]
  const pair = yearPairs(found).at(-1)
  if (pair) return pairTitle(name, pair, words)
  const ranked = found.first.filter(({ ratio }) => ratio.ranked)
  const [high, low] = [ranked[0], ranked.at(-1)]
  if (high && low && high !== low && found.by !== 'year') {
    if (high.ratio.share === low.ratio.share)
      return words.same(name, formatNumber(ranked.length), formatPercent(high.ratio.share))
    const said = words.finding(
      name,
      high.name,
      formatPercent(high.ratio.share),
      low.name,
      formatPercent(low.ratio.share),
    )
    return differs(high.ratio, low.ratio) === false ? said + words.notTold : said
  }
  const one = ranked.at(-1)
  if (one) return words.one(name, one.name, formatPercent(one.ratio.share), ratioText(one))
  return found.first.length + found.few.length > 0 ? words.few(name) : words.nothing(name)
}

function pairTitle(name: string, pair: YearPair, words: Wording['words']['rate']): string {
  const { before, after, isDifferent, isLikeForLike } = pair
  const told = isDifferent ? words.changed : words.unchanged
  return (isLikeForLike ? told : words.otherAgencies)(
    name,
    formatPercent(before.ratio.share),
    formatPercent(after.ratio.share),
    before.key,
    after.key,
  )
}

/** Each year against the year before, with the interval of the difference and what it means. */
export function pairTexts(found: Rates, { words: { rate: words }, lang }: Wording): readonly string[] {
  const space = lang === 'zh' ? '' : ' '
  return yearPairs(found).map(({ before, after, difference, isDifferent, isLikeForLike }) => {
    const said = words.pair(
      before.key,
      after.key,
      formatPercent(before.ratio.share),
      formatPercent(after.ratio.share),
      formatPoints(difference.difference, lang),
      formatInterval(difference).replaceAll('-', '−'),
    )
    const meaning = isDifferent ? words.isDifferent : words.isNotDifferent
    return said + meaning + (isLikeForLike ? '' : `${space}${words.notLikeForLike}`)
  })
}

/** The rates in words, for those who do not see the picture. */
export function ratesSummary(found: Rates, { words }: Wording): string {
  const rows = [...found.first, ...found.few]
  if (rows.length === 0) return words.rate.nothing(words.rate.names[found.rate])
  const said = rows
    .slice(0, MOST_SAID)
    .map((row) => words.rate.said(row.name, formatPercent(row.ratio.share), ratioText(row)))
  return words.rate.sentence(words.rate.names[found.rate], said.join(words.list))
}

/** More are read in the table. */
const MOST_SAID = 8
