import { fork, type ChildProcess } from 'node:child_process'
import { statSync } from 'node:fs'
import type { UnreadableReason } from '../domain/problem.ts'
import { unread, type Answer, type Asked, type Told } from './answer.ts'

export interface PoolOptions {
  /** Processes that read at the same time. */
  readonly readers: number
  /** Seconds that one file may take, and one more for each megabyte that it has. */
  readonly patience: number
  /** Megabytes of memory that one process may fill. */
  readonly memory: number
  /** What a process runs. */
  readonly script: string
}

/**
 * Reads files in processes of their own, and tells each answer as it comes. A file over which a process hangs or dies is
 * answered with the reason, and the next one is read by a new process.
 */
export async function readEach(
  paths: readonly string[],
  options: PoolOptions,
  told: (path: string, answer: Answer) => Promise<void>,
): Promise<void> {
  let next = 0
  const serve = async () => {
    const reader = readerProcess(options)
    try {
      for (let path = paths[next++]; path !== undefined; path = paths[next++]) await told(path, await reader.read(path))
    } finally {
      reader.end()
    }
  }
  await Promise.all(Array.from({ length: Math.min(options.readers, paths.length) }, serve))
}

function readerProcess({ patience, memory, script }: PoolOptions) {
  let process: ChildProcess | null = null
  const end = () => {
    process?.kill('SIGKILL')
    process = null
  }
  return {
    end,
    async read(path: string): Promise<Answer> {
      process ??= await started(script, memory)
      const how = await outcome(process, path, 1_000 * (patience + megabytesOf(path)))
      if ('answer' in how) return parsed(how.answer)
      end()
      return unread(path, how.reason, how.detail)
    },
  }
}

type Outcome = { readonly answer: string } | { readonly reason: UnreadableReason; readonly detail: string }

function outcome(process: ChildProcess, path: string, milliseconds: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (how: Outcome) => {
      clearTimeout(timer)
      process.off('message', answered).off('exit', died)
      resolve(how)
    }
    const answered = (told: Told) => 'answer' in told && settle(told)
    const died = (code: number | null, signal: string | null) =>
      settle({ reason: 'crashed', detail: `the reader ended with ${signal ?? `code ${code}`}` })
    const timer = setTimeout(() => settle({ reason: 'timeout', detail: `${milliseconds / 1_000} s` }), milliseconds)
    process.on('message', answered).on('exit', died)
    process.send({ path } satisfies Asked, (error) => error && died(process.exitCode, process.signalCode))
  })
}

/** A process that has said that it is there. */
function started(script: string, memory: number): Promise<ChildProcess> {
  const process = fork(script, {
    execArgv: [`--max-old-space-size=${memory}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let said = ''
  // V8 tells at length of a process that it ends for want of memory; the last words are enough to tell why none starts.
  process.stderr?.on('data', (text) => (said = `${said}${text}`.slice(-2_000)))
  return new Promise((resolve, reject) => {
    const died = () => reject(new Error(`no reader could be started: ${said}`))
    process.once('error', died).once('exit', died)
    process.once('message', () => {
      process.off('exit', died)
      resolve(process)
    })
  })
}

const parsed = (answer: string): Answer => JSON.parse(answer)

function megabytesOf(path: string): number {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) / 1e6
}
