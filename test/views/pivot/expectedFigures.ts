import { classify } from '../../../src/domain/activity.ts'
import { numberOf, type CellId } from '../../../src/domain/cell.ts'
import { indicator } from '../../../src/domain/indicators.ts'
import { measureOf } from '../../../src/domain/measured.ts'
import { measure, type MeasureId } from '../../../src/domain/measures.ts'
import { isCellDimension, isReportDimension, type Dimension, type Member } from '../../../src/domain/pivot.ts'
import { quantity } from '../../../src/domain/quantities.ts'
import type { Report } from '../../../src/domain/report.ts'

// What one report says of a quantity at chosen rows and columns of its tables, in plain TypeScript.

/** One report's figure: an amount, or both sides of a rate; null where it has none, and what it says instead. */
interface Told {
  readonly value: number | null
  readonly whole: number | null
  readonly says: 'number' | 'exceeds' | 'half' | 'blank' | 'mark' | 'absent' | 'unlike'
  readonly isDoubted: boolean
  /** The marks among its cells. */
  readonly printed: string
}

const places = ['province', 'city', 'county'] as const

export const isOfCells = ({ dimension }: Member) => isCellDimension(dimension)

/** Whether a report belongs to a member; every report has the cells of the form. */
export function belongs(report: Report, { dimension, member }: Member): boolean {
  if (!isReportDimension(dimension)) return true
  switch (dimension) {
    case 'year':
      return String(report.year) === member
    case 'province':
    case 'city':
    case 'county': {
      const path = places.slice(0, places.indexOf(dimension) + 1).map((part) => report[part])
      return (report[dimension] === '' ? '' : path.join('/')) === member
    }
    case 'agency':
      return report.key === member
    case 'level':
    case 'kind':
    case 'form':
    case 'file':
      return report[dimension] === member
    case 'zero':
      return classify('applications', report).zeroClass === member
    case 'zero_disclosure':
      return classify('disclosure', report).zeroClass === member
    case 'zero_litigation':
      return classify('litigation', report).zeroClass === member
  }
}

const memberOf = (members: readonly Member[], dimension: Dimension) =>
  members.find((one) => one.dimension === dimension)?.member

const REASONS: Readonly<Record<string, readonly string[]>> = {
  granted: ['granted'],
  partial: ['partial'],
  denied: ['secret', 'law', 'stability', 'third_party', 'internal', 'process', 'case_file', 'query'].map(
    (one) => `denied.${one}`,
  ),
  unable: ['not_held', 'create', 'unclear'].map((one) => `unable.${one}`),
  refused: ['petition', 'repeat', 'publication', 'excessive', 'reissue'].map((one) => `refused.${one}`),
  other: ['uncorrected', 'unpaid', 'misc', 'undivided'].map((one) => `other.${one}`),
}
const groupOfReason = (reason: string) => Object.keys(REASONS).find((group) => REASONS[group]?.includes(reason))

const CHANNELS = ['review', 'suit_direct', 'suit_after'] as const
const DISPUTES: readonly MeasureId[] = CHANNELS.map((channel) => `${channel}.total` as const)

/** The measures of a quantity that stand at the members; null where the form does not divide it so. */
const WITHOUT_RATES = ['outcome', 'reason', 'result'] as const

function known(id: string): MeasureId {
  const found = measure(id)
  if (!found) throw new Error(`no measure ${id}`)
  return found.id
}

function measuresAt(of: string, members: readonly Member[]): { part: MeasureId[]; whole: MeasureId[] | null } | null {
  const rate = indicator(of)
  const ids: readonly MeasureId[] =
    of === 'disputes' ? DISPUTES : of === 'suits' ? DISPUTES.slice(1) : rate ? rate.numerator : [known(of)]
  if (rate && WITHOUT_RATES.some((dimension) => memberOf(members, dimension) !== undefined)) return null
  const part = through(ids, members)
  const whole = rate ? through(rate.denominator, members) : []
  return part && whole && (!rate || whole.length > 0) && part.length > 0 ? { part, whole: rate ? whole : null } : null
}

function through(ids: readonly MeasureId[], members: readonly Member[]): MeasureId[] | null {
  const found: MeasureId[] = []
  for (const id of ids) {
    const at = sliced(id, members)
    if (at === null) return null
    if (at !== 'outside') found.push(at)
  }
  return found
}

function sliced(id: MeasureId, members: readonly Member[]): MeasureId | 'outside' | null {
  const [outcome, reason] = [memberOf(members, 'outcome'), memberOf(members, 'reason')]
  const [channel, result] = [memberOf(members, 'channel'), memberOf(members, 'result')]
  const [applicant, head] = [memberOf(members, 'applicant'), memberOf(members, 'applicant_head')]
  const own = CHANNELS.find((key) => id.startsWith(`${key}.`))
  if (own) {
    if (outcome ?? reason ?? applicant ?? head) return null
    if (channel !== undefined && channel !== own) return 'outside'
    if (result === undefined) return id
    if (id.endsWith('.total')) return known(`${own}.${result}`)
    return id === `${own}.${result}` ? id : 'outside'
  }
  if (channel ?? result) return null
  let row: string = id
  if (outcome !== undefined || reason !== undefined) {
    if (outcome !== undefined && reason !== undefined && groupOfReason(reason) !== outcome) return 'outside'
    const group = outcome ?? groupOfReason(reason ?? '')
    if (id === 'decided') row = reason ?? outcome ?? id
    else if (id in REASONS) {
      if (group !== id) return 'outside'
      row = reason ?? id
    } else if (groupOfReason(id) !== undefined) {
      if (group !== groupOfReason(id) || (reason !== undefined && reason !== id)) return 'outside'
    } else return null
  }
  if (applicant === undefined && head === undefined) return known(row)
  const wanted = applicantsAt(members)
  if (wanted.length === 0) return 'outside'
  if (row === 'received_person') return wanted.includes('person') ? 'received_person' : 'outside'
  return known(row)
}

const APPLICANTS = ['person', 'company', 'research', 'charity', 'legal', 'other']

function applicantsAt(members: readonly Member[]): readonly string[] {
  const [applicant, head] = [memberOf(members, 'applicant'), memberOf(members, 'applicant_head')]
  return APPLICANTS.filter(
    (one) =>
      (applicant === undefined || one === applicant) &&
      (head === undefined || (one === 'person') === (head === 'person')),
  )
}

export function isDivided(of: string, members: readonly Member[]): boolean {
  const item = memberOf(members, 'item')
  const others = members.some((one) => isOfCells(one) && one.dimension !== 'item')
  if (of === 'proactive') return item !== undefined && !others
  if (item !== undefined) return !others && of === item
  if (!others) return true
  const found = quantity(of)
  if (found && found.section === 'proactive') return false
  return measuresAt(of, members) !== null
}

const tableTwo = (of: string, members: readonly Member[]) => {
  const found = quantity(of === 'proactive' ? (memberOf(members, 'item') ?? '') : of)
  return found && found.section === 'proactive' ? found : null
}

export const isStock = (of: string, members: readonly Member[]) =>
  memberOf(members, 'result') === 'pending' ||
  (tableTwo(of, members) ?? quantity(of))?.nature === 'stock' ||
  tableTwo(of, members)?.nature === 'change'

export function isUnitless(of: string, members: readonly Member[]): boolean {
  const found = tableTwo(of, members)
  return found?.kind === 'money' && found.unit === null
}

/** What one report says of a quantity at the members. */
export function figureOf(report: Report, of: string, members: readonly Member[]): Told | null {
  if (of === 'reports' || !isDivided(of, members)) return null
  const two = tableTwo(of, members)
  if (two) {
    if (two.kind === 'rate') throw new Error('table 2 has no rates')
    const ways = two.terms.flatMap((term) => (term.kind === 'cells' ? term.ways : []))
    const way = ways.find((cells) => cells.every((cell) => numberOf(report.cell(cell)) !== null))
    const value = way ? way.reduce((sum, cell) => sum + (numberOf(report.cell(cell)) ?? NaN), 0) : null
    return {
      value,
      whole: null,
      says: saying(report, two.cells, value),
      isDoubted: false,
      printed: marksOf(report, two.cells),
    }
  }
  const measures = measuresAt(of, members)
  if (!measures) return null
  const isByApplicant = members.some(({ dimension }) => dimension === 'applicant' || dimension === 'applicant_head')
  const read = (id: MeasureId) =>
    isByApplicant && id !== 'received_person' ? printedFor(report, id, applicantsAt(members)) : measureOf(report, id)
  const add = (ids: readonly MeasureId[]) => {
    const values = ids.map((id) => read(id).value)
    return values.some((value) => value === null)
      ? null
      : values.reduce<number>((sum, value) => sum + (value ?? NaN), 0)
  }
  const all = [...measures.part, ...(measures.whole ?? [])]
  // Of several channels those that are known are added; where one is not, the sum is in doubt.
  const isOfChannels = of === 'disputes' || of === 'suits'
  const parts = measures.part.map((id) => read(id).value)
  const part = isOfChannels ? sumOf(parts) : add(measures.part)
  const isIncomplete = isOfChannels && part !== null && parts.includes(null)
  const whole = measures.whole && add(measures.whole)
  const isPrinted = part !== null && (measures.whole === null || whole !== null)
  const exceeds = isPrinted && indicator(of)?.unit === 'share' && part > (whole ?? part)
  const isKnown = isPrinted && !exceeds
  const cells = all.flatMap((id) =>
    cellsRead(id, isByApplicant && id !== 'received_person' ? applicantsAt(members) : [...APPLICANTS, 'total']),
  )
  return {
    value: isKnown ? part : null,
    whole: isKnown ? whole : null,
    says: exceeds
      ? 'exceeds'
      : measures.whole && (part === null) !== (whole === null)
        ? 'half'
        : saying(report, cells, isKnown ? part : null),
    printed: marksOf(report, cells),
    isDoubted: isIncomplete || all.some((id) => read(id).doubt !== null),
  }
}

function marksOf(report: Report, cells: readonly CellId[]): string {
  const raw = cells.map((cell) => report.cell(cell)).flatMap((cell) => (cell.state === 'mark' ? [cell.raw] : []))
  return [...new Set(raw)].toSorted().join(' ')
}

function saying(report: Report, cells: readonly CellId[], value: number | null): Told['says'] {
  if (value !== null) return 'number'
  if (cells.every((cell) => report.cell(cell).state === 'absent')) return 'absent'
  return cells.some((cell) => report.cell(cell).state === 'mark') ? 'mark' : 'blank'
}

const rowsOf = (id: string): readonly string[] => {
  const rows = REASONS[id] ?? [id]
  return rows.map((row) => (row === 'other.undivided' ? 'other' : row))
}

function cellsRead(id: MeasureId, applicants: readonly string[]): readonly CellId[] {
  if (CHANNELS.some((channel) => id.startsWith(`${channel}.`))) {
    const [channel = '', result = ''] = id.split('.')
    return result === 'total'
      ? ['upheld', 'corrected', 'other', 'pending', 'total'].map((one) => `${channel}.${one}`)
      : [id]
  }
  if (id === 'received_person') return ['app.received.person']
  return rowsOf(id).flatMap((row) => applicants.map((applicant) => `app.${row}.${applicant}`))
}

/** The printed cells of a row, or of a group's rows, in the columns of some applicants. */
function printedFor(report: Report, id: MeasureId, applicants: readonly string[]) {
  const value = sumOf(applicants.map((applicant) => printedIn(report, id, applicant)))
  const isWhole = applicants.every((applicant) => isPrintedWhole(report, id, applicant))
  return { value, doubt: value === null || isWhole ? null : 'incomplete' }
}

/** Whether every row that a group adds up is printed in the column of an applicant. */
function isPrintedWhole(report: Report, id: MeasureId, applicant: string): boolean {
  const at = (row: string) => numberOf(report.cell(`app.${row}.${applicant}`))
  const three = ['other.uncorrected', 'other.unpaid', 'other.misc'].map(at)
  if (id === 'other') return !three.includes(null) || at('other') !== null
  if (id.startsWith('other.')) return printedIn(report, id, applicant) !== null
  return rowsOf(id).every((row) => at(row) !== null)
}

function printedIn(report: Report, id: MeasureId, applicant: string): number | null {
  const at = (row: string) => numberOf(report.cell(`app.${row}.${applicant}`))
  const three = ['other.uncorrected', 'other.unpaid', 'other.misc'].map(at)
  // Where both the three rows and the one are printed, the three count if all of them are.
  const areThree = at('other') === null || three.every((value) => value !== null)
  if (id === 'other.undivided') return areThree ? null : at('other')
  if (id.startsWith('other.')) return areThree ? at(id) : null
  if (id === 'other') return areThree ? sumOf(three) : at('other')
  return sumOf(rowsOf(id).map(at))
}

function sumOf(values: readonly (number | null)[]): number | null {
  const some = values.filter((value) => value !== null)
  return some.length === 0 ? null : some.reduce((a, b) => a + b, 0)
}
