import type { ChangeCandidate, Looked } from '../../data/queries/findingsPairs.ts'
import type { ChangingRate } from '../../data/queries/findingsChanges.ts'
import type { CorrectionCandidate } from '../../data/queries/findingsCorrections.ts'
import type { LookedZeros, ZeroTurn } from '../../data/queries/findingsZeros.ts'
import type { LeftOutYear } from '../../data/queries/leftOut.ts'
import { FINDING_KINDS, type FindingKind } from '../../domain/question.ts'
import type { Reason } from '../../domain/reasons.ts'
import type { AgencyKey } from '../../domain/report.ts'
import { gradeOf, type Grade } from '../../domain/surprise.ts'
import { compareNames } from '../../ui/text/compareNames.ts'
import { correctionLead, rateLeads, reasonLeads, turnLead, type Lead } from './leads.ts'

export interface FindingRows {
  readonly zeros: readonly LookedZeros[]
  readonly rates: readonly Looked<ChangeCandidate<ChangingRate>>[]
  readonly reasons: readonly Looked<ChangeCandidate<Reason>>[]
  readonly corrections: readonly Looked<CorrectionCandidate>[]
  /** Reports that the filter leaves out for their sums. */
  readonly leftOut: readonly LeftOutYear[]
}

/** What was looked at for one kind. Without an interval, as for zeros, what chance alone would bring is not counted. */
export interface LookedAt {
  readonly kind: FindingKind
  /** Comparisons that could be made. */
  readonly looked: number
  /** Intervals that would leave out 0 if nothing had changed; at most that many where only a rise is listed. */
  readonly byChance: number | null
  /** Intervals that do, and meet the kind's other conditions. */
  readonly apart: number | null
  readonly leads: number
  /** Candidates beyond the most that are tested. */
  readonly untested: number
}

/** A lead in its place. */
export interface PlacedLead {
  /** From 1, among the leads of all kinds. */
  readonly place: number
  readonly grade: Grade
  readonly lead: Lead
  /** The area whose own lead tells the same event; null where there is none. */
  readonly toldBy: string | null
}

export interface Findings {
  /** Of all kinds, the most surprising first. */
  readonly leads: readonly PlacedLead[]
  readonly looked: readonly LookedAt[]
  /** Reports that print a zero against their own parts, where a zero would be new or activity the first. */
  readonly contradictory: number
}

/** One interval of 95 % in twenty leaves out 0 though nothing has changed, half of them upwards. */
const BY_CHANCE = { rateChange: 0.05, reasonDoubled: 0.025, corrections: 0.025 } as const

/** Names that tell agencies apart, by key; a report's own name stands where there is none. */
type Names = ReadonlyMap<AgencyKey, string>

/** All leads in order, and what was looked at to find them. */
export function findings(
  { zeros, rates, reasons, corrections, leftOut }: FindingRows,
  names: Names = new Map(),
): Findings {
  const turns = candidatesOf<ZeroTurn>(zeros)
  const moved = rateLeads(candidatesOf(rates))
  const doubled = reasonLeads(candidatesOf(reasons))
  const clustered = candidatesOf(corrections).flatMap(correctionLead)
  const leads = [...turns.map((turn) => turnLead(turn, leftOut)), ...moved, ...doubled, ...clustered]
    .map((lead) => ({ ...lead, agency: names.get(lead.key) ?? lead.agency }))
    .toSorted(compareLeads)
  const told = new Map(leads.map((lead) => [placeOfEvent(lead, lead.key), lead.agency]))
  const untested = (rows: readonly Looked<unknown>[], tested: number) => (rows[0]?.found ?? 0) - tested
  const looked = (kind: keyof typeof BY_CHANCE, rows: readonly Looked<unknown>[], apart: number): LookedAt => {
    const count = rows[0]?.looked ?? 0
    const found = leads.filter((lead) => lead.kind === kind).length
    const tested = candidatesOf(rows).length
    return {
      kind,
      looked: count,
      byChance: count * BY_CHANCE[kind],
      apart,
      leads: found,
      untested: untested(rows, tested),
    }
  }
  const turned = (kind: 'newZero' | 'firstActivity', count: number): LookedAt => ({
    kind,
    looked: count,
    byChance: null,
    apart: null,
    leads: turns.filter((turn) => turn.kind === kind).length,
    // Both kinds of turns are candidates of one query.
    untested: kind === 'newZero' ? untested(zeros, turns.length) : 0,
  })
  return {
    leads: leads.map((lead, i) => ({
      place: i + 1,
      grade: gradeOf(lead.surprise),
      lead,
      toldBy: lead.areas.map((area) => told.get(placeOfEvent(lead, area))).find((name) => name !== undefined) ?? null,
    })),
    looked: [
      turned('newZero', zeros[0]?.afterActive ?? 0),
      turned('firstActivity', zeros[0]?.afterZeros ?? 0),
      looked(
        'rateChange',
        rates,
        moved.reduce((sum, { also }) => sum + 1 + also.length, 0),
      ),
      looked('reasonDoubled', reasons, doubled.length),
      looked('corrections', corrections, clustered.length),
    ],
    contradictory: zeros[0]?.contradictory ?? 0,
  }
}

function candidatesOf<Candidate>(rows: readonly Looked<Candidate>[]): Candidate[] {
  return rows.flatMap(({ candidate }) => (candidate === null ? [] : [candidate]))
}

const placeOfEvent = ({ kind, topic, year }: Lead, key: string) => `${kind}|${topic}|${year}|${key}`

/** By surprise, then by size, then the latest, then by name; what is left keeps one order all the same. */
function compareLeads(a: Lead, b: Lead): number {
  return (
    b.surprise - a.surprise ||
    b.size - a.size ||
    b.year - a.year ||
    compareNames(a.agency, b.agency) ||
    FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind) ||
    compareNames(a.topic, b.topic) ||
    compareNames(a.key, b.key)
  )
}

/** The leads of the chosen kinds; of all where none is chosen. */
export function leadsOf(leads: readonly PlacedLead[], kinds: readonly FindingKind[]): readonly PlacedLead[] {
  return kinds.length === 0 ? leads : leads.filter(({ lead }) => kinds.includes(lead.kind))
}
