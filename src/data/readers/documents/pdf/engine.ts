import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { BundledCMaps } from './cmaps.ts'
import { WatchedPort } from './watchedPort.ts'

/** The parts of pdf.js that read: which operation is which, and how a document is opened. */
export interface Engine {
  readonly operations: Readonly<Record<string, number>>
  open(bytes: Uint8Array): OpenPdf
}

export interface OpenPdf {
  readonly document: Promise<PDFDocumentProxy>
  /** Throws if what was read of a page so far is not all that it has. */
  check(): void
  close(): Promise<void>
}

/** A report of ten pages takes a second. */
const LONGEST = 30_000

let loading: Promise<Engine> | null = null

/** pdf.js, in this very thread: ours is a worker already, and can be ended. */
export const pdfEngine = (): Promise<Engine> => (loading ??= load())

async function load(): Promise<Engine> {
  const giveBack = lend()
  try {
    const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs')
    const { getDocument, OPS, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.min.mjs')
    const open = (bytes: Uint8Array): OpenPdf => {
      const port = new WatchedPort(LONGEST)
      // The package describes a port as nothing at all.
      const through: object = { port }
      const worker = new PDFWorker({ ...through, verbosity: READ_ONLY.verbosity })
      WorkerMessageHandler.initializeFromPort(port)
      const task = getDocument({ data: bytes, worker, ...READ_ONLY })
      return {
        document: task.promise,
        check: () => port.check(),
        async close() {
          await task.destroy()
          worker.destroy()
        },
      }
    }
    return { operations: OPS, open }
  } finally {
    giveBack()
  }
}

/** Nothing is drawn, run, fetched or filled in; complaints are thrown, not written to the console. */
const READ_ONLY = {
  verbosity: 0,
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  enableXfa: false,
  stopAtErrors: true,
  // Whether a font tells what its characters mean is told with the rest.
  fontExtraProperties: true,
  // Pictures are left out before they are unpacked.
  maxImageSize: 1,
  isOffscreenCanvasSupported: false,
  CMapReaderFactory: BundledCMaps,
} as const

/**
 * What pdf.js looks for while it loads and what is not there: in a worker without a `window` it takes the page's messages
 * for its own, and in Node it complains that it cannot paint.
 */
function lend(): () => void {
  const lacking = ['window', 'DOMMatrix', 'ImageData', 'Path2D'].filter((name) => !(name in globalThis))
  for (const name of lacking) Object.assign(globalThis, { [name]: name === 'window' ? globalThis : Object })
  return () => {
    for (const name of lacking) Reflect.deleteProperty(globalThis, name)
  }
}
