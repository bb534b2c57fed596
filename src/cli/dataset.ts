import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { toCsv } from '../domain/csv.ts'
import { readCorrectionsFile, type SavedReview } from '../domain/correctionsFile.ts'
import { readMappingFile, type SavedMapping } from '../domain/mappingFile.ts'
import type { FileProblem } from '../domain/problem.ts'
import { combine } from '../data/combine.ts'
import { withRejected } from '../data/readFile.ts'
import { writeReports } from '../data/writeReports.ts'
import type { Answer } from './answer.ts'
import type { Command } from './command.ts'
import { filesOf } from './files.ts'
import { findingsOf, ledgerLine } from './findings.ts'
import { openJournal } from './journal.ts'
import { mapper, type MappedFile } from './mapped.ts'
import { readEach, type PoolOptions } from './pool.ts'
import { replaceFile } from './replaceFile.ts'

/** What came of a run: how many reports, and whether all that was given was read. */
export interface Outcome {
  readonly reports: number
  readonly isWhole: boolean
}

/** What a reading process runs, and the megabytes that it may fill: a table of 100 MB is read in less. */
const PROCESS: Pick<PoolOptions, 'script' | 'memory'> = {
  script: fileURLToPath(new URL('reader.mjs', import.meta.url)),
  memory: 4_096,
}

/**
 * Reads files and folders into one dataset, writes it and what was found, and tells each step by `say`. The result depends
 * neither on how many files are read at a time nor on whether the run was interrupted.
 */
export async function makeDataset(command: Command, say: (line: string) => void, process = PROCESS): Promise<Outcome> {
  const { paths, out, as, lang, readers, patience } = command
  const findingsPath = `${out.slice(0, -extname(out).length)}.findings.csv`
  const journalPath = `${out}.progress.jsonl`
  const names = filesOf(paths, [out, findingsPath, journalPath])
  const map = mapper({
    mapping: command.mapping === null ? null : savedMapping(command.mapping),
    reviews: command.corrections === null ? [] : savedReviews(command.corrections),
    names,
  })
  const journal = await openJournal(journalPath)
  if (journal.ignored > 0)
    say(`${journalPath}: ${journal.ignored} lines are broken or by other readers, and are not used`)
  if (journal.files > 0) say(`${journalPath}: ${journal.files} files were read by a run that did not end`)

  const mapped = new Map<string, MappedFile>()
  const take = async (name: string, answer: Answer) => {
    mapped.set(name, await map(name, answer))
    say(`${mapped.size}/${names.length} ${name}`)
  }
  const unknown: string[] = []
  for (const name of names) {
    const answer = journal.known(name)
    if (answer) await take(name, answer)
    else unknown.push(name)
  }
  await readEach(unknown, { readers, patience, ...process }, async (name, answer) => {
    if (isFinal(answer)) journal.add(name, answer)
    await take(name, answer)
  })

  const files = names.flatMap((name) => mapped.get(name) ?? [])
  const combined = combine(
    files.map(({ reports }) => reports),
    'first',
  )
  const accounts = files.map(({ account }, i) => withRejected(account, combined.rejected[i] ?? []))
  for (const account of accounts) say(ledgerLine(account))
  const findings = findingsOf(accounts, lang)
  replaceFile(out, await writeReports(as, combined.reports))
  replaceFile(findingsPath, [toCsv(findings)])
  // All that it holds is in the output by now. After an interruption it stays.
  journal.remove()
  const reports = combined.reports.heads.length
  say(`${reports} reports → ${out}; ${findings.rows.length} findings → ${findingsPath}`)
  // A report that is in doubt is read; what is in doubt is among the findings.
  const isWhole = accounts.every(
    ({ problems, rejected }) => rejected.length === 0 && problems.every(({ kind }) => READ_ALL_THE_SAME.has(kind)),
  )
  return { reports, isWhole }
}

/** What is told of a file of which all is read. */
const READ_ALL_THE_SAME: ReadonlySet<FileProblem['kind']> = new Set<FileProblem['kind']>([
  'documentDoubt',
  'otherBytes',
])

/** Whether another attempt would end alike: not where a reader hung or died, nor with what is read again quickly enough. */
function isFinal({ result }: Answer): boolean {
  if (result === null) return false
  return result.ok || !['timeout', 'crashed', 'notFound'].includes(result.problem.reason)
}

function savedMapping(path: string): SavedMapping {
  const read = readMappingFile(readFileSync(path, 'utf8'))
  if (!read.ok) throw new Error(`${path} is no mapping that the page has saved: ${read.reason}`)
  return read.saved
}

function savedReviews(path: string): readonly SavedReview[] {
  const read = readCorrectionsFile(readFileSync(path, 'utf8'))
  if (!read.ok) throw new Error(`${path} is no review file that the page has saved: ${read.reason}`)
  return read.reviews
}
