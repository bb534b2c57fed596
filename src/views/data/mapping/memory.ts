import { readMemory, writeMemory, type RememberedMapping } from '../../../domain/mappingMemory.ts'

const KEY = 'gongkai-mappings'

/** What the browser keeps; nothing where it keeps nothing for this page. */
export function keptMappings(): readonly RememberedMapping[] {
  try {
    return readMemory(localStorage.getItem(KEY))
  } catch {
    // A browser may forbid it; then nothing is remembered, and nothing else is lost.
    return []
  }
}

/** Keeps mappings in the browser; false where it does not let us. */
export function keepMappings(mappings: readonly RememberedMapping[]): boolean {
  try {
    localStorage.setItem(KEY, writeMemory(mappings))
    return true
  } catch {
    // Full or forbidden: the caller says so.
    return false
  }
}

/** Whether the browser lets us keep anything; what is kept stays as it is. */
export const canKeepMappings = (): boolean => keepMappings(keptMappings())
