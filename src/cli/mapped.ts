import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { FileFormat, FileReading } from '../domain/dataset.ts'
import type { FileSettings } from '../domain/mapping.ts'
import { fitReviews, type FittedReview, type SavedReview } from '../domain/correctionsFile.ts'
import { fitMapping, type SavedMapping } from '../domain/mappingFile.ts'
import { isOfDocument } from '../domain/problem.ts'
import { unsettledProblems } from '../domain/whoDoubts.ts'
import type { FileReports } from '../data/fileReports.ts'
import { followAgency } from '../data/followAgency.ts'
import { shortened } from '../data/fingerprint.ts'
import { guessMapping } from '../data/guessMapping.ts'
import { mapFile } from '../data/readFile.ts'
import { readTable, type ReadResult, type TableRead } from '../data/readers/read.ts'
import type { Answer } from './answer.ts'
import type { FileAccount } from './findings.ts'

/** A file as its reports, and what is told of it. */
export interface MappedFile {
  readonly account: FileAccount
  readonly reports: FileReports
}

/** What was said of files beforehand, on the page. */
export interface SaidBefore {
  /** For the tables whose columns it names. */
  readonly mapping: SavedMapping | null
  /** For the documents that it knows. */
  readonly reviews: readonly SavedReview[]
  /** All files of the run: a review that knows a document by its name alone is taken where only one has that name. */
  readonly names: readonly string[]
}

/** Maps files one by one. */
export function mapper({ mapping, reviews, names }: SaidBefore): (path: string, answer: Answer) => Promise<MappedFile> {
  const reviewOf = reviewer(reviews, names)
  const headers = new Map<string, readonly string[]>()
  /** Documents of one form have the same columns, which are kept once. */
  const shared = (table: TableRead): TableRead => {
    const key = table.header.join('\n')
    const header = headers.get(key) ?? table.header
    headers.set(key, header)
    return { ...table, header }
  }
  return async (path, answer) => {
    const found = answer.result ?? (await readTable({ name: path, bytes: readFileSync(path) }))
    const result: ReadResult = found.ok ? { ok: true, table: shared(found.table) } : found
    const review = result.ok && result.table.document ? reviewOf(path, answer.sha256) : null
    const settings = result.ok ? settingsOf(path, result.table, { mapping, review }) : {}
    const followed = result.ok ? await followAgency(path, result.table, settings.corrections) : {}
    const source = { name: path, settings, followed }
    const map = () => mapFile(source, answer.bytes, result, { scopeUnstated: 'own' })
    const { reading, reports } = map()
    const { name, format, ledger, rejected } = reading
    const problems = [
      ...leftToCheck(reading),
      ...(review?.sameBytes === false ? [{ kind: 'otherBytes', file: path } as const] : []),
    ]
    const isOne = reports.heads.length <= 1
    return {
      account: { name, format, ledger, rejected, problems },
      reports: isOne ? withLateCells(reports, map) : reports,
    }
  }
}

/** Cells made when they are asked for, and not kept: those of ten thousand documents would fill a gigabyte. */
function withLateCells(
  { file, table, heads, reportOf, rejected, leftOut }: FileReports,
  map: () => Pick<MappedFile, 'reports'>,
) {
  return {
    file,
    table,
    heads,
    leftOut,
    reportOf,
    rejected,
    get cells() {
      return map().reports.cells
    },
  }
}

/** Formats whose columns are those of whoever made the file; what a document says is known by its form. */
const TABLES: ReadonlySet<FileFormat> = new Set<FileFormat>(['csv', 'parquet', 'xlsx'])

interface Chosen {
  readonly mapping: SavedMapping | null
  readonly review: FittedReview | null
}

/** What was chosen for a file beforehand. */
function settingsOf(path: string, table: TableRead, { mapping, review }: Chosen): FileSettings {
  if (review) return { corrections: review.corrections, accepted: review.accepted }
  if (mapping === null || !TABLES.has(table.format)) return {}
  const fitted = fitMapping(mapping, table.header, guessMapping(path, table))
  return fitted ? { mapping: fitted.mapping } : {}
}

/** The saved review of a document: by its bytes, else by a name that no other file has. */
function reviewer(reviews: readonly SavedReview[], names: readonly string[]) {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(basename(name), (counts.get(basename(name)) ?? 0) + 1)
  return (path: string, sha256: string): FittedReview | null => {
    const name = basename(path)
    const document = { name, fingerprint: shortened(sha256) }
    const fitted = fitReviews(reviews, new Map([[0, document]])).get(0)
    return fitted && (fitted.sameBytes || counts.get(name) === 1) ? fitted : null
  }
}

/** Of a document that was accepted as it stands, nothing is left to check. */
function leftToCheck({ problems, document }: FileReading) {
  const left = unsettledProblems(problems, document?.corrections ?? {})
  return document?.accepted ? left.filter(({ kind }) => !isOfDocument(kind)) : left
}
