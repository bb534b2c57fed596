import type { Dataset } from '../../domain/dataset.ts'
import { APPLICANTS, CHANNELS, OUTCOME_GROUPS, RESULTS, type Label } from '../../domain/forms/form.ts'
import { formOf } from '../../domain/forms/forms.ts'
import { LEVELS, type AgencyKey } from '../../domain/report.ts'
import { ZERO_CLASSES } from '../../domain/activity.ts'
import type { Dimension, PivotLayout, PivotValue } from '../../domain/pivot.ts'
import { pivotQuantity } from '../../domain/pivotQuantities.ts'
import { OTHER_ORGANISATIONS } from '../../domain/pivotSlices.ts'
import { measure } from '../../domain/measures.ts'
import { quantity } from '../../domain/quantities.ts'
import { orderedAgencies } from '../../ui/agencyOrder.ts'
import { distinctNames, kindName, levelName } from '../../ui/places.ts'
import { quantityName } from '../../ui/quantityName.ts'
import { compareNames } from '../../ui/text/compareNames.ts'
import type { Lang, Texts } from '../../ui/text/texts.ts'
import type { Node, Ordering } from './nodes.ts'
import type { Words } from './words.ts'

/** What names and sentences are made of. */
export interface Wording {
  readonly words: Words
  readonly texts: Texts
  readonly lang: Lang
  readonly agencies: ReadonlyMap<AgencyKey, string>
}

const NAMES = new WeakMap<Dataset['agencies'], ReadonlyMap<AgencyKey, string>>()
const RANKS = new WeakMap<Dataset['agencies'], ReadonlyMap<AgencyKey, number>>()

/** Every agency's name, told apart from others of its name; worked out once a dataset. */
export function agencyNames(agencies: Dataset['agencies']): ReadonlyMap<AgencyKey, string> {
  const known = NAMES.get(agencies) ?? distinctNames(agencies)
  NAMES.set(agencies, known)
  return known
}

function ranksOf(agencies: Dataset['agencies']): ReadonlyMap<AgencyKey, number> {
  const known = RANKS.get(agencies) ?? new Map(orderedAgencies(agencies).map(({ key }, i) => [key, i]))
  RANKS.set(agencies, known)
  return known
}

const FIXED: Readonly<Partial<Record<Dimension, readonly string[]>>> = {
  level: LEVELS,
  zero: ZERO_CLASSES,
  zero_disclosure: ZERO_CLASSES,
  zero_litigation: ZERO_CLASSES,
}

/** Members in the order of the form or of their names; what is not stated comes last. */
export function orderingOf({ agencies }: Dataset): Ordering {
  return (dimension) => {
    const fixed = FIXED[dimension]
    if (dimension === 'agency') {
      const ranks = ranksOf(agencies)
      return (a, b) => (ranks.get(a) ?? Infinity) - (ranks.get(b) ?? Infinity)
    }
    return (a, b) => {
      if (a === '' || b === '') return Number(a === '') - Number(b === '')
      return fixed ? fixed.indexOf(a) - fixed.indexOf(b) : compareNames(a, b)
    }
  }
}

const OF_FORM: Readonly<Partial<Record<Dimension, readonly (Label & { readonly key: string })[]>>> = {
  outcome: OUTCOME_GROUPS,
  applicant: APPLICANTS,
  channel: CHANNELS,
  result: RESULTS,
}

/** What a member of a dimension is called. */
export function memberName(dimension: Dimension, member: string, { words, texts, lang, agencies }: Wording): string {
  const label = OF_FORM[dimension]?.find(({ key }) => key === member)
  if (label) return (dimension === 'applicant' && member === 'other' ? OTHER_ORGANISATIONS : label)[lang]
  if (member === '') return words.unstated
  switch (dimension) {
    case 'agency':
      return agencies.get(member) ?? member
    case 'level':
      return levelName(LEVELS.find((level) => level === member) ?? '', texts) || member
    case 'kind':
      return kindName(member, texts)
    case 'form':
      return member === 'mixed' ? words.mixed : (formOf(member)?.[lang] ?? words.unknownForm)
    case 'zero':
    case 'zero_disclosure':
    case 'zero_litigation':
      return zeroName(dimension, member, texts)
    case 'province':
    case 'city':
    case 'county':
      return member.slice(member.lastIndexOf('/') + 1)
    case 'reason': {
      const reason = measure(member)
      return member === 'other.misc' ? words.otherReasons : (reason?.[lang] ?? member)
    }
    case 'applicant_head':
      return member === 'person' ? words.person : words.organisations
    case 'item': {
      const item = quantity(member)
      return item ? quantityName(item, lang) : member
    }
    case 'year':
    case 'file':
    case 'outcome':
    case 'applicant':
    case 'channel':
    case 'result':
      return member
  }
}

const LENS_OF = { zero: 'applications', zero_disclosure: 'disclosure', zero_litigation: 'litigation' } as const

function zeroName(dimension: keyof typeof LENS_OF, member: string, { states }: Texts): string {
  const found = ZERO_CLASSES.find((one) => one === member)
  if (found === undefined) return member
  return found === 'active' ? states.active[LENS_OF[dimension]] : states.zero[found]
}

/** The name of a head; of all together, what it is the total of. */
export const nodeName = (node: Node, wording: Wording): string =>
  node.dimension === null ? wording.words.total : memberName(node.dimension, node.member, wording)

/** A head with all around it: 江苏省 · 宿迁市. */
export function nodePath(node: Node, wording: Wording): string {
  if (node.parent === null) return ''
  const outer = nodePath(node.parent, wording)
  return outer === '' ? nodeName(node, wording) : `${outer} · ${nodeName(node, wording)}`
}

/** The head over several columns that the form prints, and that is no figure of its own. */
export function superHead(dimension: Dimension | null, member: string, { words }: Wording): string | null {
  if (dimension === 'applicant') return member === 'person' ? null : words.organisations
  if (dimension === 'channel') return member === 'review' ? null : words.litigation
  return null
}

/** What a value is called: its quantity, and how it is read where that is not its sum. */
export function valueName({ of, stat }: PivotValue, { words, lang }: Pick<Wording, 'words' | 'lang'>): string {
  const found = pivotQuantity(of)
  const name = found ? quantityName(found, lang) : of
  return stat === 'sum' ? name : words.valueOf(name, words.stat[stat])
}

/** The head of the rows' names. */
export const cornerOf = ({ rows }: PivotLayout, { words }: Wording): string =>
  rows.length === 0 ? words.all : rows.map((dimension) => words.dimension[dimension]).join(' / ')
