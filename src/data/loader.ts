import type { DocumentPage } from '../domain/documentPage.ts'
import type { Problem } from '../domain/problem.ts'
import type { Inquiry, Survey } from '../domain/survey.ts'
import type { Loaded, LoadSettings, Progress } from './load.ts'
import { supplyOver, type KeptWorker } from './keptWorker.ts'
import { LoadError } from './loadError.ts'
import type { Failure, FileToLoad, LoadRequest, LoadWorker } from './loadMessages.ts'
import { startLoadWorker } from './startLoadWorker.ts'
import type { ReportFile } from './writeReports.ts'

export interface LoadOptions {
  /** The columns that will be asked for first, as far as that is known. */
  readonly ahead?: readonly string[]
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

export interface Loader {
  /** Starts the worker of the next load, so that nobody waits for it then. */
  warm(): void
  /**
   * Reads files into a dataset, off the page's thread. Rejects with the signal's reason when aborted, and with a LoadError
   * when all of it together could not be loaded. A file that ends the worker is told in its own reading.
   */
  load(files: readonly FileToLoad[], settings: LoadSettings, options?: LoadOptions): Promise<Loaded>
  /** The reports of files as one file. Rejects with a LoadError where they cannot be read, or not for want of memory. */
  write(files: readonly FileToLoad[], settings: LoadSettings, as: ReportFile): Promise<Blob>
  /**
   * What files with the same header would be, before they are read. Rejects with the signal's reason when aborted, and with
   * a LoadError where they cannot be read any more.
   */
  survey(files: readonly FileToLoad[], inquiry: Inquiry, signal: AbortSignal): Promise<Survey>
  /** A report document as it is shown beside its record. Rejects with a LoadError where it cannot be read any more. */
  document(file: FileToLoad, settings: LoadSettings): Promise<DocumentPage>
}

/** A worker without a word for so long is taken for dead: a browser that ends one for want of memory sends no event. */
const PATIENCE = 120_000

/** Loads in a worker of its own each, so that memory is given back and a broken worker does not outlive its load. */
export function createLoader(startNew: () => LoadWorker = startLoadWorker, patience: number = PATIENCE): Loader {
  let warmed: { readonly worker: LoadWorker; isReady: boolean } | null = null
  /** One that has answered is alive, and its death would be told. */
  const start = () => {
    if (!warmed?.isReady) return startNew()
    const { worker } = warmed
    warmed = null
    return worker
  }
  async function openAgain(request: LoadRequest): Promise<KeptWorker> {
    const end = await attempt(start, request, { patience, signal: undefined, onProgress: undefined })
    if ('kept' in end) return end.kept
    throw new Error(`the file could not be opened again: ${failed(end).detail}`)
  }
  return {
    warm() {
      if (warmed) return
      const warming = { worker: startNew(), isReady: false }
      warmed = warming
      warming.worker.onMessage(({ kind }) => {
        if (kind === 'warm') warming.isReady = true
      })
      warming.worker.onDeath(() => {
        if (warmed !== warming) return
        warmed = null
        warming.worker.terminate()
      })
      warming.worker.send({ wants: 'warmth' })
    },
    async load(files, settings, { signal, onProgress, ahead = [] } = {}) {
      const failures = new Map<number, Failure>()
      for (;;) {
        const tried = files.map((file, i) => ({ ...file, failure: failures.get(i) ?? null }))
        const request: LoadRequest = { wants: 'dataset', files: tried, settings, ahead }
        const end = await attempt(start, request, { patience, signal, onProgress })
        if ('kept' in end)
          return { ...end.loaded, supply: supplyOver(end.kept, () => openAgain({ ...request, ahead: [] }), patience) }
        if ('loaded' in end) return end.loaded
        const { progress, ...failure } = failed(end)
        const file = progress && progress.phase !== 'derive' ? progress.number - 1 : null
        // No file is to blame, or one that was left out already: another attempt would end alike.
        if (file === null || failures.has(file)) {
          throw new LoadError(
            { kind: 'unreadable', file: progress?.file ?? namesOf(files), ...failure },
            failure.detail,
          )
        }
        failures.set(file, failure)
      }
    },
    async write(files, settings, wants) {
      const request: LoadRequest = { wants, files: files.map((file) => ({ ...file, failure: null })), settings }
      const end = await attempt(start, request, { patience, signal: undefined, onProgress: undefined })
      if ('file' in end) return end.file
      throw errorOf(end, files)
    },
    async survey(files, inquiry, signal) {
      const tried = files.map((file) => ({ ...file, failure: null }))
      const request: LoadRequest = { wants: 'dataset', files: tried, settings: UNASKED, inquiry }
      const end = await attempt(start, request, { patience, signal, onProgress: undefined })
      if ('survey' in end) return end.survey
      throw errorOf(end, files)
    },
    async document(file, settings) {
      const request: LoadRequest = { wants: 'document', files: [{ ...file, failure: null }], settings }
      const end = await attempt(start, request, { patience, signal: undefined, onProgress: undefined })
      if ('page' in end) return end.page
      throw errorOf(end, [file])
    },
  }
}

/** What holds for a dataset says nothing of files that are none yet. */
const UNASKED: LoadSettings = { origin: 'opened', duplicates: 'first', scopeUnstated: 'own' }

function errorOf(end: End, files: readonly FileToLoad[]): LoadError {
  if ('refused' in end) return new LoadError(end.refused, end.refused.kind)
  const { reason, detail } = failed(end)
  return new LoadError({ kind: 'unreadable', file: namesOf(files), reason, detail }, detail)
}

/** An end that is not the one that was asked for. */
function failed(end: End): FailedEnd {
  return 'reason' in end ? end : { reason: 'crashed', detail: 'another answer than asked for', progress: null }
}

const namesOf = (files: readonly FileToLoad[]) => files.map(({ file }) => file.name).join(', ')

type FailedEnd = Failure & { readonly progress: Progress | null }
type End =
  | { readonly loaded: Loaded; readonly kept: KeptWorker }
  | { readonly loaded: Loaded }
  | { readonly file: Blob }
  | { readonly survey: Survey }
  | { readonly page: DocumentPage }
  | { readonly refused: Problem }
  | FailedEnd

interface AttemptOptions {
  readonly patience: number
  readonly signal: AbortSignal | undefined
  readonly onProgress: ((progress: Progress) => void) | undefined
}

/** One worker's try; resolves also when the worker dies, with what it was at. */
function attempt(start: () => LoadWorker, request: LoadRequest, options: AttemptOptions): Promise<End> {
  const { patience, signal, onProgress } = options
  return new Promise<End>((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = start()
    let progress: Progress | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    let after: Parameters<KeptWorker['listen']> | null = null
    const leave = () => {
      isOver = true
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    }
    const stop = () => {
      leave()
      worker.terminate()
    }
    const end = (how: End) => {
      if (isOver) return
      stop()
      resolve(how)
    }
    const abort = () => {
      stop()
      reject(signal?.reason instanceof Error ? signal.reason : new DOMException('cancelled', 'AbortError'))
    }
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => end({ reason: 'timeout', detail: `${patience / 1000} s`, progress }), patience)
    }
    signal?.addEventListener('abort', abort)
    worker.onDeath((detail) => {
      if (after) after[1](detail)
      else end({ reason: 'crashed', detail, progress })
    })
    worker.onMessage((reply) => {
      if (after) return after[0](reply)
      // Messages that were under way when the worker was ended may still arrive.
      if (isOver) return
      wait()
      if (reply.kind === 'loaded' && reply.isKept) {
        leave()
        const listen: KeptWorker['listen'] = (...listeners) => (after = listeners)
        return resolve({ loaded: reply.loaded, kept: { worker, listen } })
      }
      if (reply.kind === 'loaded') return end({ loaded: reply.loaded })
      if (reply.kind === 'written') return end({ file: reply.file })
      if (reply.kind === 'surveyed') return end({ survey: reply.survey })
      if (reply.kind === 'document') return end({ page: reply.page })
      if (reply.kind === 'refused') return end({ refused: reply.problem })
      if (reply.kind === 'failed') return end({ reason: 'crashed', detail: reply.detail, progress })
      // Columns are told to whoever listens for them.
      if (reply.kind !== 'progress') return
      progress = reply.progress
      onProgress?.(progress)
    })
    wait()
    worker.send(request)
  })
}
