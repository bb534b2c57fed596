import type { Dataset, FileReading } from '../domain/dataset.ts'
import type { FileSettings } from '../domain/mapping.ts'
import { coveredIn } from '../domain/coveredIn.ts'
import { coveringsOf } from '../domain/once.ts'
import type { Scope } from '../domain/report.ts'
import { absenceOf } from './absence.ts'
import { combine, type Combined } from './combine.ts'
import { derivedColumns } from './derivedColumns.ts'
import type { EngineTable } from './engine/arrow.ts'
import type { Supply } from './engine/supply.ts'
import { fingerprint } from './fingerprint.ts'
import { columnsOf, describe } from './headColumns.ts'
import { withRejected, type FileRead, type FileSource } from './readFile.ts'
import { readFitting } from './readFitting.ts'
import type { SourceBytes } from './readers/read.ts'
import { absenceTable, coveredTable, doubtedTable, markTable, reportTable } from './reportTables.ts'
import { leftOutTable, restatedTable } from './restatedTables.ts'
import { sectionTable } from './sectionTable.ts'

/** What holds for the whole dataset. */
export interface LoadSettings {
  readonly origin: Dataset['origin']
  /** Which report is kept of an agency's year that occurs twice. */
  readonly duplicates: 'first' | 'last'
  /** How a report is treated whose dataset does not say whether it is own or area-wide. */
  readonly scopeUnstated: Scope
  /** Bytes of memory that there are for it; not counted where it is left out. */
  readonly room?: number
}

/** How far loading has come: file `number` of `files`, counted from 1. */
export interface Progress {
  readonly phase: 'read' | 'map' | 'derive'
  readonly file: string
  readonly number: number
  readonly files: number
  /** Of a large text: how much of it is read. */
  readonly soFar?: { readonly bytes: number; readonly of: number; readonly records: number }
}

export interface Loaded {
  readonly dataset: Dataset
  /** `report`, `mark`, `absence`, `covered`, `doubted`, `left_out`, `restated` and `section`. */
  readonly tables: readonly EngineTable[]
  /** Where the columns of `report` come from that its table does not bring along; whoever does not load them closes it. */
  readonly supply?: Supply
}

/** The dataset that a list of files makes. What is wrong with a file is told in its reading; the others still load. */
export function loadDataset(
  files: readonly (SourceBytes & { readonly settings: FileSettings })[],
  settings: LoadSettings,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Loaded> {
  const sources = files.map(({ name, bytes, settings: own }) => ({ name, settings: own, read: async () => bytes }))
  return loadSources(sources, settings, onProgress)
}

/** Files as they were read, and the reports of all of them together. */
interface Gathered {
  readonly files: readonly FileRead[]
  readonly combined: Combined
}

/** The reports of files that are not in memory yet, each agency's year once. */
export async function gatherSources(
  sources: readonly FileSource[],
  settings: Omit<LoadSettings, 'origin'>,
  onProgress: (progress: Progress) => void,
): Promise<Gathered> {
  const files: FileRead[] = []
  let { room = Infinity } = settings
  const names = distinctNames(sources.map(({ name }) => name))
  const tell = (phase: Progress['phase'], i: number) =>
    onProgress({ phase, file: names[i] ?? '', number: i + 1, files: sources.length })
  for (const [i, source] of sources.entries()) {
    tell('read', i)
    const named = { ...source, name: names[i] ?? source.name }
    const { file, taken } = await readFitting(named, settings, room, () => tell('map', i))
    files.push(file)
    room -= taken
  }
  tell('derive', sources.length - 1)
  const combined = combine(
    files.map((file) => file.reports),
    settings.duplicates,
  )
  return { files, combined }
}

/** The dataset of files that are not in memory yet. */
export async function loadSources(
  sources: readonly FileSource[],
  settings: LoadSettings,
  onProgress: (progress: Progress) => void,
): Promise<Loaded> {
  let progress: Progress | null = null
  const { files, combined } = await gatherSources(sources, settings, (now) => onProgress((progress = now)))
  const { reports } = combined
  const heads = columnsOf(reports.heads)
  const covered = coveringsOf(heads)
  const absence = absenceOf(reports)
  const known = { patternOf: absence.patternOf, coveredIn: coveredIn(heads, covered) }
  const derived = derivedColumns(reports, () => progress && onProgress(progress))
  return {
    dataset: {
      ...describe(heads),
      origin: settings.origin,
      files: sharing(
        files.map((file, i) => marked(withRejected(file.reading, combined.rejected[i] ?? []), file.bytes)),
      ),
      duplicates: combined.duplicates,
      fingerprint: fingerprint(files.map((file) => file.bytes)),
    },
    tables: [
      reportTable(heads, reports.cells, known, derived),
      markTable(reports),
      absenceTable(absence),
      coveredTable(covered),
      doubtedTable(
        reports.heads,
        files.map(({ reading }) => reading),
      ),
      leftOutTable(combined),
      restatedTable(combined),
      sectionTable(reports.heads, files),
    ],
  }
}

/** A document is known again by its bytes. */
function marked(reading: FileReading, bytes: Uint8Array): FileReading {
  const { document } = reading
  return document ? { ...reading, document: { ...document, fingerprint: fingerprint([bytes]) } } : reading
}

/** Documents of one form have the same columns; handed over once, they do not keep the page waiting a thousand times. */
function sharing(files: readonly FileReading[]): readonly FileReading[] {
  const known = new Map<string, Pick<FileReading, 'header' | 'mapping'>>()
  return files.map((file) => {
    const own = { header: file.header, mapping: file.mapping }
    const key = JSON.stringify(own)
    const shared = known.get(key) ?? own
    known.set(key, shared)
    return { ...file, ...shared }
  })
}

/** Files of one name, from different folders, are told apart: a report is found by its file and line. */
function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    let distinct = name
    for (let n = 2; taken.has(distinct); n++) distinct = `${name} (${n})`
    taken.add(distinct)
    return distinct
  })
}
