/** The bytes of a file that a `Range` header asks for, from first to last; null where it names none of them, or several parts. */
export function bytesOf(range: string, size: number): { readonly first: number; readonly last: number } | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range.trim()) ?? []
  if (from === '' && to === '') return null
  // Without a beginning, the number counts from the end.
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return first <= last ? { first, last } : null
}

/** What is kept of a file: all of it, and what its host said. */
export interface Whole {
  readonly file: Blob
  readonly headers: Headers
}

export const wholeOf = async (kept: Response): Promise<Whole> => ({ file: await kept.blob(), headers: kept.headers })

/** A part of what is kept whole, as a host would send it. */
export function partOf({ file, headers }: Whole, range: string): Response {
  const bytes = bytesOf(range, file.size)
  if (!bytes) return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${file.size}` } })
  const { first, last } = bytes
  // It tells that all parts are of one edition; a tag may be that of the compressed file.
  const modified = headers.get('Last-Modified')
  return new Response(file.slice(first, last + 1), {
    status: 206,
    headers: {
      'Content-Type': headers.get('Content-Type') ?? 'application/octet-stream',
      'Content-Range': `bytes ${first}-${last}/${file.size}`,
      'Content-Length': String(last + 1 - first),
      'Accept-Ranges': 'bytes',
      ...(modified !== null && { 'Last-Modified': modified }),
    },
  })
}
