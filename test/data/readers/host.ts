import type { Ask } from '../../../src/data/readers/ranges.ts'
import { bytesOf } from '../../../src/offline/part.ts'

/** A host with one file, and the parts of it that were asked for. */
export interface Host {
  readonly ask: Ask
  readonly sent: { readonly first: number; readonly last: number }[]
  /** What lies there, of which edition; whoever runs the host may change both. */
  file: Uint8Array<ArrayBuffer>
  tag: string | null
  /** What becomes of an answer on its way. */
  onWay: (response: Response) => Response | Promise<Response>
}

export function hostOf(file: Uint8Array<ArrayBuffer>): Host {
  const host: Host = {
    file,
    tag: '"first"',
    sent: [],
    onWay: (response) => response,
    async ask(_, { headers }) {
      const bytes = bytesOf(new Headers(headers).get('range') ?? '', host.file.length)
      if (!bytes) return new Response(null, { status: 416 })
      host.sent.push(bytes)
      const { first, last } = bytes
      const said = {
        'Content-Range': `bytes ${first}-${last}/${host.file.length}`,
        ...(host.tag && { ETag: host.tag }),
      }
      return host.onWay(new Response(host.file.slice(first, last + 1), { status: 206, headers: said }))
    },
  }
  return host
}

/** How many bytes were sent. */
export const bytesSent = ({ sent }: Host): number => sent.reduce((sum, { first, last }) => sum + last + 1 - first, 0)

/** How many of them were sent before. */
export function sentTwice({ sent, file }: Host): number {
  const times = new Uint8Array(file.length)
  for (const { first, last } of sent) for (let i = first; i <= last; i++) times[i] = (times[i] ?? 0) + 1
  return times.filter((count) => count > 1).length
}
