import type { ExportCell, ExportTable } from '../../domain/csv.ts'
import { NEAREST } from '../../domain/peers.ts'
import { FEWEST_RANKED } from '../../domain/indicators.ts'
import type { Peers } from '../../domain/question.ts'
import { kindName, levelName } from '../../ui/places.ts'
import { quantityName } from '../../ui/quantityName.ts'
import { formatList, formatNumber } from '../../ui/text/format.ts'
import type { Lang, Texts } from '../../ui/text/texts.ts'
import { commonCaveats } from '../caveats.ts'
import { areApart, measureOf, sidesOf } from './figures.ts'
import { briefFigure, gapText, shownFigure, valueText } from './figureText.ts'
import type { PeersModel, Placed } from './peersModel.ts'
import type { Words } from './words.ts'

/** How many names stand in a sentence. */
const NAMED = 5

/** Who the peers are, in words. */
export function groupText({ own, group }: PeersModel, how: Peers, texts: Texts, words: Words): string {
  if (how === 'chosen') return words.chosenPeers
  const alike = words.likeness[group.likeness](levelName(own.level, texts), kindName(own.kind, texts))
  const parts = [alike, words.sameScope(words.scopes[own.scope])]
  if (how === 'volume') parts.push(words.nearest(formatNumber(Math.min(NEAREST, group.peers.length))))
  return parts.join(words.comma)
}

/** Who is left out, and why. */
export function leftOut({ group }: PeersModel, words: Words, lang: Lang): readonly string[] {
  const { otherScope, unstated, noVolume } = group
  const named = otherScope.slice(0, NAMED).map(({ name }) => name)
  const names = otherScope.length > NAMED ? [...named, '…'] : named
  return [
    ...(otherScope.length > 0 ? [words.otherScope(formatNumber(otherScope.length), formatList(names, lang))] : []),
    ...(unstated.length > 0 ? [words.unstatedPeers(formatNumber(unstated.length))] : []),
    ...(noVolume.length > 0 ? [words.noVolume(formatNumber(noVolume.length))] : []),
  ]
}

/** The agency's place in words: its rank, or why it has none. */
export function placeText({ own, quantity, ranked, years }: PeersModel, words: Words, lang: Lang): string {
  const name = quantityName(quantity, lang)
  const { figure, rank, isTied } = own
  if (figure.value === null) return words.noFigure(own.name, name, gapText(figure.why, words))
  const value = briefFigure(quantity, figure, words)
  if (rank === null) return words.unranked(own.name, name, value, whyUnranked(own, years, words))
  if (ranked.length === 1) return words.unranked(own.name, name, value, words.whyAlone)
  const isRate = quantity.kind === 'rate'
  const tied = isRate ? words.placeTied : words.placeCountTied
  const say = isTied ? tied : isRate ? words.place : words.placeCount
  return say(own.name, name, value, formatNumber(rank), formatNumber(ranked.length))
}

/** Why there is nothing to draw: fewer than two have a figure. Null where there is. */
export function noStrip({ quantity, rows }: PeersModel, words: Words, lang: Lang): string | null {
  const name = quantityName(quantity, lang)
  const m = formatNumber(rows.length)
  const [one, another] = rows.filter(({ figure }) => figure.value !== null)
  if (!one) return words.stripNobody(name, m)
  return another ? null : words.stripAlone(one.name, name, briefFigure(quantity, one.figure, words), m)
}

/** Who stands first in the list, with whom, and whether chance alone may have put it there. */
export function rankedTitle({ ranked, quantity, years }: PeersModel, words: Words, lang: Lang): string {
  const name = quantityName(quantity, lang)
  const [top, next] = ranked
  if (!top) return words.rankedNone(name)
  const value = briefFigure(quantity, top.figure, words)
  if (!next) return words.rankedOne(name, top.name, value)
  const first = ranked.filter(({ rank }) => rank === 1)
  if (first.length === ranked.length) return words.rankedSame(name, formatNumber(first.length), valueOf(quantity, top))
  if (first.length > 1) return words.rankedTied(name, formatNumber(first.length), valueOf(quantity, top))
  const said = (years === null ? words.rankedTitle : words.rankedTitleCount)(name, top.name, value)
  const [a, b] = [sidesOf(top.figure), sidesOf(next.figure)]
  return a && b && areApart(quantity, a, b) === false ? said + words.rankedNotTold(next.name) : said
}

const valueOf = (quantity: PeersModel['quantity'], { figure }: Placed) => valueText(figure.value, measureOf(quantity))

/** The agency's own figure, where there is nobody to hold it against. */
export function ownText({ own, quantity }: PeersModel, words: Words, lang: Lang): string {
  const name = quantityName(quantity, lang)
  if (own.figure.value === null) return words.noFigure(own.name, name, gapText(own.figure.why, words))
  return words.sentence(own.name, `${name} ${briefFigure(quantity, own.figure, words)}`)
}

/** Why a figure has no rank. */
export function whyUnranked({ figure, reported }: Placed, years: number | null, words: Words): string {
  if (figure.value === null) return gapText(figure.why, words)
  if (figure.ratio && !figure.ratio.ranked) return words.whyFew(formatNumber(figure.ratio.denominator))
  if (reported === years) return words.whyOtherYears
  return words.whyYears(formatNumber(reported), formatNumber(years))
}

/** What a figure rests on, short: `n = 112`, or the years it has. */
export function besideText({ figure, reported, counted }: Placed, words: Words): string {
  if (figure.ratio?.denominator !== null && figure.ratio?.denominator !== undefined)
    return words.besideN(formatNumber(figure.ratio.denominator))
  return words.reportsOf(formatNumber(reported), formatNumber(counted))
}

/** What is known against an agency's figure; never left out of a ranked list. */
export function qualityText({ doubted, broken, unstated }: Placed, words: Words): string {
  const parts = [
    ...(doubted > 0 ? [words.quality.doubted(formatNumber(doubted))] : []),
    ...(broken > 0 ? [words.quality.broken(formatNumber(broken))] : []),
    ...(unstated > 0 ? [words.quality.unstated] : []),
  ]
  return parts.length === 0 ? words.quality.none : parts.join(words.semicolon)
}

export const isSound = ({ doubted, broken, unstated }: Placed) => doubted + broken + unstated === 0

/** What has to be said beside every figure of the comparison. */
export function peersCaveats(model: PeersModel, how: Peers, texts: Texts, words: Words, lang: Lang): readonly string[] {
  const { rows, quantity } = model
  const sum = (of: (row: Placed) => number) => rows.reduce((total, row) => total + of(row), 0)
  const isSmall = ({ figure }: Placed) => (figure.ratio?.denominator ?? FEWEST_RANKED) < FEWEST_RANKED
  const broken = sum((row) => row.broken)
  return [
    ...commonCaveats(
      {
        areas: sum((row) => (row.scope === 'area' ? row.counted : 0)),
        unstated: sum((row) => row.unstated),
        doubted: sum((row) => row.doubted),
        exceeding: sum((row) => row.exceeding),
        small: rows.filter((row) => row.figure.value !== null && isSmall(row)).length,
      },
      texts,
    ),
    ...(broken > 0 ? [words.caveatBroken(formatNumber(broken))] : []),
    ...(new Set(rows.filter(({ figure }) => figure.value !== null).map(({ knownYears }) => knownYears)).size > 1
      ? [words.pooledDiffers]
      : []),
    ...(how === 'chosen' && new Set(rows.map(({ scope }) => scope)).size > 1 ? [words.mixedScopes] : []),
    ...leftOut(model, words, lang),
    ...(quantity.note ? [quantity.note[lang]] : []),
    words.noScore,
  ]
}

/** The list to take away: every agency with its place, what its figure rests on, and what is known against it. */
export function peersExport(model: PeersModel, words: Words): ExportTable {
  const { columns } = words
  const isRate = model.quantity.kind === 'rate'
  const measure = measureOf(model.quantity)
  const rate = isRate ? [columns.numerator, columns.denominator, columns.low, columns.high] : []
  return {
    header: [
      columns.rank,
      columns.agency,
      columns.value,
      ...rate,
      columns.reports,
      columns.scope,
      columns.doubted,
      columns.broken,
      columns.note,
    ],
    rows: model.rows.map((row): ExportCell[] => {
      const { ratio, value } = row.figure
      const sides = [ratio?.numerator, ratio?.denominator, ratio?.interval?.low, ratio?.interval?.high]
      return [
        row.rank,
        row.name,
        value,
        ...(isRate ? sides.map((side) => side ?? null) : []),
        words.reportsOf(formatNumber(row.reported), formatNumber(row.counted)),
        row.unstated > 0 ? words.withRemark(words.scopes[row.scope], words.quality.unstated) : words.scopes[row.scope],
        row.doubted,
        row.broken,
        value === null
          ? shownFigure(row.figure, measure, words)
          : row.rank === null
            ? whyUnranked(row, model.years, words)
            : null,
      ]
    }),
  }
}
