import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTable } from '../../../src/data/readers/read.ts'
import type { ReadResult } from '../../../src/data/readers/read.ts'

/** Odd and hostile files that are kept beside the project, not in it. */
export const INPUTS = '../shared/inputs'
export const hasInputs = existsSync(INPUTS)

/** Paths of all files below a folder of the inputs. */
export function filesOf(folder: string): string[] {
  if (!hasInputs) return []
  return readdirSync(join(INPUTS, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

export function readFile(path: string, encoding?: string): Promise<ReadResult> {
  return readTable({ name: path, bytes: readFileSync(path) }, encoding === undefined ? {} : { encoding })
}

/** A table's records, each as a list of texts. */
export function rowsOf(result: ReadResult): string[][] {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  const { columns, lines } = result.table
  return lines.map((_, row) => columns.map((column) => column[row] ?? ''))
}
