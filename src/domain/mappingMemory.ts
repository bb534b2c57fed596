import { isSameHeader } from './mappingChange.ts'
import { readMappingFile, writeMappingFile, type SavedMapping } from './mappingFile.ts'

/** A mapping that the reader confirmed, and when: a day such as 2026-11-26. */
export interface RememberedMapping extends SavedMapping {
  readonly on: string
}

/** More are not kept; the oldest goes first. */
const MOST = 20
/** A table of thousands of columns would fill what the browser keeps. */
const LONGEST = 100_000

/** The text in which mappings are kept; the newest stands first. */
export function writeMemory(remembered: readonly RememberedMapping[]): string {
  return JSON.stringify(remembered.map(({ on, ...saved }) => ({ on, file: writeMappingFile(saved) })))
}

/** What a kept text holds; anything in it that is no mapping of ours is left out. */
export function readMemory(text: string | null): readonly RememberedMapping[] {
  const kept = parse(text ?? '[]')
  if (!Array.isArray(kept)) return []
  return kept.slice(0, MOST).flatMap((one: unknown): RememberedMapping[] => {
    if (typeof one !== 'object' || one === null || !('on' in one) || !('file' in one)) return []
    const { on, file } = one
    if (typeof on !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(on) || typeof file !== 'string') return []
    const read = readMappingFile(file)
    return read.ok ? [{ ...read.saved, on }] : []
  })
}

/** The mappings with one more, which takes the place of another for the same header. */
export function withMapping(
  remembered: readonly RememberedMapping[],
  mapping: RememberedMapping,
): readonly RememberedMapping[] {
  if (writeMappingFile(mapping).length > LONGEST) return remembered
  return [mapping, ...withoutMapping(remembered, mapping.header)].slice(0, MOST)
}

export function withoutMapping(
  remembered: readonly RememberedMapping[],
  header: readonly string[],
): readonly RememberedMapping[] {
  return remembered.filter((other) => !isSameHeader(other.header, header))
}

/** What was confirmed for exactly this header. */
export function mappingFor(
  remembered: readonly RememberedMapping[],
  header: readonly string[],
): RememberedMapping | null {
  return remembered.find((other) => isSameHeader(other.header, header)) ?? null
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Another page of this origin may have written there; what is no JSON is nothing of ours.
    return null
  }
}
