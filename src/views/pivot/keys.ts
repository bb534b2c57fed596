import { ZERO_CLASSES } from '../../domain/activity.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { agencyFits } from '../../domain/filterFits.ts'
import { isReportDimension, type Dimension, type ReportDimension } from '../../domain/pivot.ts'
import { membersOf, type Coordinates } from '../../domain/pivotSlices.ts'
import { EMPTY_FILTER } from '../../domain/question.ts'
import { LEVELS } from '../../domain/report.ts'

/**
 * How a head is named in the address: its members from the outside in. A tab parts the members and a line's end a column
 * from a row, so none may hold one; and what is not stated is written, for an empty text stands for all together.
 */
export const keyInside = (outer: string, member: string): string =>
  outer === '' ? written(member) : `${outer}\t${written(member)}`

function written(member: string): string {
  if (member === '') return UNSTATED
  if (!/[\\\t\n]/.test(member)) return member
  return member.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n')
}

const UNSTATED = '\\-'
const ESCAPED: Readonly<Record<string, string>> = { '\\t': '\t', '\\n': '\n', '\\\\': '\\' }

/** The members of a key, none for all together; null for a text that is no key. */
export function membersOfKey(key: string): readonly string[] | null {
  if (key === '') return []
  const members = key.split('\t').map((text) => {
    if (text === UNSTATED) return ''
    const isWritten = /^(?:[^\\]|\\[\\tn])+$/u.test(text)
    return isWritten ? text.replaceAll(/\\[\\tn]/gu, (one) => ESCAPED[one] ?? one) : null
  })
  const found = members.filter((member) => member !== null)
  return found.length === members.length ? found : null
}

/** Whether these data can have a head of this key under these dimensions. */
export function keyFits(key: string, dimensions: readonly Dimension[], dataset: Dataset): boolean {
  const members = membersOfKey(key)
  if (!members || members.length > dimensions.length) return false
  let at: Coordinates = {}
  return members.every((member, i) => {
    const dimension = dimensions[i]
    if (dimension === undefined) return false
    if (isReportDimension(dimension)) return memberFits(member, dimension, dataset)
    const isThere = membersOf(dimension, at).includes(member)
    at = { ...at, [dimension]: member }
    return isThere
  })
}

function memberFits(member: string, dimension: ReportDimension, { agencies, years, files }: Dataset): boolean {
  const isAny = (known: readonly string[]) => member === '' || known.includes(member)
  switch (dimension) {
    case 'year':
      return years.some((year) => String(year) === member)
    case 'agency':
      return agencies.some(({ key }) => key === member)
    case 'province':
    case 'city':
    case 'county':
      return member === '' || agencies.some((agency) => agencyFits(agency, { ...EMPTY_FILTER, places: [member] }))
    case 'level':
      return isAny(LEVELS)
    case 'kind':
      return agencies.some(({ kind }) => kind === member)
    case 'zero':
    case 'zero_disclosure':
    case 'zero_litigation':
      return isAny(ZERO_CLASSES)
    case 'file':
      return files.some(({ name }) => name === member)
    case 'form':
      // Which editions occur is told by the reports alone.
      return true
  }
}

/** A column of figures: `2024\t1` is the second value of 2024; the total's are `\t0` and on. */
export const leafId = (key: string, value: number) => `${key}\t${value}`

/** Whether these data can have this column of figures. */
export function leafFits(id: string, dimensions: readonly Dimension[], values: number, dataset: Dataset): boolean {
  const end = id.lastIndexOf('\t')
  const value = id.slice(end + 1)
  return end >= 0 && /^\d$/u.test(value) && Number(value) < values && keyFits(id.slice(0, end), dimensions, dataset)
}
