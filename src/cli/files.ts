import { readdirSync, realpathSync, statSync, type BigIntStats } from 'node:fs'
import { join } from 'node:path'

/**
 * The files of paths: each path's own, or all files below it in the order of their names. Hidden ones are left out, and
 * those of `except`. A file that is reached by two ways is listed once, and a folder that leads back into itself ends.
 */
export function filesOf(paths: readonly string[], except: readonly string[]): readonly string[] {
  const found: string[] = []
  const seen = new Set(except.flatMap((path) => real(path) ?? []))
  const add = (path: string, isGiven: boolean) => {
    const about = statOf(path)
    // What is not there is listed all the same: its reader says that it was not found.
    if (!about) return void found.push(path)
    // A pipe or a device below a folder has no end; one that is named is meant.
    if (!isGiven && !about.isFile() && !about.isDirectory()) return
    const place = real(path) ?? path
    const number = `${about.dev}:${about.ino}`
    if (seen.has(place) || (about.ino > 0n && seen.has(number))) return
    seen.add(place).add(number)
    if (!about.isDirectory()) return void found.push(path)
    for (const name of namesIn(path)) add(join(path, name), false)
  }
  for (const path of paths) add(path, true)
  return found
}

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .toSorted((a, b) => (a < b ? -1 : 1))
}

/** Null for what is not there, or may not be looked at. */
function statOf(path: string): BigIntStats | null {
  return statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null
}

function real(path: string): string | null {
  try {
    return realpathSync(path)
  } catch {
    // Nothing is there yet.
    return null
  }
}
