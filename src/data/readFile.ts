import type { FileReading } from '../domain/dataset.ts'
import type { FileSettings, Mapping } from '../domain/mapping.ts'
import type { Problem, Rejection, UnreadableReason } from '../domain/problem.ts'
import type { Scope } from '../domain/report.ts'
import type { FileReports } from './fileReports.ts'
import { guessMapping } from './guessMapping.ts'
import { readTable, type ReadOptions, type TableRead } from './readers/read.ts'
import { mappingProblems, readReports } from './readReports.ts'
import { moveToRejected } from './rejections.ts'

/** A file whose bytes are fetched when its turn comes. */
export interface FileSource {
  readonly name: string
  readonly settings: FileSettings
  /** The bytes, or why there are none. */
  read(): Promise<Uint8Array | { readonly reason: UnreadableReason; readonly detail: string }>
}

/** One file, read: what is told of it, and its reports, which can be none. */
export interface FileRead {
  readonly reading: FileReading
  readonly reports: FileReports
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
    const problem: Problem = { kind: 'unreadable', file: name, reason: bytes.reason, detail: bytes.detail }
    return unreadable(name, new Uint8Array(0), problem)
  }
  const { encoding, sheet, head } = source.settings
  const options: ReadOptions = {
    ...(encoding !== undefined && { encoding }),
    ...(sheet !== undefined && { sheet }),
    ...(head && { head }),
  }
  const read = await readTable({ name, bytes }, options)
  if (!read.ok) return unreadable(name, bytes, read.problem)
  onMap()
  const { table } = read
  const mapping = mappingFor(source, table)
  const problems = mappingProblems(name, table.header, mapping)
  const reports = problems.length === 0 ? readReports(name, table, mapping, settings) : noReports(name, table)
  const reading: FileReading = {
    name,
    bytes: bytes.length,
    format: table.format,
    encoding: table.encoding,
    delimiter: table.delimiter,
    header: table.header,
    ...layoutOf(table),
    ...(head && { head }),
    preview: table.lines.slice(0, PREVIEW_ROWS).map((_, row) => table.columns.map((column) => column[row] ?? '')),
    mapping,
    ledger: table.ledger,
    rejected: table.rejected,
    problems: [...(table.problems ?? []), ...problems],
  }
  return { reading: moved(reading, reports.rejected), reports, bytes }
}

/** What is told of where the head is, and of the sheets, as far as the file has any. */
const layoutOf = ({ headerLines, toldBySheets, isSideways, sheets, sheet }: TableRead): Partial<FileReading> => ({
  ...(headerLines && { headerLines }),
  ...(toldBySheets !== undefined && { toldBySheets }),
  ...(isSideways && { isSideways }),
  ...(sheets && { sheets }),
  ...(sheet !== undefined && { sheet }),
})

/** The reading after records were rejected because their report is in the dataset already. */
export function withRejected({ reading }: FileRead, rejected: readonly Rejection[]): FileReading {
  return moved(reading, rejected)
}

function moved(reading: FileReading, rejected: readonly Rejection[]): FileReading {
  if (rejected.length === 0 || !reading.ledger) return reading
  return {
    ...reading,
    ledger: moveToRejected(reading.ledger, rejected.length),
    rejected: [...reading.rejected, ...rejected].toSorted((a, b) => a.line - b.line),
  }
}

/** The reader's own mapping, unless the file has other columns by now, as after a change of encoding. */
function mappingFor({ name, settings }: FileSource, table: TableRead): Mapping {
  const { mapping } = settings
  return mapping && mapping.columns.length === table.header.length ? mapping : guessMapping(name, table)
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

function unreadable(name: string, bytes: Uint8Array, problem: Problem): FileRead {
  const reading: FileReading = {
    name,
    bytes: bytes.length,
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
  return { reading, reports: noReports(name, NO_TABLE), bytes }
}

function noReports(file: string, table: TableRead): FileReports {
  return { file, table, heads: [], cells: new Map(), reportOf: new Int32Array(0), rejected: [] }
}
