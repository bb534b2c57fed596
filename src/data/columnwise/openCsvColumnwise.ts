import type { Mapping } from '../../domain/mapping.ts'
import type { Part } from '../../domain/part.ts'
import { isLoaded } from '../../domain/partCells.ts'
import type { LoadSettings, Progress } from '../load.ts'
import { mappingFor, readOptions } from '../readFile.ts'
import { openCsv } from '../readers/csvColumns.ts'
import { BY_EDITION } from './settled.ts'
import { isPlain, ofBytes, openTable, type Columnwise, type Source } from './openColumnwise.ts'

/** The same of a CSV file, whose cells are kept in few bytes until they are asked for; null where it must be read whole. */
export async function openCsvColumnwise(
  source: Source,
  settings: LoadSettings,
  onProgress: (progress: Progress) => void,
): Promise<Columnwise | null> {
  const { name, bytes } = source
  const of = bytes.length
  const columns = openCsv(source, readOptions(source.settings), {
    isWanted: (sample) => isPlain(source, sample, mappingFor(source, sample)),
    isKept: (sample) => keptColumns(mappingFor(source, sample), source.settings.part),
    onRead: (soFar) => onProgress({ phase: 'read', file: name, number: 1, files: 1, soFar: { ...soFar, of } }),
  })
  return columns && openTable(ofBytes(source), columns, settings, onProgress)
}

/** All but the cells that the reader chose not to load; those by which editions differ tell the form of a report. */
function keptColumns({ columns }: Mapping, part: Part = {}): (column: number) => boolean {
  const isTaken = isLoaded(part)
  return (column) => {
    const use = columns[column]
    return use?.use !== 'cell' || isTaken(use.cell) || BY_EDITION.has(use.cell)
  }
}
