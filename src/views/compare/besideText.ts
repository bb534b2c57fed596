import type { ExportCell, ExportTable } from '../../domain/csv.ts'
import type { Quantity } from '../../domain/quantities.ts'
import type { LinesModel } from '../../ui/chart/lines.ts'
import { quantityName } from '../../ui/quantityName.ts'
import { compareNames } from '../../ui/text/compareNames.ts'
import { formatNumber, formatYears } from '../../ui/text/format.ts'
import type { Lang, Texts } from '../../ui/text/texts.ts'
import { commonCaveats } from '../caveats.ts'
import type { Apart, BesideModel, Side, YearFigure } from './besideModel.ts'
import { measureOf, type CompareFigure } from './figures.ts'
import { briefFigure, gapText, restsOn, shownFigure, signsOf, valueText } from './figureText.ts'
import type { Words } from './words.ts'

/** The finding: a difference that chance does not explain, that there is none, or the amounts of the latest year. */
export function besideTitle(model: BesideModel, words: Words, lang: Lang): string {
  const { quantity, apart, compared } = model
  const name = quantityName(quantity, lang)
  const [latest] = apart
  if (latest) {
    const said = words.besideApart(latest.year, name, ...apartParts(latest, quantity))
    // Of many comparisons some stand out by chance: how many were made belongs to the finding.
    return compared > 1 ? said + words.besideOf(formatNumber(compared), formatNumber(apart.length)) : said
  }
  if (quantity.kind === 'rate')
    return compared > 0 ? words.besideAlike(name, formatNumber(compared)) : words.besideFew(name)
  const index = model.years.findLastIndex(
    (_, i) => model.sides.filter(({ years }) => years[i]?.value !== null).length > 1,
  )
  const year = model.years[index]
  if (year === undefined) return words.besideTitle(name)
  const ofYear = model.sides.flatMap(({ agency, years }) => {
    const figure = years[index]
    return figure && figure.value !== null ? [{ agency, figure, value: figure.value }] : []
  })
  const ordered = ofYear.toSorted((a, b) => b.value - a.value || compareNames(a.agency.name, b.agency.name))
  const parts = ordered.map(({ agency, figure }) => `${agency.name} ${briefFigure(quantity, figure, words)}`)
  return words.besideCount(year, name, parts.join(words.comma))
}

function apartParts({ higher, lower }: Apart, quantity: Quantity) {
  const measure = measureOf(quantity)
  return [
    higher.agency.name,
    valueText(higher.value, measure),
    lower.agency.name,
    valueText(lower.value, measure),
  ] as const
}

export const apartText = (apart: Apart, quantity: Quantity, words: Words) =>
  words.apart(apart.year, ...apartParts(apart, quantity))

/** By which interval the agencies were told apart, and how many were. */
export const apartNote = ({ quantity, compared }: BesideModel, words: Words) =>
  words.apartNote(measureOf(quantity) === 'per100' ? words.apartBy.per100 : words.apartBy.share, formatNumber(compared))

/** More figures than this are a table, not a sentence. */
const MOST_TOLD = 16

/** Every agency's figures in words; of many, the latest of each and its years together. */
export function besideSummary({ quantity, sides }: BesideModel, words: Words): string {
  const figures = sides.flatMap(({ years }) => years.filter(({ why }) => why !== 'missing'))
  const brief = (figure: CompareFigure) => briefFigure(quantity, figure, words)
  const sentences = sides.map(({ agency, years, together }) => {
    const told = years.filter(({ why }) => why !== 'missing')
    const latest = told.findLast(({ value }) => value !== null)
    const short = [
      ...(latest ? [words.latestOf(String(latest.year), brief(latest))] : []),
      ...(together ? [words.togetherOf(brief(together))] : []),
    ]
    const whole = told.map((figure) => words.inYear(String(figure.year), brief(figure)))
    const parts = figures.length > MOST_TOLD ? short : whole
    return words.sentence(agency.name, parts.length === 0 ? words.gap.missing : parts.join(words.comma))
  })
  return sentences.join(words.semicolon) + words.stop
}

export function besideSubtitle({ quantity, years }: BesideModel, words: Words, lang: Lang): string {
  const isShare = measureOf(quantity) === 'share'
  const period = words.ofYears(formatYears(years, lang))
  return [
    words.besideSubtitle(quantityName(quantity, lang), period),
    ...(quantity.kind === 'rate' ? [words.formula(quantity.formula[lang])] : []),
    ...(isShare ? [words.besideRate] : []),
  ].join(lang === 'zh' ? '' : ' ')
}

/** What has to be said beside the figures. */
export function besideCaveats(model: BesideModel, texts: Texts, words: Words, lang: Lang): readonly string[] {
  const { sides, quantity } = model
  const figures = sides.flatMap(({ years }) => years)
  const count = (is: (figure: YearFigure) => boolean) => figures.filter(is).length
  const broken = count(({ isBroken }) => isBroken)
  return [
    ...commonCaveats(
      {
        areas: count(({ scope }) => scope === 'area'),
        unstated: sides.reduce((sum, { unstated }) => sum + unstated, 0),
        doubted: count(({ isDoubted }) => isDoubted),
        exceeding: count(({ why }) => why === 'exceeds'),
        small: count(isSmall),
        editions: model.isAcrossForms && quantity.section !== 'proactive',
      },
      texts,
    ),
    ...(broken > 0 ? [words.caveatBroken(formatNumber(broken))] : []),
    ...(model.isAcrossForms && quantity.note ? [quantity.note[lang]] : []),
    ...(model.isAcrossForms ? quantity.refused.map(({ reason }) => reason[lang]) : []),
    ...(figures.some(({ value }) => value === null) ? [words.caveatGaps] : []),
    ...(hasUnlikeYears(sides) ? [words.togetherDiffers] : []),
    ...(sides.every(({ together }) => together === null) ? [words.noTogether] : []),
  ]
}

/** Whether the totals of the agencies are of other years. */
function hasUnlikeYears(sides: readonly Side[]): boolean {
  const summed = sides.filter(({ together }) => together?.value !== null && together !== null)
  const known = summed.map(({ years }) => years.flatMap(({ year, value }) => (value === null ? [] : [year])).join())
  return new Set(known).size > 1
}

export const isSmall = ({ value, ratio }: CompareFigure) => value !== null && ratio !== null && !ratio.ranked

/** The picture: a line an agency. */
export function besideLines(model: BesideModel, texts: Texts, words: Words): LinesModel {
  const measure = measureOf(model.quantity)
  return {
    years: model.years,
    measure,
    mutedName: words.few,
    breaks: model.breaks.map((after) => ({ after, name: texts.figure.editionBreak })),
    lines: model.sides.map(({ agency, years }) => ({
      key: agency.key,
      name: agency.name,
      points: years.map((figure) => ({
        year: figure.year,
        value: figure.value,
        interval: figure.ratio?.interval ?? undefined,
        beside: sidesText(figure),
        note: figure.value === null ? gapText(figure.why, words) : undefined,
        muted: isSmall(figure),
      })),
    })),
  }
}

function sidesText({ ratio }: CompareFigure): string | undefined {
  if (!ratio || ratio.numerator === null || ratio.denominator === null) return undefined
  return `${formatNumber(ratio.numerator)} / ${formatNumber(ratio.denominator)}`
}

/** Every figure in a row of its own, with what it rests on. */
export function besideExport(model: BesideModel, words: Words): ExportTable {
  const { columns } = words
  const isRate = model.quantity.kind === 'rate'
  const sidesHeader = isRate ? [columns.numerator, columns.denominator, columns.low, columns.high] : []
  const cells = (side: Side, year: ExportCell, figure: CompareFigure, note: string): ExportCell[] => [
    side.agency.name,
    year,
    figure.value,
    ...(isRate
      ? [
          figure.ratio?.numerator ?? null,
          figure.ratio?.denominator ?? null,
          figure.ratio?.interval?.low ?? null,
          figure.ratio?.interval?.high ?? null,
        ]
      : []),
    figure.value === null ? gapText(figure.why, words) : note,
  ]
  return {
    header: [columns.agency, words.year, columns.value, ...sidesHeader, columns.note],
    rows: model.sides.flatMap((side) => [
      ...side.years.map((figure) => cells(side, figure.year, figure, signsOf(figure, words).join(words.comma))),
      ...(side.together
        ? [cells(side, words.together, side.together, signsOf(side.together, words).join(words.comma))]
        : []),
    ]),
  }
}

/** A cell of the table: the figure and what it rests on. */
export function cellText(model: BesideModel, figure: CompareFigure, words: Words) {
  return { value: shownFigure(figure, measureOf(model.quantity), words), rests: restsOn(figure) }
}
