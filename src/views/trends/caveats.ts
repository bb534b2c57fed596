import { isUnitless } from '../../data/queries/trends.ts'
import type { Scale } from '../../domain/question.ts'
import { sumOf } from '../../domain/totals.ts'
import { formatList, formatNumber, formatYears } from '../../ui/text/format.ts'
import { commonCaveats } from '../caveats.ts'
import type { Trend, TrendLine } from './model.ts'
import type { Names, Wording } from './names.ts'
import { panelNames } from './panel.ts'
import { isFew, readLine, type ReadLine } from './scale.ts'

/** Lines named one by one in a caveat. */
const NAMED = 5

/** What the picture shows: some lines, of so many that have anything to say on the scale. */
interface Drawn {
  readonly scale: Scale
  readonly shown: readonly TrendLine[]
  readonly of: number
}

/** What has to be said beside the trend on a scale that is not refused. */
export function caveatsOf(
  trend: Trend,
  names: Names,
  { scale, shown, of }: Drawn,
  wording: Wording,
): readonly string[] {
  const { words, texts } = wording
  const { lines, others, panel, quantity } = trend
  const total = (what: 'areas' | 'unstated' | 'doubted' | 'unlike' | 'exceeding' | 'absent') =>
    sumOf(lines.flatMap(({ points }) => points.map(({ row }) => row?.[what] ?? 0))) ?? 0
  const n = formatNumber
  // Those that are drawn grey, which can be counted in the picture.
  const readings = shown.flatMap((line) => readLine(line, scale).readings)
  const few = readings.filter((reading) => isFew(reading, scale, quantity)).length
  const who = panelNames(trend, wording)
  const left = sumOf(trend.coverage.map((year) => year.left)) ?? 0
  return [
    ...(scale === 'growth' ? growthCaveats(trend, wording) : []),
    ...baseCaveats(
      lines.map((line) => readLine(line, scale)),
      names,
      wording,
    ),
    ...(shown.length < of ? [words.drawnLeft(n(shown.length), n(of))] : []),
    ...(others > 0 ? [words.othersLeft(n(lines.length), n(lines.length + others))] : []),
    ...(trend.isConstant && panel > 0 ? [words.constantCaveat(n(panel), who === null ? '' : words.panelOf(who))] : []),
    ...(lines.some((line) => !line.isAlike) ? [words.notAlikeCaveat] : []),
    ...(isUnitless(quantity) ? [words.noUnitCaveat] : []),
    ...formCaveats(trend, names, wording),
    ...(total('absent') > 0 ? [words.absentCaveat(n(total('absent')))] : []),
    ...(total('unlike') > 0
      ? [(isUnitless(quantity) ? words.ownUnitCaveat : words.unlikeCaveat)(n(total('unlike')))]
      : []),
    ...commonCaveats(
      {
        areas: total('areas'),
        leftOut: left,
        unstated: total('unstated'),
        doubted: total('doubted'),
        exceeding: total('exceeding'),
        small: scale === 'change' ? 0 : few,
      },
      texts,
    ),
    ...(scale === 'change' && few > 0 ? [words.fewChanges(n(few))] : []),
  ]
}

/** Where forms change, which years use two, and what a series that crosses them has to say. */
function formCaveats({ forms, lines, quantity }: Trend, names: Names, wording: Wording): string[] {
  const { words, lang } = wording
  const yearsOf = (after: readonly number[]) => formatList(after.map(words.breakYear), lang)
  const own = lines.filter((line) => line.forms.after.length > 0 && String(line.forms.after) !== String(forms.after))
  const ofLine = ({ key, forms: { after } }: TrendLine) => words.breakOf(names.get(key) ?? key, yearsOf(after))
  const isCrossed = forms.after.length > 0 || forms.both.length > 0
  return [
    ...(forms.after.length > 0 ? [words.breaks(yearsOf(forms.after))] : []),
    ...(own.length > 0 ? [words.breaks(named(own.map(ofLine), wording))] : []),
    ...(forms.both.length > 0 ? [words.both(formatYears(forms.both, lang))] : []),
    ...(isCrossed && quantity.note ? [quantity.note[lang]] : []),
  ]
}

/** Which year is 100, and which lines have no index. */
function baseCaveats(lines: readonly ReadLine[], names: Names, wording: Wording): string[] {
  const { words } = wording
  const nameOf = ({ key }: ReadLine) => names.get(key) ?? key
  const based = lines.flatMap((line) => (line.base === null ? [] : [words.inYear(line.base, nameOf(line))]))
  const without = (['fromZero', 'fewBefore'] as const).flatMap((why) => {
    const found = lines.filter((line) => line.noBase === why).map(nameOf)
    return found.length > 0 ? [words.noBase[why](named(found, wording))] : []
  })
  return [...(based.length > 0 ? [words.baseYear(named(based, wording))] : []), ...without]
}

/** Changes that have no growth. */
function growthCaveats({ lines }: Trend, { words }: Wording): string[] {
  const changes = lines.flatMap(({ points }) => points.map(({ change }) => change?.why ?? null))
  return (['fromZero', 'fewBefore'] as const).flatMap((why) => {
    const found = changes.filter((one) => one === why).length
    return found > 0 ? [words.noGrowth[why](formatNumber(found))] : []
  })
}

/** A list of names, cut where it is long, with the number of those left. */
function named(all: readonly string[], { lang }: Wording): string {
  const left = all.length - NAMED
  if (left <= 0) return formatList(all, lang)
  return formatList([...all.slice(0, NAMED), `+${formatNumber(left)}`], lang)
}
