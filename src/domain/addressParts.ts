import { LENSES, ZERO_CLASSES } from './activity.ts'
import { OUTCOME_GROUPS } from './forms/form.ts'
import {
  DIMENSIONS,
  MOST_DIMENSIONS,
  MOST_VALUES,
  sameLayout,
  STATS,
  type PivotLayout,
  type PivotValue,
} from './pivot.ts'
import { pivotQuantity, statsOf } from './pivotQuantities.ts'
import { quantity, type QuantityId } from './quantities.ts'
import { RULE_IDS, SEVERITIES } from './rules/rule.ts'
import {
  AUDIT_BYS,
  AUDIT_SHOWS,
  BREAKDOWNS,
  COMPARISONS,
  DEFAULT_QUESTION,
  DISPUTE_BARS,
  DISPUTE_RATES,
  FINDING_KINDS,
  GROUPINGS,
  LAYOUTS,
  LEAST_SHARES,
  MOST_BESIDE,
  OUTCOME_BARS,
  PEERS,
  PIVOT_PICTURES,
  PIVOT_UNITS,
  SCALES,
  standingOf,
  type PivotPicture,
  type Question,
  type Sorting,
  type Standing,
  type View,
} from './question.ts'
import type { AgencyKey } from './report.ts'

/** Reads parts of an address; what cannot be read is named and left out. */
export interface Read {
  one<T>(part: string, of: (value: string) => T | undefined, otherwise: T): T
  many<T>(part: string, of: (value: string) => T | undefined): T[]
  /** Keys of agencies or of rows, folded by what they share; those beyond `most` are left out. */
  keys(part: string, most?: number): string[]
}

/** Writes parts of an address; what stands at its default is left out. */
export interface Put {
  one(part: string, value: string | number | null, otherwise?: string | number | null): void
  many(part: string, values: readonly string[]): void
  /** Agencies' keys in their order. */
  agencies(part: string, keys: readonly AgencyKey[]): void
  /** Keys whose order means nothing, as short as can be. */
  keys(part: string, keys: readonly string[]): void
}

/** What one view adds to the address. */
interface Parts {
  read(read: Read): Partial<Question>
  write(question: Question, put: Put): void
}

const { zeros, agency, audit, trends, outcomes, disputes, compare, pivot } = DEFAULT_QUESTION

const OF_VIEW: Readonly<Partial<Record<View, Parts>>> = {
  zeros: {
    read: (read) => ({
      zeros: {
        lens: read.one('lens', among(LENSES), zeros.lens),
        classes: read.many('class', among(ZERO_CLASSES)),
        group: read.one('group', among(GROUPINGS), zeros.group),
      },
    }),
    write: ({ zeros: now }, put) => {
      put.one('lens', now.lens, zeros.lens)
      put.many('class', now.classes)
      put.one('group', now.group, zeros.group)
    },
  },
  agency: {
    read: (read) => ({
      agency: {
        key: read.one<string | null>('of', someText, agency.key),
        year: read.one<number | null>('year', year, agency.year),
        beside: read.one<number | null>('beside', year, agency.beside),
      },
    }),
    write: ({ agency: now }, put) => {
      put.one('of', now.key)
      put.one('year', now.year)
      put.one('beside', now.beside)
    },
  },
  trends: {
    read: (read) => ({
      trends: {
        of: read.one('q', quantityId, trends.of),
        by: read.one('by', among(BREAKDOWNS), trends.by),
        isConstant: read.one<string | null>('panel', among(['constant']), null) !== null,
        scale: read.one('scale', among(SCALES), trends.scale),
        layout: read.one('layout', among(LAYOUTS), trends.layout),
      },
    }),
    write: ({ trends: now }, put) => {
      put.one('q', now.of, trends.of)
      put.one('by', now.by, trends.by)
      put.one('panel', now.isConstant ? 'constant' : null)
      put.one('scale', now.scale, trends.scale)
      put.one('layout', now.layout, trends.layout)
    },
  },
  outcomes: {
    read: (read) => ({
      outcomes: {
        by: read.one('by', among(OUTCOME_BARS), outcomes.by),
        group: read.one('outcome', among(OUTCOME_GROUPS.map(({ key }) => key)), outcomes.group),
      },
    }),
    write: ({ outcomes: now }, put) => {
      put.one('by', now.by, outcomes.by)
      put.one('outcome', now.group)
    },
  },
  disputes: {
    read: (read) => ({
      disputes: {
        rate: read.one('rate', among(DISPUTE_RATES), disputes.rate),
        by: read.one('by', among(DISPUTE_BARS), disputes.by),
      },
    }),
    write: ({ disputes: now }, put) => {
      put.one('rate', now.rate, disputes.rate)
      put.one('by', now.by, disputes.by)
    },
  },
  compare: {
    read: (read) => ({
      compare: {
        how: read.one('how', among(COMPARISONS), compare.how),
        of: read.one('q', quantityId, compare.of),
        agency: read.one<string | null>('of', someText, compare.agency),
        others: read.keys('with', MOST_CHOSEN),
        peers: read.one('peers', among(PEERS), compare.peers),
      },
    }),
    write: ({ compare: now }, put) => {
      put.one('how', now.how, compare.how)
      put.one('q', now.of, compare.of)
      put.one('of', now.agency)
      put.agencies('with', now.others)
      put.one('peers', now.peers, compare.peers)
    },
  },
  findings: {
    read: (read) => ({ findings: { kinds: read.many('lead', among(FINDING_KINDS)) } }),
    write: ({ findings: now }, put) => put.many('lead', now.kinds),
  },
  audit: {
    read: (read) => ({
      audit: {
        show: read.one('show', among(AUDIT_SHOWS), audit.show),
        by: read.one('by', among(AUDIT_BYS), audit.by),
        rules: read.many('rule', among(RULE_IDS)),
        severities: read.many('weight', among(SEVERITIES)),
        alike: read.one('alike', leastShare, audit.alike),
      },
    }),
    write: ({ audit: now }, put) => {
      put.one('show', now.show, audit.show)
      put.one('by', now.by, audit.by)
      put.many('rule', now.rules)
      put.many('weight', now.severities)
      put.one('alike', now.alike, audit.alike)
    },
  },
  pivot: {
    read: (read) => ({
      pivot: {
        layout: readLayout(read),
        picture: read.one<PivotPicture | null>('pic', among(PIVOT_PICTURES), pivot.picture),
        hasHeat: read.one('heat', among(['off']), null) === null,
        hasEmpty: read.one('empty', among(['listed']), null) !== null,
        unit: read.one('unit', among(PIVOT_UNITS), pivot.unit),
        open: read.one('open', depth, pivot.open),
        toggled: read.keys('fold'),
        closed: read.keys('shut'),
        cell: read.one<string | null>('cell', someText, null),
      },
    }),
    write: ({ pivot: now }, put) => {
      if (!sameLayout(now.layout, pivot.layout)) {
        put.many('row', now.layout.rows)
        put.many('col', now.layout.columns)
        put.many('val', now.layout.values.map(writeValue))
      }
      put.one('pic', now.picture)
      put.one('heat', now.hasHeat ? null : 'off')
      put.one('empty', now.hasEmpty ? 'listed' : null)
      put.one('unit', now.unit, pivot.unit)
      put.one('open', now.open, pivot.open)
      put.keys('fold', now.toggled)
      put.keys('shut', now.closed)
      put.one('cell', now.cell)
    },
  },
}

/** Reads and writes what the address says of one view: its own part, and how its figures stand. */
export function partsOf(view: View): Parts {
  const own = OF_VIEW[view]
  return {
    read(read) {
      const standing = readStanding(read)
      return { ...own?.read(read), standing: standing ? { [view]: standing } : {} }
    },
    write(question, put) {
      own?.write(question, put)
      const { tables, sorting, behind, chosen } = standingOf(question)
      put.many('table', tables)
      put.many(
        'sort',
        Object.entries(sorting).map(([table, by]) => writeSorting(table, by)),
      )
      put.one('behind', behind)
      put.many('lit', chosen)
    },
  }
}

/** A layout is written whole; without any of its parts it is the first one. */
function readLayout(read: Read): PivotLayout {
  const placed = new Set<string>()
  const rows = read.many('row', upTo(MOST_DIMENSIONS, newIn(placed, among(DIMENSIONS), String)))
  const columns = read.many('col', upTo(MOST_DIMENSIONS, newIn(placed, among(DIMENSIONS), String)))
  const values = read.many('val', upTo(MOST_VALUES, newIn(new Set(), readValue, writeValue)))
  if (rows.length + columns.length + values.length === 0) return pivot.layout
  return { rows, columns, values: values.length > 0 ? values : pivot.layout.values.slice(0, 1) }
}

/** Reads no more than so many. */
function upTo<T>(most: number, read: (value: string) => T | undefined): (value: string) => T | undefined {
  let count = 0
  return (value) => {
    const found = count < most ? read(value) : undefined
    if (found !== undefined) count++
    return found
  }
}

/** Reads each thing once, however it is written: a dimension stands on one side alone. */
function newIn<T>(taken: Set<string>, read: (value: string) => T | undefined, name: (one: T) => string) {
  return (value: string): T | undefined => {
    const found = read(value)
    if (found === undefined || taken.has(name(found))) return undefined
    taken.add(name(found))
    return found
  }
}

/** `received` is its sum, `received~mean` its mean per report. */
const writeValue = ({ of, stat }: PivotValue) => (stat === 'sum' ? of : `${of}~${stat}`)

function readValue(value: string): PivotValue | undefined {
  const [id = '', stat = 'sum', ...more] = value.split('~')
  const of = pivotQuantity(id)
  const read = among(STATS)(stat)
  if (!of || read === undefined || more.length > 0 || !statsOf(of).includes(read)) return undefined
  return { of: of.id, stat: read }
}

function readStanding(read: Read): Standing | null {
  const tables = read.many('table', figureName)
  const sorting = Object.fromEntries(read.many('sort', readSorting))
  const behind = read.one<string | null>('behind', figureName, null)
  const chosen = read.many('lit', someText)
  const isFirst = [tables, chosen, Object.keys(sorting)].every((list) => list.length === 0) && behind === null
  return isFirst ? null : { tables, sorting, behind, chosen }
}

/** `ranked.rate` sorts the table `ranked` by the column `rate` from the least; `ranked.-rate` from the most. */
const writeSorting = (table: string, { column, desc }: Sorting) => `${table}.${desc ? '-' : ''}${column}`

function readSorting(value: string): [string, Sorting] | undefined {
  const match = /^([\w-]+)\.(-?)(.+)$/u.exec(value)
  if (!match?.[1] || !match[3]) return undefined
  return [match[1], { column: match[3], desc: match[2] === '-' }]
}

/** Peers chosen by hand are few enough to be read. */
const MOST_CHOSEN = 3 * MOST_BESIDE

/** A text that is one of these, or undefined. */
export function among<T extends string>(choices: readonly T[]): (value: string) => T | undefined {
  return (value) => choices.find((choice) => choice === value)
}

/** A text that is more than blanks, or undefined. */
export const someText = (value: string) => (value.trim() === '' ? undefined : value)

const figureName = (value: string) => (/^[\w-]+$/.test(value) ? value : undefined)
const quantityId = (value: string): QuantityId | undefined => quantity(value)?.id
const leastShare = (value: string) => LEAST_SHARES.find((share) => String(share) === value)
const depth = (value: string) => (/^[0-9]$/.test(value) ? Number(value) : undefined)
const year = (value: string) => (/^\d{4}$/.test(value) ? Number(value) : undefined)
