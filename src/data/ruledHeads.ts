import { agencyKey } from '../domain/agencies.ts'
import type { Mapping } from '../domain/mapping.ts'
import type { Grain } from '../domain/rowRules.ts'
import type { ReportHead } from './fileReports.ts'
import type { TableRead } from './readers/read.ts'
import type { HeadReader } from './reportHeads.ts'

/** The heads of a file as the reader's answers have them: rows left out, parts that are agencies, one row a year. */
export function ruledHeads(heads: HeadReader, file: string, table: TableRead, mapping: Mapping): HeadReader {
  const { rows } = mapping
  if (!rows) return heads
  let ruled = heads
  if (rows.grain) ruled = withGrain(ruled, rows.grain, table, mapping)
  for (const { column, values } of rows.leaveOut) ruled = withoutRows(ruled, table.columns[column] ?? [], values)
  // A long table has many records of one report.
  return rows.repeated === null || mapping.shape === 'long' ? ruled : onceAYear(ruled, file, table, rows.repeated)
}

type Read = ReturnType<HeadReader['read']>

const leftOut = (found: string): Read => ({ reason: 'leftOutByMapping', found })

/** Reads with one more column that tells of the report. */
function reading(
  heads: HeadReader,
  column: readonly string[],
  read: (record: number, text: string) => Read,
): HeadReader {
  const text = (record: number) => column[record]?.trim() ?? ''
  return {
    read: (record) => read(record, text(record)),
    identity: (record) => `${heads.identity(record)}\u0000${text(record)}`,
    absent: (record) => heads.absent(record),
  }
}

function withoutRows(heads: HeadReader, column: readonly string[], values: readonly string[]): HeadReader {
  const out = new Set(values)
  return reading(heads, column, (record, text) => (out.has(text) ? leftOut(text) : heads.read(record)))
}

function withGrain(heads: HeadReader, grain: Grain, table: TableRead, mapping: Mapping): HeadReader {
  const { keep } = grain
  const overall = new Set(grain.overall)
  const isOverall = (record: number) => overall.has(table.columns[grain.column]?.[record]?.trim() ?? '')
  const names = table.columns[grain.part] ?? []
  const identity = mapping.columns.flatMap((use, i) =>
    use.use === 'identity' && (use.field === 'agency' || use.field === 'year') ? i : [],
  )
  const agencyYear = (record: number) => identity.map((i) => table.columns[i]?.[record]?.trim() ?? '').join('\u0000')
  let divided: Set<string> | null = null
  const hasParts = (record: number) => {
    divided ??= new Set(table.lines.flatMap((_, other) => (isOverall(other) ? [] : agencyYear(other))))
    return divided.has(agencyYear(record))
  }
  return reading(heads, names, (record, part) => {
    if (isOverall(record)) {
      if (keep === 'parts' && hasParts(record)) return leftOut(table.columns[grain.column]?.[record]?.trim() ?? '')
      const head = heads.read(record)
      return keep === 'both' && !('reason' in head) ? { ...head, scope: 'area', scopeStated: true } : head
    }
    if (keep === 'overall') return leftOut(part)
    const head = heads.read(record)
    return 'reason' in head ? head : partOf(head, part)
  })
}

/** The report of a part: an agency of its own, below the one whose row it stands beside. */
function partOf(head: ReportHead, part: string): ReportHead {
  const name = part === '' ? head.name : `${head.name} / ${part}`
  const named = { ...head, name, parent: head.name, scope: 'own', scopeStated: true } as const
  return { ...named, key: agencyKey(named) }
}

/** Of the rows of one agency's year the first, the last, or none. */
function onceAYear(heads: HeadReader, file: string, table: TableRead, keep: 'first' | 'last' | 'none'): HeadReader {
  const records = new Map<string, number[]>()
  for (const record of table.lines.keys()) {
    const head = heads.read(record)
    if ('reason' in head) continue
    const key = `${head.year}|${head.key}`
    const known = records.get(key)
    if (known) known.push(record)
    else records.set(key, [record])
  }
  const out = new Map<number, string>()
  for (const same of records.values()) {
    if (same.length < 2) continue
    const kept = keep === 'none' ? undefined : same.at(keep === 'first' ? 0 : -1)
    // A row is named as one that is in the dataset already is: by the row that stands for it.
    const lines = kept === undefined ? same : [kept]
    const found = lines.map((record) => `${file}:${table.lines[record] ?? record + 1}`).join(', ')
    for (const record of same) if (record !== kept) out.set(record, found)
  }
  return {
    ...heads,
    read: (record) => {
      const found = out.get(record)
      return found === undefined ? heads.read(record) : leftOut(found)
    },
  }
}
