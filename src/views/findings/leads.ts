import type { ChangeCandidate } from '../../data/queries/findingsPairs.ts'
import { CHANGING_RATES, type ChangingRate } from '../../data/queries/findingsChanges.ts'
import type { CorrectionCandidate } from '../../data/queries/findingsCorrections.ts'
import type { ZeroTurn } from '../../data/queries/findingsZeros.ts'
import type { LeftOutYear } from '../../data/queries/leftOut.ts'
import type { Reason } from '../../domain/reasons.ts'
import type { AgencyKey } from '../../domain/report.ts'
import { newcombeDifference, type Interval, type Proportion } from '../../domain/statistics.ts'
import { surpriseAfterNone, surpriseOfNone, surpriseOfShares, type Surprise } from '../../domain/surprise.ts'

/** Two shares that Newcombe's interval of their difference tells apart: `after − before`. */
export interface Moved<Of extends string> {
  readonly of: Of
  readonly before: Proportion
  readonly after: Proportion
  readonly interval: Interval & { readonly difference: number }
  readonly surprise: Surprise
}

interface Found {
  /** What it is about, the same for an agency and for the area it belongs to. */
  readonly topic: string
  readonly key: AgencyKey
  readonly agency: string
  /** The later year. */
  readonly year: number
  readonly surprise: Surprise
  /** Cases it rests on. */
  readonly size: number
  readonly isDoubted: boolean
  /** Agencies whose area report of the year counts this one's applications too. */
  readonly areas: readonly AgencyKey[]
}

export interface TurnLead extends Found {
  readonly kind: 'newZero' | 'firstActivity'
  readonly turn: ZeroTurn
  /** Years of the agency whose reports are left out for their sums. */
  readonly leftOut: ReadonlySet<number>
}

export interface RateLead extends Found {
  readonly kind: 'rateChange'
  readonly moved: Moved<ChangingRate>
  /** Rates of the same applications that moved with it, the most surprising first. */
  readonly also: readonly Moved<ChangingRate>[]
}

export interface ReasonLead extends Found {
  readonly kind: 'reasonDoubled'
  readonly moved: Moved<Reason>
}

export interface CorrectionLead extends Found {
  readonly kind: 'corrections'
  readonly found: CorrectionCandidate
  /** The agency's rate against that of the others. */
  readonly interval: Moved<string>['interval']
  /** Its share of all that was corrected. */
  readonly ofAll: Proportion
}

/** Something a journalist or an official might follow up. */
export type Lead = TurnLead | RateLead | ReasonLead | CorrectionLead

export function turnLead(turn: ZeroTurn, leftOut: readonly LeftOutYear[]): TurnLead {
  const { kind, key, agency, year, isDoubted, areas, reports, cases, activity } = turn
  const surprise = kind === 'newZero' ? surpriseOfNone(cases, reports) : surpriseAfterNone(activity, reports)
  const out = new Set(leftOut.flatMap((one) => (one.key === key ? [one.year] : [])))
  const shared = { kind, topic: kind, key, agency, year, surprise, size: cases + activity, isDoubted, areas }
  return { ...shared, turn, leftOut: out }
}

/** A candidate as a change; null where the interval of the difference holds 0. */
export function movedFrom<Of extends string>({ of, before, after }: ChangeCandidate<Of>): Moved<Of> | null {
  const interval = apart(after, before)
  return interval && { of, before, after, interval, surprise: surpriseOfShares(after, before) }
}

function apart(a: Proportion, b: Proportion): Moved<string>['interval'] | null {
  const interval = newcombeDifference(a, b)
  return interval && (interval.low > 0 || interval.high < 0) ? interval : null
}

/** The outcome rates share their applications: what moves one moves others, so one year of an agency is one lead. */
const topicOf = (rate: ChangingRate): string =>
  rate === 'completion_rate' || rate === 'review_corrected' || rate === 'suit_lost' ? rate : 'outcomes'

/** The rates that moved, those of the same applications told together under the most surprising one. */
export function rateLeads(candidates: readonly ChangeCandidate<ChangingRate>[]): RateLead[] {
  const together = new Map<string, { candidate: ChangeCandidate<ChangingRate>; moved: Moved<ChangingRate> }[]>()
  for (const candidate of candidates) {
    const moved = movedFrom(candidate)
    if (!moved) continue
    const of = `${topicOf(candidate.of)}|${candidate.year}|${candidate.key}`
    together.set(of, [...(together.get(of) ?? []), { candidate, moved }])
  }
  return [...together.values()].flatMap((group) => {
    const [first, ...others] = group.toSorted(
      (a, b) =>
        b.moved.surprise - a.moved.surprise ||
        CHANGING_RATES.indexOf(a.candidate.of) - CHANGING_RATES.indexOf(b.candidate.of),
    )
    if (!first) return []
    const isDoubted = group.some(({ candidate }) => candidate.isDoubted)
    const also = others.map(({ moved }) => moved)
    return [
      {
        kind: 'rateChange',
        topic: topicOf(first.candidate.of),
        ...found(first.candidate, first.moved),
        isDoubted,
        also,
      },
    ]
  })
}

export function reasonLeads(candidates: readonly ChangeCandidate<Reason>[]): ReasonLead[] {
  return candidates.flatMap((candidate) => {
    const moved = movedFrom(candidate)
    return moved ? [{ kind: 'reasonDoubled', topic: candidate.of, ...found(candidate, moved) }] : []
  })
}

function found<Of extends string>(candidate: ChangeCandidate<Of>, moved: Moved<Of>) {
  const { key, agency, year, isDoubted, areas, before, after } = candidate
  const size = before.denominator + after.denominator
  return { key, agency, year, isDoubted, areas, surprise: moved.surprise, size, moved }
}

export function correctionLead(candidate: CorrectionCandidate): CorrectionLead[] {
  const { of, key, agency, to, own, others, isDoubted } = candidate
  const interval = apart(own, others)
  if (!interval) return []
  const ofAll = { numerator: own.numerator, denominator: own.numerator + others.numerator }
  const shared = { key, agency, year: to, isDoubted, areas: [], size: own.denominator, topic: of }
  return [
    { kind: 'corrections', ...shared, surprise: surpriseOfShares(own, others), found: candidate, interval, ofAll },
  ]
}
