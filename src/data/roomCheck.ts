import { roomColumnwise, type FileSize, type YearRows } from '../domain/room.ts'
import type { AwaitsRoom } from '../domain/problem.ts'
import { tableOf } from '../domain/forms/cells.ts'
import type { FileSettings, Mapping } from '../domain/mapping.ts'
import type { FormTable } from '../domain/part.ts'
import { readYear } from './identityValues.ts'
import { mappingFor, readOptions } from './readFile.ts'
import { inMemory } from './readers/byteSource.ts'
import { glanceCsv } from './readers/glanceCsv.ts'
import { kindOf } from './readers/kind.ts'
import type { SourceBytes, TableRead } from './readers/read.ts'

type Source = SourceBytes & { readonly settings: FileSettings }

/** What a large file is before it is loaded, and what its rows are of. */
export interface FileMeasure {
  readonly size: FileSize
  readonly years: readonly YearRows[]
}

/**
 * Null where that cannot be told: what is wrong with a file is told where it is read. Of a file that fits as a whole the
 * years are left out, which must be read.
 */
export async function measureFile(source: Source, room = 0): Promise<FileMeasure | null> {
  const { kind } = kindOf(source.bytes)
  if (kind === 'text') return measureCsv(source)
  return kind === 'parquet' ? measureParquet(source, room).catch(() => null) : null
}

/** What keeps a file from being read column by column; null where nothing does, as the reader's choice has it. */
export function awaitedRoom(source: Source, { size, years }: FileMeasure, room: number): AwaitsRoom | null {
  const needed = roomColumnwise(size, years, source.settings.part)
  return needed <= room ? null : { kind: 'awaitsRoom', file: source.name, size, room, years }
}

function measureCsv(source: Source): FileMeasure | null {
  const glance = glanceCsv(source, readOptions(source.settings))
  if (!glance) return null
  const { sample, records, fields } = glance
  const mapping = mappingFor(source, sample)
  const column = yearColumn(mapping)
  const found = column === null ? [] : fields(column)
  const share = found.length === 0 ? 0 : records / found.length
  const years = yearsIn(found).map(({ year, rows }) => ({ year, rows: Math.round(rows * share) }))
  return { size: { ...sizeOf(source, sample.header, records, 'csv'), tables: tablesIn(mapping) }, years }
}

async function measureParquet(source: Source, room: number): Promise<FileMeasure | null> {
  // Its decompressors weigh ten times what the rest of the readers does.
  const [{ openParquet }, { parquetTable, textsOf }] = await Promise.all([
    import('./readers/parquetFile.ts'),
    import('./readers/parquet.ts'),
  ])
  const opened = await openParquet(inMemory(source.bytes))
  if (!opened.ok) return null
  const { file } = opened
  const size = sizeOf(source, file.header, file.rows, 'parquet')
  if (roomColumnwise(size) <= room) return { size, years: [] }
  const sampled: string[][] = []
  for (const column of file.header.keys()) sampled.push(await textsOf(file, column, Math.min(SAMPLE, file.rows)))
  const sample = parquetTable(file, sampled)
  const mapping = mappingFor(source, sample)
  const column = yearColumn(mapping)
  const years = column === null ? [] : yearsIn(await textsOf(file, column))
  return { size: { ...size, tables: tablesIn(mapping) }, years }
}

const SAMPLE = 50

function yearColumn({ columns }: Mapping): number | null {
  const found = columns.findIndex((use) => use.use === 'identity' && use.field === 'year')
  return found < 0 ? null : found
}

function tablesIn({ columns }: Mapping): Record<FormTable, number> {
  const cells = columns.flatMap((use) => (use.use === 'cell' ? [tableOf(use.cell)] : []))
  const count = (of: FormTable) => cells.filter((table) => table === of).length
  return { 2: count(2), 3: count(3), 4: count(4) }
}

function yearsIn(texts: readonly string[]): readonly YearRows[] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  const years = new Map<number, number>()
  for (const [text, rows] of counts) {
    const year = readYear(text)
    if (year !== null) years.set(year, (years.get(year) ?? 0) + rows)
  }
  return [...years].map(([year, rows]) => ({ year, rows })).toSorted((a, b) => a.year - b.year)
}

const sizeOf = (
  { bytes }: Source,
  header: TableRead['header'],
  rows: number,
  format: FileSize['format'],
): FileSize => ({
  bytes: bytes.length,
  rows,
  columns: header.length,
  format,
})
