import type { OutcomeGroup } from '../../domain/forms/form.ts'
import { inAgency } from '../../domain/narrow.ts'
import { quantitiesOf, type Quantity, type QuantityId } from '../../domain/quantities.ts'
import { DEFAULT_QUESTION, DISPUTE_RATES, openReport, type Filter, type Question } from '../../domain/question.ts'
import { groupOf } from '../../domain/reasons.ts'
import type { Lead } from './leads.ts'

/** Where a lead leads: each a question. */
export interface LeadLink {
  readonly to: 'beside' | 'report' | 'trends' | 'outcomes' | 'disputes'
  readonly question: Question
}

/** The reports that a lead rests on. */
export interface LeadRows {
  readonly filter: Filter
  readonly quantities: readonly Quantity[]
}

const GROUP_OF_RATE: Readonly<Partial<Record<QuantityId, OutcomeGroup>>> = {
  denial_rate: 'denied',
  unable_rate: 'unable',
  unprocessed_rate: 'refused',
  other_rate: 'other',
}

/** The report with the year before beside it, the quantity over the years, and the view that shows it whole. */
export function linksOf(lead: Lead, question: Question): readonly LeadLink[] {
  const { key, year } = lead
  const own = inAgency(question.filter, key)
  const beside = (before: number): LeadLink => ({
    to: 'beside',
    question: { ...question, view: 'agency', agency: { key, year, beside: before } },
  })
  const trends = (of: QuantityId): LeadLink => ({
    to: 'trends',
    question: { ...question, view: 'trends', filter: own, trends: { ...DEFAULT_QUESTION.trends, of } },
  })
  const outcomes = (group: OutcomeGroup | null): LeadLink => ({
    to: 'outcomes',
    question: { ...question, view: 'outcomes', filter: own, outcomes: { by: 'year', group } },
  })
  switch (lead.kind) {
    case 'newZero':
    case 'firstActivity':
      return [beside(lead.turn.yearBefore), trends('received')]
    case 'rateChange': {
      const { of } = lead.moved
      const links = [beside(year - 1), trends(of)]
      const rate = DISPUTE_RATES.find((one) => one === of)
      if (rate) return [...links, { to: 'disputes', question: disputes(question, own, rate, 'year') }]
      return lead.topic === 'outcomes' ? [...links, outcomes(GROUP_OF_RATE[of] ?? null)] : links
    }
    case 'reasonDoubled':
      return [beside(year - 1), trends(lead.moved.of), outcomes(groupOf(lead.moved.of))]
    case 'corrections': {
      const { of, to } = lead.found
      const report: LeadLink = { to: 'report', question: openReport(question, key, to) }
      return [{ to: 'disputes', question: disputes(question, question.filter, of, 'agency') }, report, trends(of)]
    }
  }
}

function disputes(
  question: Question,
  filter: Filter,
  rate: Question['disputes']['rate'],
  by: Question['disputes']['by'],
): Question {
  return { ...question, view: 'disputes', filter, disputes: { rate, by } }
}

/** The reports behind a lead, with the figures it is made of. */
export function rowsOf(lead: Lead, filter: Filter): LeadRows {
  const within = (from: number): Filter => ({ ...inAgency(filter, lead.key), years: { from, to: lead.year } })
  const named = (...ids: readonly QuantityId[]) => quantitiesOf(ids)
  switch (lead.kind) {
    case 'newZero':
    case 'firstActivity':
      return { filter: within(lead.turn.from), quantities: named('received', 'carried_in', 'decided', 'carried_out') }
    case 'rateChange':
      return { filter: within(lead.year - 1), quantities: named(lead.moved.of, ...lead.also.map(({ of }) => of)) }
    case 'reasonDoubled':
      return { filter: within(lead.year - 1), quantities: named(lead.moved.of, 'decided') }
    case 'corrections':
      return { filter, quantities: named(lead.found.of) }
  }
}

/** Names a lead's drawer in the address. */
export const behindName = (place: number) => `lead-${place}`
