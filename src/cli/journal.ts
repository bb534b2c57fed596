import { createHash } from 'node:crypto'
import { appendFileSync, createReadStream, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Answer } from './answer.ts'

/** What a run has read so far, kept beside its output so that an interrupted one can go on. */
export interface Journal {
  /** What was read of a file in an earlier run; null where it was not read, or has other bytes by now. */
  known(path: string): Answer | null
  add(path: string, answer: Answer): void
  /** Files that an earlier run has read, and lines that were not believed: broken ones, and ones by other readers. */
  readonly files: number
  readonly ignored: number
  remove(): void
}

interface Entry {
  readonly path: string
  readonly readers: string
  readonly answer: Answer
}

/** A line is a checksum and the JSON of an entry: where they do not fit, the line was cut or changed. */
export async function openJournal(place: string): Promise<Journal> {
  const readers = versionOfReaders()
  const lines = new Map<string, string>()
  let ignored = 0
  if (existsSync(place)) {
    for await (const line of createInterface({ input: createReadStream(place), crlfDelay: Infinity })) {
      if (line === '') continue
      const entry = entryIn(line)
      if (entry?.readers === readers) lines.set(entry.path, line)
      else ignored++
    }
  }
  // An interrupted run may have left half a line.
  if (lines.size + ignored > 0) appendFileSync(place, '\n')
  return {
    files: lines.size,
    ignored,
    known(path) {
      const answer = entryIn(lines.get(path) ?? '')?.answer
      return answer !== undefined && answer.sha256 === hashOf(path) ? answer : null
    },
    add(path, answer) {
      const json = JSON.stringify({ path, readers, answer } satisfies Entry)
      appendFileSync(place, `${checksum(json)} ${json}\n`)
    },
    remove: () => rmSync(place, { force: true }),
  }
}

function entryIn(line: string): Entry | null {
  const space = line.indexOf(' ')
  const json = line.slice(space + 1)
  return space > 0 && checksum(json) === line.slice(0, space) ? JSON.parse(json) : null
}

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const checksum = (text: string) => sha256(text).slice(0, 16)

function hashOf(path: string): string | null {
  try {
    return sha256(readFileSync(path))
  } catch {
    // It is not there any more, and its reader will say so.
    return null
  }
}

/** What decides how a file is read: the readers, the words they know, and the packages they use. */
function versionOfReaders(): string {
  const sources = ['src/data/readers', 'src/domain', 'src/cli'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  )
  return sha256([...sources.toSorted(), 'package-lock.json'].map((path) => readFileSync(path, 'utf8')).join('\0'))
}
