import { IDENTITY_NAMES, plainHeader } from '../domain/identityNames.ts'
import type { FileProblem } from '../domain/problem.ts'
import type { EntryRejection, RosterEntry, RosterList } from '../domain/roster/roster.ts'
import { levelOf, readYear } from './identityValues.ts'
import { readCsv } from './readers/csv.ts'
import type { SourceBytes, TableRead } from './readers/table.ts'

/** The columns of a list, in the order of its template, each with the heads it may stand under. */
export const ROSTER_COLUMNS = {
  agency: IDENTITY_NAMES.agency.flat(),
  code: IDENTITY_NAMES.code.flat(),
  province: IDENTITY_NAMES.province.flat(),
  city: IDENTITY_NAMES.city.flat(),
  county: IDENTITY_NAMES.county.flat(),
  level: IDENTITY_NAMES.level.flat(),
  kind: IDENTITY_NAMES.kind.flat(),
  parent: IDENTITY_NAMES.parent.flat(),
  from: ['起始年', '起始年份', '开始年份', '应报起始年', '成立年份', 'first year'],
  to: ['截止年', '截止年份', '终止年份', '应报截止年', '撤销年份', 'last year'],
  successor: ['现名', '现机关名称', '现名称', '更名后', '继任机关', '后续机关', 'todays name', 'current name'],
} as const satisfies Readonly<Record<string, readonly string[]>>

type RosterColumn = keyof typeof ROSTER_COLUMNS
const COLUMNS = Object.keys(ROSTER_COLUMNS).filter((name): name is RosterColumn => name in ROSTER_COLUMNS)

export type RosterListRead =
  { readonly ok: true; readonly list: RosterList } | { readonly ok: false; readonly problem: FileProblem }

/** Reads a reader's list: CSV with a column of agencies, all others optional, heads in Chinese or English. */
export function readRosterList(source: SourceBytes): RosterListRead {
  const read = readCsv(source, {})
  if (!read.ok) return read
  const { table } = read
  const placeOf = placesIn(table.header)
  if (!placeOf.has('agency')) {
    return { ok: false, problem: { kind: 'noAgencyColumn', file: source.name, header: table.header } }
  }
  const rejected: EntryRejection[] = table.rejected.map(({ line, raw }) => ({
    line,
    column: '',
    reason: 'unreadableLine',
    found: raw.slice(0, LONGEST_FOUND),
  }))
  const entries: RosterEntry[] = []
  const known = new Set<string>()
  table.lines.forEach((line, row) => {
    const entry = entryAt(table, placeOf, row)
    const headOf = (column: RosterColumn) => table.header[placeOf.get(column) ?? -1] ?? column
    if ('reason' in entry) {
      rejected.push({ line, column: headOf(entry.column), reason: entry.reason, found: entry.found })
      return
    }
    const same = JSON.stringify([entry.name, entry.code, entry.province, entry.city, entry.county, entry.kind])
    if (known.has(same)) rejected.push({ line, column: headOf('agency'), reason: 'repeated', found: entry.name })
    else entries.push(entry)
    known.add(same)
  })
  rejected.sort((a, b) => a.line - b.line)
  return { ok: true, list: { file: source.name, entries, rejected } }
}

const LONGEST_FOUND = 80

function placesIn(header: readonly string[]): ReadonlyMap<RosterColumn, number> {
  const plain = header.map(plainHeader)
  return new Map(
    COLUMNS.flatMap((column) => {
      const heads = [column, ...ROSTER_COLUMNS[column]].map(plainHeader)
      const at = heads.map((head) => plain.indexOf(head)).find((place) => place >= 0)
      return at === undefined ? [] : [[column, at] as const]
    }),
  )
}

interface Refusal extends Pick<EntryRejection, 'reason' | 'found'> {
  readonly column: RosterColumn
}

function entryAt(
  { columns }: TableRead,
  placeOf: ReadonlyMap<RosterColumn, number>,
  row: number,
): RosterEntry | Refusal {
  const text = (column: RosterColumn) => columns[placeOf.get(column) ?? -1]?.[row]?.trim() ?? ''
  const refuse = (column: RosterColumn, reason: Refusal['reason']) => ({ column, reason, found: text(column) })
  const year = (column: 'from' | 'to') => (text(column) === '' ? null : readYear(text(column)))
  const name = text('agency')
  if (name === '') return refuse('agency', 'noAgency')
  const level = levelOf(text('level'))
  if (level === '' && text('level') !== '') return refuse('level', 'badLevel')
  const [from, to] = [year('from'), year('to')]
  if (from === null && text('from') !== '') return refuse('from', 'badYear')
  if (to === null && text('to') !== '') return refuse('to', 'badYear')
  if (from !== null && to !== null && from > to) return refuse('to', 'yearsReversed')
  return {
    name,
    code: text('code'),
    province: text('province'),
    city: text('city'),
    county: text('county'),
    level,
    kind: text('kind'),
    parent: text('parent'),
    from,
    to,
    successor: text('successor'),
  }
}

/** The list as a file that reads back as what it is. */
export function rosterTable(entries: readonly RosterEntry[]) {
  return {
    header: COLUMNS,
    rows: entries.map((entry) => COLUMNS.map((column) => (column === 'agency' ? entry.name : entry[column]))),
  }
}
