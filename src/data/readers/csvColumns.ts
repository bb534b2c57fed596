import { sniff, PREVIEW_LENGTH } from './dialect.ts'
import { isBracketed, textColumns } from './csv.ts'
import { recordTaker, type RecordsTaken } from './csvRecords.ts'
import { decodePieces, type DecodedPieces } from './encoding.ts'
import { PACKED_ROWS, PackedColumn } from './packedColumn.ts'
import type { ParquetFile, RowGroup } from './parquetFile.ts'
import type { CodedValues } from './parquetFlat.ts'
import { eachRecordOf } from './records.ts'
import type { ReadOptions, SourceBytes, TableRead } from './table.ts'

/** A file whose rows are counted and whose columns are read one by one. */
export interface ColumnTable {
  readonly file: ParquetFile
  /** These columns as the table of the file. */
  readonly table: (columns: TableRead['columns']) => TableRead
}

/** How far a text is read. */
export interface ReadSoFar {
  readonly bytes: number
  readonly records: number
}

interface Opening {
  /** Whether the file is wanted, by its first records. */
  isWanted(sample: TableRead): boolean
  /** Which of its columns are kept, if not all: of the others each text is `UNREAD`. */
  isKept?(sample: TableRead): (column: number) => boolean
  onRead(soFar: ReadSoFar): void
}

/**
 * Reads delimited text record by record into columns that take few bytes, so that neither its text nor its fields are ever
 * all in memory. What becomes of each record is what `readCsv` says. Null where the file is not wanted, or is no table:
 * what is wrong with it is told where it is read whole.
 */
export function openCsv({ name, bytes }: SourceBytes, options: ReadOptions, opening: Opening): ColumnTable | null {
  const decoded = decodePieces(bytes, options.encoding)
  if ('reason' in decoded) return null
  const first = firstOf(decoded)
  if (first.trim() === '' || isBracketed(first)) return null
  const dialect = sniff(first)
  const { isLossy, length } = decoded
  const asked = { file: name, dialect, isLossy, head: options.head }
  const known = {
    format: 'csv',
    encoding: { name: decoded.name, guessed: decoded.isGuessed },
    delimiter: dialect.delimiter,
  } as const

  const sample = textColumns()
  const sampling = recordTaker(asked, sample.sink)
  for (const record of dialect.records) sampling.take(first, record)
  const sampled = sampling.done()
  if (!sampled) return null
  const beginning: TableRead = { ...known, ...sampled, columns: sample.columns }
  if (!opening.isWanted(beginning)) return null
  const isKept = opening.isKept?.(beginning) ?? (() => true)

  const columns: (PackedColumn | null)[] = []
  const taker = recordTaker(asked, {
    begin: (header) => columns.push(...header.map((_, column) => (isKept(column) ? new PackedColumn() : null))),
    add: (column, field) => columns[column]?.add(field),
  })
  let records = 0
  const pieces = decoded.pieces((behind) => opening.onRead({ bytes: behind, records }))
  eachRecordOf(pieces, length, dialect, (record, part) => {
    records++
    taker.take(part, record)
  })
  const taken = taker.done()
  return taken && { file: packedFile(taken, columns), table: (texts) => ({ ...known, ...taken, columns: texts }) }
}

/** As much of a text as its dialect is told by. */
function firstOf({ pieces }: DecodedPieces): string {
  let first = ''
  for (const piece of pieces()) {
    first += piece
    if (first.length >= PREVIEW_LENGTH) break
  }
  return first
}

/** What stands for each text of a column that is not kept, so that none passes for a blank. */
const UNREAD = '…'

function packedFile({ header, lines }: RecordsTaken, columns: readonly (PackedColumn | null)[]): ParquetFile {
  const rows = lines.length
  const groups = Array.from({ length: Math.ceil(rows / PACKED_ROWS) }, (_, i) => ({
    from: i * PACKED_ROWS,
    to: Math.min((i + 1) * PACKED_ROWS, rows),
  }))
  return {
    rows,
    header,
    groups,
    bring: async () => undefined,
    isEmpty: (column, group) => columns[column]?.isEmpty(group) ?? true,
    read: async (column, group, most) => ({
      ...(columns[column]?.coded(group, most) ?? unread(groups[group], most)),
      areNumbers: true,
      text: (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : ''),
    }),
  }
}

const unread = ({ from, to }: RowGroup = { from: 0, to: 0 }, most = Infinity): CodedValues => ({
  values: [UNREAD],
  places: new Int32Array(Math.min(to - from, most)),
})
