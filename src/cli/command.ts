import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import type { ReportFile } from '../data/writeReports.ts'
import type { Lang } from '../ui/text/texts.ts'

export interface Command {
  /** Files, and folders with all files in them. */
  readonly paths: readonly string[]
  /** Where the dataset goes; the findings go beside it. */
  readonly out: string
  readonly as: ReportFile
  readonly lang: Lang
  /** A mapping saved by the page, for the tables whose columns it names. */
  readonly mapping: string | null
  /** A review file saved by the page, for the documents that it knows. */
  readonly corrections: string | null
  /** Seconds that one file may take. */
  readonly patience: number
  /** Files that are read at the same time. */
  readonly readers: number
}

export const USAGE = `npm run dataset -- <files or folders> --out reports.csv|reports.parquet [options]

Reads reports (web pages, Word documents, PDF, text) and tables (CSV, Excel workbooks, Parquet) into one dataset.
Beside it reports.findings.csv says what was not read, and why. An interrupted run goes on where it was when it is
started again. Ends with 0 if all was read, 1 if not, 2 if it was not asked rightly or nothing could be written.

  --long                one figure a row in place of one report a row (CSV)
  --lang zh             findings in Chinese
  --mapping m.json      a mapping saved by the page, for the tables whose columns it names
  --corrections r.json a review file saved by the page: its documents are corrected
  --patience 30         seconds that one file may take
  --readers 4           files read at the same time; without it one a core`

/** The words of a command; null where they are none. */
export function readCommand(words: readonly string[]): Command | null {
  const paths: string[] = []
  const options = new Map<string, string>()
  let isLong = false
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    if (word === '--long') isLong = true
    else if (OPTIONS.has(word)) options.set(word, words[++i] ?? '')
    else if (word.startsWith('--')) return null
    else paths.push(word)
  }
  const out = options.get('--out') ?? ''
  const as = fileOf(out, isLong)
  const patience = Number(options.get('--patience') ?? PATIENCE)
  const readers = Number(options.get('--readers') ?? availableParallelism())
  const mapping = options.get('--mapping') ?? null
  const corrections = options.get('--corrections') ?? null
  if (as === null || paths.length === 0 || mapping === '' || corrections === '' || !(patience > 0)) return null
  if (!Number.isInteger(readers) || readers < 1) return null
  const lang = options.get('--lang') === 'zh' ? 'zh' : 'en'
  return { paths, out, as, lang, mapping, corrections, patience, readers }
}

const OPTIONS = new Set(['--out', '--lang', '--mapping', '--corrections', '--patience', '--readers'])
const PATIENCE = '30'

function fileOf(out: string, isLong: boolean): ReportFile | null {
  const kind = extname(out)
  if (kind === '.parquet') return isLong ? null : 'parquet'
  return kind === '.csv' ? (isLong ? 'long' : 'wide') : null
}
