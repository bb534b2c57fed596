import type { DocumentPage } from '../domain/documentPage.ts'
import type { FileSettings } from '../domain/mapping.ts'
import type { FileProblem, UnreadableReason } from '../domain/problem.ts'
import type { Inquiry, Survey } from '../domain/survey.ts'
import type { Supplied, WantedColumns } from './engine/supply.ts'
import type { HostedFile } from './hostedFile.ts'
import type { Loaded, LoadSettings, Progress } from './load.ts'
import type { ReportFile } from './writeReports.ts'

/** A file as the page hands it over; its bytes are read, or fetched, in the worker. */
export interface FileToLoad {
  readonly file: File | HostedFile
  readonly settings: FileSettings
}

/** What ended a worker while it was at a file; the file is not tried again. */
export interface Failure {
  readonly reason: UnreadableReason
  readonly detail: string
}

/** From the page to the worker: one load. */
export interface LoadRequest {
  /** The dataset for the engine, a file of its reports, or the one file as a document to look at. */
  readonly wants: 'dataset' | ReportFile | 'document'
  readonly files: readonly (FileToLoad & { readonly failure: Failure | null })[]
  readonly settings: LoadSettings
  /** What is asked of files with the same header before they are read; then nothing else is wanted. */
  readonly inquiry?: Inquiry
  /** The columns that are likely asked for first: they are read while nobody has asked. */
  readonly ahead?: readonly string[]
}

/** From the page to a worker that has nothing to do yet: what reads large files is fetched, and that is answered. */
export interface WarmRequest {
  readonly wants: 'warmth'
}

/** From the page to a worker that has loaded a dataset and keeps its file: columns of it, as `Supply` names them. */
export interface ColumnsRequest extends WantedColumns {
  readonly wants: 'columns'
  /** The answer bears it. */
  readonly id: number
}

/** From the worker to the page. `failed` is what it threw. */
export type LoadReply =
  | { readonly kind: 'warm' }
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** Where `isKept`, its tables are all but `report`, and the worker is kept, to be asked for the columns of that. */
  | { readonly kind: 'loaded'; readonly loaded: Omit<Loaded, 'supply'>; readonly isKept?: true }
  /** The columns asked for are still being read. */
  | { readonly kind: 'reading'; readonly id: number }
  | { readonly kind: 'columns'; readonly id: number; readonly supplied: readonly Supplied[] }
  /** `isChanged`: what lies at the address of the file is another by now. */
  | { readonly kind: 'noColumns'; readonly id: number; readonly detail: string; readonly isChanged: boolean }
  | { readonly kind: 'written'; readonly file: Blob }
  | { readonly kind: 'surveyed'; readonly survey: Survey }
  | { readonly kind: 'document'; readonly page: DocumentPage }
  /** There is no room to read all that was to be written. */
  | { readonly kind: 'refused'; readonly problem: FileProblem }
  | { readonly kind: 'failed'; readonly detail: string }

/** The part of a Worker that a load needs. */
export interface LoadWorker {
  send(request: LoadRequest | ColumnsRequest | WarmRequest): void
  onMessage(listener: (reply: LoadReply) => void): void
  onDeath(listener: (detail: string) => void): void
  terminate(): void
}
