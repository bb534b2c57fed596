import type { CellId } from '../../domain/cell.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { FORMS, formOf } from '../../domain/forms/forms.ts'
import type { ColumnUse, FileSettings, IdentityField, Mapping } from '../../domain/mapping.ts'
import { coverings } from '../../domain/once.ts'
import type { Rejection } from '../../domain/problem.ts'
import type { ReportForm } from '../../domain/report.ts'
import { combine, type Combined } from '../combine.ts'
import { encodeTable, type Column, type EngineTable } from '../engine/arrow.ts'
import { REPORT_ROWS, type SuppliedColumn } from '../engine/supply.ts'
import { NO_REPORT, type FileReports } from '../fileReports.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { guessMapping } from '../guessMapping.ts'
import { formNamed } from '../identityValues.ts'
import { describe, type LoadSettings, type Progress } from '../load.ts'
import { mappingFor, problemsOf, readingOf, withRejected } from '../readFile.ts'
import { parquetTable, textsOf } from '../readers/parquet.ts'
import { openParquet, type ParquetFile } from '../readers/parquetFile.ts'
import { NOTHING } from '../readers/parquetFlat.ts'
import type { SourceBytes, TableRead } from '../readers/read.ts'
import { mappingProblems, readReports } from '../readReports.ts'
import { reject } from '../rejections.ts'
import { remembering } from '../remembering.ts'
import { namedCells } from '../reportForms.ts'
import { absenceTable, coveredTable, doubtedTable, headColumns, markRows, noMarks } from '../reportTables.ts'
import { leftOutTable, restatedTable } from '../restatedTables.ts'
import { sectionTable } from '../sectionTable.ts'
import { absenceByForm, lackedBy } from './formCells.ts'
import type { ColumnsBehind } from './readColumns.ts'

/** From so many rows on a file is read column by column, as its columns are asked for. */
export const COLUMNWISE_FROM = 20_000

/** A dataset of which who and when is read, and the cells are not. */
export interface Columnwise {
  readonly dataset: Dataset
  readonly tables: readonly EngineTable[]
  readonly first: readonly SuppliedColumn[]
  readonly behind: ColumnsBehind
}

type Source = SourceBytes & { readonly settings: FileSettings }

/**
 * Opens a Parquet file by its footer and reads who reports for when. Null where it must be read whole: where it is small or
 * no such file, its rows are no reports as they stand, or a report is there twice.
 */
export async function openColumnwise(
  source: Source,
  settings: LoadSettings,
  onProgress: (progress: Progress) => void,
  least = COLUMNWISE_FROM,
): Promise<Columnwise | null> {
  const { name, bytes } = source
  const opened = openParquet({ bytes })
  if (!opened.ok || opened.file.rows < least) return null
  const tell = (phase: Progress['phase']) => onProgress({ phase, file: name, number: 1, files: 1 })
  tell('read')
  const found = await readIdentity(source, opened.file)
  if (!found) return null
  const { sample, mapping } = found
  tell('map')
  const { reports, table } = await readHeads(name, opened.file, found, settings)
  const combined = combine([reports], settings.duplicates)
  if (combined.duplicates.length > 0) return null
  tell('derive')
  const told = { ...sample, ledger: table.ledger, rejected: table.rejected }
  const rejected = await wholeRecords(reports, opened.file, table)
  const reading = withRejected(readingOf({ name, bytes: bytes.length, table: told, mapping }), rejected)
  // Of two columns that are mapped to one cell the first counts, so it is put in last.
  const columnOf = new Map(
    mapping.columns.flatMap((use, i) => (use.use === 'cell' ? [[use.cell, i] as const] : [])).toReversed(),
  )
  const { heads, cells } = combined.reports
  const absence = absenceByForm(combined.reports, new Set(columnOf.keys()))
  const first = headColumns(heads, absence.patternOf)
  return {
    dataset: {
      ...describe(combined.reports),
      origin: settings.origin,
      files: [reading],
      duplicates: [],
      fingerprint: await fingerprintOf(bytes),
    },
    tables: [encodeTable(REPORT_ROWS, first), absenceTable(absence), ...otherTables({ reading, reports }, combined)],
    first: first.map((column: Column) => ({ name: column.name, isNarrow: false })),
    behind: { file: opened.file, columnOf, heads, read: cells, recordOf: recordsOf(reports) },
  }
}

/** What was rejected, with the cells of its records as well: of these alone they are read for that. */
async function wholeRecords(
  { file: name, rejected }: FileReports,
  file: ParquetFile,
  table: TableRead,
): Promise<readonly Rejection[]> {
  if (rejected.length === 0) return []
  const records = rejected.map(({ line }) => line - 1)
  const groups = [...file.groups.entries()].flatMap(([nth, { from, to }]) =>
    records.some((record) => record >= from && record < to) ? nth : [],
  )
  const columns: (readonly string[])[] = []
  for (const [i, read] of table.columns.entries()) {
    columns.push(read.length > 0 ? read : await textsIn(file, i, groups))
  }
  const whole = { ...table, columns }
  return rejected.map(({ line, reason, found }) => reject(name, whole, line - 1, reason, found))
}

/** The texts of a column in some row groups, each at its row; there are none at all others. */
async function textsIn(file: ParquetFile, column: number, groups: readonly number[]): Promise<readonly string[]> {
  const texts: string[] = []
  for (const nth of groups) {
    const { values, places, text } = await file.read(column, nth)
    const from = file.groups[nth]?.from ?? 0
    places.forEach((place, i) => (texts[from + i] = place === NOTHING ? '' : text(values[place])))
  }
  return texts
}

interface Identity {
  /** With the texts of who and when; the columns of cells are empty. */
  readonly table: TableRead
  /** The first rows, with all their columns. */
  readonly sample: TableRead
  readonly mapping: Mapping
}

const SAMPLE_ROWS = 500

async function readIdentity(source: Source, file: ParquetFile): Promise<Identity | null> {
  const sampled: string[][] = []
  for (const column of file.header.keys()) {
    sampled.push(await textsOf(file, column, Math.min(SAMPLE_ROWS, file.rows)))
  }
  const sample = parquetTable(file, sampled)
  const mapping = mappingFor(source, sample)
  // Of a file with names of its own all rows must be looked at for totals and repeats, whatever mapping was chosen.
  const isOurs = mappingProblems(source.name, file.header, guessMapping(source.name, sample)).length === 0
  const isPlain = isOurs && mapping.shape === 'wide' && mapping.rows === undefined
  if (!isPlain || source.settings.corrections || problemsOf(source.name, sample, mapping).length > 0) return null
  const columns: (readonly string[])[] = file.header.map(() => [])
  for (const [i, { use }] of mapping.columns.entries()) {
    if (use === 'identity' || use === 'told') columns[i] = await textsOf(file, i)
  }
  return { table: parquetTable(file, columns), sample, mapping }
}

type Columns = readonly (readonly string[])[]

interface Mapped {
  readonly reports: FileReports
  readonly table: TableRead
}

/** The reports, with those of their cells that tell which cells they lack. */
async function readHeads(name: string, file: ParquetFile, found: Identity, settings: LoadSettings): Promise<Mapped> {
  const { table, mapping } = found
  const read = async (cells: ReadonlySet<CellId>): Promise<Mapped> => {
    const columns = [...table.columns]
    for (const [i, use] of mapping.columns.entries()) {
      if (use.use === 'cell' && cells.has(use.cell)) columns[i] = await textsOf(file, i)
    }
    const filled = { ...table, columns }
    return { reports: readReports(name, filled, onlyCells(mapping, cells), settings), table: filled }
  }
  const uncertain = uncertainCells(file, mapping, table.columns)
  const first = await read(uncertain)
  // Where what a report prints tells another form than it says, all by which forms differ must be read.
  return keepForms(first.reports, table, mapping) ? first : read(new Set([...uncertain, ...BY_EDITION]))
}

/**
 * The cells that must be read to know which cells a report lacks: those that a form lacks and its report may print all the
 * same, as the footer does not exclude; those that a report says it lacks; and where a report says no form, or a mixed
 * one, all by which the editions differ.
 */
function uncertainCells(file: ParquetFile, { columns: uses }: Mapping, columns: Columns): ReadonlySet<CellId> {
  const identity = (field: IdentityField) =>
    columns[uses.findIndex((use) => use.use === 'identity' && use.field === field)] ?? []
  const forms = identity('form')
  const found = new Set([...new Set(identity('absent'))].flatMap(namedCells))
  for (const [group, { from, to }] of file.groups.entries()) {
    const named = forms.length === 0 ? [''] : new Set(forms.slice(from, to))
    for (const text of named) {
      const form = namedForm(text)
      if (!form) return new Set([...found, ...BY_EDITION])
      for (const [i, use] of uses.entries()) {
        if (use.use === 'cell' && lackedBy(form).has(use.cell) && !file.isEmpty(i, group)) found.add(use.cell)
      }
    }
  }
  return found
}

/** The cells that not every edition has. */
const BY_EDITION: readonly CellId[] = FORMS.flatMap(({ id }) => [...lackedBy(id)])

/** The edition that a text names, where it names one. */
function namedForm(text: string): ReportForm | null {
  const form = formNamed(text.trim())
  return form !== null && formOf(form) ? form : null
}

const UNREAD: ColumnUse = { use: 'ignored', why: 'unknown' }

/** The mapping, as if the file had of all cells these alone. */
const onlyCells = (mapping: Mapping, cells: ReadonlySet<CellId>): Mapping => ({
  ...mapping,
  columns: mapping.columns.map((use) => (use.use === 'cell' && !cells.has(use.cell) ? UNREAD : use)),
})

/** Whether each report that says a form keeps it. */
function keepForms({ heads, reportOf }: FileReports, { columns }: TableRead, { columns: uses }: Mapping): boolean {
  const forms = columns[uses.findIndex((use) => use.use === 'identity' && use.field === 'form')]
  const formOfText = remembering(namedForm)
  return reportOf.every((report, record) => {
    const form = formOfText(forms?.[record] ?? '')
    return report === NO_REPORT || form === null || heads[report]?.form === form
  })
}

function otherTables(file: Parameters<typeof sectionTable>[1][number], combined: Combined): readonly EngineTable[] {
  const { heads } = combined.reports
  return [
    markRows(noMarks()),
    coveredTable(coverings(heads.map((head, id) => ({ ...head, id })))),
    doubtedTable(heads, [file.reading]),
    leftOutTable(combined),
    restatedTable(combined),
    sectionTable(heads, [file]),
  ]
}

/** The row of each report, from 0. */
function recordsOf({ reportOf, heads }: FileReports): Int32Array {
  const records = new Int32Array(heads.length)
  for (const [record, report] of reportOf.entries()) if (report !== NO_REPORT) records[report] = record
  return records
}
