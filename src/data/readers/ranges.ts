import type { ByteSource, Extent } from './byteSource.ts'
import { requestsFor } from './requests.ts'

/** A file on a host: its whole address, and how many bytes it has. */
export interface HostedBytes {
  readonly url: string
  readonly size: number
}

/** What a host answers; `fetch` does, here as far as it is needed. */
export type Ask = (url: string, how: RequestInit) => Promise<Response>

/** What lies at the address is not the file any more that parts were read of. */
export class FileChanged extends Error {
  override readonly name = 'FileChanged'
}

/** A part of a file that the host did not send as it was asked for. */
export class PartRefused extends Error {
  override readonly name = 'PartRefused'
}

/** So many requests are under way at once: a browser opens no more to one host. */
const AT_ONCE = 6

interface Part extends Extent {
  readonly bytes: Uint8Array
}

/**
 * The bytes of a hosted file, fetched by ranges when they are asked for and kept. All parts are of one edition of the
 * file: where the host tells of another, FileChanged is thrown, and no part of it is used.
 */
export function ranges({ url, size }: HostedBytes, ask: Ask = fetch): ByteSource {
  const edition = editionOf(size)
  let parts: readonly Part[] = []
  // One after the other, so that no byte is fetched twice.
  let before: Promise<unknown> = Promise.resolve()

  async function fetchPart(extent: Extent): Promise<void> {
    const bytes = await askedTwice(() => partFrom(ask, url, extent, edition))
    parts = [...parts, { ...extent, bytes }].toSorted((a, b) => a.from - b.from)
  }
  async function fetchAll(extents: readonly Extent[], onPart: () => void): Promise<void> {
    const open = [...requestsFor(extents, parts)]
    const work = async () => {
      for (let next = open.shift(); next; next = open.shift()) {
        await fetchPart(next).catch((error: unknown) => {
          open.length = 0
          throw error
        })
        onPart()
      }
    }
    // What is under way is waited for, also behind one that fails: it must not be asked for a second time.
    const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, work))
    const failure = ended.find((end) => end.status === 'rejected')
    if (failure) throw failure.reason
  }
  function bring(extents: readonly Extent[], onPart: () => void = () => undefined): Promise<void> {
    const fetched = before.then(() => fetchAll(extents, onPart))
    // What fails is told to whoever asked for it.
    before = fetched.catch(() => undefined)
    return fetched
  }
  return {
    size,
    bytes: null,
    bring,
    async slice(from, to) {
      const known = takenFrom(parts, { from, to })
      if (known) return known
      await bring([{ from, to }])
      const fetched = takenFrom(parts, { from, to })
      if (!fetched) throw new PartRefused(`no bytes ${from} to ${to} of ${size}`)
      return fetched
    },
  }
}

/** These bytes out of parts in ascending order; null where not all are there. */
function takenFrom(parts: readonly Part[], { from, to }: Extent): Uint8Array | null {
  const touched = parts.filter((part) => part.from < to && part.to > from)
  const [only] = touched
  if (only && only.from <= from && only.to >= to) return only.bytes.subarray(from - only.from, to - only.from)
  const taken = new Uint8Array(to - from)
  let end = from
  for (const part of touched) {
    if (part.from > end) return null
    taken.set(part.bytes.subarray(end - part.from, to - part.from), end - from)
    end = Math.min(part.to, to)
  }
  return end === to ? taken : null
}

/** A connection that breaks is tried once more; a host that answers otherwise is not. */
async function askedTwice(asked: () => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await asked()
  } catch (error) {
    if (error instanceof FileChanged || error instanceof PartRefused) throw error
    return asked()
  }
}

async function partFrom(ask: Ask, url: string, { from, to }: Extent, edition: Edition): Promise<Uint8Array> {
  const headers = { Range: `bytes=${from}-${to - 1}` }
  // A path of this origin may send on to another, which must not hear of the reader.
  const response = await ask(url, { headers, mode: 'same-origin', redirect: 'error' })
  edition.check(response, { from, to })
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (bytes.length !== to - from) throw new PartRefused(`${bytes.length} bytes of ${to - from} came`)
  return bytes
}

interface Edition {
  /** Throws where an answer is not this part of the same edition as those before it. */
  check(response: Response, extent: Extent): void
}

const TELLING = ['etag', 'last-modified'] as const

function editionOf(size: number): Edition {
  const known = new Map<string, string>()
  return {
    check({ status, headers }, { from, to }) {
      const range = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers.get('content-range') ?? '')
      const isPlain = (headers.get('content-encoding') ?? 'identity') === 'identity'
      // 416 is said of a file that has become shorter.
      if (status === 416 || (range && Number(range[3]) !== size)) throw new FileChanged(`not ${size} bytes any more`)
      if (status !== 206 || !range || !isPlain) throw new PartRefused(`the host answers a part with ${status}`)
      if (Number(range[1]) !== from || Number(range[2]) !== to - 1) throw new PartRefused(`another part: ${range[0]}`)
      for (const name of TELLING) {
        // Compressed or not, a file of one edition has the same tag but for its weakness.
        const told = headers.get(name)?.replace(/^W\//, '')
        const before = known.get(name)
        if (told !== undefined && before !== undefined && told !== before) {
          throw new FileChanged(`${name}: ${before} → ${told}`)
        }
        if (told !== undefined) known.set(name, told)
      }
      if (known.size === 0) throw new PartRefused('the host does not say which edition of the file it sends')
    },
  }
}
