import type { FileReading } from '../../../domain/dataset.ts'
import { isSameHeader } from '../../../domain/mappingChange.ts'
import { isOfMapping } from '../../../domain/problem.ts'

/** Whether a file is open and waits for the reader to say how it is read. */
export const awaitsReader = ({ header, problems }: FileReading) =>
  header.length > 0 && problems.some(({ kind }) => isOfMapping(kind))

/** The files that wait, those with the same header together; each by its place among all. */
export function awaitingTables(files: readonly FileReading[]): readonly (readonly number[])[] {
  const tables: number[][] = []
  for (const [i, file] of files.entries()) {
    if (!awaitsReader(file)) continue
    const alike = tables.find(([first = 0]) => isSameHeader(files[first]?.header ?? [], file.header))
    if (alike) alike.push(i)
    else tables.push([i])
  }
  return tables
}
