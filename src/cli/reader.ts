import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import process from 'node:process'
import { readTable } from '../data/readers/read.ts'
import { messageOf } from '../domain/problem.ts'
import { unread, type Answer, type Asked, type Told } from './answer.ts'

// One of the processes that read files for a run. A file over which it hangs or dies takes this process along, not the run.

/** Values of a table that is handed over; a larger one is read again by the run, after this process has shown that it can be. */
const MOST_VALUES = 100_000
/** Node reads no more into one piece of memory. */
const MOST_BYTES = 2 ** 31 - 1

async function answerTo(path: string): Promise<Answer> {
  let bytes: Uint8Array
  try {
    const { size } = statSync(path)
    if (size > MOST_BYTES) return unread(path, 'tooLarge', `${size} bytes`)
    bytes = readFileSync(path)
  } catch (cause) {
    return unread(path, 'notFound', messageOf(cause))
  }
  const result = await readTable({ name: path, bytes })
  const values = result.ok ? result.table.lines.length * result.table.header.length : 0
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { sha256, bytes: bytes.length, result: values > MOST_VALUES ? null : result }
}

const tell = (told: Told) => process.send?.(told)

process.on('message', ({ path }: Asked) => {
  void answerTo(path).then((answer) => tell({ answer: JSON.stringify(answer) }))
})
tell({ isReady: true })
// The module runner closes when its first module is done, and readers are loaded when a file needs them.
await new Promise((resolve) => {
  process.once('disconnect', resolve)
})
