import type { DotRow, DotsModel } from '../../ui/chart/dots.ts'
import type { FunnelModel } from '../../ui/chart/funnel.ts'
import type { StripModel } from '../../ui/chart/strip.ts'
import { measureOf, proportionOf } from './figures.ts'
import { gapText, signsOf, valueText } from './figureText.ts'
import { limitsAt, standingAmong, type PeersModel, type Placed } from './peersModel.ts'
import { besideText } from './peersText.ts'
import type { Words } from './words.ts'

/** More dots than this are too many to draw: those without a rank are then left to the table. */
const MOST_DRAWN = 200
/** Rows of the drawn list. */
const MOST_ROWS = 24

/** The agencies that are drawn, and how many are not. */
export function drawn({ rows, own }: PeersModel): { readonly rows: readonly Placed[]; readonly left: number } {
  const valued = rows.filter(({ figure }) => figure.value !== null)
  const kept = valued.length <= MOST_DRAWN ? valued : valued.filter(({ rank, key }) => rank !== null || key === own.key)
  return { rows: kept, left: valued.length - kept.length }
}

export function stripModel(model: PeersModel, words: Words): StripModel {
  const measure = measureOf(model.quantity)
  return {
    points: drawn(model).rows.map((row) => ({
      key: row.key,
      name: row.name,
      value: row.figure.value ?? 0,
      beside: besideText(row, words),
      muted: row.rank === null,
    })),
    own: model.own.figure.value === null ? null : model.own.key,
    median: model.median,
    medianName: words.median,
    measure,
    dotNames: { ranked: words.dots.ranked, muted: measure === 'count' ? words.dots.otherYears : words.dots.few },
  }
}

const STEPS = 60

/** Null where no agency has a share. */
export function funnelModel(model: PeersModel, words: Words): FunnelModel | null {
  const { pooled, own } = model
  if (pooled === null || pooled.share === null) return null
  const points = drawn(model).rows.flatMap((row) => {
    const sides = proportionOf(row.figure)
    if (!sides) return []
    const { numerator, denominator: n } = sides
    return [
      {
        key: row.key,
        name: row.name,
        n,
        share: numerator / n,
        standing: row.rank === null ? null : standingAmong(pooled, row.figure),
      },
    ]
  })
  // A little beyond the largest, as the picture is.
  const reach = Math.log10(Math.max(...points.map(({ n }) => n), 1)) + 0.12
  const limits = Array.from({ length: STEPS + 1 }, (_, i) => 10 ** ((reach * i) / STEPS)).flatMap((n) => {
    const at = limitsAt(pooled, n)
    return at ? [{ n, low95: at.p95.low, high95: at.p95.high, low998: at.p998.low, high998: at.p998.high }] : []
  })
  return {
    points,
    own: points.some(({ key }) => key === own.key) ? own.key : null,
    centre: pooled.share,
    centreName: words.centre,
    limits,
    limitNames: { p95: words.p95, p998: words.p998 },
    dotNames: { few: words.few, ...words.standings },
  }
}

/** The list as it is drawn: the highest, and the agency itself wherever it stands; `left` are in the table alone. */
export function rankedDots(model: PeersModel, words: Words): DotsModel & { readonly left: number } {
  const { rows, own, median, quantity } = model
  const measure = measureOf(quantity)
  const shown = rows.filter((row, i) => i < MOST_ROWS || row.key === own.key)
  return {
    rows: shown.map((row): DotRow => {
      const { value, ratio, why } = row.figure
      return {
        key: row.key,
        name: row.rank === null ? row.name : `${row.rank}. ${row.name}`,
        value,
        interval: ratio?.interval ?? undefined,
        beside: [value === null ? gapText(why, words) : valueText(value, measure), ...restOf(row, words)].join(' · '),
        muted: row.rank === null,
        marked: row.key === own.key,
      }
    }),
    measure,
    ...(median === null ? {} : { line: { value: median, name: words.median } }),
    left: rows.length - shown.length,
  }
}

/** What a drawn figure rests on, and what is known against it: the highest and the lowest are never shown without it. */
function restOf(row: Placed, words: Words): string[] {
  const { figure, doubted, broken } = row
  return [
    ...(figure.value === null ? [] : [besideText(row, words)]),
    ...signsOf({ isDoubted: doubted > 0, isBroken: broken > 0 }, words),
  ]
}
