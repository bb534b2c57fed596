import type { UnreadableReason } from '../domain/problem.ts'
import type { PublishedParts } from './storedSet.ts'
import type { Ask, HostedBytes } from './readers/ranges.ts'

/**
 * A file on the page's own origin that is fetched where it is read, and there in the parts that are needed. What its
 * publication said of it stands for reading it whole: of a file that only lies on a host nobody has the fingerprint.
 */
export interface HostedFile extends HostedBytes, PublishedParts {
  readonly name: string
  /** Of all its bytes. */
  readonly fingerprint: string
}

/** All of it, or why it cannot be had. */
export async function wholeOf(
  { url }: HostedFile,
  ask: Ask = fetch,
): Promise<Uint8Array | { readonly reason: UnreadableReason; readonly detail: string }> {
  try {
    // A path of this origin may send on to another, which must not hear of the reader.
    const response = await ask(url, { mode: 'same-origin' })
    if (!response.ok) return { reason: 'notFound', detail: String(response.status) }
    return new Uint8Array(await response.arrayBuffer())
  } catch (error) {
    return { reason: 'notFound', detail: String(error) }
  }
}
