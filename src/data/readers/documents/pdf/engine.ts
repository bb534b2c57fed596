import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { BundledCMaps } from './cmaps.ts'

/** The parts of pdf.js that read: which operation is which, and how a document is opened. */
export interface Engine {
  readonly operations: Readonly<Record<string, number>>
  open(bytes: Uint8Array): PDFDocumentLoadingTask
}

let loading: Promise<Engine> | null = null

/** pdf.js, in this very thread: ours is a worker already, and can be ended. */
export const pdfEngine = (): Promise<Engine> => (loading ??= load())

async function load(): Promise<Engine> {
  const giveBack = lend()
  try {
    const worker = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs')
    // Where pdf.js finds its worker's half, it starts no worker of its own.
    Object.assign(globalThis, { pdfjsWorker: worker })
    const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.min.mjs')
    return { operations: OPS, open: (bytes) => getDocument({ data: bytes, ...READ_ONLY }) }
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
