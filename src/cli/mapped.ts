import { readFileSync } from 'node:fs'
import type { FileFormat } from '../domain/dataset.ts'
import type { FileSettings } from '../domain/mapping.ts'
import { fitMapping, type SavedMapping } from '../domain/mappingFile.ts'
import type { FileReports } from '../data/fileReports.ts'
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

/** Maps files one by one; `saved` is for the tables whose columns it names. */
export function mapper(saved: SavedMapping | null): (path: string, answer: Answer) => Promise<MappedFile> {
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
    const source = { name: path, settings: result.ok ? settingsOf(path, result.table, saved) : {} }
    const map = () => mapFile(source, answer.bytes, result, { scopeUnstated: 'own' })
    const { reading, reports } = map()
    const { name, format, ledger, rejected, problems } = reading
    const isOne = reports.heads.length <= 1
    return {
      account: { name, format, ledger, rejected, problems },
      reports: isOne ? withLateCells(reports, map) : reports,
    }
  }
}

/** Cells made when they are asked for, and not kept: those of ten thousand documents would fill a gigabyte. */
function withLateCells(
  { file, table, heads, reportOf, rejected }: FileReports,
  map: () => Pick<MappedFile, 'reports'>,
) {
  return {
    file,
    table,
    heads,
    reportOf,
    rejected,
    get cells() {
      return map().reports.cells
    },
  }
}

/** Formats whose columns are those of whoever made the file; what a document says is known by its form. */
const TABLES: ReadonlySet<FileFormat> = new Set<FileFormat>(['csv', 'parquet', 'xlsx'])

/** What was chosen for a file beforehand. */
function settingsOf(path: string, table: TableRead, saved: SavedMapping | null): FileSettings {
  if (saved === null || !TABLES.has(table.format)) return {}
  const fitted = fitMapping(saved, table.header, guessMapping(path, table))
  return fitted ? { mapping: fitted.mapping } : {}
}
