import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { toCsv, type ExportTable } from '../domain/csv.ts'
import type { FileReading } from '../domain/dataset.ts'
import { messageOf } from '../domain/problem.ts'
import { gatherSources } from '../data/load.ts'
import { withRejected, type FileSource } from '../data/readFile.ts'
import { forSpreadsheets } from '../data/printedCell.ts'
import { wideExport } from '../data/wideExport.ts'
import { problemText } from '../ui/text/problems.ts'
import { TEXTS, type Lang } from '../ui/text/texts.ts'

export interface Command {
  /** Files, and folders with all files in them. */
  readonly paths: readonly string[]
  /** Where the dataset goes; the findings go beside it. */
  readonly out: string
  readonly lang: Lang
}

/** What came of a run: how many reports, and whether all that was given was read. */
export interface Outcome {
  readonly reports: number
  readonly isWhole: boolean
}

/** `paths… --out reports.csv [--lang zh]`; null where the words are no such command. */
export function readCommand(words: readonly string[]): Command | null {
  const paths: string[] = []
  let [out, lang]: [string | null, Lang] = [null, 'en']
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    if (word === '--out') out = words[++i] ?? null
    else if (word === '--lang') lang = words[++i] === 'zh' ? 'zh' : 'en'
    else if (word.startsWith('--')) return null
    else paths.push(word)
  }
  return out !== null && out !== '' && extname(out) === '.csv' && paths.length > 0 ? { paths, out, lang } : null
}

/** Reads files and folders into one dataset, writes it and what was found, and tells each step by `say`. */
export async function makeDataset({ paths, out, lang }: Command, say: (line: string) => void): Promise<Outcome> {
  const names = paths.flatMap(filesIn)
  const sources = names.map((path): FileSource => ({ name: path, settings: {}, read: async () => bytesOf(path) }))
  const settings = { duplicates: 'first', scopeUnstated: 'own' } as const
  const { files, combined } = await gatherSources(sources, settings, ({ phase, number, files: all, file }) => {
    if (phase === 'read') say(`${number}/${all} ${file}`)
  })
  const readings = files.map((file, i) => withRejected(file, combined.rejected[i] ?? []))
  for (const reading of readings) say(ledgerLine(reading))
  const findings = findingsOf(readings, lang)
  writeFileSync(out, toCsv(wideExport(combined.reports, forSpreadsheets)))
  writeFileSync(findingsPath(out), toCsv(findings))
  const reports = combined.reports.heads.length
  say(`${reports} reports → ${out}; ${findings.rows.length} findings → ${findingsPath(out)}`)
  return { reports, isWhole: findings.rows.length === 0 }
}

const findingsPath = (out: string) => `${out.slice(0, -extname(out).length)}.findings.csv`

/** A path's file, or all files below it, in the order of their names; hidden ones are left out. */
function filesIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() || entry.isFile() ? filesIn(join(path, entry.name)) : []))
}

/** One bad file never stops the rest. */
async function bytesOf(path: string): ReturnType<FileSource['read']> {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (cause) {
    return { reason: 'notFound', detail: messageOf(cause) }
  }
}

function ledgerLine({ name, format, ledger }: FileReading): string {
  if (!ledger) return `${name}: not read`
  const { records, loaded, rejected, header, skipped, blank } = ledger
  return `${name}: ${format}, ${records} records = ${loaded} loaded + ${rejected} rejected + ${header} header + ${skipped} skipped + ${blank} blank`
}

/** Every file and record that was not read, with the reason and what to do. */
function findingsOf(readings: readonly FileReading[], lang: Lang): ExportTable {
  const texts = TEXTS[lang]
  const rows = readings.flatMap((reading) => [
    ...reading.problems.map((problem) => {
      const { what, why, next } = problemText(problem, texts)
      return [reading.name, null, what, why, next]
    }),
    ...reading.rejected.map(({ line, reason, found }) => {
      const { why, next } = texts.problems.rejection[reason]
      return [reading.name, line, why, found ?? '', next]
    }),
  ])
  return { header: ['file', 'line', 'what', 'why', 'next'], rows }
}
