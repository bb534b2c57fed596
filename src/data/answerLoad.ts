import { SMALL_FILE } from '../domain/room.ts'
import { isOfRoom, messageOf } from '../domain/problem.ts'
import { gatherSources, loadSources, type LoadSettings, type Progress } from './load.ts'
import type { Columnwise, Source } from './columnwise/openColumnwise.ts'
import type { ColumnsBehind } from './columnwise/readColumns.ts'
import type { Supplied, WantedColumns } from './engine/supply.ts'
import { wholeOf, type HostedFile } from './hostedFile.ts'
import type { ColumnsRequest, LoadReply, LoadRequest } from './loadMessages.ts'
import { kindOf } from './readers/kind.ts'
import { readPage } from './readPage.ts'
import type { FileSource } from './readFile.ts'
import { awaitedRoom, measureFile } from './roomCheck.ts'
import { surveyFiles } from './surveyFiles.ts'
import { writeReports } from './writeReports.ts'

type Reply = (reply: LoadReply, transfer: Transferable[]) => void

/**
 * Carries out one load in so many bytes of memory and replies as it goes; the tables' bytes are handed over, not copied.
 * Resolves with what further columns are read from, where the dataset's file is read column by column.
 */
export async function answerLoad(request: LoadRequest, reply: Reply, room = Infinity): Promise<KeptColumns | null> {
  const { files, wants, inquiry, ahead = [] } = request
  const settings = { ...request.settings, room }
  const sources = files.map(({ file, settings: own, failure }): FileSource => ({
    name: file.name,
    settings: own,
    read: async () => failure ?? bytesOf(file),
  }))
  try {
    const onProgress = (progress: Progress) => reply({ kind: 'progress', progress }, [])
    if (inquiry) reply({ kind: 'surveyed', survey: await surveyFiles(sources, inquiry) }, [])
    else if (wants === 'document') reply({ kind: 'document', page: await readPage(sources[0]) }, [])
    else if (wants === 'dataset') {
      const opened = await openHostedOnly(files, settings, onProgress)
      if (opened) return tellOpened(opened, ahead, reply)
      return await answerDataset({ sources, settings, ahead, onProgress }, reply)
    } else {
      const { files: read, combined } = await gatherSources(
        sources,
        { ...settings, room: room * WITHOUT_ENGINE },
        onProgress,
      )
      const problem = read.flatMap(({ reading }) => reading.problems).find(({ kind }) => isOfRoom(kind))
      if (problem) reply({ kind: 'refused', problem }, [])
      else {
        const pieces = await writeReports(wants, combined.reports)
        reply({ kind: 'written', file: new Blob([...pieces]) }, [])
      }
    }
  } catch (error) {
    reply({ kind: 'failed', detail: String(error) }, [])
  }
  return null
}

/** Reads columns of the file that was loaded, and replies with them. */
export async function answerColumns(kept: KeptColumns, { id, ...wanted }: ColumnsRequest, reply: Reply): Promise<void> {
  try {
    const { readColumns } = await import('./columnwise/readColumns.ts')
    const onReading = () => reply({ kind: 'reading', id }, [])
    const ahead = wanted.withHeads ? await kept.takeAhead(onReading) : null
    const left = ahead ? withoutAhead(wanted, ahead) : wanted
    const read = left ? await readColumns(kept.behind, left, onReading) : []
    const supplied = [...(ahead ?? []), ...read]
    reply({ kind: 'columns', id, supplied }, buffersOf(supplied.flatMap(({ ipc, marks }) => [ipc, marks.ipc])))
  } catch (error) {
    // Told by its name: the reader of ranges is loaded where it is needed.
    const isChanged = error instanceof Error && error.name === 'FileChanged'
    reply({ kind: 'noColumns', id, detail: messageOf(error), isChanged }, [])
  }
}

/** What an answer needs beside what was read ahead; null where that is all. */
function withoutAhead({ names, marked }: WantedColumns, ahead: readonly Supplied[]): WantedColumns | null {
  const there = new Set(
    ahead.flatMap(({ columns, lookups }) => [
      ...columns.map(({ name }) => name),
      ...lookups.flatMap((lookup) => lookup.columns),
    ]),
  )
  const missing = names.filter((name) => !there.has(name))
  return missing.length === 0
    ? null
    : { names: missing, marked: [...marked, ...ahead.flatMap((part) => part.marked)], withHeads: false }
}

/** What is only written is not handed to the engine: where it takes its part, so much more is left. */
const WITHOUT_ENGINE = 1.5

interface Loading {
  readonly sources: readonly FileSource[]
  readonly settings: LoadSettings
  readonly ahead: readonly string[]
  readonly onProgress: (progress: Progress) => void
}

function tellOpened({ dataset, tables, behind }: Columnwise, ahead: readonly string[], reply: Reply): KeptColumns {
  reply({ kind: 'loaded', loaded: { dataset, tables }, isKept: true }, buffersOf(tables.map(({ ipc }) => ipc)))
  return keptColumns(behind, ahead)
}

/** Opens the one file of a dataset where it is read in parts; null where it is another, or must be fetched whole. */
async function openHostedOnly(
  [only, ...others]: LoadRequest['files'],
  settings: LoadSettings,
  onProgress: Loading['onProgress'],
): Promise<Columnwise | null> {
  if (!only || only.file instanceof File || only.failure || others.length > 0) return null
  const { openHosted } = await import('./columnwise/openHosted.ts')
  return openHosted({ file: only.file, settings: only.settings }, settings, onProgress)
}

async function answerDataset(loading: Loading, reply: Reply): Promise<KeptColumns | null> {
  const { sources, settings, onProgress } = loading
  const [only] = sources
  const bytes = only && sources.length === 1 ? await only.read() : null
  const file = only && bytes instanceof Uint8Array ? { name: only.name, settings: only.settings, bytes } : null
  if (file && (await fitsColumnwise(file, settings.room))) {
    // What is wrong with a file is told where it is read whole.
    const opened = await openLarge(file, settings, onProgress).catch(() => null)
    if (opened) return tellOpened(opened, loading.ahead, reply)
  }
  const read = bytes && only ? [{ ...only, read: async () => bytes }] : sources
  const loaded = await loadSources(read, settings, onProgress)
  reply({ kind: 'loaded', loaded }, buffersOf(loaded.tables.map(({ ipc }) => ipc)))
  return null
}

/** What further columns are read from, with those that are read before they are asked for. */
export interface KeptColumns {
  readonly behind: ColumnsBehind
  /** Hands them over once, and says while they are still being read; null where there are none, or they could not be read. */
  takeAhead(onReading: () => void): Promise<readonly Supplied[] | null>
}

/** What is read ahead comes with the first question, whatever it asks: more would keep it waiting. */
const MOST_AHEAD = 64

function keptColumns(behind: ColumnsBehind, names: readonly string[]): KeptColumns {
  let tell = () => {}
  const read = async () => {
    const { readColumns } = await import('./columnwise/readColumns.ts')
    return readColumns(behind, { names, marked: [], withHeads: true }, () => tell())
  }
  const isFew = names.length > 0 && names.length <= MOST_AHEAD
  // What keeps them from being read is told when they are asked for.
  let ahead: Promise<readonly Supplied[] | null> = isFew ? read().catch(() => null) : Promise.resolve(null)
  return {
    behind,
    takeAhead(onReading) {
      tell = onReading
      const taken = ahead
      ahead = Promise.resolve(null)
      return taken
    },
  }
}

/** Fetches what reads large files, and what reads their columns, before there is one. */
export const warm = () =>
  Promise.all([import('./columnwise/openColumnwise.ts'), import('./columnwise/readColumns.ts')]).catch(() => {
    // What cannot be fetched is told when it is needed.
  })

async function fitsColumnwise(file: Source, room = Infinity): Promise<boolean> {
  if (file.bytes.length <= SMALL_FILE || room === Infinity) return true
  const measure = await measureFile(file, room)
  return !measure || awaitedRoom(file, measure, room) === null
}

/** Opens a large file column by column, its reader loaded when it comes; null for any other. */
async function openLarge(
  file: Source,
  settings: LoadSettings,
  onProgress: Loading['onProgress'],
): Promise<Columnwise | null> {
  const { kind } = kindOf(file.bytes)
  if (kind === 'parquet') {
    // Its decompressors weigh ten times what the rest of the readers does.
    const { ofBytes, openColumnwise } = await import('./columnwise/openColumnwise.ts')
    return openColumnwise(ofBytes(file), settings, onProgress)
  }
  if (kind !== 'text' || file.bytes.length <= SMALL_FILE) return null
  const { openCsvColumnwise } = await import('./columnwise/openCsvColumnwise.ts')
  return openCsvColumnwise(file, settings, onProgress)
}

const buffersOf = (parts: readonly Uint8Array[]) => [...new Set(parts.map(({ buffer }) => buffer))]

/** The file may have been moved or changed since it was chosen. */
async function bytesOf(file: File | HostedFile): ReturnType<FileSource['read']> {
  if (!(file instanceof File)) return wholeOf(file)
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (error) {
    return { reason: 'notFound', detail: String(error) }
  }
}
