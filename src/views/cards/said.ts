import type { CardMeasure } from '../../data/queries/cards.ts'
import type { Quantity } from '../../domain/quantities.ts'
import {
  formatInterval,
  formatNumber,
  formatPer100,
  formatPercent,
  formatRatio,
  formatYears,
  NOTHING,
} from '../../ui/text/format.ts'
import { ruleSentence } from '../../ui/ruleSentence.ts'
import type { Lang } from '../../ui/text/texts.ts'
import { sourceOf } from '../caveats.ts'
import { fitting, fittingTexts } from './fit.ts'
import type { AmongPeers, Figure } from './mainFigures.ts'
import type { Card, CardYear, NoReport } from './model.ts'
import { INNER, SIZE } from './room.ts'
import { SEVERITY_WORDS, type Wording } from './words.ts'

/** How many lines one finding may take. */
const LONGEST_FINDING = 2
/** Findings stand in a list, its signs before them. */
const FINDING_WIDTH = INNER - 20

/** The measure's number in a year; null where there is none. */
export function numberIn({ cells }: CardYear, id: CardMeasure): number | null {
  const cell = cells?.get(id)
  return cell?.state === 'number' ? cell.value : null
}

/** What stands in a year for a measure, in words: for the text alternative of a picture. */
export function cellText({ cells, without }: CardYear, id: CardMeasure, { words }: Wording): string {
  if (without) return words.states[without]
  const cell = cells?.get(id)
  if (!cell) return NOTHING
  if (cell.state === 'number') return formatNumber(cell.value)
  return cell.state === 'mark' ? cell.raw : words.states[cell.state]
}

/** A figure with what it is made of beneath it. */
export interface SaidFigure {
  readonly value: string
  readonly beneath: string
  /** On fewer than 30 cases. */
  readonly isFew: boolean
}

const valueText = ({ kind, unit }: Quantity, value: number | null) =>
  kind !== 'rate' ? formatNumber(value) : unit === 'share' ? formatPercent(value) : formatPer100(value)

/** `52.4 %` and `11 / 21 [32.4–71.7]`; `–` and why there is none. */
export function figureText(quantity: Quantity, { value, ratio, why }: Figure, { words }: Wording): SaidFigure {
  if (why !== null || !ratio || ratio.numerator === null || ratio.denominator === null) {
    return { value: valueText(quantity, value), beneath: why === null ? '' : words.why[why], isFew: false }
  }
  const { numerator, denominator, interval, ranked } = ratio
  const parts = [formatRatio(numerator, denominator), ...(interval ? [formatInterval(interval)] : [])]
  return { value: valueText(quantity, value), beneath: parts.join(' '), isFew: !ranked }
}

/** What the peers have, and how many of them. */
export function peersText(quantity: Quantity, { agencies, value }: AmongPeers, { words }: Wording): SaidFigure {
  const said = valueText(quantity, value)
  return {
    value: quantity.kind === 'rate' || value === null ? said : words.median(said),
    beneath: agencies === 0 ? '' : words.of(formatNumber(agencies)),
    isFew: false,
  }
}

/** Where the agency stands among them. */
export function standingText(
  { value, ratio }: Figure,
  { agencies, standing, rank }: AmongPeers,
  wording: Wording,
): SaidFigure {
  const { words } = wording
  if (value === null || agencies === 0) return { value: NOTHING, beneath: '', isFew: false }
  const place = rank && words[rank.isTied ? 'tied' : 'rank'](formatNumber(rank.place), formatNumber(rank.of))
  if (ratio && !ratio.ranked) return { value: words.few, beneath: '', isFew: true }
  if (standing === null) return { value: place ?? NOTHING, beneath: '', isFew: false }
  return { value: words.standing[standing], beneath: place ?? '', isFew: false }
}

/** Who the peers are, and what is said of a difference. */
export function noteText({ main }: Card, { words, lang }: Wording): string {
  if (!main) return words.noReport
  const { peers, scope } = main
  if (peers === 0) return words.noPeers
  return [words.peersAre(formatNumber(peers), words.scopes[scope]), words.apart].join(gapIn(lang))
}

/** Sentences in a row: Chinese ones need no space between them. */
export const gapIn = (lang: Lang): string => (lang === 'en' ? ' ' : '')

/** What holds for the figures of this card, and where they are from. */
export function footText({ years, areas, unstated }: Card, { words, texts, lang, dataset }: Wording): string {
  const reports = formatNumber(years.filter(({ cells }) => cells).length)
  return [
    texts.figure.selfReported,
    ...(areas > 0 ? [words.scope(formatNumber(areas), reports)] : []),
    ...(unstated > 0 ? [words.unstated(formatNumber(unstated))] : []),
    texts.frame.named(words.source, sourceOf(dataset, texts)),
  ].join(gapIn(lang))
}

/** Where the report of the latest year was published; empty where that is not known. */
export const publishedText = ({ main, source }: Card, { words }: Wording): string =>
  main && source !== '' ? fitting(words.latest(String(main.year), source), 2, INNER, SIZE) : ''

/** The years in which no report counts for this reason, in words; empty where there are none. */
export const yearsWithout = (why: NoReport, { years }: Card, lang: Lang): string =>
  formatYears(
    years.flatMap(({ year, without }) => (without === why ? [year] : [])),
    lang,
  )

/** That nothing was found, and what was not audited at all, which is no praise; empty where neither is to be said. */
export function auditedText(card: Card, { words, lang }: Wording): string {
  const isFound = card.findings.length > 0
  if (!card.main && !isFound) return words.notAudited
  const leftOut = yearsWithout('leftOut', card, lang)
  return [...(isFound ? [] : [words.nothingFound]), ...(leftOut === '' ? [] : [words.leftOutNotAudited(leftOut)])].join(
    gapIn(lang),
  )
}

/** The findings as far as they fit into so many lines, and how many do not. */
export function findingTexts({ findings }: Card, lines: number, { words, lang }: Wording) {
  const texts = findings.slice(0, lines).map((finding) => {
    const severity = SEVERITY_WORDS[lang][finding.severity]
    return fitting(
      words.finding(finding.year, severity, ruleSentence(finding, lang)),
      LONGEST_FINDING,
      FINDING_WIDTH,
      SIZE,
    )
  })
  const shown = fittingTexts(texts, lines, FINDING_WIDTH, SIZE)
  return { shown, others: findings.length - shown.length }
}
