/** The height in px of one line of a chart's text. */
export const LINE_HEIGHT = 16

const SIZE = 12
// Shares of the type's height; wide letters are counted generously, because a name cut at the edge is worse than air.
const WIDE = 1
const CAPITAL = 0.74
const SMALL = 0.58
const THIN = 0.34

/** How wide a text is drawn, in px. Estimated, since pictures are also drawn where there is no font to ask. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + signWidth(sign), 0) * SIZE
}

function signWidth(sign: string): number {
  if (sign > '\u2e80' || /[“”‘’…—·]/.test(sign)) return WIDE
  if (/[A-Z@%&MWmw–−]/.test(sign)) return CAPITAL
  return /[\s.,:;|!'()[\]ijlI]/.test(sign) ? THIN : SMALL
}

const BALANCE_STEPS = 6

/** A text of this size in lines as full as can be, none wider than `width` px. */
export const wrapText = (text: string, width: number, size: number): string[] =>
  fill(text, (width * SIZE) / size, (width * SIZE) / size)

/**
 * A name in lines no wider than `width` px, as few as can be and of about the same length: Chinese breaks anywhere, other
 * words at their spaces where they can. Nothing is left out.
 */
export function wrapName(name: string, width: number): string[] {
  let best = fill(name, width, width)
  let [narrow, wide] = [width / best.length, width]
  for (let step = 0; step < BALANCE_STEPS && best.length > 1; step += 1) {
    const middle = (narrow + wide) / 2
    const lines = fill(name, middle, width)
    if (lines.length > best.length) narrow = middle
    else [best, wide] = [lines, middle]
  }
  return best
}

/** Lines each as full as can be; only what is wider than `limit` is parted. */
function fill(name: string, width: number, limit: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(name.trim().replaceAll(/[^\S\u00a0]+/g, ' '), limit)) {
    if (line !== '' && textWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += line === '' ? piece.trimStart() : piece
  }
  return line.trimEnd() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()]
}

// A closing sign stays with what it closes, an opening one with what follows; a no-break space parts nothing.
const PIECE =
  /[（〔《“‘「『【]*(?:[\u2e80-\uffff][\u{20000}-\u{3ffff}]?|[\u{20000}-\u{3ffff}]|(?:\u00a0|[^\s\u2e80-\uffff\u{20000}-\u{3ffff}])+)[）〕》”’」』】、，。；：！？]*\s*/gu

/** What may not be parted: one Chinese character, one word; a word wider than a line is parted all the same. */
function pieces(name: string, width: number): string[] {
  const found = name.match(PIECE) ?? []
  // Whatever the pattern does not know is not left out.
  const whole = found.join('') === name ? found : Array.from(name)
  return whole.flatMap((piece) => (textWidth(piece) > width ? Array.from(piece) : [piece]))
}
