import { CARD_FIGURES, type CardFigure, type CardFigures, type CardSides } from '../../data/queries/cards.ts'
import { ratio, type Ratio } from '../../domain/indicators.ts'
import { peersOf, type Candidate } from '../../domain/peers.ts'
import { quantity, type Quantity } from '../../domain/quantities.ts'
import type { Agency, AgencyKey, Scope } from '../../domain/report.ts'
import { differ, median, ratesDiffer } from '../../domain/statistics.ts'
import { sumOf } from '../../domain/totals.ts'

/** Why there is no figure. `stock`: what waits at the turn of a year is not added up over years. */
export type Why = 'blank' | 'absent' | 'noDenominator' | 'exceeds' | 'stock'

export interface Figure {
  /** An amount, or a rate as a plain quotient; null with the reason in `why`. */
  readonly value: number | null
  /** A rate with its two sides. */
  readonly ratio: Ratio | null
  readonly why: Why | null
}

/** What the agencies of the same level, kind and scope print for the same year, and where this one stands among them. */
export interface AmongPeers {
  /** Others that have the figure. */
  readonly agencies: number
  /** Of an amount the median of the others, of a rate theirs sum over sum. */
  readonly value: number | null
  /** Whether the rate differs from theirs by more than chance explains; null where that is not said, as below 30 cases. */
  readonly standing: 'above' | 'below' | 'alike' | null
  /** The place from the highest among all that may be ranked, itself among them; null where it may not be. */
  readonly rank: { readonly place: number; readonly of: number; readonly isTied: boolean } | null
}

export interface MainFigure {
  readonly id: CardFigure
  readonly quantity: Quantity
  /** Of the latest year. */
  readonly now: Figure
  readonly peers: AmongPeers
  /** Of all years of the card together, of the scope of the latest. */
  readonly total: Figure
}

/** The five figures of an agency: of which year and scope, how many may be its peers, and of how many years the totals are. */
export interface MainFigures {
  readonly year: number
  readonly scope: Scope
  /** Others of the same level, kind and scope with a report of that year. */
  readonly peers: number
  readonly years: readonly number[]
  readonly figures: readonly MainFigure[]
}

const QUANTITIES = CARD_FIGURES.flatMap((id) => {
  const found = quantity(id)
  return found ? [{ id, quantity: found }] : []
})

/** A report's figures with what the dataset says of its agency. */
interface Reporter extends Candidate {
  readonly row: CardFigures
}

type PeersOf = (agency: Agency, row: CardFigures) => readonly Reporter[]

/** The main figures of an agency; null for one without a report that counts. `years` bounds what is added up. */
export type MainFiguresOf = (agency: Agency, years: readonly number[]) => MainFigures | null

/** Answers for each agency; what agencies share, such as who are peers, is worked out once. */
export function mainFigures(rows: readonly CardFigures[], agencies: readonly Agency[]): MainFiguresOf {
  const peers = peersIn(rows, agencies)
  const byKey = new Map<AgencyKey, CardFigures[]>()
  for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row])
  return (agency, years) => {
    const own = (byKey.get(agency.key) ?? []).filter(({ year }) => years.includes(year))
    const latest = own.reduce<CardFigures | null>((a, b) => (a && a.year >= b.year ? a : b), null)
    if (!latest) return null
    const others = peers(agency, latest).filter(({ key }) => key !== agency.key)
    const added = own.filter(({ scope }) => scope === latest.scope)
    return {
      year: latest.year,
      scope: latest.scope,
      peers: others.length,
      years: added.map(({ year }) => year),
      figures: QUANTITIES.map(({ id, quantity: one }) => {
        const now = figureOf(one, [sidesOf(latest, id)])
        const isAddable = latest.scope === 'own' || agency.level !== ''
        const theirs = others.map(({ row }) => sidesOf(row, id))
        return {
          id,
          quantity: one,
          now,
          peers: amongPeers(one, now, theirs, isAddable),
          total:
            one.nature === 'flow'
              ? figureOf(
                  one,
                  added.map((row) => sidesOf(row, id)),
                )
              : none('stock'),
        }
      }),
    }
  }
}

/** Who reported in the same year and is of the same level, kind and scope; found once for all agencies of which the same is said. */
function peersIn(rows: readonly CardFigures[], agencies: readonly Agency[]): PeersOf {
  const who = new Map(agencies.map((agency) => [agency.key, agency]))
  const byYear = new Map<number, Reporter[]>()
  for (const row of rows) {
    const agency = who.get(row.key)
    if (!agency) continue
    const { key, name, level, kind } = agency
    const reporter = { key, name, level, kind, scope: row.scope, volume: null, yearlyVolume: null, row }
    const year = byYear.get(row.year)
    if (year) year.push(reporter)
    else byYear.set(row.year, [reporter])
  }
  const known = new Map<string, readonly Reporter[]>()
  return ({ name, level, kind }, { year, scope }) => {
    const id = JSON.stringify([year, scope, level, kind])
    const found = known.get(id)
    if (found) return found
    // Without a key of its own, the agency is itself among those found.
    const like: Candidate = { key: '', name, level, kind, scope, volume: null, yearlyVolume: null }
    const { peers } = peersOf(like, byYear.get(year) ?? [], { by: 'like' })
    known.set(id, peers)
    return peers
  }
}

function sidesOf({ figures }: CardFigures, id: CardFigure): CardSides {
  const found = figures.get(id)
  if (!found) throw new Error(`no figure ${id}; the answer has ${[...figures.keys()].join(', ')}`)
  return found
}

const none = (why: Why): Figure => ({ value: null, ratio: null, why })

/** What reports add up to: of a rate sum over sum, those left out whose part exceeds its whole unless there are no others. */
function figureOf(one: Quantity, all: readonly CardSides[]): Figure {
  const printed = all.filter(({ value }) => value !== null)
  if (printed.length === 0) return none(all.every(({ isAbsent }) => isAbsent) ? 'absent' : 'blank')
  const sound = printed.filter(({ exceeds }) => !exceeds)
  const counted = sound.length > 0 ? sound : printed
  const value = sumOf(counted.map((sides) => sides.value))
  if (one.kind !== 'rate') return { value, ratio: null, why: null }
  const rate = ratio(value, sumOf(counted.map(({ whole }) => whole)), one.unit)
  return { value: rate.share, ratio: rate, why: rate.why }
}

function amongPeers(one: Quantity, now: Figure, theirs: readonly CardSides[], isAddable: boolean): AmongPeers {
  const figures = theirs.map((sides) => figureOf(one, [sides])).filter(({ value }) => value !== null)
  const values = figures.flatMap(({ value }) => value ?? [])
  const isRanked = ({ value, ratio: rate }: Figure) => value !== null && (one.kind !== 'rate' || rate?.ranked === true)
  const rank = isRanked(now) ? placeAmong(now.value, figures.filter(isRanked)) : null
  if (one.kind !== 'rate') return { agencies: values.length, value: median(values), standing: null, rank }
  const sums = figures.flatMap(({ ratio: rate }) => (rate ? [rate] : []))
  const pooled = isAddable
    ? ratio(sumOf(sums.map((rate) => rate.numerator)), sumOf(sums.map((rate) => rate.denominator)), one.unit)
    : null
  return { agencies: values.length, value: pooled?.share ?? null, standing: standingOf(one, now.ratio, pooled), rank }
}

function placeAmong(value: number | null, others: readonly Figure[]): AmongPeers['rank'] {
  if (value === null || others.length === 0) return null
  const above = others.filter((other) => (other.value ?? value) > value).length
  return { place: above + 1, of: others.length + 1, isTied: others.some((other) => other.value === value) }
}

function standingOf(one: Quantity, own: Ratio | null, pooled: Ratio | null): AmongPeers['standing'] {
  if (!own?.ranked || !pooled?.ranked || own.share === null || pooled.share === null) return null
  const [a, b] = [proportion(own), proportion(pooled)]
  const apart = one.unit === 'per100' ? ratesDiffer(a, b) : differ(a, b)
  if (apart === null) return null
  if (!apart) return 'alike'
  return own.share > pooled.share ? 'above' : 'below'
}

function proportion({ numerator, denominator }: Ratio) {
  if (numerator === null || denominator === null) throw new Error('a rate that is one has two sides')
  return { numerator, denominator }
}
