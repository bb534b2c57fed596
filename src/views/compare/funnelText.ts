import type { Ratio } from '../../domain/indicators.ts'
import { quantityName } from '../../ui/quantityName.ts'
import { formatList, formatNumber, formatPercent, formatRatio } from '../../ui/text/format.ts'
import type { Lang } from '../../ui/text/texts.ts'
import { measureOf, proportionOf } from './figures.ts'
import { isExact, limitsAt, standingAmong, type PeersModel, type Placed } from './peersModel.ts'
import type { Words } from './words.ts'

/** Whether chance explains the agency's distance from all together. */
export function funnelTitle({ own, pooled, quantity }: PeersModel, words: Words, lang: Lang): string {
  const name = quantityName(quantity, lang)
  const standing = pooled && standingAmong(pooled, own.figure)
  if (!pooled || standing === null) return words.funnelNone(own.name, name)
  if (own.rank === null) return words.funnelFew(own.name)
  const isAbove = (own.figure.value ?? 0) > (pooled.share ?? 0)
  if (standing === 'inside') return words.funnelInside(own.name, name)
  return standing === 'outside95'
    ? words.funnelOutside95(own.name, name, isAbove)
    : words.funnelOutside998(own.name, name, isAbove)
}

/** Why there is no funnel; null where there is one. */
export function noFunnel({ quantity, pooled, rows }: PeersModel, words: Words, lang: Lang): string | null {
  const measure = measureOf(quantity)
  if (measure !== 'share') return measure === 'count' ? words.noFunnelCount : words.noFunnelPer100
  if (!pooled) return words.noFunnelScopes
  const [one, another] = rows.filter(hasShare)
  const name = quantityName(quantity, lang)
  if (!one) return words.noFunnelNobody(name)
  return another ? null : words.noFunnelAlone(one.name, name)
}

/** How many agencies have a share, and how many of their reports it is made of. */
export function funnelCounts({ rows }: PeersModel, words: Words): string {
  const sharing = rows.filter(hasShare)
  return words.n(formatNumber(sharing.reduce((sum, row) => sum + row.reported, 0)), formatNumber(sharing.length))
}

const hasShare = ({ figure }: Placed) => proportionOf(figure) !== null

/** The whole, the limits at the agency's own number of cases, and how many stand outside of theirs. */
export function funnelSentences(model: PeersModel, words: Words, lang: Lang): readonly string[] {
  const { own, pooled, rows, ranked } = model
  if (!pooled || pooled.numerator === null || pooled.denominator === null) return []
  const sides = proportionOf(own.figure)
  const limits = sides && limitsAt(pooled, sides.denominator)
  const say = sides ? words.funnelSentence : words.funnelOthers
  const p = formatPercent
  return [
    say(p(pooled.share), formatRatio(pooled.numerator, pooled.denominator), formatNumber(rows.filter(hasShare).length)),
    ...(sides && limits
      ? [
          words.funnelLimits(
            p(limits.p95.low),
            p(limits.p95.high),
            p(limits.p998.low),
            p(limits.p998.high),
            formatNumber(sides.denominator),
          ),
        ]
      : []),
    outsideText(model, pooled, words, lang),
    ...([own, ...ranked].some(({ figure }) => isExact(pooled, figure)) ? [words.funnelExact] : []),
    words.funnelReads,
  ]
}

/** Which of the ranked stand outside of their limits, on either side. */
function outsideText({ ranked }: PeersModel, pooled: Ratio, words: Words, lang: Lang): string {
  const outside = ranked.filter(({ figure }) => {
    const standing = standingAmong(pooled, figure)
    return standing !== null && standing !== 'inside'
  })
  if (ranked.length === 0) return words.funnelNobody
  const of = formatNumber(ranked.length)
  if (outside.length === 0) return words.funnelNoneOut(of)
  const isAbove = ({ figure }: Placed) => (figure.value ?? 0) > (pooled.share ?? 0)
  const [above, below] = [outside.filter(isAbove), outside.filter((row) => !isAbove(row))]
  // The farthest below are the last of the ranked.
  const who = [
    ...(above.length > 0 ? [words.funnelAbove(namesOf(above, words, lang))] : []),
    ...(below.length > 0 ? [words.funnelBelow(namesOf(below.toReversed(), words, lang))] : []),
  ]
  return words.funnelOut(formatNumber(outside.length), of, who.join(words.comma))
}

/** How many names stand in a sentence. */
const NAMED = 5

function namesOf(rows: readonly Placed[], words: Words, lang: Lang): string {
  const names = rows.map(({ name }) => name)
  return names.length > NAMED ? words.andOthers(names.slice(0, NAMED)) : formatList(names, lang)
}
