import { pathOf, type Division } from '../../../domain/divisions/list.ts'
import type { DocumentDoubt } from '../../../domain/problem.ts'
import type { DoubtReason } from '../../../domain/reportDocument.ts'
import { isVariant } from './agencyNames.ts'
import { otherYear } from './who.ts'
import type { WhoRead } from './who.ts'

/** What is in doubt of whose report a document is and of when; the report is read all the same. */
export function doubtsOf(file: string, read: WhoRead): readonly DocumentDoubt[] {
  const { who, signs, placed } = read
  const doubt = (reason: DoubtReason, said: string, against = ''): DocumentDoubt => ({
    kind: 'documentDoubt',
    file,
    reason,
    said,
    against,
  })
  const { agency, year, published } = who
  const { signature } = signs
  const isOtherSignature = signature !== null && agency.value !== '' && !isVariant(signature.value, agency.value)
  const against = year.value === null ? null : otherYear(signs, year.value)
  const candidates = placed?.candidates ?? []
  return [
    ...(year.value !== null && against !== null
      ? [doubt('wrongYear', String(year.value), against.by.text.replace(/。$/u, ''))]
      : []),
    ...(against === null && year.confidence === 'unsure' && year.evidence.length > 0
      ? [doubt('unsureYear', shown(year.value, year.evidence))]
      : []),
    ...(isOtherSignature ? [doubt('otherSignature', agency.value, signature.value)] : []),
    ...(!isOtherSignature && agency.value !== '' && agency.confidence === 'unsure'
      ? [doubt('unsureAgency', shown(agency.value, agency.evidence))]
      : []),
    ...(against === null && isEarly(published.value, year.value)
      ? [doubt('publishedEarly', published.value, String(year.value))]
      : []),
    ...(candidates.length > 0 ? [doubt('severalDivisions', String(candidates.length), shownPaths(candidates))] : []),
    ...(placed === null && agency.value !== '' ? [doubt('noDivisionList', agency.value)] : []),
  ]
}

const MOST_SHOWN = 4

function shownPaths(divisions: readonly Division[]): string {
  const paths = divisions.slice(0, MOST_SHOWN).map(pathOf)
  return [...paths, ...(divisions.length > MOST_SHOWN ? ['…'] : [])].join(' · ')
}

const shown = (value: string | number | null, evidence: readonly { readonly text: string }[]) =>
  evidence.length === 0 ? String(value ?? '') : evidence.map(({ text }) => text).join(' · ')

/** A year can be reported on when it is over. */
const isEarly = (published: string, year: number | null) =>
  year !== null && published !== '' && published <= `${year}-12-31`
