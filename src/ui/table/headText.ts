/** Px that a character of a head takes: small type, of figures and Latin letters a bold middle. */
const WIDE = 13
const NARROW = 7.4

const isWide = (character: string) => (character.codePointAt(0) ?? 0) >= 0x2e80

function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += isWide(character) ? WIDE : NARROW
  return width
}

/** What a line is not broken inside of: a Chinese character, or a word with the space behind it. */
const piecesOf = (text: string): readonly string[] =>
  text.match(/[\u2E80-\u{10FFFF}]|[^\u2E80-\u{10FFFF}\s]+\s*|\s+/gu) ?? []

/** How many lines a text takes in a width, reckoned by its characters. */
export function linesIn(text: string, width: number): number {
  let [lines, filled] = [1, 0]
  for (const piece of piecesOf(text)) {
    const own = widthOf(piece.trimEnd())
    if (filled > 0 && filled + own > width) {
      lines++
      filled = 0
    }
    // A word longer than its line is broken.
    lines += Math.max(0, Math.ceil(own / width) - 1)
    filled += widthOf(piece)
  }
  return lines
}

/** The least width in which a text takes no more than so many lines and no word of it is broken. */
export function roomFor(text: string, most: number): number {
  const longest = Math.max(0, ...piecesOf(text).map((piece) => widthOf(piece.trimEnd())))
  let room = Math.ceil(Math.max(longest, widthOf(text) / most))
  while (linesIn(text, room) > most) room += 4
  return room
}
