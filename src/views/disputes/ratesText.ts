import { formatInterval, formatNumber, formatPercent, formatPoints, formatRatio } from '../../ui/text/format.ts'
import { differs, yearPairs, type RateRow, type Rates, type YearPair } from './rates.ts'
import type { Wording } from './wording.ts'
import type { Words } from './words.ts'

type RateWords = Words['rate']

/** `17 / 414`; empty where a side is not known. */
export function ratioText({ ratio: { numerator, denominator } }: Pick<RateRow, 'ratio'>): string {
  return numerator === null || denominator === null ? '' : formatRatio(numerator, denominator)
}

/** `5 / 31；0 件未结；存疑`: both sides, what is pending where it is told beside, and the doubt. */
export function notesText(row: RateRow, { words }: Pick<Wording, 'words'>, pending: number | null = null): string {
  const { rate, stop } = words
  return [
    ratioText(row),
    ...(pending === null ? [] : [rate.besidePending(formatNumber(pending))]),
    ...(row.doubted > 0 ? [rate.inDoubt] : []),
  ].join(stop)
}

/** What the rates say: a change that is told from chance or not, or who is highest and lowest of those that are ranked. */
export function ratesTitle(found: Rates, wording: Wording): string {
  const words = wording.words.rate
  const name = words.names[found.rate]
  const pair = yearPairs(found).at(-1)
  if (pair) return pairTitle(name, pair, words)
  const ranked = found.first.filter(({ ratio }) => ratio.ranked)
  const [high, low] = [ranked[0], ranked.at(-1)]
  if (high && low && high !== low && found.by !== 'year') {
    if (high.ratio.share === low.ratio.share)
      return words.same(name, formatNumber(ranked.length), formatPercent(high.ratio.share))
    const said = words.finding(name, rankedText(high, words), rankedText(low, words))
    return differs(high.ratio, low.ratio) === false ? said + words.notTold : said
  }
  const one = ranked.at(-1)
  if (one) return words.one(name, one.name, formatPercent(one.ratio.share), notesText(one, wording))
  return found.first.length + found.few.length > 0 ? words.few(name) : words.nothing(name)
}

/** A name with its rate, and with the doubt where reports behind it are doubted. */
const rankedText = ({ name, ratio: { share }, doubted }: RateRow, words: RateWords): string =>
  (doubted > 0 ? words.rankedInDoubt : words.ranked)(name, formatPercent(share))

function shareText({ ratio: { share }, doubted }: RateRow, words: RateWords): string {
  return doubted > 0 ? words.shareInDoubt(formatPercent(share)) : formatPercent(share)
}

function pairTitle(name: string, pair: YearPair, words: RateWords): string {
  const { before, after, isDifferent, isLikeForLike } = pair
  const told = isDifferent ? words.changed : words.unchanged
  return (isLikeForLike ? told : words.otherAgencies)(
    name,
    shareText(before, words),
    shareText(after, words),
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
    .map((row) => words.rate.said(row.name, formatPercent(row.ratio.share), notesText(row, { words })))
  return words.rate.sentence(words.rate.names[found.rate], said.join(words.list))
}

/** More are read in the table. */
const MOST_SAID = 8
