import type { CellId } from './cell.ts'
import { APPLICANTS, CHANNELS, OUTCOME_GROUPS, RESULTS, type Label, type OutcomeGroup } from './forms/form.ts'
import { cellsOfMeasure, measure, type MeasureId } from './measures.ts'
import type { CellDimension } from './pivot.ts'
import { PROACTIVE } from './pivotQuantities.ts'
import { QUANTITIES, quantity, type Quantity, type Term } from './quantities.ts'
import { groupOf, REASONS, reasonsOf, type Reason } from './reasons.ts'

/** Which row or column of its table a figure stands in; what is not named is all together. */
export type Coordinates = Readonly<Partial<Record<CellDimension, string>>>

/** A row of table 3 that says how an application ended: the reasons, and the two groups that are a single row. */
export type Ending = Reason | 'granted' | 'partial'
const ENDINGS: readonly Ending[] = ['granted', 'partial', ...REASONS]

const groupOfEnding = (ending: Ending): OutcomeGroup =>
  ending === 'granted' || ending === 'partial' ? ending : groupOf(ending)

const HEADS = ['person', 'organisation'] as const
const applicantsOf = (head: string) =>
  APPLICANTS.flatMap(({ key }) => ((key === 'person') === (head === 'person') ? [key] : []))

/** The members of a dimension of cells under the coordinates that are already chosen, in the order of the form. */
export function membersOf(dimension: CellDimension, { outcome, applicant_head: head }: Coordinates): readonly string[] {
  switch (dimension) {
    case 'outcome':
      return OUTCOME_GROUPS.map(({ key }) => key)
    case 'reason': {
      const group = OUTCOME_GROUPS.find(({ key }) => key === outcome)?.key
      if (group === undefined) return ENDINGS
      const reasons = reasonsOf(group)
      return reasons.length > 0 ? reasons : [group]
    }
    case 'applicant_head':
      return HEADS
    case 'applicant':
      return head === undefined ? APPLICANTS.map(({ key }) => key) : applicantsOf(head)
    case 'channel':
      return CHANNELS.map(({ key }) => key)
    case 'result':
      return RESULTS.map(({ key }) => key)
    case 'item':
      return QUANTITIES.flatMap(({ section, id }) => (section === 'proactive' ? [id] : []))
  }
}

/**
 * What a quantity is at these coordinates, such as 办结 at outcome 不予公开 and applicant 自然人; the quantity itself where
 * none are given, and null where the form does not divide it so.
 */
export function sliceOf(whole: Quantity, at: Coordinates): Quantity | null {
  const { item, ...others } = at
  const isPlain = Object.values(others).every((one) => one === undefined)
  if (whole.id === PROACTIVE.id) return item !== undefined && isPlain ? quantity(item) : null
  if (item !== undefined) return isPlain && whole.id === item ? whole : null
  if (isPlain) return whole
  const terms = whole.kind === 'rate' ? null : sliceTerms(whole.terms, at)
  if (whole.kind !== 'rate') return terms && { ...whole, ...identity(whole, at, terms), terms, cells: cellsOf(terms) }
  // What share of a rate falls to one outcome or result is no rate of its own.
  if (at.outcome !== undefined || at.reason !== undefined || at.result !== undefined) return null
  const [numerator, denominator] = [sliceTerms(whole.numerator, at), sliceTerms(whole.denominator, at)]
  if (!numerator || !denominator) return null
  const all = [...numerator, ...denominator]
  return { ...whole, ...identity(whole, at, all), numerator, denominator, cells: cellsOf(all) }
}

/** The cells that terms read, of all editions. */
function cellsOf(terms: readonly Term[]): readonly CellId[] {
  const all = terms.flatMap((term): readonly CellId[] => {
    if (term.kind === 'cells') return term.ways.flat()
    if (term.kind === 'measure') return cellsOfMeasure(term.id)
    if (term.kind === 'known') return term.ids.flatMap((id) => cellsOfMeasure(id))
    const ends = term.applicants.map((applicant) => `.${applicant}`)
    return cellsOfMeasure(term.id).filter((cell) => ends.some((end) => cell.endsWith(end)))
  })
  return [...new Set(all)]
}

/** A name and an id that tell the slice from the whole and from its other slices. */
function identity(
  whole: Quantity,
  at: Coordinates,
  terms: readonly Term[],
): Pick<Quantity, 'id' | 'zh' | 'en' | 'nature'> {
  const written = Object.entries(at).map(([dimension, member]) => `${dimension}=${member}`)
  // What is pending stood at the turn of the year, whatever it was taken from.
  const isPending = at.result === 'pending'
  const [only, ...more] = terms
  const named = only && more.length === 0 && 'id' in only ? measure(only.id) : null
  const under = [at.applicant ?? at.applicant_head].flatMap((key) => (key === undefined ? [] : [applicantLabel(key)]))
  const words = (lang: keyof Label) => [(named ?? whole)[lang], ...under.map((label) => label[lang])].join(' · ')
  return {
    id: [whole.id, ...written].join(' '),
    zh: words('zh'),
    en: words('en'),
    nature: isPending ? 'stock' : whole.nature,
  }
}

const PERSON: Label = { zh: '自然人', en: 'Natural persons' }
const ORGANISATION: Label = { zh: '法人或其他组织', en: 'Legal persons and other organisations' }

/** The form prints 其他 under 法人或其他组织; by itself that could be any other applicant. */
export const OTHER_ORGANISATIONS: Label = { zh: '其他组织', en: 'Other organisations' }

function applicantLabel(key: string): Label {
  if (key === 'organisation') return ORGANISATION
  if (key === 'other') return OTHER_ORGANISATIONS
  return APPLICANTS.find((one) => one.key === key) ?? PERSON
}

/** The terms that stand at the coordinates; null where one cannot be divided so, or none is left. */
function sliceTerms(terms: readonly Term[], at: Coordinates): readonly Term[] | null {
  const sliced = terms.map((term) => sliceTerm(term, at))
  if (sliced.includes('undivided')) return null
  const left = sliced.filter((one): one is Term => typeof one === 'object')
  return left.length > 0 ? left : null
}

/** A term at coordinates; `outside` where it stands at others, `undivided` where the form does not divide it so. */
type Sliced = Term | 'outside' | 'undivided'

function sliceTerm(term: Term, at: Coordinates): Sliced {
  if (term.kind === 'known') return sliceKnown(term.ids, at)
  if (term.kind !== 'measure') return 'undivided'
  const channel = CHANNELS.find(({ key }) => term.id.startsWith(`${key}.`))?.key
  return channel === undefined ? sliceApplications(term.id, at) : sliceDisputes(term.id, channel, at)
}

function sliceKnown(ids: readonly MeasureId[], at: Coordinates): Sliced {
  const sliced = ids.map((id) => sliceTerm({ kind: 'measure', id }, at))
  if (sliced.includes('undivided')) return 'undivided'
  const left = sliced.flatMap((one) => (typeof one === 'object' && one.kind === 'measure' ? [one.id] : []))
  const [only, ...more] = left
  if (only === undefined) return 'outside'
  return more.length === 0 ? { kind: 'measure', id: only } : { kind: 'known', ids: left }
}

function sliceDisputes(id: MeasureId, channel: (typeof CHANNELS)[number]['key'], at: Coordinates): Sliced {
  if ([at.outcome, at.reason, at.applicant, at.applicant_head].some((one) => one !== undefined)) return 'undivided'
  if (at.channel !== undefined && at.channel !== channel) return 'outside'
  if (at.result === undefined) return { kind: 'measure', id }
  const own = id.slice(channel.length + 1)
  if (own !== 'total') return own === at.result ? { kind: 'measure', id } : 'outside'
  const result = RESULTS.find(({ key }) => key === at.result)?.key
  return result === undefined ? 'outside' : { kind: 'measure', id: `${channel}.${result}` }
}

function sliceApplications(id: MeasureId, at: Coordinates): Sliced {
  if (at.channel !== undefined || at.result !== undefined) return 'undivided'
  const row = sliceOutcomes(id, at)
  if (row === 'outside' || row === 'undivided') return row
  return sliceApplicants(row, at)
}

/** The row at an outcome and a reason: `decided` is divided by both, a group by its reasons. */
function sliceOutcomes(id: MeasureId, { outcome, reason }: Coordinates): MeasureId | 'outside' | 'undivided' {
  if (outcome === undefined && reason === undefined) return id
  const group = OUTCOME_GROUPS.find(({ key }) => key === outcome)?.key
  const ending = ENDINGS.find((one) => one === reason)
  if (outcome !== undefined && group === undefined) return 'outside'
  if (reason !== undefined && ending === undefined) return 'outside'
  if (group !== undefined && ending !== undefined && groupOfEnding(ending) !== group) return 'outside'
  const asked = ending ?? group
  if (asked === undefined || id === 'decided') return asked ?? id
  const own = ENDINGS.find((one) => one === id)
  const ownGroup = own ? groupOfEnding(own) : OUTCOME_GROUPS.find(({ key }) => key === id)?.key
  if (ownGroup === undefined) return 'undivided'
  if (ownGroup !== (ending ? groupOfEnding(ending) : group)) return 'outside'
  if (ending === undefined) return id
  return own === undefined || own === ending ? ending : 'outside'
}

function sliceApplicants(id: MeasureId, { applicant, applicant_head: head }: Coordinates): Sliced {
  if (applicant === undefined && head === undefined) return { kind: 'measure', id }
  const under = head === undefined ? APPLICANTS.map(({ key }) => key) : applicantsOf(head)
  const applicants = applicant === undefined ? under : under.filter((key) => key === applicant)
  if (applicants.length === 0) return 'outside'
  if (id === 'received_person') return applicants.includes('person') ? { kind: 'measure', id } : 'outside'
  return { kind: 'applicants', id, applicants }
}
