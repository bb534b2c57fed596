import type { Dataset } from '../../domain/dataset.ts'
import type { FileSettings, IdentityField, Mapping, ToldField } from '../../domain/mapping.ts'
import { coveredIn } from '../../domain/coveredIn.ts'
import { coveringsOf } from '../../domain/once.ts'
import { isLoaded } from '../../domain/partCells.ts'
import type { Rejection } from '../../domain/problem.ts'
import type { CodedTexts } from '../readers/codedTexts.ts'
import { combine } from '../combine.ts'
import type { EngineTable } from '../engine/arrow.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { guessMapping } from '../guessMapping.ts'
import { apartColumns, describe } from '../headColumns.ts'
import type { LoadSettings, Progress } from '../load.ts'
import { mappingFor, problemsOf, readingOf, withLeftOut, withRejected } from '../readFile.ts'
import type { ColumnTable } from '../readers/csvColumns.ts'
import { inMemory, type ByteSource } from '../readers/byteSource.ts'
import { codedTexts, parquetTable, textsOf } from '../readers/parquet.ts'
import { openParquet, type ParquetFile } from '../readers/parquetFile.ts'
import { NOTHING } from '../readers/parquetFlat.ts'
import type { SourceBytes, TableRead } from '../readers/read.ts'
import { mappingProblems } from '../readReports.ts'
import { reject } from '../rejections.ts'
import { absenceTable, coveredTable, doubtedTable, markRows, noMarks } from '../reportTables.ts'
import { leftOutTable, restatedTable } from '../restatedTables.ts'
import { sectionTable } from '../sectionTable.ts'
import { codedHeads, type IdentityColumns, type RejectedRecord } from './codedHeads.ts'
import { absenceByForm } from './formCells.ts'
import { keptCells, keptTold, narrowed } from './kept.ts'
import type { ColumnsBehind } from './readColumns.ts'
import { settled } from './settled.ts'

/** From so many rows on a file is read column by column, as its columns are asked for. */
export const COLUMNWISE_FROM = 20_000

/** A dataset of which who and when is read, and the cells are not. */
export interface Columnwise {
  readonly dataset: Dataset
  readonly tables: readonly EngineTable[]
  readonly behind: ColumnsBehind
}

export type Source = SourceBytes & { readonly settings: FileSettings }

/** A file whose bytes need not be in memory. */
export interface ColumnSource {
  readonly name: string
  readonly settings: FileSettings
  readonly bytes: ByteSource
  readonly fingerprint: () => Promise<string>
}

/** A file whose bytes are. */
export const ofBytes = ({ name, settings, bytes }: Source): ColumnSource => ({
  name,
  settings,
  bytes: inMemory(bytes),
  fingerprint: () => fingerprintOf(bytes),
})

/**
 * Opens a Parquet file by its footer and reads who reports for when. Null where it must be read whole: where it is small or
 * no such file, its rows are no reports as they stand, or a report is there twice.
 */
export async function openColumnwise(
  source: ColumnSource,
  settings: LoadSettings,
  onProgress: (progress: Progress) => void,
  least = COLUMNWISE_FROM,
): Promise<Columnwise | null> {
  const opened = await openParquet(source.bytes)
  if (!opened.ok || opened.file.rows < least) return null
  const { file } = opened
  return openTable(source, { file, table: (columns) => parquetTable(file, columns) }, settings, onProgress)
}

/** The same of a file whose columns can be read already. */
export async function openTable(
  source: ColumnSource,
  { file, table }: ColumnTable,
  settings: LoadSettings,
  onProgress: (progress: Progress) => void,
): Promise<Columnwise | null> {
  const { name, bytes } = source
  const tell = (phase: Progress['phase']) => onProgress({ phase, file: name, number: 1, files: 1 })
  tell('read')
  const onPart = () => tell('read')
  const found = await sampled(source, { file, table }, onPart)
  if (!found) return null
  const { sample, mapping } = found
  tell('map')
  // Worked out beside all that follows.
  const fingerprint = source.fingerprint()
  // Heard where it is awaited, if what comes before does not fail.
  fingerprint.catch(() => undefined)
  const { lines, ledger, rejected: refused } = table([])
  const columns = { ...(await identityColumns(file, mapping, onPart)), lines }
  const { head, part } = source.settings
  const coded = codedHeads(name, columns, mapping, { ...settings, part })
  if (!coded) return null
  const { heads, cells } = await settled(file, mapping, columns, { ...coded, onPart })
  tell('derive')
  const told = { ...sample, ledger, rejected: refused }
  const rejected = await wholeRecords(name, { file, table }, coded.rejected)
  const read = readingOf({ name, bytes: bytes.size, table: told, mapping })
  const asChosen = { ...read, ...(head && { head }), ...(part && { part }) }
  const reading = withRejected(withLeftOut(asChosen, coded.leftOut), rejected)
  const isTaken = isLoaded(part ?? {})
  // Of two columns that are mapped to one cell the first counts, so it is put in last.
  const columnOf = new Map(
    mapping.columns.flatMap((use, i) => (use.use === 'cell' ? [[use.cell, i] as const] : [])).toReversed(),
  )
  const absence = absenceByForm(heads.texts.form, cells, new Set(columnOf.keys()))
  const covered = coveringsOf(heads)
  const apart = apartColumns(heads, { patternOf: absence.patternOf, coveredIn: coveredIn(heads, covered) })
  const rows = apart.rows.map(narrowed)
  return {
    dataset: {
      ...describe(heads),
      origin: settings.origin,
      files: [reading],
      duplicates: [],
      fingerprint: await fingerprint,
    },
    tables: [
      ...apart.tables.map(({ name: apartName, ipc }) => ({ name: apartName, ipc })),
      absenceTable(absence),
      coveredTable(covered),
      ...tablesOfDocumentsAndVersions(),
    ],
    behind: {
      file,
      columnOf: new Map([...columnOf].filter(([cell]) => isTaken(cell))),
      form: heads.texts.form,
      told: keptTold(rows),
      columns: rows,
      lookups: apart.tables.map(({ lookup }) => lookup),
      read: keptCells(cells),
      recordOf: coded.recordOf,
    },
  }
}

/** The tables that hold nothing where no report is a document or is there twice; marks come with their cells. */
function tablesOfDocumentsAndVersions(): readonly EngineTable[] {
  const combined = combine([], 'first')
  return [
    markRows(noMarks()),
    doubtedTable([], []),
    leftOutTable(combined),
    restatedTable(combined),
    sectionTable([], []),
  ]
}

/** What was rejected, with all cells of its records: of these alone they are read here. */
async function wholeRecords(
  name: string,
  { file, table: tableOf }: ColumnTable,
  rejected: readonly RejectedRecord[],
): Promise<readonly Rejection[]> {
  if (rejected.length === 0) return []
  const groups = [...file.groups.entries()].flatMap(([nth, { from, to }]) =>
    rejected.some(({ record }) => record >= from && record < to) ? nth : [],
  )
  const columns: (readonly string[])[] = []
  await file.bring([...file.header.keys()], { groups })
  for (const column of file.header.keys()) columns.push(await textsIn(file, column, groups))
  const table = tableOf(columns)
  return rejected.map(({ record, reason, found }) => reject(name, table, record, reason, found))
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

interface Sampled {
  /** The first rows, with all their columns. */
  readonly sample: TableRead
  readonly mapping: Mapping
}

const SAMPLE_ROWS = 500

/** How the columns are understood, by the first rows; null where the file must be read whole to know. */
async function sampled(
  source: ColumnSource,
  { file, table }: ColumnTable,
  onPart: () => void,
): Promise<Sampled | null> {
  const rows = Math.min(SAMPLE_ROWS, file.rows)
  const groups = [...file.groups.keys()].filter((nth) => (file.groups[nth]?.from ?? 0) < rows)
  await file.bring([...file.header.keys()], { groups, onPart })
  const columns: string[][] = []
  for (const column of file.header.keys()) columns.push(await textsOf(file, column, rows))
  const whole = table(columns)
  const sample = { ...whole, lines: whole.lines.slice(0, rows) }
  const mapping = mappingFor(source, sample)
  return isPlain(source, sample, mapping) ? { sample, mapping } : null
}

/** Whether a table that begins like this is reports as they stand, read by this mapping. */
export function isPlain(
  { name, settings }: Pick<Source, 'name' | 'settings'>,
  sample: TableRead,
  mapping: Mapping,
): boolean {
  // Of a file with names of its own all rows must be looked at for totals and repeats, whatever mapping was chosen.
  const isOurs = mappingProblems(name, sample.header, guessMapping(name, sample)).length === 0
  const isWide = isOurs && mapping.shape === 'wide' && mapping.rows === undefined
  return isWide && !settings.corrections && problemsOf(name, sample, mapping).length === 0
}

/** Who and when of each row. Of two columns of one field the first counts. */
async function identityColumns(
  file: ParquetFile,
  { columns: uses }: Mapping,
  onPart: () => void,
): Promise<Omit<IdentityColumns, 'lines'>> {
  const identity = new Map<IdentityField, CodedTexts>()
  const told = new Map<ToldField, CodedTexts>()
  const wanted = [...uses.keys()].filter((i) => uses[i]?.use === 'identity' || uses[i]?.use === 'told')
  await file.bring(wanted, { onPart })
  for (const [i, use] of uses.entries()) {
    if (use.use === 'identity' && !identity.has(use.field)) identity.set(use.field, await codedTexts(file, i))
    if (use.use === 'told' && !told.has(use.field)) told.set(use.field, await codedTexts(file, i))
  }
  return { rows: file.rows, identity, told }
}
