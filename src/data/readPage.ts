import type { DocumentPage } from '../domain/documentPage.ts'
import { documentPage, recordOf } from './documentPage.ts'
import { readOptions, type FileSource } from './readFile.ts'
import { readTable } from './readers/read.ts'

/** A document that was read before, read again to be looked at, without the reader's corrections; throws where it is none. */
export async function readPage(source: FileSource | undefined): Promise<DocumentPage> {
  if (!source) throw new Error('no file to look at')
  const bytes = await source.read()
  if (!(bytes instanceof Uint8Array)) throw new Error(bytes.detail)
  const { name, settings } = source
  const read = await readTable({ name, bytes }, readOptions(settings))
  if (!read.ok) throw new Error(read.problem.reason)
  if (!read.table.document) throw new Error('no report document')
  return documentPage(recordOf(read.table), read.table.document)
}
