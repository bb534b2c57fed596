import type { Parts } from './parts.ts'
import { readPart } from './xml.ts'

/** What a number's format makes of it, as far as it changes what is read. */
export type NumberFormat =
  { readonly kind: 'plain' | 'date' | 'year' } | { readonly kind: 'zeros'; readonly digits: number }

const PLAIN: NumberFormat = { kind: 'plain' }
const DATE: NumberFormat = { kind: 'date' }

/** Formats that every program knows by their number; those from 27 on are the dates of East Asian writing. */
const KNOWN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

/** The format of each style by the style's number. */
export function readFormats(parts: Parts, path: string | null): readonly NumberFormat[] {
  const formats: NumberFormat[] = []
  if (path === null) return formats
  const own = new Map<number, NumberFormat>()
  let isOfCells = false
  readPart(parts, path, {
    open(name, attributes) {
      if (name === 'numFmt') own.set(Number(attributes['numFmtId']), formatOf(attributes['formatCode'] ?? ''))
      if (name === 'cellXfs') isOfCells = true
      if (name !== 'xf' || !isOfCells) return
      const id = Number(attributes['numFmtId'] ?? 0)
      formats.push(own.get(id) ?? (KNOWN_DATES.some(([from, to]) => id >= from && id <= to) ? DATE : PLAIN))
    },
    close(name) {
      if (name === 'cellXfs') isOfCells = false
    },
  })
  return formats
}

/** What a format code such as `yyyy"年"m"月"` or `000000` says. */
export function formatOf(code: string): NumberFormat {
  const [first = ''] = code.replaceAll(/"[^"]*"|\\.|_.|\*./gu, '').split(';')
  // Hours beyond a day, [h]:mm, are a length of time and no moment.
  if (/\[(?:h+|m+|s+)\]/iu.test(first)) return PLAIN
  const bare = first.replaceAll(/\[[^\]]*\]/gu, '').trim()
  if (/^0{2,}$/u.test(bare)) return { kind: 'zeros', digits: bare.length }
  if (/general/iu.test(bare) || !/[ymdhs]/iu.test(bare)) return PLAIN
  return /^y+$/iu.test(bare) ? { kind: 'year' } : DATE
}
