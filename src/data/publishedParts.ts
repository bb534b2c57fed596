import { ofBytes, openColumnwise } from './columnwise/openColumnwise.ts'
import { fingerprint } from './fingerprint.ts'
import type { LoadSettings } from './load.ts'
import { inMemory } from './readers/byteSource.ts'
import { kindOf } from './readers/kind.ts'
import { footerOf } from './readers/parquetFile.ts'
import type { SourceBytes } from './readers/read.ts'
import type { PublishedParts } from './storedSet.ts'

/** A smaller file is sooner fetched whole. */
const PARTS_FROM = 4_000_000

/** By what a published file is known where it is read in parts; null where it is fetched whole. */
export async function partsOf(
  file: SourceBytes,
  settings: LoadSettings,
  least = PARTS_FROM,
): Promise<PublishedParts | null> {
  const { bytes } = file
  if (bytes.length < least || kindOf(bytes).kind !== 'parquet') return null
  const opened = await openColumnwise(ofBytes({ ...file, settings: {} }), settings, () => undefined)
  if (!opened) return null
  const footer = await footerOf(inMemory(bytes))
  return { size: bytes.length, footerSize: footer.length, footer: fingerprint([footer]) }
}
