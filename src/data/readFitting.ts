import { roomWhole, SMALL_FILE } from '../domain/room.ts'
import type { FileProblem } from '../domain/problem.ts'
import type { Scope } from '../domain/report.ts'
import { readFile, unreadFile, type FileRead, type FileSource } from './readFile.ts'
import { awaitedRoom, measureFile } from './roomCheck.ts'

interface Fitting {
  readonly file: FileRead
  /** About how many bytes of the room it takes. */
  readonly taken: number
}

/** Reads a file whole, if there is room for it; what is too large is told, with its years, and not read. */
export async function readFitting(
  source: FileSource,
  settings: { readonly scopeUnstated: Scope },
  room: number,
  onMap: () => void,
): Promise<Fitting> {
  const bytes = await source.read()
  const whole = { ...source, read: async () => bytes }
  const isLarge = bytes instanceof Uint8Array && bytes.length > SMALL_FILE && room !== Infinity
  const measure = isLarge ? await measureFile({ name: source.name, bytes, settings: source.settings }, room) : null
  if (!isLarge || !measure) return { file: await readFile(whole, settings, onMap), taken: 0 }
  const needed = roomWhole(measure.size)
  const refused: FileProblem = { kind: 'noRoom', file: source.name, needed, room }
  const problem = awaitedRoom({ ...source, bytes }, measure, room) ?? (needed > room ? refused : null)
  if (problem) return { file: unreadFile(source, bytes, problem), taken: 0 }
  return { file: await readFile(whole, settings, onMap), taken: needed }
}
