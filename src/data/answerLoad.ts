import { toCsv } from '../domain/csv.ts'
import { gatherSources, loadSources, type Progress } from './load.ts'
import type { LoadReply, LoadRequest } from './loadMessages.ts'
import { readPage } from './readPage.ts'
import type { FileSource } from './readFile.ts'
import { wideExport } from './wideExport.ts'

/** Carries out one load and replies as it goes; the tables' bytes are handed over, not copied. */
export async function answerLoad(
  { files, settings, wants }: LoadRequest,
  reply: (reply: LoadReply, transfer: Transferable[]) => void,
): Promise<void> {
  const sources = files.map(({ file, settings: own, failure }): FileSource => ({
    name: file.name,
    settings: own,
    read: async () => failure ?? bytesOf(file),
  }))
  try {
    const onProgress = (progress: Progress) => reply({ kind: 'progress', progress }, [])
    if (wants === 'csv') {
      const { combined } = await gatherSources(sources, settings, onProgress)
      return reply({ kind: 'written', csv: toCsv(wideExport(combined.reports)) }, [])
    }
    if (wants === 'document') return reply({ kind: 'document', page: await readPage(sources[0]) }, [])
    const loaded = await loadSources(sources, settings, onProgress)
    const buffers = new Set(loaded.tables.map(({ ipc }) => ipc.buffer))
    reply({ kind: 'loaded', loaded }, [...buffers])
  } catch (error) {
    reply({ kind: 'failed', detail: String(error) }, [])
  }
}

/** The file may have been moved or changed since it was chosen. */
async function bytesOf(file: File): ReturnType<FileSource['read']> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (error) {
    return { reason: 'notFound', detail: String(error) }
  }
}
