import { among, type Read } from './addressParts.ts'

/** What an address says beside the question: what of the view is looked at, and in which light. */
export interface Framing {
  /** The name of one figure of the view; null for all of it. */
  readonly figure: string | null
  /** Null leaves it to the reader, or to the reader's system. */
  readonly theme: 'light' | 'dark' | null
}

export const UNFRAMED: Framing = { figure: null, theme: null }

/** Letters, digits, hyphens. */
const figureName = (value: string) => (/^[\da-z-]+$/i.test(value) ? value : undefined)

/** Reads the two parts of an address that are no part of the question. */
export function framingOf(read: Pick<Read, 'one'>): Framing {
  return {
    figure: read.one<string | null>('figure', figureName, null),
    theme: read.one<Framing['theme']>('theme', among(['light', 'dark'] as const), null),
  }
}

/** How an address frames its question; parts that cannot be read are named by `readAddress`. */
export function readFraming(search: string): Framing {
  const params = new URLSearchParams(search)
  return framingOf({
    one(part, of, otherwise) {
      const value = params.get(part) ?? ''
      return (value === '' ? undefined : of(value)) ?? otherwise
    },
  })
}
