import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { readCommand } from '../../../src/simulate/command.ts'
import { writeSimulation } from '../../../src/simulate/write.ts'
import { readAnswers, type KnownAnswers } from './known.ts'

export interface NationalFile {
  readonly path: string
  readonly answers: KnownAnswers
}

const SEED = '1'
/** So many townships and what is above them make some 100 MB of CSV. */
const TOWNSHIPS_OF_CSV = '23600'

/** The simulated country: the file of this path, with its answers beside it, or one that is made, once for each state of the simulator. */
export async function nationalFile(path: string | null): Promise<NationalFile> {
  const found = path ?? (await made('national.parquet', ['--years', '7']))
  return { path: found, answers: readAnswers(`${found.slice(0, -extname(found).length)}.answers.json`) }
}

/** A part of the country as CSV of some 100 MB. */
export async function nationalCsv(): Promise<NationalFile> {
  const parquet = join(folderOfMade(), 'part.parquet')
  const path = await made('part.csv', ['--years', '7', '--townships', TOWNSHIPS_OF_CSV], parquet)
  return { path, answers: readAnswers(join(folderOfMade(), 'part.answers.json')) }
}

async function made(name: string, options: readonly string[], beside?: string): Promise<string> {
  const folder = folderOfMade()
  const path = join(folder, name)
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  const files = beside === undefined ? ['--out', path] : ['--out', beside, '--csv', path]
  const command = readCommand([...files, '--seed', SEED, ...options])
  if (!command) throw new Error(`no command of the simulator: ${options.join(' ')}`)
  console.log(`Simulating ${path}`)
  await writeSimulation(command, () => {})
  return path
}

/** What a simulated file is made by, and of. */
const SOURCES = ['src/simulate', 'src/domain/forms', 'src/domain/rules', 'data/divisions-2023.csv']

function folderOfMade(): string {
  const version = createHash('sha256')
  for (const source of SOURCES) {
    const paths = extname(source) === '' ? readdirSync(source).map((name) => join(source, name)) : [source]
    for (const path of paths.filter((one) => extname(one) !== '')) version.update(readFileSync(path))
  }
  return join(tmpdir(), `gongkai-simulated-${SEED}-${version.digest('hex').slice(0, 12)}`)
}
