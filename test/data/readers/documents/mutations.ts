/** A mutation changes how a document is put together, never a digit of a figure that is left in it. */
export interface Mutation {
  readonly name: string
  /** Whether the beginning of one row and the end of another may stand together. Rows of table 2 have no sum, and none need be there. */
  readonly joinsRows?: boolean
  /** Whether figures of the other document are in it, too. */
  readonly isSplice?: boolean
  readonly of: (document: readonly string[], random: Random, other: readonly string[]) => readonly string[]
}

/** Whole numbers from 0 up to a limit that is left out. */
export type Random = (limit: number) => number

/** A document as its tags and what stands between them; plain text as its tabs, its line ends and what stands between those. */
export const piecesOf = (text: string): readonly string[] => text.match(/<[^>]*>|[\t\n]|[^<\t\n]+/gu) ?? []

const [ROW_BEGIN, ROW_END, LINE_END] = [/^<(tr|w:tr)\b/u, /^<\/(tr|w:tr)>/u, /^\n$/u]
const isElsewhere = (piece: string) => isStructure(piece) && piece !== '\t'
const isStructure = (piece: string) => /^[<\t\n]/u.test(piece)

/** The place of a random piece of a kind; -1 where there is none. */
function placeOf(pieces: readonly string[], is: (piece: string) => boolean, random: Random): number {
  const places = pieces.flatMap((piece, i) => (is(piece) ? [i] : []))
  return places[random(places.length)] ?? -1
}

/** From where and to where a random row or cell goes, its end left out. */
function partOf(pieces: readonly string[], random: Random): readonly [number, number] {
  const parts = isText(pieces) ? TEXT_PARTS : PARTS
  const [begin, end] = parts[random(parts.length)] ?? [/^$/u, /^$/u]
  const from = placeOf(pieces, (piece) => begin.test(piece), random)
  const to = pieces.findIndex((piece, i) => i > from && end.test(piece))
  return from < 0 || to < 0 ? [0, 0] : [from, to + 1]
}

const PARTS: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(tr|w:tr)\b/u, /^<\/(tr|w:tr)>/u],
  [/^<(td|w:tc)\b/u, /^<\/(td|w:tc)>/u],
]
const TEXT_PARTS: typeof PARTS = [
  [/^\n$/u, /^\n$/u],
  [/^\t$/u, /^[\t\n]$/u],
]

const isText = (pieces: readonly string[]) => !pieces.some((piece) => piece.startsWith('<'))

const GARBAGE: readonly string[] = [
  '\u{fffd}\u{fffd}',
  '#@!',
  '<',
  '<<>',
  '&#;',
  '&amp',
  ']]>',
  '<!--',
  '-->',
  '<![CDATA[',
  '\t',
  '\n',
  '\u0001',
  '<td>',
  '</td>',
  '<tr>',
  '</tr>',
  '<table>',
  '</table>',
  '<td rowspan=3>',
  '<td colspan=2>',
  '<script>',
  '</div>',
  '<w:tc>',
  '</w:tc>',
  '<w:tr>',
  '</w:tr>',
  '<w:tbl>',
  '</w:tbl>',
  '<w:vMerge/>',
  '<w:del>',
  '<w:gridSpan w:val="3"/>',
]

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'cut off',
    of: (pieces, random) => {
      const end = random(pieces.length)
      const [kept, last = ''] = [pieces.slice(0, end), pieces[end]]
      // Of a tag language it can end within a figure, too; of plain text nobody could tell.
      return isText(pieces) ? kept : [...kept, last.slice(0, random(last.length + 1))]
    },
  },
  {
    name: 'marks taken out',
    of: (pieces, random) => {
      const out = new Set(Array.from({ length: 1 + random(4) }, () => placeOf(pieces, isStructure, random)))
      return pieces.filter((_, i) => !out.has(i))
    },
  },
  {
    name: 'garbage put between',
    of: (pieces, random) => {
      const into = [...pieces]
      for (let n = 1 + random(4); n > 0; n--) {
        // Behind or before a mark, not within a figure.
        const at = placeOf(into, isStructure, random) + random(2)
        const garbage = GARBAGE[random(GARBAGE.length)] ?? ''
        // A line of text that is broken in two prints less on its first line.
        into.splice(at, 0, isText(pieces) && garbage === '\n' ? '' : garbage)
      }
      return into
    },
  },
  {
    name: 'two marks exchanged',
    of: (pieces, random) => {
      const [a, b] = [placeOf(pieces, isStructure, random), placeOf(pieces, isStructure, random)]
      return pieces.map((piece, i) => (i === a ? pieces[b] : i === b ? pieces[a] : piece) ?? '')
    },
  },
  {
    name: 'a row or cell dropped',
    of: (pieces, random) => {
      const [from, to] = partOf(pieces, random)
      return pieces.toSpliced(from, to - from)
    },
  },
  {
    name: 'a row or cell doubled',
    of: (pieces, random) => {
      const [from, to] = partOf(pieces, random)
      return pieces.toSpliced(to, 0, ...pieces.slice(from, to))
    },
  },
  {
    name: 'a row or cell elsewhere',
    of: (pieces, random) => {
      const [begin, end] = isText(pieces) ? [LINE_END, LINE_END] : [ROW_BEGIN, ROW_END]
      const [from, to] = partOf(pieces, random)
      const rest = pieces.toSpliced(from, to - from)
      // Elsewhere in its own row a cell would only be another figure of the report.
      const rowBegin = rest.findLastIndex((piece, i) => i < from && begin.test(piece))
      const rowEnd = rest.findIndex((piece, i) => i >= from && end.test(piece))
      const isPlace = random(2) === 0 ? (piece: string) => end.test(piece) : isElsewhere
      const at = placeOf(rest, isPlace, random)
      return at >= rowBegin && at <= rowEnd ? rest : rest.toSpliced(at + 1, 0, ...pieces.slice(from, to))
    },
  },
  {
    name: 'a stretch cut out',
    joinsRows: true,
    of: (pieces, random) => pieces.toSpliced(random(pieces.length), 1 + random(random(2) === 0 ? 12 : 400)),
  },
  {
    name: 'spliced with another',
    joinsRows: true,
    isSplice: true,
    of: (pieces, random, other) => {
      const at = random(pieces.length)
      const from = Math.max(0, at + (random(2) === 0 ? 0 : random(200) - 100))
      return [...pieces.slice(0, at), ...other.slice(from)]
    },
  },
]

/** Bytes put over others, neither of them a digit. */
export function withOddBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const odd = Uint8Array.from(bytes)
  for (let n = 0; n < 8; n++) {
    const at = random(odd.length)
    const byte = random(256)
    if (!isDigit(odd[at] ?? 0) && !isDigit(byte)) odd[at] = byte
  }
  return odd
}

const isDigit = (byte: number) => byte >= 48 && byte <= 57
