import type { FileReading } from '../domain/dataset.ts'
import type { FileSettings, Mapping } from '../domain/mapping.ts'
import type { FileProblem, Rejection, UnreadableReason } from '../domain/problem.ts'
import type { Scope } from '../domain/report.ts'
import type { Corrections } from '../domain/review.ts'
import type { FileReports } from './fileReports.ts'
import { followAgency } from './followAgency.ts'
import { guessMapping } from './guessMapping.ts'
import { readTable, type ReadOptions, type ReadResult, type TableRead } from './readers/read.ts'
import { mappingProblems, readReports } from './readReports.ts'
import { moveToRejected } from './rejections.ts'
import { reviewed } from './reviewed.ts'
import { hasOpenQuestions } from './surveyTables.ts'

/** A file whose bytes are fetched when its turn comes. */
export interface FileSource {
  readonly name: string
  readonly settings: FileSettings
  /** The bytes, or why there are none. */
  read(): Promise<Uint8Array | { readonly reason: UnreadableReason; readonly detail: string }>
}

/** One file, read and mapped: what is told of it, and its reports, which can be none. */
export interface FileMapped {
  readonly reading: FileReading
  readonly reports: FileReports
}

/** The same with its bytes. */
export interface FileRead extends FileMapped {
  readonly bytes: Uint8Array
}

const PREVIEW_ROWS = 20

/** Reads a file and maps it; `onMap` is called between the two. */
export async function readFile(
  source: FileSource,
  settings: { readonly scopeUnstated: Scope },
  onMap: () => void,
): Promise<FileRead> {
  const { name } = source
  const bytes = await source.read()
  if (!(bytes instanceof Uint8Array)) {
    const problem: FileProblem = { kind: 'unreadable', file: name, reason: bytes.reason, detail: bytes.detail }
    return { ...unreadable(name, 0, problem), bytes: new Uint8Array(0) }
  }
  const read = await readTable({ name, bytes }, readOptions(source.settings))
  if (read.ok) onMap()
  const followed = read.ok ? await followAgency(name, read.table, source.settings.corrections) : {}
  return { ...mapFile({ ...source, followed }, bytes.length, read, settings), bytes }
}

/** What the reader chose of how a file's bytes become a table. */
export const readOptions = ({ encoding, sheet, head }: FileSettings): ReadOptions => ({
  ...(encoding !== undefined && { encoding }),
  ...(sheet !== undefined && { sheet }),
  ...(head && { head }),
})

/** The reports of a file, of so many bytes, that is read already; `followed` is what a corrected agency brought along. */
export function mapFile(
  source: Pick<FileSource, 'name' | 'settings'> & { readonly followed?: Corrections },
  bytes: number,
  read: ReadResult,
  settings: { readonly scopeUnstated: Scope },
): FileMapped {
  const { name } = source
  if (!read.ok) return unreadable(name, bytes, read.problem)
  const { table, document } = reviewed(read.table, source.settings, source.followed)
  const mapping = mappingFor(source, table)
  const problems = problemsOf(name, table, mapping)
  const reports =
    problems.length === 0 ? readReports(name, table, mapping, settings, source.settings.part) : noReports(name, table)
  const reading: FileReading = {
    ...readingOf({ name, bytes, table, mapping }),
    ...(source.settings.head && { head: source.settings.head }),
    ...(source.settings.part && { part: source.settings.part }),
    problems: [...(table.problems ?? []), ...problems],
    ...(document && { document }),
  }
  return { reading: withRejected(withLeftOut(reading, reports.leftOut), reports.rejected), reports }
}

interface Told {
  readonly name: string
  /** How many the file has. */
  readonly bytes: number
  readonly table: TableRead
  readonly mapping: Mapping
}

/** What is told of a table in which nothing is wrong. */
export const readingOf = ({ name, bytes, table, mapping }: Told): FileReading => ({
  name,
  bytes,
  format: table.format,
  encoding: table.encoding,
  delimiter: table.delimiter,
  header: table.header,
  ...layoutOf(table),
  preview: table.lines.slice(0, PREVIEW_ROWS).map((_, row) => table.columns.map((column) => column[row] ?? '')),
  mapping,
  ledger: table.ledger,
  rejected: table.rejected,
  problems: [],
})

/** What is told of where the head is, and of the sheets, as far as the file has any. */
const layoutOf = ({
  headerLines,
  toldBySheets,
  isSideways,
  sheets,
  reportSheets,
  sheet,
}: TableRead): Partial<FileReading> => ({
  ...(headerLines && { headerLines }),
  ...(toldBySheets !== undefined && { toldBySheets }),
  ...(isSideways && { isSideways }),
  ...(sheets && { sheets }),
  ...(reportSheets !== undefined && { reportSheets }),
  ...(sheet !== undefined && { sheet }),
})

/** The reading after records were rejected because their report is in the dataset already. */
export function withRejected<Reading extends Pick<FileReading, 'ledger' | 'rejected'>>(
  reading: Reading,
  rejected: readonly Rejection[],
): Reading {
  if (rejected.length === 0 || !reading.ledger) return reading
  return {
    ...reading,
    ledger: moveToRejected(reading.ledger, rejected.length),
    rejected: [...reading.rejected, ...rejected].toSorted((a, b) => a.line - b.line),
  }
}

/** The reading after records were left out as the reader chose. */
export function withLeftOut<Reading extends Pick<FileReading, 'ledger'>>(reading: Reading, leftOut: number): Reading {
  const { ledger } = reading
  return leftOut === 0 || !ledger
    ? reading
    : { ...reading, ledger: { ...ledger, loaded: ledger.loaded - leftOut, leftOut } }
}

/** The reader's own mapping, unless the file has other columns by now, as after a change of encoding. */
export function mappingFor({ name, settings }: Pick<FileSource, 'name' | 'settings'>, table: TableRead): Mapping {
  const { mapping } = settings
  return mapping && mapping.columns.length === table.header.length ? mapping : guessMapping(name, table)
}

/**
 * What keeps a file from being reports. Its rows are asked about only where its columns are not ours: of our own format a
 * row is a report, and what occurs twice is told as such.
 */
export function problemsOf(name: string, table: TableRead, mapping: Mapping): readonly FileProblem[] {
  const { header } = table
  const problems = mappingProblems(name, header, mapping)
  if (problems.length > 0 || mapping.rows !== undefined) return problems
  const isForeign = mappingProblems(name, header, guessMapping(name, table)).length > 0
  return isForeign && hasOpenQuestions(name, table, mapping) ? [{ kind: 'awaitsAnswer', file: name, header }] : []
}

/** A file that is not read, and why. */
export const unreadFile = ({ name, settings }: FileSource, bytes: Uint8Array, problem: FileProblem): FileRead => {
  const { reading, reports } = unreadable(name, bytes.length, problem)
  return { reading: { ...reading, ...(settings.part && { part: settings.part }) }, reports, bytes }
}

const NO_TABLE: TableRead = {
  format: 'csv',
  encoding: null,
  delimiter: null,
  header: [],
  columns: [],
  lines: [],
  ledger: { records: 0, loaded: 0, rejected: 0, header: 0, skipped: 0, blank: 0 },
  rejected: [],
}

function unreadable(name: string, bytes: number, problem: FileProblem): FileMapped {
  const reading: FileReading = {
    name,
    bytes,
    format: null,
    encoding: null,
    delimiter: null,
    header: [],
    preview: [],
    mapping: null,
    ledger: null,
    rejected: [],
    problems: [problem],
  }
  return { reading, reports: noReports(name, NO_TABLE) }
}

function noReports(file: string, table: TableRead): FileReports {
  return { file, table, heads: [], cells: new Map(), reportOf: new Int32Array(0), rejected: [], leftOut: 0 }
}
