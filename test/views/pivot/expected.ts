import { indicator } from '../../../src/domain/indicators.ts'
import { countedOnce, coverings } from '../../../src/domain/once.ts'
import type { Member, PivotValue } from '../../../src/domain/pivot.ts'
import type { Report } from '../../../src/domain/report.ts'
import { belongs, figureOf, isDivided, isOfCells, isStock, isUnitless } from './expectedFigures.ts'

// What a cell of a pivot has to say, worked out report by report in plain TypeScript: no SQL, no slices, no groups.

interface Expected {
  readonly value: number | null
  readonly why: string | null
  readonly known: number
  readonly counted: number
  readonly left: number
  readonly isDoubted: boolean
  /** What one report alone prints instead of a number; null where there is a number, or more than one report. */
  readonly printed: string | null
}

export function expectedCell(
  reports: readonly Report[],
  row: readonly Member[],
  column: readonly Member[],
  { of, stat }: PivotValue,
): Expected {
  const at = (rows: readonly Member[], columns: readonly Member[]) => expectedSum(reports, [...rows, ...columns], of)
  const here = at(row, column)
  const basis = { known: here.known, counted: here.counted, left: here.left, isDoubted: here.isDoubted, printed: null }
  const none = (why: string): Expected => ({
    ...basis,
    value: null,
    why,
    printed: why === 'mark' || (why === 'unlike' && here.known === 0) ? here.printed : null,
  })
  const some = (value: number): Expected => ({ ...basis, value: Math.round(value * 1e9) / 1e9, why: null })
  switch (stat) {
    case 'sum':
      return here.why === null && here.sum !== null ? some(here.sum) : none(here.why ?? 'blank')
    case 'row':
    case 'column':
    case 'parent':
    case 'total': {
      if (here.why !== null || here.sum === null) return none(here.why ?? 'blank')
      if (stat === 'parent' && row.length === 0) return none('noWhole')
      const whole = {
        row: () => at(row, []),
        column: () => at([], column),
        parent: () => at(row.slice(0, -1), column),
        total: () => at([], []),
      }[stat]()
      if (whole.why !== null || whole.sum === null) return none('noWhole')
      if (here.sum < 0 || here.sum > whole.sum)
        return { ...none('exceeds'), isDoubted: here.isDoubted || whole.isDoubted }
      const doubt = { isDoubted: here.isDoubted || whole.isDoubted }
      return whole.sum <= 0 ? { ...none('noDenominator'), ...doubt } : { ...some(here.sum / whole.sum), ...doubt }
    }
    case 'reported':
      if (here.why === 'undivided') return none('undivided')
      return here.counted === 0 ? none(here.why ?? 'blank') : some(here.known)
    case 'mean':
      if (here.why !== null && here.why !== 'years') return none(here.why)
      return here.plainSum === null ? none('blank') : some(here.plainSum / here.known)
    case 'median': {
      if (here.why !== null && here.why !== 'years') return none(here.why)
      const sorted = here.values.toSorted((a, b) => a - b)
      const middle = (sorted.length - 1) / 2
      return some(((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2)
    }
    case 'change':
    case 'growth':
      return expectedChange(reports, [...row, ...column], of, stat, here, none, some)
  }
}

function expectedChange(
  reports: readonly Report[],
  members: readonly Member[],
  of: string,
  stat: 'change' | 'growth',
  here: Sum,
  none: (why: string) => Expected,
  some: (value: number) => Expected,
): Expected {
  if (here.why === 'undivided') return none('undivided')
  const year = members.find(({ dimension }) => dimension === 'year')?.member
  if (year === undefined) return none('noYear')
  if (here.why !== null && !(isRateWhy(here.why) && here.known > 0)) return none(here.why)
  const before = members.map((member) =>
    member.dimension === 'year' ? { ...member, member: String(Number(year) - 1) } : member,
  )
  const last = expectedSum(reports, before, of)
  const pairs = here.reports.flatMap((report) => {
    const other = last.reports.find(({ key, scope }) => key === report.key && scope === report.scope)
    const [now, past] = [figureOf(report, of, members), other && figureOf(other, of, members)]
    if (!now || !past || now.value === null || past.value === null) return []
    const doubt = now.isDoubted || past.isDoubted
    return [
      { doubt, now: { value: now.value, whole: now.whole ?? 0 }, past: { value: past.value, whole: past.whole ?? 0 } },
    ]
  })
  const hasLast = reports.some((report) => report.year === Number(year) - 1)
  if (pairs.length === 0) return none(hasLast ? 'noPair' : 'noLast')
  const isDoubted = pairs.some(({ doubt }) => doubt)
  const told = (found: Expected): Expected => ({ ...found, isDoubted })
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
  const [a, b] = [sum(pairs.map(({ past }) => past.value)), sum(pairs.map(({ now }) => now.value))]
  const rate = indicator(of)
  if (rate) {
    const [wholeA, wholeB] = [sum(pairs.map(({ past }) => past.whole)), sum(pairs.map(({ now }) => now.whole))]
    const why = (part: number, whole: number) =>
      part < 0 || (rate.unit === 'share' && part > whole) ? 'exceeds' : whole <= 0 ? 'noDenominator' : null
    const bad = why(b, wholeB) ?? why(a, wholeA)
    return told(bad === null ? some(b / wholeB - a / wholeA) : none(bad))
  }
  if (stat === 'change') return told(some(b - a))
  if (a === 0) return told(none('fromZero'))
  return told(a < 30 ? none('fewBefore') : some((b - a) / a))
}

const isRateWhy = (why: string) => why === 'noDenominator' || why === 'exceeds'

interface Sum extends Omit<Expected, 'value'> {
  readonly sum: number | null
  readonly plainSum: number | null
  readonly values: readonly number[]
  readonly reports: readonly Report[]
}

/** Of a place and a year without any report it is missing; elsewhere there are reports, of other kinds. */
function whyNone(all: readonly Report[], members: readonly Member[]): string {
  const whose = members.filter(({ dimension }) => ['province', 'city', 'county', 'agency'].includes(dimension))
  const years = members.filter(({ dimension }) => dimension === 'year')
  if (whose.length === 0 || years.length === 0) return 'none'
  const of = [...whose, ...years]
  return all.some((report) => of.every((member) => belongs(report, member))) ? 'none' : 'missing'
}

/** What the reports of a cell add up to, each application once. */
function expectedSum(all: readonly Report[], members: readonly Member[], of: string): Sum {
  const inside = all.filter((report) => members.every((member) => belongs(report, member)))
  const ids = new Set(
    countedOnce(
      inside.map(({ id }) => id),
      coverings(all),
    ),
  )
  const counted = inside.filter(({ id }) => ids.has(id))
  const figures = counted.map((report) => figureOf(report, of, members))
  const known = figures.filter((figure) => figure !== null && figure.value !== null)
  const values = known.flatMap((figure) => figure?.value ?? [])
  const plainSum = values.length === 0 ? null : values.reduce((a, b) => a + b, 0)
  const basis = {
    known: known.length,
    counted: counted.length,
    left: inside.length - counted.length,
    isDoubted:
      known.some((figure) => figure?.isDoubted === true) ||
      (known.length > 0 && figures.some((figure) => figure?.says === 'unlike' || figure?.says === 'half')),
    values,
    printed: counted.length === 1 ? (figures[0]?.printed ?? null) : null,
    plainSum,
    reports: counted,
  }
  if (of === 'reports') {
    if (members.some(isOfCells)) return { ...basis, known: 0, sum: null, why: 'undivided' }
    return { ...basis, known: inside.length, counted: inside.length, left: 0, sum: inside.length, why: null }
  }
  if (!isDivided(of, members)) return { ...basis, known: 0, sum: null, why: 'undivided', isDoubted: false }
  if (counted.length === 0) return { ...basis, sum: null, why: whyNone(all, members) }
  if (known.length === 0) {
    const says = new Set(figures.map((figure) => figure?.says))
    const why = (['exceeds', 'unlike', 'half', 'blank', 'mark', 'absent'] as const).find((one) => says.has(one))
    return { ...basis, sum: null, why: why ?? 'blank' }
  }
  const years = new Set(counted.filter((_, i) => figures[i]?.value != null).map(({ year }) => year))
  if (isStock(of, members) && years.size > 1) return { ...basis, sum: null, why: 'years' }
  if (isUnitless(of, members) && known.length > 1) return { ...basis, sum: null, why: 'unlike' }
  const rate = indicator(of)
  if (!rate) return { ...basis, sum: plainSum, why: null }
  const whole = known.reduce((sum, figure) => sum + (figure?.whole ?? 0), 0)
  const part = plainSum ?? 0
  if (part < 0 || (rate.unit === 'share' && part > whole)) return { ...basis, sum: null, why: 'exceeds' }
  if (whole <= 0) return { ...basis, sum: null, why: 'noDenominator' }
  return { ...basis, sum: part / whole, why: null }
}
