import { gatherSources, loadSources, type Progress } from './load.ts'
import type { LoadReply, LoadRequest } from './loadMessages.ts'
import { readPage } from './readPage.ts'
import type { FileSource } from './readFile.ts'
import { surveyFiles } from './surveyFiles.ts'
import { writeReports } from './writeReports.ts'

/** Carries out one load and replies as it goes; the tables' bytes are handed over, not copied. */
export async function answerLoad(
  { files, settings, wants, inquiry }: LoadRequest,
  reply: (reply: LoadReply, transfer: Transferable[]) => void,
): Promise<void> {
  const sources = files.map(({ file, settings: own, failure }): FileSource => ({
    name: file.name,
    settings: own,
    read: async () => failure ?? bytesOf(file),
  }))
  try {
    const onProgress = (progress: Progress) => reply({ kind: 'progress', progress }, [])
    if (inquiry) return reply({ kind: 'surveyed', survey: await surveyFiles(sources, inquiry) }, [])
    if (wants === 'document') return reply({ kind: 'document', page: await readPage(sources[0]) }, [])
    if (wants !== 'dataset') {
      const { combined } = await gatherSources(sources, settings, onProgress)
      const pieces = await writeReports(wants, combined.reports)
      return reply({ kind: 'written', file: new Blob([...pieces]) }, [])
    }
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
