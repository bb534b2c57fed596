import type { LoadSettings, Progress } from '../load.ts'
import { mappingFor, readOptions } from '../readFile.ts'
import { openCsv } from '../readers/csvColumns.ts'
import { isPlain, openTable, type Columnwise, type Source } from './openColumnwise.ts'

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
    onRead: (soFar) => onProgress({ phase: 'read', file: name, number: 1, files: 1, soFar: { ...soFar, of } }),
  })
  return columns && openTable(source, columns, settings, onProgress)
}
