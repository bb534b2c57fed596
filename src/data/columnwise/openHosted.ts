import { roomColumnwise } from '../../domain/room.ts'
import type { FileSettings } from '../../domain/mapping.ts'
import { fingerprint } from '../fingerprint.ts'
import type { HostedFile } from '../hostedFile.ts'
import type { LoadSettings, Progress } from '../load.ts'
import { footerOf, openParquet } from '../readers/parquetFile.ts'
import { ranges, type Ask } from '../readers/ranges.ts'
import { openColumnwise, type Columnwise } from './openColumnwise.ts'

export interface Hosted {
  readonly file: HostedFile
  readonly settings: FileSettings
}

/**
 * Opens a hosted Parquet file by ranges, so that only the columns come that are read. Null where it must be fetched whole:
 * where its host sends no parts, it is not the file that was published, or its reports are not read column by column. What
 * is wrong with it is told there.
 */
export async function openHosted(
  { file, settings: own }: Hosted,
  settings: LoadSettings,
  onProgress: (progress: Progress) => void,
  ask?: Ask,
): Promise<Columnwise | null> {
  const { name, size } = file
  try {
    const bytes = ranges(file, ask)
    await bytes.slice(size - file.footerSize, size)
    if (fingerprint([await footerOf(bytes)]) !== file.footer) return null
    const opened = await openParquet(bytes)
    if (!opened.ok) return null
    const { rows, header } = opened.file
    const room = roomColumnwise({ bytes: size, rows, columns: header.length, format: 'parquet' })
    if (room > (settings.room ?? Infinity)) return null
    const source = { name, settings: own, bytes, fingerprint: async () => file.fingerprint }
    return await openColumnwise(source, settings, onProgress)
  } catch {
    // The whole file is asked for next: a host that sends it neither way is told there.
    return null
  }
}
