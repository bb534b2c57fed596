import type { Agency } from '../../domain/report.ts'

/** How many agencies stand on the first page of contents, under its head, and on each further one. */
const [ON_FIRST, ON_OTHERS] = [28, 36]

/** An agency with the page of its card. */
export interface Entry {
  readonly agency: Agency
  readonly page: number
}

/** The pages of contents; none for a single card, which needs no way to it. Pages are counted from 1, contents first. */
export function contentsPages(agencies: readonly Agency[]): readonly (readonly Entry[])[] {
  if (agencies.length < 2) return []
  const pages = 1 + Math.ceil(Math.max(0, agencies.length - ON_FIRST) / ON_OTHERS)
  const entries = agencies.map((agency, i): Entry => ({ agency, page: pages + i + 1 }))
  return Array.from({ length: pages }, (_, i) => {
    const from = i === 0 ? 0 : ON_FIRST + (i - 1) * ON_OTHERS
    return entries.slice(from, from + (i === 0 ? ON_FIRST : ON_OTHERS))
  })
}
