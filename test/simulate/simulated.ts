import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answers } from '../../src/simulate/answers.ts'
import { readCommand } from '../../src/simulate/command.ts'
import { writeSimulation } from '../../src/simulate/write.ts'

export interface Simulated {
  readonly answers: Answers
  /** What is written beside the file. */
  readonly written: unknown
  readonly parquet: Uint8Array
  readonly csv: Uint8Array
}

/** What the command writes when these options follow its files. */
export async function simulated(...options: readonly string[]): Promise<Simulated> {
  const folder = mkdtempSync(join(tmpdir(), 'simulated-'))
  const [out, csv] = [join(folder, 'small.parquet'), join(folder, 'small.csv')]
  try {
    const command = readCommand(['--out', out, '--csv', csv, ...options])
    if (!command) throw new Error(`no command: ${options.join(' ')}`)
    const answers = await writeSimulation(command, () => {})
    const written: unknown = JSON.parse(readFileSync(join(folder, 'small.answers.json'), 'utf8'))
    return { answers, written, parquet: new Uint8Array(readFileSync(out)), csv: new Uint8Array(readFileSync(csv)) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
